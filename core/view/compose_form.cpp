// The form of the letter that is being written, the review of it, and the questions around it.
#include <algorithm>
#include <utility>

#include "core/base/utf8.h"
#include "core/compose/written.h"
#include "core/mailbox/rights.h"
#include "core/view/body.h"
#include "core/view/compose_screen.h"
#include "core/view/ids.h"
#include "core/view/trouble.h"

namespace memobox::view {
namespace {

using compose::Draft;

constexpr int longest_info = 256;

Node group(const Context& context, const char* id, Nodes children) {
  return container(Role::group, id, Look::cluster, std::move(children), context.words(Text::compose_commands));
}

Node field(const Context& context, std::string_view id, Text name, const std::string& value, bool missing, Text error) {
  Node node = make(Role::textbox, std::string(id), context.words(name));
  node.value = value;
  node.actions = {"input", "change"};
  node.hints.autocomplete = "off";
  node.state.required = true;
  node.state.invalid = missing;
  if (missing) node.error = context.words(error);
  return node;
}

Node subject_field(const Context& context, const Draft& draft) {
  Node node = field(context, ids::compose_subject, Text::compose_field_subject, draft.subject, draft.missing.subject, Text::compose_missing_subject);
  node.hints.max_length = static_cast<int>(compose::longest_subject);
  return node;
}

Node text_field(const Context& context, const Draft& draft) {
  Node node = field(context, ids::compose_text, draft.original.empty() ? Text::compose_field_message : Text::compose_field_text, draft.text, draft.missing.text, Text::compose_missing_text);
  node.description = context.words(Text::compose_help);
  node.hints.multiline = true;
  node.hints.max_length = compose::longest_text;
  return node;
}

// What the contact point asks for (F.7 recommendedAttributes): recommended, so never demanded.
void add_info_fields(const Context& context, const Draft& draft, Nodes& all) {
  if (!draft.to.contactPoint) return;
  const auto& info = draft.to.contactPoint->contactInfo;
  for (std::size_t i = 0; i < info.size(); ++i) {
    Node node = make(Role::textbox, ids::info(i), clean_line(info[i].label));
    node.value = info[i].value;
    node.description = context.words(Text::compose_info_help);
    node.actions = {"input", "change"};
    node.hints.autocomplete = "off";
    node.hints.max_length = longest_info;
    node.state.invalid = std::find(draft.missing.info.begin(), draft.missing.info.end(), i) != draft.missing.info.end();
    if (node.state.invalid) node.error = context.words(Text::compose_wrong_info);
    all.push_back(std::move(node));
  }
}

void add_info_facts(const Draft& draft, Nodes& facts) {
  if (!draft.to.contactPoint) return;
  const auto& info = draft.to.contactPoint->contactInfo;
  for (std::size_t i = 0; i < info.size(); ++i)
    if (!compose::is_blank(info[i].value)) facts.push_back(fact("compose/fact/info/" + std::to_string(i), clean_line(info[i].label), clean_line(info[i].value)));
}

// In words: saved and when, or not, and why.
std::string saved_words(const Context& context, const Draft& draft) {
  const Words& words = context.words;
  if (compose::is_unsaved(draft)) {
    if (!context.environment.online) return words(Text::compose_save_offline);
    if (draft.load.phase == mailbox::Phase::failed) return words(Text::compose_save_failed);
    return words(compose::is_saving(draft) ? Text::compose_saving : Text::compose_unsaved);
  }
  if (draft.saved) return words(Text::compose_saved, {{"time", clock_time(words, copenhagen_time(*draft.saved))}});
  return draft.server.id.empty() ? std::string() : words(Text::compose_saved_before);
}

void add_errors(const Context& context, const Draft& draft, Nodes& all) {
  if (draft.missing == compose::Missing{}) return;
  const Words& words = context.words;
  Nodes links;
  const auto add = [&](std::string_view id, Text what) {
    Node link = make(Role::link, std::string(id), words(what));
    link.actions.emplace_back("open");
    links.push_back(container(Role::listitem, std::string(id) + "/item", Look::none, nodes(std::move(link))));
  };
  if (draft.missing.subject) add(ids::compose_error_subject, Text::compose_missing_subject);
  for (const std::size_t field : draft.missing.info) add(ids::info_error(field), Text::compose_wrong_info);
  if (draft.missing.text) add(ids::compose_error_text, Text::compose_missing_text);
  if (draft.missing.files) add(ids::compose_error_files, compose::has_faults(draft) ? Text::files_faults : Text::files_not_done);
  Node list = container(Role::list, "compose/errors/list", Look::none, std::move(links));
  all.push_back(container(Role::alert, "compose/error-box", Look::notice, nodes(heading(context, "compose/errors", 3, words(Text::compose_errors)), std::move(list))));
}

// What went wrong, what is safe, what to do next.
void add_trouble(const Context& context, const Draft& draft, Nodes& all) {
  if (draft.load.phase != mailbox::Phase::failed || (!draft.not_sent && !compose::is_unsaved(draft))) return;
  const Words& words = context.words;
  const bool gone = draft.load.trouble == platform::Trouble::not_found;
  const std::string what = draft.not_sent ? words(gone ? Text::compose_not_sent_gone : Text::compose_not_sent) : words(Text::compose_save_failed);
  Nodes parts = nodes(sentence("compose/trouble/what", what), sentence("compose/trouble/why", trouble_words(draft.load.trouble, words)));
  for (Node& line : incident_line(context, "compose/trouble", draft.load.incident)) parts.push_back(std::move(line));
  parts.push_back(button(std::string(ids::compose_retry), words(Text::command_retry)));
  all.push_back(container(Role::alert, "compose/trouble", Look::notice, std::move(parts)));
}

Node version(const Context& context, const std::string& id, Text name, const std::string& subject, const std::string& written) {
  const auto blocks = compose::as_read(compose::page_of(subject, written, "da"));
  Nodes parts = nodes(heading(context, id + "/title", 4, context.words(name)), container(Role::paragraph, id + "/subject", Look::none, nodes(strong(id + "/subject/words", clean_line(subject)))));
  parts.push_back(container(Role::group, id + "/text", Look::stack, body_nodes(context, blocks, id + "/text", 5), context.words(name)));
  return container(Role::group, id, Look::card, std::move(parts), context.words(name));
}

void add_clash(const Context& context, const Draft& draft, Nodes& all) {
  if (!draft.clash) return;
  const Words& words = context.words;
  all.push_back(container(Role::alert, "compose/clash", Look::notice,
                          nodes(heading(context, "compose/clash/title", 3, words(Text::compose_clash)), sentence("compose/clash/what", words(Text::compose_clash_choose)),
                                version(context, "compose/clash/here", Text::compose_clash_mine, draft.subject, draft.text),
                                version(context, "compose/clash/there", Text::compose_clash_theirs, draft.saved_subject, draft.saved_text),
                                group(context, "compose/clash/commands", nodes(button(std::string(ids::compose_mine), words(Text::compose_keep_mine), Look::primary),
                                                                               button(std::string(ids::compose_theirs), words(Text::compose_keep_theirs)))))));
}

void add_question(const Context& context, const Draft& draft, Nodes& all) {
  if (!draft.asking) return;
  const Words& words = context.words;
  const bool failed = draft.load.phase == mailbox::Phase::failed;
  all.push_back(container(Role::alert, "compose/leaving", Look::notice,
                          nodes(heading(context, "compose/leaving/title", 3, words(Text::compose_leaving)),
                                sentence("compose/leaving/what", (failed ? words(Text::compose_leaving_failed) + " " : std::string()) + words(Text::compose_leaving_what)),
                                group(context, "compose/leaving/commands", nodes(button(std::string(ids::compose_save_leave), words(Text::compose_leaving_save), Look::primary),
                                                                                 button(std::string(ids::compose_stay), words(Text::compose_leaving_stay)),
                                                                                 button(std::string(ids::compose_leave), words(Text::compose_leaving_discard)))))));
}

// In somebody else's mailbox: on whose behalf.
void add_owner(const Context& context, const mailbox::State& mailbox, const Draft& draft, Nodes& all) {
  const platform::Mailbox* owner = mailbox::find_mailbox(mailbox, draft.mailbox);
  if (owner && !mailbox::is_own(mailbox))
    all.push_back(sentence("compose/owner", context.words(Text::compose_by_owner, {{"owner", clean_line(owner->ownerName)}}), Look::secondary));
}

Node commands(const Context& context, const Draft& draft) {
  const Words& words = context.words;
  Node go_on = button(std::string(ids::compose_review), words(Text::compose_review), Look::primary);
  go_on.state.disabled = draft.clash;
  if (draft.clash) go_on.actions.clear();
  return group(context, "compose/commands", nodes(std::move(go_on), button(std::string(ids::compose_close), words(Text::command_close)),
                                                  button(std::string(ids::compose_discard), words(Text::compose_discard), Look::quiet)));
}

}  // namespace

Nodes compose_form(const Context& context, const mailbox::State& mailbox, const compose::State& state) {
  const Draft& draft = *state.draft;
  const Words& words = context.words;
  Nodes all = nodes(heading(context, "compose/title", 2, writing_title(context, draft), Look::title));
  add_question(context, draft, all);
  if (state.busy) all.push_back(sentence("compose/busy", words(Text::compose_busy), Look::notice));
  add_errors(context, draft, all);
  add_trouble(context, draft, all);
  add_clash(context, draft, all);
  all.push_back(compose_facts(context, mailbox, draft));
  add_owner(context, mailbox, draft, all);
  if (context.environment.width != Width::wide && !draft.original.empty()) all.push_back(button(std::string(ids::compose_beside), words(Text::compose_show_letter)));
  all.push_back(subject_field(context, draft));
  add_info_fields(context, draft, all);
  all.push_back(text_field(context, draft));
  add_files(context, draft, all);
  if (const std::string saved = saved_words(context, draft); !saved.empty()) all.push_back(sentence("compose/saved", saved, Look::secondary));
  all.push_back(commands(context, draft));
  return all;
}

Nodes compose_review(const Context& context, const mailbox::State& mailbox, const Draft& draft) {
  const Words& words = context.words;
  Nodes all = nodes(heading(context, "compose/title", 2, words(Text::compose_review_to, {{"name", recipient_name(context, draft)}}), Look::title));
  add_question(context, draft, all);
  add_trouble(context, draft, all);
  Node facts = compose_facts(context, mailbox, draft);
  facts.children.push_back(fact("compose/fact/subject", words(Text::compose_subject), clean_line(draft.subject)));
  add_info_facts(draft, facts.children);
  add_file_facts(context, draft, facts.children);
  all.push_back(std::move(facts));
  add_owner(context, mailbox, draft, all);
  Nodes body = nodes(heading(context, "compose/page/title", 3, words(Text::compose_as_sent)));
  body.push_back(container(Role::group, "compose/page/text", Look::stack, body_nodes(context, compose::as_read(compose::page_of(draft.subject, draft.text, "da")), "compose/page/text", 4),
                           words(Text::letter_text)));
  all.push_back(container(Role::region, "compose/page", Look::card, std::move(body), words(Text::compose_as_sent)));
  all.push_back(group(context, "compose/commands", nodes(button(std::string(ids::compose_send), words(Text::compose_send), Look::primary),
                                                         button(std::string(ids::compose_edit), words(Text::compose_edit)))));
  return all;
}

}  // namespace memobox::view
