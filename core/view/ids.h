// Ids of nodes that a command hangs on: made by the screens, understood by core/app.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/letter/letter.h"
#include "core/mailbox/state.h"

namespace memobox::view::ids {

inline constexpr std::string_view filter = "letters/filter";
inline constexpr std::string_view clear_filter = "letters/filter/clear";
inline constexpr std::string_view search_mailbox = "letters/search/mailbox";
inline constexpr std::string_view search_deleted = "letters/search/deleted";
inline constexpr std::string_view search_end = "letters/search/end";
inline constexpr std::string_view search_more = "letters/search/more";
inline constexpr std::string_view more = "letters/more";
inline constexpr std::string_view earlier = "letters/earlier";
inline constexpr std::string_view look_back = "overview/further";
inline constexpr std::string_view options = "letters/options";
inline constexpr std::string_view order = "letters/options/order";
inline constexpr std::string_view period = "letters/options/period";
inline constexpr std::string_view sender = "letters/options/sender";
inline constexpr std::string_view only_unread = "letters/options/unread";
inline constexpr std::string_view only_flagged = "letters/options/flagged";
inline constexpr std::string_view only_deadline = "letters/options/deadline";
inline constexpr std::string_view show_all = "letters/narrowed/all";
inline constexpr std::string_view refresh = "letters/refresh";
inline constexpr std::string_view log_on = "session/log-on";
inline constexpr std::string_view log_out = "bar/log-out";
inline constexpr std::string_view log_out_anyway = "leaving/log-out";
inline constexpr std::string_view stay = "leaving/stay";
inline constexpr std::string_view extend = "session/extend";
inline constexpr std::string_view show_new = "letters/new/show";
inline constexpr std::string_view dismiss = "notice/dismiss";
inline constexpr std::string_view marks = "letter/marks";  // shall opening mark as read?
inline constexpr std::string_view marks_yes = "letter/marks/yes";
inline constexpr std::string_view marks_no = "letter/marks/no";
inline constexpr std::string_view undo = "done/undo";
inline constexpr std::string_view close_done = "done/close";
inline constexpr std::string_view cancel_job = "job/cancel";
inline constexpr std::string_view select = "selection/start";
inline constexpr std::string_view select_all = "selection/all";
inline constexpr std::string_view select_none = "selection/end";
inline constexpr std::string_view keep_mine = "clash/mine";
inline constexpr std::string_view keep_theirs = "clash/theirs";
inline constexpr std::string_view panel_text = "panel/text";
inline constexpr std::string_view panel_submit = "panel/submit";
inline constexpr std::string_view panel_close = "panel/close";
inline constexpr std::string_view compose_subject = "compose/subject";
inline constexpr std::string_view compose_text = "compose/text";
inline constexpr std::string_view compose_error_subject = "compose/errors/subject";
inline constexpr std::string_view compose_error_text = "compose/errors/text";
inline constexpr std::string_view compose_review = "compose/review";
inline constexpr std::string_view compose_edit = "compose/edit";
inline constexpr std::string_view compose_send = "compose/send";
inline constexpr std::string_view compose_retry = "compose/retry";
inline constexpr std::string_view compose_close = "compose/close";
inline constexpr std::string_view compose_discard = "compose/discard";
inline constexpr std::string_view compose_beside = "compose/beside";  // narrow: the letter that is answered
inline constexpr std::string_view compose_mine = "compose/clash/mine";
inline constexpr std::string_view compose_theirs = "compose/clash/theirs";
inline constexpr std::string_view compose_save_leave = "compose/leaving/save";
inline constexpr std::string_view compose_leave = "compose/leaving/give-up";
inline constexpr std::string_view compose_stay = "compose/leaving/stay";
inline constexpr std::string_view compose_attach = "compose/attach";
inline constexpr std::string_view compose_error_files = "compose/errors/files";
inline constexpr std::string_view recipient_search = "recipient/search";
inline constexpr std::string_view recipient_back = "recipient/back";
inline constexpr std::string_view recipient_write = "recipient/write";
inline constexpr std::string_view forward_to = "forward/to";
inline constexpr std::string_view forward_email = "forward/email";
inline constexpr std::string_view forward_comment = "forward/comment";
inline constexpr std::string_view forward_send = "forward/send";
inline constexpr std::string_view forward_again = "forward/send-again";
inline constexpr std::string_view forward_look = "forward/look";
inline constexpr std::string_view host_more = "host/more";
inline constexpr std::string_view details = "letter/details";
inline constexpr std::string_view numbers = "letter/details/numbers";  // CPR numbers in full
inline constexpr std::string_view original = "letter/original/show";
inline constexpr std::string_view blocks = "letter/original/end";
inline constexpr std::string_view zip_letter = "letter/zip";
inline constexpr std::string_view zip_selection = "selection/zip";
inline constexpr std::string_view close_zip = "zip/close";  // stops it while it is not ready
inline constexpr std::string_view print = "letter/print";

// A piece of an id: lower case, everything but a-z 0-9 . _ - becomes '-'.
std::string part(const std::string& foreign);
std::string row(const std::string& message);
std::string folder(const std::string& folder);
std::string mailbox(const std::string& mailbox);
// Choices on the way to a recipient; the options stand under the search field.
std::string authority(platform::AuthorityType type);
std::string organisation(const std::string& organisation);
std::string organisation_option(const std::string& organisation);
std::string point(const std::string& point);
std::string point_option(const std::string& point);
// Whom a letter is sent on to: a person or company of the list, or one of the other two ways.
std::string trustee(const std::string& trustee);
inline constexpr std::string_view forward_authority = "forward/to/authority";
inline constexpr std::string_view forward_by_email = "forward/to/email";
// What takes a file out again.
std::string detach(std::uint64_t file);
std::optional<std::uint64_t> parse_detach(std::string_view id);
// A field that the contact point asks for, and the link to it from the list of errors.
std::string info(std::size_t field);
std::string info_error(std::size_t field);
std::string file(letter::FilePosition position);
std::string file_text(letter::FilePosition position);  // the command that shows a PDF's text
// The box that picks a row.
std::string pick(const std::string& message);
// A command to the open letter or to the selection; flag and read have one id for both directions, so that the focus stays on them.
std::string command(mailbox::Panel::About about, mailbox::Command command);
struct ParsedCommand { mailbox::Panel::About about; mailbox::Command command; };
std::optional<ParsedCommand> parse_command(std::string_view id);
// What opens a menu or form, or closes it again.
std::string opener(mailbox::Panel::About about, mailbox::Panel::Kind kind);
struct ParsedOpener { mailbox::Panel::About about; mailbox::Panel::Kind kind; };
std::optional<ParsedOpener> parse_opener(std::string_view id);
// A folder to move to, in the open menu. "" is the top.
std::string target(const std::string& folder);
bool is_target(std::string_view id);
// "Try again" in the box with this id. Two boxes may stand on one screen; whichever is used tries all that failed.
std::string retry(const std::string& box);
bool is_retry(std::string_view id);
// "Add to calendar" of an action, by its place in the letter, and back.
struct ActionPosition { std::size_t document, action; };
std::string calendar(ActionPosition position);
std::optional<ActionPosition> parse_calendar(std::string_view id);
// The position behind an id of file(). nullopt: another id.
std::optional<letter::FilePosition> parse_file(std::string_view id);
std::optional<letter::FilePosition> parse_file_text(std::string_view id);

}  // namespace memobox::view::ids
