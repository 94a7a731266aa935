#include "core/view/done_bar.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/utf8.h"
#include "core/mailbox/mailbox.h"
#include "core/view/ids.h"
#include "core/view/list_pane.h"
#include "core/view/owner_banner.h"
#include "core/view/trouble.h"

namespace memobox::view {
namespace {

using mailbox::Command;

struct Pair {
  Text one, other;
};
constexpr std::array<Pair, 10> done_texts{{{Text::done_move_one, Text::done_move_other},
                                           {Text::done_trash_one, Text::done_trash_other},
                                           {Text::done_restore_one, Text::done_restore_other},
                                           {Text::done_remove_one, Text::done_remove_other},
                                           {Text::done_flag_one, Text::done_flag_other},
                                           {Text::done_unflag_one, Text::done_unflag_other},
                                           {Text::done_read_one, Text::done_read_other},
                                           {Text::done_unread_one, Text::done_unread_other},
                                           {Text::done_rename, Text::done_rename},
                                           {Text::done_note, Text::done_note}}};

constexpr std::size_t most_subjects = 5;

std::string subject_list(const Words& words, const std::vector<std::string>& subjects) {
  std::string list;
  for (std::size_t at = 0; at < std::min(most_subjects, subjects.size()); ++at)
    list += (at == 0 ? "“" : ", “") + (subjects[at].empty() ? words(Text::letter_untitled) : subjects[at]) + "”";
  const auto rest = static_cast<std::int64_t>(subjects.size()) - static_cast<std::int64_t>(most_subjects);
  if (rest > 0) list += " " + words(Text::notice_and_more, {{"count", number_text(words, rest)}});
  return list;
}

std::string access_ended_words(const Words& words, const std::string& owner) {
  if (owner.empty()) return words(Text::notice_access_ended_unnamed);
  return words(Text::notice_access_ended, {{"name", owner}, {"owners", possessive(words, owner)}});
}

std::string notice_words(const Words& words, const mailbox::Notice& notice) {
  const auto count = static_cast<std::int64_t>(notice.subjects.size());
  const std::string subjects = subject_list(words, notice.subjects);
  switch (notice.kind) {
    case mailbox::Notice::Kind::not_changed: return words.plural(Text::notice_not_changed_one, Text::notice_not_changed_other, count, {{"subjects", subjects}});
    case mailbox::Notice::Kind::job_not_listed: return words(Text::notice_job_not_listed);
    case mailbox::Notice::Kind::access_ended: return access_ended_words(words, clean_line(notice.subjects.front()));
    case mailbox::Notice::Kind::no_such_mailbox: return words(Text::notice_no_such_mailbox);
    case mailbox::Notice::Kind::zip_not_saved: return words(Text::notice_zip_not_saved);
    case mailbox::Notice::Kind::file_not_saved: break;
  }
  return words(Text::notice_file_not_saved, {{"subject", subjects}});
}

Node strip(std::string id, std::string words, Nodes commands) {
  Node line = sentence(id + "/what", std::move(words));
  Nodes all = nodes(std::move(line));
  for (Node& node : commands) all.push_back(std::move(node));
  return container(Role::status, std::move(id), Look::strip, std::move(all));
}

Node job_bar(const Context& context, const mailbox::Job& job) {
  const Words& words = context.words;
  const std::string done = number_text(words, job.ended), total = number_text(words, job.total);
  const std::string line = job.listing ? words(Text::job_listing, {{"total", total}}) : words(Text::job_writing, {{"done", done}, {"total", total}});
  return strip("job", line, nodes(button(std::string(ids::cancel_job), words(Text::command_stop))));
}

Node zip_bar(const Context& context, const mailbox::Zip& zip) {
  return strip("zip", zip_words(context.words, zip), nodes(button(std::string(ids::close_zip), context.words(zip.ready ? Text::command_close : Text::command_stop))));
}

Node done_bar(const Context& context, const mailbox::State& state) {
  Node undo = button(std::string(ids::undo), context.words(Text::command_undo));
  undo.hints.shortcut = "Control+z";
  return strip("done", done_words(context.words, state, *state.done),
               nodes(std::move(undo), button(std::string(ids::close_done), context.words(Text::command_close), Look::quiet)));
}

}  // namespace

std::string zip_words(const Words& words, const mailbox::Zip& zip) {
  if (zip.listing) return words(Text::zip_listing);
  if (!zip.ready) return words(Text::zip_saving, {{"number", number_text(words, std::min(zip.ended + 1, zip.total))}, {"total", number_text(words, zip.total)}});
  const std::string saved = words.plural(Text::zip_saved_one, Text::zip_saved_other, std::ssize(zip.folders));
  return zip.missing.empty() ? saved : saved + " " + words(Text::zip_missing, {{"names", subject_list(words, zip.missing)}});
}

std::string done_words(const Words& words, const mailbox::State& state, const mailbox::Done& done) {
  const Pair texts = done_texts[static_cast<std::size_t>(done.command)];
  const platform::Folder* folder = mailbox::find_folder(state, done.folder);
  const std::string name = folder ? name_of(words, *folder) : std::string();
  return words.plural(texts.one, texts.other, done.count, {{"folder", name}});
}

Nodes done_bars(const Context& context, const mailbox::State& state) {
  Nodes all;
  if (state.job) all.push_back(job_bar(context, *state.job));
  if (state.zip) all.push_back(zip_bar(context, *state.zip));
  if (state.done && !state.done->items.empty() && !state.job) all.push_back(done_bar(context, state));
  return all;
}

Node notice_bar(const Context& context, const mailbox::Notice& notice) {
  std::string what = notice_words(context.words, notice);
  if (notice.trouble != platform::Trouble::none) what += " " + trouble_words(notice.trouble, context.words);
  Nodes parts = nodes(sentence("notice/what", what));
  for (Node& line : incident_line(context, "notice", notice.incident)) parts.push_back(std::move(line));
  parts.push_back(button(std::string(ids::dismiss), context.words(Text::command_close)));
  return container(Role::alert, "notice", Look::notice, std::move(parts));
}

Node clash_question(const Context& context, const mailbox::Entry& entry) {
  const Words& words = context.words;
  const bool note = entry.wanted.note.has_value();
  const std::string& mine = note ? *entry.wanted.note : *entry.wanted.label;
  const std::string& theirs = note ? entry.server.note : entry.server.label;
  Nodes facts = nodes(fact("clash/mine-text", words(Text::clash_mine), clean_line(mine)), fact("clash/their-text", words(Text::clash_theirs), clean_line(theirs)));
  Nodes commands = nodes(button(std::string(ids::keep_mine), words(Text::command_keep_mine), Look::primary), button(std::string(ids::keep_theirs), words(Text::command_keep_theirs)));
  return container(Role::alert, "clash", Look::card,
                   nodes(heading(context, "clash/title", 2, words(note ? Text::clash_note : Text::clash_title)), container(Role::facts, "clash/texts", Look::none, std::move(facts)),
                         container(Role::group, "clash/commands", Look::cluster, std::move(commands), words(Text::panel_commands))));
}

}  // namespace memobox::view
