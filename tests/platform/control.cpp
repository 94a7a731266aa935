#include "tests/platform/control.h"

#include "tests/platform/api.h"
#include "tests/platform/seed/delivery.h"
#include "tests/platform/seed/many.h"

namespace memobox::sandbox {
namespace {

constexpr std::int64_t longest_wait_ms = 60'000;
constexpr const char* no_wait = "a whole number up to 60000 is wanted";
constexpr std::int64_t most_letters = 200'000;
constexpr std::int64_t most_at_once = 1000;
constexpr const char* not_known = "the person is not known in that source";

std::optional<std::int64_t> whole(const Json& value, std::int64_t high) {
  if (!value.is_number_integer()) return std::nullopt;
  const auto number = value.get<std::int64_t>();
  return number >= 0 && number <= high ? std::optional(number) : std::nullopt;
}

std::string text(const Json& order, const char* name, const char* otherwise) {
  const auto found = order.is_object() ? order.find(name) : order.end();
  return order.is_object() && found != order.end() && found->is_string() ? found->get<std::string>() : otherwise;
}

}  // namespace

void Control::add_routes(Router& router) {
  router.add("POST", "/sandbox/control", [this](const Request& r) { return post(r); });
  router.add("GET", "/sandbox/control", [this](const Request&) { return show(); });
  router.add("DELETE", "/sandbox/control", [this](const Request&) { return calm(); });
  router.add("GET", "/sandbox/log", [this](const Request&) { return json_answer({{"requests", log_.requests()}}); });
}

Answer Control::post(const Request& request) {
  const Json json = Json::parse(request.body, nullptr, false);
  if (!json.is_object()) return error_answer(400, "bad.request", "A JSON object is wanted.");
  {
    const std::lock_guard guard(lock_);
    for (const auto& [name, value] : json.items())
      if (const Problem problem = obey(name, value))
        return error_answer(400, "bad.request", name + ": " + *problem + ".", {{"Control", name, "invalid", *problem}});
  }
  return show();
}

Answer Control::show() {
  const std::lock_guard guard(lock_);
  Json json = {{"list_lag_ms", list_lag_ms_}};
  json.update(faults_.values());
  RateLimit& rate = sources_.public_mail.rate;
  json["rate_limit"] = {{"requests", rate.requests()}, {"seconds", rate.seconds()}};
  json["refuse_after_ms"] = sources_.public_mail.refuse_after_ms.load();
  json["sessions"] = sources_.public_mail.sessions.living() + sources_.private_mail.sessions.living();
  json["redirect_login"] = login_.value();
  json["messages"] = messages_;
  json["deliver"] = delivered_;
  json["recall"] = recalled_;
  return json_answer(json);
}

Answer Control::calm() {
  const std::lock_guard guard(lock_);
  faults_.calm();
  set_list_lag(0);
  set_refusal(usual_refuse_after_ms);
  set_rate_limit(nullptr);
  set_redirect(false);
  log_.clear();
  return no_content();
}

Control::Problem Control::obey(const std::string& name, const Json& value) {
  if (name == "list_lag_ms") return set_list_lag(value);
  if (name == "refuse_after_ms") return set_refusal(value);
  if (name == "next") return faults_.plan(value);
  if (name == "rate_limit") return set_rate_limit(value);
  if (name == "redirect_login") return set_redirect(value);
  if (name == "expire") return expire(value);
  if (name == "messages") return set_messages(value);
  if (name == "deliver") return deliver(value);
  if (name == "recall") return recall(value);
  if (name == "end_access") return end_access(value);
  if (name == "latency_ms") {
    const auto milliseconds = whole(value, longest_wait_ms);
    if (!milliseconds) return no_wait;
    faults_.set_latency(static_cast<int>(*milliseconds));
  } else if (name == "error_rate") {
    if (!value.is_number() || value.get<double>() < 0 || value.get<double>() > 1) return "a number from 0 to 1 is wanted";
    faults_.set_error_rate(value.get<double>());
  } else if (name == "waiting_room") {
    if (!value.is_boolean()) return "true or false is wanted";
    faults_.set_waiting_room(value.get<bool>());
  } else {
    return "there is no such switch";
  }
  return std::nullopt;
}

Control::Problem Control::set_list_lag(const Json& value) {
  const auto milliseconds = whole(value, longest_wait_ms);
  if (!milliseconds) return no_wait;
  list_lag_ms_ = *milliseconds;
  for (Source* source : {&sources_.public_mail, &sources_.private_mail}) source->store.set_list_lag(list_lag_ms_);
  return std::nullopt;
}

Control::Problem Control::set_refusal(const Json& value) {
  const auto milliseconds = whole(value, longest_wait_ms);
  if (!milliseconds) return no_wait;
  sources_.public_mail.refuse_after_ms = *milliseconds;
  return std::nullopt;
}

Control::Problem Control::set_rate_limit(const Json& value) {
  std::optional<std::int64_t> requests = RateLimit::usual_requests, seconds = RateLimit::usual_seconds;
  if (!value.is_null()) {
    if (!value.is_object() || !value.contains("requests") || !value.contains("seconds")) return "{requests, seconds} or null is wanted";
    requests = whole(value["requests"], 1'000'000);
    seconds = whole(value["seconds"], 3600);
    if (!requests || !seconds || *seconds == 0) return "{requests, seconds} are whole numbers";
  }
  for (Source* source : {&sources_.public_mail, &sources_.private_mail})
    source->rate.set(static_cast<int>(*requests), static_cast<int>(*seconds));
  return std::nullopt;
}

Control::Problem Control::set_redirect(const Json& value) {
  const std::string as = text(value, "as", "");
  if (!value.is_boolean() && as.empty()) return "true, false or {as} is wanted";
  if (!as.empty() && !sources_.public_mail.store.find(Table::people, as)) return not_known;
  login_.set(!as.empty() || value.get<bool>(), as);
  return std::nullopt;
}

Control::Problem Control::expire(const Json& value) {
  if (value != true && !value.is_string()) return "true or a person is wanted";
  for (Source* source : {&sources_.public_mail, &sources_.private_mail}) {
    if (value == true) {
      source->sessions.expire({});
      continue;
    }
    const auto person = source->store.find(Table::people, value.get<std::string>());
    if (person)
      source->sessions.expire((*person)["identityId"].get<std::string>());
    else if (source == &sources_.public_mail)
      return not_known;
  }
  login_.forget_all();
  return std::nullopt;
}

std::optional<Control::Named> Control::named(const Json& order, const char* user) {
  Source* source = sources_.find(text(order, "source", ""));
  const auto person = source ? source->store.find(Table::people, text(order, user, many_letters_user)) : std::nullopt;
  if (!person) return std::nullopt;
  return Named{source, *person};
}

Control::Problem Control::set_messages(const Json& value) {
  const auto to = named(value);
  if (!to) return not_known;
  const Json& wanted = value.is_object() && value.contains("count") ? value["count"] : value;
  const auto count = whole(wanted, most_letters);
  if (!count) return "a whole number up to 200000 is wanted";
  Store& store = to->source->store;
  store.set_list_lag(0);  // as if they had always been there
  set_letter_count(store, addressee_of(store, to->person), *count);
  store.set_list_lag(list_lag_ms_);
  messages_[to->person["id"].get<std::string>()] = *count;
  return std::nullopt;
}

Control::Problem Control::deliver(const Json& value) {
  if (!value.is_array()) return deliver_one(value);
  for (const Json& order : value)
    if (const Problem problem = deliver_one(order)) return problem;
  return std::nullopt;
}

Control::Problem Control::deliver_one(const Json& order) {
  const auto to = order.is_object() ? named(order) : std::nullopt;
  if (!to) return not_known;
  const auto count = order.contains("count") ? whole(order["count"], most_at_once) : 1;
  if (!count) return "count is a whole number up to 1000";
  Store& store = to->source->store;
  const Addressee addressee = addressee_of(store, to->person);
  if (!takes_mail(store.find(Table::mailboxes, addressee.mailbox_id).value())) return "mail does not come to that mailbox";
  for (std::int64_t i = 0; i < *count; ++i) {
    const std::string id = random_token();
    ShortLetter letter{.id = made_up_uuid("delivered " + id),
                       .sender = text(order, "sender", "Nordhavn Kommune"),
                       .sender_id = "00000027",
                       .label = text(order, "label", "Nyt brev"),
                       .text = text(order, "text", "Dette brev er lige kommet.\n"),
                       .created = now_text(),
                       .type = text(order, "type", "REGULAR")};
    delivered_.push_back(letter.id);
    place(store, addressee, letter, {.received = now_text()});
  }
  return std::nullopt;
}

Control::Problem Control::recall(const Json& value) {
  const Json ids = value.is_array() ? value : Json::array({value});
  for (const Json& id : ids) {
    if (!id.is_string()) return "the id of a letter, or a list of them, is wanted";
    const std::string name = id.get<std::string>();
    if (!sources_.public_mail.store.remove(Table::messages, name) && !sources_.private_mail.store.remove(Table::messages, name))
      return "there is no letter of the id " + name;
    recalled_.push_back(name);
  }
  return std::nullopt;
}

Control::Problem Control::end_access(const Json& value) {
  const auto person = named(value), owner = named(value, "owner");
  if (!value.is_object() || !person || !owner) return not_known;
  Store& store = person->source->store;
  const std::string identity_id = person->person["identityId"];
  const Json mailbox = store.find(Table::mailboxes, addressee_of(store, owner->person).mailbox_id).value();
  const auto accesses = store.all_now(Table::accesses, {{"mailbox_id", mailbox["id"]}, {"identity_id", identity_id}});
  if (accesses.empty()) return "there is no such access";
  const std::string now = now_text();
  for (const Json& privilege : store.all_now(Table::privileges, privileges_for(identity_id, mailbox)))
    store.change(Table::privileges, privilege["id"], privilege["version"], now,
                 [&](Json& json) { json["activeTo"] = json["activeToDateTime"] = now; });
  for (const Json& access : accesses) store.remove(Table::accesses, access["id"]);
  return std::nullopt;
}

}  // namespace memobox::sandbox
