#include "core/mailbox/job.h"

#include <algorithm>
#include <utility>

#include "core/mailbox/changes.h"
#include "core/mailbox/commands.h"
#include "core/mailbox/mailbox.h"
#include "core/mailbox/session.h"

namespace memobox::mailbox {
namespace {

bool left_out(const Job& job, const std::string& message) {
  return std::find(job.without.begin(), job.without.end(), message) != job.without.end();
}

void ask_ids(State& state, Turn& turn, const Job& job, std::string_view next) {
  send(state, turn, GetIds{job.done.mailbox, job.from}, platform::list_message_ids(job.done.mailbox, job.from, next));
}

bool removes(const Job& job) { return job.done.command == Command::remove && !job.undoing; }

std::size_t stubs(const State& state) {
  return static_cast<std::size_t>(std::count_if(state.messages.begin(), state.messages.end(), [](const auto& one) { return one.second.stub; }));
}

void write_item(State& state, Turn& turn, JobItem item) {
  Entry& entry = state.messages[item.row.id];
  entry.stub = true;
  entry.letter.title = item.row.label;
  entry.server = std::move(item.row);
  entry.server.mailboxId = state.job->done.mailbox;
  state.job->writing.push_back({entry.server.id, inverse_of(entry.server, item.patch), 0});
  if (removes(*state.job)) remove(state, turn, entry);
  else change(state, turn, entry, item.patch);
}

// One that is on screen goes the way of any command; one that is not waits until the store has room for it.
void take_in(State& state, Turn& turn, const platform::Message& row) {
  Job& job = *state.job;
  if (left_out(job, row.id)) return;
  if (find_message(state, row.id)) return obey(state, turn, job.done, row.id);
  platform::MessagePatch patch = patch_of(state, job.done, row);
  if (!removes(job) && inverse_of(row, patch) == patch) return;  // nothing to write; never mistaken for a deletion
  job.queue.push_back({row, std::move(patch)});
  ++job.total;
}

void finish(State& state, Turn& turn) {
  Job job = std::move(*state.job);
  state.job.reset();
  if (!job.undoing) state.done = std::move(job.done);
  turn.news.push_back({job.undoing ? News::Kind::undone : News::Kind::done});
  if (state.mailbox == job.done.mailbox) refresh(state, turn);
}

}  // namespace

void start_job(State& state, Turn& turn, Done done, std::vector<std::string> without) {
  state.job = Job{};
  state.job->from = state.list.folder;
  state.job->without = std::move(without);
  state.job->done = std::move(done);
  for (const std::string& id : std::vector<std::string>(state.list.messages))
    if (!left_out(*state.job, id)) obey(state, turn, state.job->done, id);
  ask_ids(state, turn, *state.job, {});
}

void start_undo_job(State& state, Turn& turn, const std::string& mailbox, std::vector<JobItem> items) {
  state.job = Job{};
  state.job->done.mailbox = mailbox;
  state.job->listing = false;
  state.job->undoing = true;
  state.job->total = static_cast<std::int64_t>(items.size());
  state.job->queue = std::move(items);
  run_job(state, turn);
}

void run_job(State& state, Turn& turn) {
  if (!state.job || state.job->listing) return;
  while (!state.job->queue.empty() && stubs(state) < most_writes_at_once) {
    JobItem item = std::move(state.job->queue.back());
    state.job->queue.pop_back();
    write_item(state, turn, std::move(item));
  }
  if (state.job->queue.empty() && stubs(state) == 0) finish(state, turn);
}

void cancel_job(State& state, Turn& turn) {
  if (!state.job) return;
  state.job->listing = false;
  state.job->queue.clear();
  run_job(state, turn);
}

void stop_job(State& state) {
  if (!state.job) return;
  Job job = std::move(*state.job);
  state.job.reset();
  state.notice = Notice{Notice::Kind::job_not_listed, platform::Trouble::none, {}, {}};
  if (job.undoing) return;
  if (job.done.command != Command::remove)
    for (UndoItem& item : job.writing) job.done.items.push_back(std::move(item)), ++job.done.count;
  state.done = std::move(job.done);
}

void job_ids_arrived(State& state, Turn& turn, const GetIds& asked, const platform::MessagePage& page) {
  if (!state.job || !state.job->listing || asked.mailbox != state.job->done.mailbox || asked.folder != state.job->from) return;
  for (const platform::Message& row : page.messages) take_in(state, turn, row);
  if (!page.page.next.empty() && !page.messages.empty()) return ask_ids(state, turn, *state.job, page.page.next);
  state.job->listing = false;
  std::reverse(state.job->queue.begin(), state.job->queue.end());
  run_job(state, turn);
}

void job_ids_failed(State& state, Turn& turn, platform::Trouble trouble) {
  if (!state.job) return;
  state.notice = Notice{Notice::Kind::job_not_listed, trouble, {}, turn.incident};
  cancel_job(state, turn);
}

void job_item_ended(State& state, const Entry& entry, bool success) {
  state.written[entry.server.id] = entry.server.version;
  if (!state.job) return;
  Job& job = *state.job;
  ++job.ended;
  const auto item = std::find_if(job.writing.begin(), job.writing.end(), [&](const UndoItem& each) { return each.message == entry.server.id; });
  if (item == job.writing.end()) return;
  job.done.count += success;
  if (success && !job.undoing && !entry.removing) job.done.items.push_back({item->message, item->inverse, entry.server.version});
  job.writing.erase(item);
}

}  // namespace memobox::mailbox
