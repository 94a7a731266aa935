#include "tests/sim/host.h"

#include <cstdio>

#include "core/base/json_writer.h"

namespace memobox::sim {
namespace {

template <class... F>
struct Cases : F... {
  using F::operator()...;
};
template <class... F>
Cases(F...) -> Cases<F...>;

app::Outcome failure(app::Outcome::Kind kind, std::string reason = {}) {
  app::Outcome outcome;
  outcome.kind = kind;
  outcome.reason = std::move(reason);
  return outcome;
}

// One page, one line (core/document/pdf_text.h).
std::string pdf_words(std::string_view text) {
  std::string words;
  JsonWriter(words).string(text);
  return R"({"total":1,"pages":[{"width":595,"height":842,"text":[[)" + words + R"(,50,50,400,12,-1]]}]})";
}

bool is_clock(const app::Effect& effect) {
  const auto* timer = std::get_if<app::Timer>(&effect.request);
  return timer && timer->while_seen;
}

constexpr Ms begin_of_time = 1'795'680'000'000;  // 2026-11-26

// A line that broke in the middle: nobody learns anything from it.
void tear(Answer& answer) {
  answer.body.resize(answer.body.size() / 2);
  answer.seen.clear();
  answer.told_mailboxes.clear();
  answer.counts = false;
}

// In place of the answer; nullopt: the answer itself comes.
std::optional<Answer> instead(Fate fate) {
  Answer answer;
  switch (fate) {
    case Fate::waiting_room: answer.type = "text/html", answer.body = "<!doctype html><title>Queue</title>"; return answer;
    case Fate::busy: answer = refusal(429, "busy"), answer.retry_after_s = 2; return answer;
    case Fate::broken_server: return refusal(503, "broken");
    default: return std::nullopt;
  }
}

}  // namespace

Host::Host(Rng& rng, Platform& platform, Findings& findings, Watcher& watcher, bool trace)
    : rng_(rng), platform_(platform), findings_(findings), watcher_(watcher), weather_(rng), trace_(trace), now_(begin_of_time) {}

app::Inputs Host::inputs() {
  app::Inputs inputs{Instant{now_}, {}};
  for (std::uint8_t& byte : inputs.random) byte = static_cast<std::uint8_t>(rng_.next());
  return inputs;
}

void Host::open_tab(const std::string& identity) {
  Tab& tab = tabs_.emplace_back();
  tab.number = static_cast<int>(tabs_.size()) - 1;
  tab.session = platform_.log_in(now_, identity);
  load(tab);
}

void Host::reload(Tab& tab) { load(tab); }

void Host::load(Tab& tab) {
  tab.client = ++last_client_;
  tab.identity.clear();
  tab.open.clear();
  tab.clock.clear();
  tab.last_effect = 0;
  tab.known.clear();
  tab.counted = {};
  tab.unsettled.clear();
  tab.screen = {};
  app::Settings settings;
  settings.environment = tab.environment;
  tab.app = std::make_unique<app::App>(settings);
  turned(tab, Cause::start, tab.app->update(inputs(), app::Start{tab.place, {}}));
}

void Host::event(Tab& tab, const app::Event& event) {
  const auto* act = std::get_if<tree::Act>(&event);
  const Cause cause = act ? Cause::act : std::holds_alternative<app::GoTo>(event) ? Cause::place : Cause::other;
  if (trace_ && act) std::printf("%lld tab %d: %s %s '%s'\n", static_cast<long long>(now_), tab.number, act->action.c_str(), act->node.c_str(), act->value.c_str());
  turned(tab, cause, tab.app->update(inputs(), event));
}

void Host::stop_clock(Tab& tab) {
  for (const std::uint64_t effect : std::exchange(tab.clock, {})) turned(tab, Cause::other, *tab.app->resolve(inputs(), effect, failure(app::Outcome::Kind::cancelled)));
}

void Host::surround(Tab& tab, const app::EnvironmentChange& change) {
  tab.environment.width = change.width.value_or(tab.environment.width);
  tab.environment.visible = change.visible.value_or(tab.environment.visible);
  tab.environment.online = change.online.value_or(tab.environment.online);
  if (!tab.environment.visible || !tab.environment.online) stop_clock(tab);
  event(tab, change);
}

// Tabs that show the same person's mail are those of one browser.
void Host::tell(const Tab& tab, const mailbox::Signal& signal) {
  for (const Tab& other : tabs_)
    if (other.number != tab.number && platform_.identity_of(other.session) == platform_.identity_of(tab.session))
      schedule(now_ + rng_.between(0, 50), {static_cast<std::size_t>(other.number), other.client, 0, Telling{signal}});
}

void Host::turned(Tab& tab, Cause cause, const std::vector<app::Effect>& effects) {
  for (const app::Effect& effect : effects) {
    if (effect.id <= tab.last_effect) findings_.report("effects", "effect " + std::to_string(effect.id) + " came after " + std::to_string(tab.last_effect));
    tab.last_effect = effect.id;
    (is_clock(effect) ? tab.clock : tab.open).insert(effect.id);
    tab.asked += !is_clock(effect) && !std::holds_alternative<app::Broadcast>(effect.request);
    watcher_.asks(tab, effect);
  }
  if (tab.app->open_effects() != tab.open.size())
    findings_.report("effects", "the core waits for " + std::to_string(tab.app->open_effects()) + " answers, the host owes " + std::to_string(tab.open.size()));
  const Screen before = std::exchange(tab.screen, read_screen(tab.app->view()));
  watcher_.turned(now_, tab, cause, before);
  for (const app::Effect& effect : effects) perform(tab, effect);
}

void Host::perform(Tab& tab, const app::Effect& effect) {
  const auto answer = [&](Ms after, app::Outcome outcome) {
    schedule(now_ + after, {static_cast<std::size_t>(tab.number), tab.client, effect.id, Delivery{{}, std::move(outcome), {}, -1, {}}});
  };
  std::visit(Cases{[&](const app::Http& http) { send(tab, effect.id, http.request); },
                   [&](const app::Timer& timer) { answer(timer.ms, {}); },
                   [&](const app::RenewSession&) { renew(tab, effect.id); },
                   [&](const app::ReadPdf& read) { read_pdf(tab, effect.id, read.blob); },
                   [&](const app::Broadcast& broadcast) {
                     tell(tab, broadcast.signal);
                     answer(0, {});
                   },
                   [&](const app::Navigate& navigate) {
                     tab.place = navigate.place;
                     answer(0, {});
                   },
                   [&](const auto&) {
                     const Ms after = rng_.between(0, 50);
                     answer(after, rng_.chance(95) ? app::Outcome{} : failure(app::Outcome::Kind::cancelled));
                   }},
             effect.request);
}

void Host::send(Tab& tab, std::uint64_t effect, const platform::Request& request) {
  if (request.path.ends_with("/summary/")) tab.counted = {};
  if (request.method != "GET") tab.unsettled.insert(request.path);
  Journey journey = weather_.draw();
  if (!tab.environment.online) journey.fate = Fate::lost_call;
  if (journey.fate == Fate::late_call || journey.fate == Fate::timeout_done) journey.there = request.timeout_ms + (journey.fate == Fate::late_call ? 500 : -500);
  schedule(now_ + journey.there, {static_cast<std::size_t>(tab.number), tab.client, effect, Arrival{request, tab.session, journey}});
  if (journey.fate == Fate::late_call)  // it is given up, and reaches the platform all the same
    schedule(now_ + request.timeout_ms, {static_cast<std::size_t>(tab.number), tab.client, effect, Delivery{{}, failure(app::Outcome::Kind::timeout), {}, -1, {}}});
}

// What the frame of the PDF reader says: the words of the file it was handed, so that a text shown to the wrong person is seen.
void Host::read_pdf(Tab& tab, std::uint64_t effect, std::uint64_t blob) {
  Delivery delivery;
  const Buffer* file = tab.app->blob(blob);
  if (!file || (!weather_.is_calm() && rng_.chance(10))) delivery.outcome = failure(app::Outcome::Kind::cancelled);
  else delivery.answer.body = pdf_words(file->text());
  schedule(now_ + rng_.between(10, 2'000), {static_cast<std::size_t>(tab.number), tab.client, effect, std::move(delivery)});
}

void Host::renew(Tab& tab, std::uint64_t effect) {
  Delivery delivery;
  const int dice = weather_.is_calm() ? 99 : static_cast<int>(rng_.below(100));
  if (dice < 8) delivery.outcome = failure(dice < 4 ? app::Outcome::Kind::cancelled : app::Outcome::Kind::error);
  else delivery.new_identity = dice < 25 ? rng_.pick(platform_.people()) : platform_.identity_of(tab.session);
  schedule(now_ + rng_.between(50, 20'000), {static_cast<std::size_t>(tab.number), tab.client, effect, std::move(delivery)});
}

void Host::schedule(Ms due, Happening happening) { queue_.emplace(std::pair{due, ++last_happening_}, std::move(happening)); }

bool Host::step() {
  if (queue_.empty()) return false;
  auto next = queue_.extract(queue_.begin());
  now_ = std::max(now_, next.key().first);
  happen(std::move(next.mapped()));
  return true;
}

int Host::run_until(Ms end) {
  int turns = 0;
  while (!queue_.empty() && queue_.begin()->first.first <= end && !findings_.first() && turns < 100'000) step(), ++turns;
  now_ = std::max(now_, end);
  return turns;
}

void Host::happen(Happening happening) {
  Tab& tab = tabs_[happening.tab];
  if (auto* arrival = std::get_if<Arrival>(&happening.what)) {
    arrive(happening, std::move(*arrival));
  } else if (tab.client != happening.client) {
    return;  // the page was left
  } else if (const auto* telling = std::get_if<Telling>(&happening.what)) {
    event(tab, app::Heard{telling->signal});
  } else if (tab.open.contains(happening.effect) || tab.clock.contains(happening.effect)) {  // else the clock was stopped
    deliver(tab, happening.effect, std::move(std::get<Delivery>(happening.what)));
  }
}

void Host::arrive(const Happening& happening, Arrival arrival) {
  Delivery delivery;
  delivery.session = arrival.session;
  delivery.request = arrival.request;
  const Fate fate = arrival.journey.fate;
  auto other = instead(fate);
  if (fate == Fate::lost_call) delivery.outcome = failure(app::Outcome::Kind::error, "network");
  else if (fate == Fate::redirect) delivery.outcome = failure(app::Outcome::Kind::error, "redirect");
  else if (other) delivery.answer = std::move(*other);
  else delivery.answer = platform_.handle(now_, arrival.session, happening.client, arrival.request);
  if (trace_)
    std::printf("%lld   tab %d: %s %s %s -> %d (fate %d)\n", static_cast<long long>(now_), static_cast<int>(happening.tab), arrival.request.method.c_str(),
                arrival.request.path.c_str(), arrival.request.json.c_str(), delivery.answer.status, static_cast<int>(fate));
  if (fate == Fate::late_call) return;
  if (fate == Fate::lost_answer) delivery.outcome = failure(app::Outcome::Kind::error, "network");
  if (fate == Fate::timeout_done) delivery.outcome = failure(app::Outcome::Kind::timeout);
  if (fate == Fate::cancelled) delivery.outcome = failure(app::Outcome::Kind::cancelled);
  if (fate == Fate::broken_after) delivery.answer = refusal(502, "broken");
  if (fate == Fate::torn_answer) tear(delivery.answer);
  if (delivery.outcome.kind != app::Outcome::Kind::ok) delivery.answer = {};
  schedule(now_ + arrival.journey.back, {happening.tab, happening.client, happening.effect, std::move(delivery)});
}

void Host::deliver(Tab& tab, std::uint64_t effect, Delivery delivery) {
  app::Outcome& outcome = delivery.outcome;
  if (!delivery.answer.body.empty()) outcome.blob = tab.app->blob_in(std::move(*Buffer::copy(bytes_of(delivery.answer.body))));
  if (!delivery.new_identity.empty()) tab.session = platform_.log_in(now_, delivery.new_identity);
  if (delivery.session >= 0 && outcome.kind == app::Outcome::Kind::ok) {
    outcome.status = delivery.answer.status;
    outcome.type = delivery.answer.type;
    outcome.retry_after_s = delivery.answer.retry_after_s;
    if (delivery.session == tab.session && !delivery.answer.told_mailboxes.empty()) tab.identity = delivery.answer.told_mailboxes;
    learn(tab, delivery.answer);
    if (delivery.request.method != "GET" && outcome.status / 100 == 2) tab.unsettled.erase(delivery.request.path);
  }
  tab.open.erase(effect);
  tab.clock.erase(effect);
  auto more = tab.app->resolve(inputs(), effect, outcome);
  if (!more) return findings_.report("effects", "the core does not know effect " + std::to_string(effect) + " any more");
  turned(tab, Cause::answer, *more);
  if (rng_.below(16) == 0) repeat(tab, effect, outcome);
}

void Host::learn(Tab& tab, const Answer& answer) {
  for (const Seen& seen : answer.seen) tab.known[seen.message] = std::max(tab.known[seen.message], seen.version);
  if (answer.counts) tab.counted = {knows_all(tab, answer) ? answer.counted : std::string(), answer.counted_at};
}

// It waits for no write, none of its own came between counting and now, and of no letter it has an older version.
bool Host::knows_all(const Tab& tab, const Answer& answer) {
  if (!tab.unsettled.empty()) return false;
  for (std::size_t at = answer.counted_at; at < platform_.log().size(); ++at)
    if (platform_.log()[at].by.client == tab.client) return false;
  for (const auto& [message, version] : tab.known)
    if (const Message* truth = platform_.find_message(message); !truth || truth->version != version) return false;
  return true;
}

// An answer given twice is an error and changes nothing.
void Host::repeat(Tab& tab, std::uint64_t effect, const app::Outcome& outcome) {
  const std::int64_t revision = tab.app->revision();
  const auto again = tab.app->resolve(inputs(), effect, outcome);
  if (again || again.error().code != ErrorCode::unknown_id || tab.app->revision() != revision)
    findings_.report("effects", "a second answer to effect " + std::to_string(effect) + " was taken");
}

}  // namespace memobox::sim
