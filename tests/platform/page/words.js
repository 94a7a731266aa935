// The words of the sandbox's own frame around the mailbox. They are not the product's: those stand in assets/strings.
export const words = {
  da: {
    title: "Digital Post (prøve)",
    mark: "(prøve)",
    about: "Om prøven",
    made_up: "Dette er en prøve. Personer, virksomheder og breve er opdigtede.",
    shown_to: "Du ser posten som:",
    change: "Skift person",
    choose: "Vælg, hvis post du vil se",
    missing: "Postkassen kunne ikke hentes. Den bygges med kommandoen ./dev build, som lægger den i web/dist.",
    unknown: "Der er ingen opdigtet person med det navn. Vælg en anden.",
  },
  en: {
    title: "Digital Post (sandbox)",
    mark: "(sandbox)",
    about: "About the sandbox",
    made_up: "This is a sandbox. People, companies and letters are made up.",
    shown_to: "You see the mail of:",
    change: "Change person",
    choose: "Choose whose mail you want to see",
    missing: "The mailbox could not be loaded. It is built by the command ./dev build, which puts it in web/dist.",
    unknown: "There is no made-up person of that name. Choose another.",
  },
};
