#include "core/mailbox/listing.h"

#include <algorithm>

#include "core/mailbox/load.h"
#include "core/mailbox/mailbox.h"

namespace memobox::mailbox {
namespace {

constexpr std::int64_t day = 24LL * 60 * 60 * 1000;
constexpr int month_days = 30, year_days = 365;

platform::SortBy sort_of(Order order) {
  switch (order) {
    case Order::oldest: return platform::SortBy::received_first;
    case Order::sender: return platform::SortBy::sender;
    case Order::title: return platform::SortBy::label;
    case Order::newest: break;
  }
  return platform::SortBy::received_last;
}

std::optional<Date> days_ago(Instant now, int days) { return copenhagen_time(Instant{now.ms - days * day}).date; }

void set_period(platform::MessageFilter& filter, Period period, Instant now) {
  if (period == Period::month) filter.received_from = days_ago(now, month_days);
  if (period == Period::year) filter.received_from = days_ago(now, year_days);
  if (period == Period::older) filter.received_to = days_ago(now, year_days + 1);
}

bool closes(const letter::Action& action) { return action.closes.has_value() || (action.reservation && action.reservation->start); }

}  // namespace

bool narrows(const Listing& listing) {
  return listing.unread || listing.flagged || listing.deadline || !listing.sender.empty() || listing.period != Period::any;
}

void set_listing(State& state, Turn& turn, const Listing& listing) {
  if (state.listing == listing) return;
  const bool asks = Listing{listing.order, listing.unread, listing.flagged, state.listing.deadline, listing.period, listing.sender, state.listing.sender_name} != state.listing;
  state.listing = listing;
  if (asks && !state.list.folder.empty()) open_folder(state, turn, state.list.folder);
  else turn.news.push_back({News::Kind::found});
}

platform::Request list_request(const State& state, std::int64_t page, Instant now, bool latest) {
  platform::MessageFilter filter;
  filter.unread = state.listing.unread;
  filter.flagged = state.listing.flagged;
  filter.sender = state.listing.sender;
  set_period(filter, state.listing.period, now);
  filter.sort = latest ? platform::SortBy::received_last : sort_of(state.listing.order);
  return platform::list_messages(state.mailbox, state.list.folder, page, rows_per_page, filter);
}

bool fits(const State& state, const Entry& entry) {
  const Listing& listing = state.listing;
  return (!listing.unread || !is_read(entry)) && (!listing.flagged || is_flagged(entry)) &&
         (listing.sender.empty() || entry.server.sender.senderId == listing.sender);
}

bool has_deadline(const letter::Letter& letter) {
  if (letter.reply_by) return true;
  return std::any_of(letter.documents.begin(), letter.documents.end(), [](const letter::Document& document) {
    return std::any_of(document.actions.begin(), document.actions.end(), closes);
  });
}

}  // namespace memobox::mailbox
