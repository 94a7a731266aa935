// The sandbox's page: who is logged in, and <memo-box> tied to the address and the history of the browser.
// Under its policy there is no inline script or style, no HTML text and no form.
import { words } from "/page/words.js";

const query = new URLSearchParams(location.search);
const lang = query.get("lang") === "en" ? "en" : "da";
const say = words[lang];
const user = query.get("user");

const css = `
  :root { color-scheme: light dark; }
  html, body { margin: 0; block-size: 100%; }
  body { display: flex; flex-direction: column; font: 16px/24px "IBM Plex Sans", system-ui, sans-serif; }
  .sandbox { display: flex; flex-wrap: wrap; gap: 4px 16px; padding: 8px 16px; font-size: 14px; background: #ffeecc; color: #1a1a1a; }
  .sandbox p { margin: 0; }
  .sandbox a, .sandbox a:visited { color: #004d99; }
  .sandbox :focus-visible { outline: 3px solid #1a1a1a; outline-offset: 1px; }
  .sandbox nav { display: flex; flex-wrap: wrap; gap: 4px 16px; margin-inline-start: auto; }
  memo-box { flex: 1; min-block-size: 0; display: block; }
  /* On a low screen there is no room for panes that scroll by themselves: the page does (WCAG 1.4.10). */
  @media (max-height: 30rem) { html, body { block-size: auto; } memo-box { flex: none; } }
  main { padding: 20px; max-inline-size: 72ch; }
  main li { margin-block: 12px; }
`;

function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

// This page's address with other parameters; the place within the mailbox is not taken along.
function address(changes) {
  const changed = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) changed.delete(name);
    else changed.set(name, value);
  }
  return `/?${changed}`;
}

// With a person's name, or the name that will be known later, the mailbox is theirs.
function frame(name) {
  const other = lang === "da" ? "en" : "da";
  const language = make("a", { href: address({ lang: other }), hreflang: other, lang: other }, other === "en" ? "English" : "Dansk");
  const links = make("nav", { "aria-label": say.about }, language);
  if (name) links.prepend(make("a", { href: address({ user: null }) }, say.change));
  const bar = make("aside", { class: "sandbox", "aria-label": say.about }, make("p", {}, say.made_up));
  if (name) bar.append(make("p", {}, `${say.shown_to} `, name));
  bar.append(links);
  return bar;
}

function chooser(people, sentence) {
  const list = make("ul", {});
  for (const person of people) list.append(make("li", {}, make("a", { href: address({ user: person.id }) }, person.name)));
  const main = make("main", {}, make("h1", {}, say.choose));
  if (sentence) main.append(make("p", {}, sentence));
  main.append(list);
  return main;
}

// The answer of the sandbox's log-in. It may need this page to be left.
async function log_in(variant) {
  const asked = new URLSearchParams({ user, variant, lifetime: query.get("lifetime") ?? "" });
  const answer = await fetch(`/sandbox/session?${asked}`, { cache: "no-store" });
  if (answer.status === 401) return leave_to((await answer.json()).login);
  if (!answer.ok) throw new Error(`no session: ${answer.status}`);
  return answer.json();
}

let token;

async function token_session() {
  const { access_token, expires_in } = await log_in("bearer");
  token = access_token;
  return { token, expiresAt: Date.now() + expires_in * 1000 };
}

// The same key for the same person. A real host gets it from its server, for whoever is logged in; here the name makes it.
async function seal_key() {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`sandbox ${user}`));
  return crypto.subtle.importKey("raw", digest, "AES-GCM", false, ["encrypt", "decrypt"]);
}

// As behind a host's own server: the browser keeps the session, this page never sees it.
async function cookie_session() {
  const { xsrf } = await log_in("cookies");
  return {
    cookies: true,
    xsrf,
    alive: async () => (await fetch("/auth/poll", { cache: "no-store" })).ok,
    renew: async () => Boolean(await log_in("cookies")),
  };
}

// The log-in is another page; it comes back to this address. Nothing here goes on after it.
function leave_to(login) {
  location.assign(login + encodeURIComponent(location.pathname + location.search + location.hash));
  return new Promise(() => {});
}

function place_in_address() {
  return decodeURI(location.hash.slice(1)) || "/";
}

// Back, forward and a changed address show the place; a place reached in the mailbox enters the history.
function tie_to_history(box) {
  box.place = place_in_address();
  addEventListener("popstate", () => {
    box.place = place_in_address();
  });
  box.addEventListener("mb-navigate", ({ detail }) => {
    if (detail.place === place_in_address()) return;
    history[detail.replace ? "replaceState" : "pushState"](null, "", `${location.pathname}${location.search}#${encodeURI(detail.place)}`);
  });
  box.addEventListener("mb-title", ({ detail }) => {
    document.title = detail.title ? `${detail.title} ${say.mark}` : say.title;
  });
}

async function mailbox() {
  const box = document.createElement("memo-box");
  box.setAttribute("platform", `${location.origin}/apis/v1`);
  box.setAttribute("lang", lang);
  for (const name of ["theme", "scheme", "renderer"]) if (query.has(name)) box.setAttribute(name, query.get(name));
  box.sealKey = seal_key;
  box.session = query.get("session") === "cookies" ? await cookie_session() : token_session;
  box.logOut = () => fetch("/auth/logout", { method: "POST", headers: token ? { Authorization: `Bearer ${token}` } : {} });
  box.links = { help: "https://www.example.org/help", accessibility: "https://www.example.org/accessibility", feedback: "mailto:post@example.org" };
  if (query.has("notice")) box.notice = query.get("notice");
  tie_to_history(box);
  return box;
}

// The mailbox does not wait for the name of its owner. A person who is not on the list may still have one: the hidden one for paging.
async function show_mailbox(people) {
  const name = make("span", {});
  if (!(await import("/web/memobox.js").then(() => true, () => false))) {
    document.body.replaceChildren(frame(name), make("main", {}, make("p", { role: "alert" }, say.missing)));
  } else {
    document.body.replaceChildren(frame(name), await mailbox());
  }
  const users = await people;
  const person = users.find((one) => one.id === user);
  name.textContent = person?.name ?? user;
  if (!person && (await fetch(`/sandbox/session?user=${encodeURIComponent(user)}`, { method: "HEAD" })).status === 404) {
    document.body.replaceChildren(frame(null), chooser(users, say.unknown));
  }
}

async function show() {
  document.documentElement.lang = lang;
  document.title = say.title;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];

  const people = fetch("/sandbox/users", { cache: "no-store" }).then(async (answer) => (await answer.json()).users);
  if (user) await show_mailbox(people);
  else document.body.replaceChildren(frame(null), chooser(await people));
}

await show();
