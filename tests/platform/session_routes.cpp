#include "tests/platform/session_routes.h"

#include <charconv>

namespace memobox::sandbox {
namespace {

constexpr const char* login_cookie = "SandboxLogin";

std::string set_cookie(std::string_view name, std::string_view value, bool hidden) {
  return std::string(name) + "=" + std::string(value) + "; Path=/; SameSite=Lax" + (hidden ? "; HttpOnly" : "") +
         (value.empty() ? "; Max-Age=0" : "");
}

void put_cookie_session(Answer& answer, const Tokens& tokens) {
  answer.headers.emplace_back("Set-Cookie", set_cookie(session_cookie, tokens.first, true));
  answer.headers.emplace_back("Set-Cookie", set_cookie(xsrf_cookie, tokens.second, false));
  answer.headers.emplace_back("Set-Cookie", set_cookie(correlation_cookie, tokens.first.empty() ? "" : random_token(), false));
}

Answer list_users(Store& store) {
  Json users = Json::array();
  for (Json person : store.all(Table::people))
    if (!person["hidden"].get<bool>()) {
      person.erase("hidden");
      users.push_back(std::move(person));
    }
  return json_answer({{"users", std::move(users)}});
}

std::optional<Variant> read_variant(const std::string& text) {
  if (text.empty() || text == "bearer") return Variant::bearer;
  if (text == "cookies") return Variant::cookies;
  if (text == "two-tokens") return Variant::two_tokens;
  return std::nullopt;
}

std::optional<std::chrono::seconds> read_lifetime(const std::string& text) {
  if (text.empty()) return usual_lifetime;
  int seconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  if (error != std::errc() || end != text.data() + text.size() || seconds < 0 || usual_lifetime.count() < seconds) return std::nullopt;
  return std::chrono::seconds(seconds);
}

Answer session_answer(const Tokens& tokens, Variant variant, std::chrono::seconds lifetime) {
  Json json = {{"expires_in", lifetime.count()}};
  if (variant == Variant::cookies) {
    json["xsrf"] = {{"cookie", xsrf_cookie}, {"header", "X-XSRF-TOKEN"}};
    Answer answer = json_answer(json);
    put_cookie_session(answer, tokens);
    return answer;
  }
  json["access_token"] = tokens.first;
  if (variant == Variant::two_tokens) {
    json["refresh_token"] = tokens.first_refresh;
    json["ngdp"] = {{"access_token", tokens.second}, {"refresh_token", tokens.second_refresh}};
  }
  return json_answer(json);
}

Answer begin_session(Sources& sources, RedirectLogin& login, const Request& request) {
  std::string user = request.parameter("user");
  if (login.is_on()) {
    const auto returned = login.user_of(request);
    if (!returned) {
      Json json = {{"code", "login.redirect"}, {"message", "Log in first."}, {"login", "/auth/login?user=" + user + "&returnurl="}};
      return json_answer(json, 401);
    }
    user = *returned;
  }
  Source* source = sources.find(request.parameter("source"));
  const auto person = source ? source->store.find(Table::people, user) : std::nullopt;
  if (!person)
    return error_answer(404, "not.found", "There is no made-up person or company of this id.", {{"Session", "user", "not.found", user}});
  const auto lifetime = read_lifetime(request.parameter("lifetime"));
  if (!lifetime) return error_answer(400, "bad.parameter", "lifetime is a whole number of seconds, at most 1200.");
  const auto variant = read_variant(request.parameter("variant"));
  if (!variant) return error_answer(400, "bad.parameter", "variant is bearer, cookies or two-tokens.");
  if (variant == Variant::cookies && source != &sources.public_mail)
    return error_answer(400, "bad.parameter", "Only the public source has cookies.");
  return session_answer(source->sessions.begin((*person)["identityId"], *variant, *lifetime), *variant, *lifetime);
}

// Back to a path of this origin only.
bool is_own_path(const std::string& path) {
  return path.starts_with('/') && !path.starts_with("//") && path.find_first_of("\\\r\n") == std::string::npos;
}

Answer log_in(Sources& sources, RedirectLogin& login, const Request& request) {
  const std::string back = request.parameter("returnurl");
  if (!is_own_path(back)) return error_answer(400, "bad.parameter", "returnurl is a path of this server.");
  const std::string cookie_value = login.begin(request.parameter("user"));
  const Request returning{"GET", {}, {}, [&](const char*) { return std::string(login_cookie) + "=" + cookie_value; }, {}, {}};
  const auto person = sources.public_mail.store.find(Table::people, login.user_of(returning).value_or(""));
  if (!person) return error_answer(404, "not.found", "There is no made-up person or company of this id.");
  Answer answer{303, {}, {}, {{"Location", back}, {"Set-Cookie", set_cookie(login_cookie, cookie_value, true)}}, false};
  put_cookie_session(answer, sources.public_mail.sessions.begin((*person)["identityId"], Variant::cookies));
  return answer;
}

// Does not make the session last longer.
Answer poll(Sources& sources, const Request& request) {
  const bool alive = sources.public_mail.sessions.caller(request).status == 200;
  return {alive ? 204 : 401, {}, {}, {}, false};
}

Answer log_out(Sources& sources, const Request& request) {
  for (Source* source : {&sources.public_mail, &sources.private_mail}) source->sessions.end(request);
  Answer answer{204, {}, {}, {{"Set-Cookie", set_cookie(login_cookie, "", true)}}, false};
  put_cookie_session(answer, {});
  return answer;
}

// mit.dk's: both refresh tokens in, both pairs out, in another shape than the first answer (A.5).
Answer refresh(Sources& sources, RedirectLogin& login, const Request& request) {
  const Json body = Json::parse(request.body, nullptr, false);
  for (const char* name : {"dppRefreshToken", "ngdpRefreshToken"})
    if (!body.is_object() || !body.contains(name) || !body[name].is_string())
      return error_answer(400, "malformed", std::string(name) + " is wanted.");
  if (!login.is_on())
    for (Source* source : {&sources.public_mail, &sources.private_mail})
      if (const auto tokens = source->sessions.refresh(body["dppRefreshToken"], body["ngdpRefreshToken"]))
        return json_answer({{"dpp", {{"access_token", tokens->first}, {"refresh_token", tokens->first_refresh}}},
                            {"ngdp", {{"access_token", tokens->second}, {"refresh_token", tokens->second_refresh}}}});
  return error_answer(401, "unauthorized", "These tokens cannot be renewed; log in again.");
}

}  // namespace

void RedirectLogin::set(bool on, std::string as) {
  const std::lock_guard guard(lock_);
  on_ = on;
  as_ = std::move(as);
}

bool RedirectLogin::is_on() {
  const std::lock_guard guard(lock_);
  return on_;
}

Json RedirectLogin::value() {
  const std::lock_guard guard(lock_);
  return as_.empty() ? Json(on_) : Json({{"as", as_}});
}

std::string RedirectLogin::begin(const std::string& user) {
  const std::lock_guard guard(lock_);
  const std::string value = random_token();
  users_[value] = as_.empty() ? user : as_;
  return value;
}

std::optional<std::string> RedirectLogin::user_of(const Request& request) {
  const std::lock_guard guard(lock_);
  const auto found = users_.find(cookie(request, login_cookie));
  return found == users_.end() ? std::nullopt : std::optional(found->second);
}

void RedirectLogin::forget_all() {
  const std::lock_guard guard(lock_);
  users_.clear();
}

void add_session_routes(Router& router, Sources& sources, RedirectLogin& login) {
  router.add("GET", "/sandbox/users", [&sources](const Request&) { return list_users(sources.public_mail.store); });
  router.add("GET", "/sandbox/session", [&sources, &login](const Request& r) { return begin_session(sources, login, r); });
  router.add("GET", "/auth/login", [&sources, &login](const Request& r) { return log_in(sources, login, r); });
  router.add("GET", "/auth/poll", [&sources](const Request& r) { return poll(sources, r); });
  router.add("POST", "/auth/logout", [&sources](const Request& r) { return log_out(sources, r); });
  router.add("POST", "/auth/refresh", [&sources, &login](const Request& r) { return refresh(sources, login, r); });
}

}  // namespace memobox::sandbox
