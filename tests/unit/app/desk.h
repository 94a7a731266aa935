// A host for tests: a made-up platform in memory behind the app, and the effects it asked for. Faults are set per path.
#pragma once

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <deque>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "core/app/app.h"
#include "core/platform/json.h"
#include "core/tree/rules.h"

namespace desk {

using namespace memobox;

struct Fault {
  app::Outcome outcome;
  std::string body;
  int times = 1;
};

inline app::Outcome status(int code, const std::string& type = "application/json") {
  app::Outcome outcome;
  outcome.status = code;
  outcome.type = type;
  return outcome;
}

// A platform message with a text body, received on the first of March 2026 plus `minutes`.
inline platform::Message message(const std::string& id, const std::string& label, int minutes = 0) {
  platform::Message m;
  m.id = id;
  m.version = 1;
  m.mailboxId = "box";
  m.folderId = "inbox";
  m.messageType = platform::MessageType::regular;
  m.messageState = platform::MessageState::received;
  m.receivedDateTime = Instant{parse_instant("2026-03-01T08:00:00Z")->ms + minutes * 60000LL};
  m.label = label;
  m.sender.senderId = "00000027";
  m.sender.senderIdType = "CVR";
  m.sender.label = "Nordhavn Kommune";
  m.recipient.recipientId = "0100000001";
  m.recipient.recipientIdType = "CPR";
  m.recipient.label = "Åse Østergård";
  platform::Document document;
  document.id = "d-" + id;
  document.documentType = platform::DocumentType::main;
  document.files = {{"f-" + id, 1, "text/plain", "brev.txt", "da", 20}};
  m.documents = {document};
  return m;
}

inline platform::Mailbox mailbox(const std::string& id, const std::string& owner, platform::AccessType access) {
  platform::Mailbox mailbox;
  mailbox.id = id;
  mailbox.ownerType = platform::OwnerType::citizen;
  mailbox.ownerIdentityId = "owner-" + id;
  mailbox.ownerName = owner;
  mailbox.statusType = platform::StatusType::active;
  mailbox.access.accessType = access;
  return mailbox;
}

class Desk {
 public:
  explicit Desk(app::Settings settings = {}) : app(settings, app::open_any_file) {
    messages = {message("m3", "Tredje brev", 30), message("m2", "Andet brev", 20), message("m1", "Første brev", 10)};
  }

  app::App app;
  std::vector<platform::Message> messages;
  std::vector<platform::Folder> folder_list{{"own", 1, "box", "", platform::FolderType::user_defined, "Bolig"},
                                            {"sent", 1, "box", "", platform::FolderType::sent, "Sendt"},
                                            {"bin", 1, "box", "", platform::FolderType::deleted, "Slettet"},
                                            {"inbox", 1, "box", "", platform::FolderType::inbox, "Indbakke"}};
  std::string identity = "id-aase";
  std::vector<platform::Mailbox> mailboxes{mailbox("box", "Åse Østergård", platform::AccessType::owner)};
  std::vector<platform::DirectPrivilege> privileges;
  std::string closed;                       // a mailbox that one may not enter any more
  std::map<std::string, Fault> faults;      // by "METHOD path"
  std::vector<std::string> requests;        // "METHOD path", in order
  std::vector<std::string> said, saved, opened;
  std::vector<app::Navigate> navigated;
  std::string title;
  int renewals = 0;
  app::Outcome renewal;                     // what the host answers to RenewSession
  Instant now = *parse_instant("2026-03-02T09:00:00Z");
  std::map<std::uint64_t, Instant> clock;   // timers that run only while somebody sees the page, by when they ring
  std::vector<mailbox::Signal> signals;     // told to the other tabs
  int log_outs = 0;
  int prints = 0;
  std::vector<std::string> zipped;                // steps of zips, by name
  std::map<std::string, std::string> zip_pages;   // what was put in
  bool zip_full = false;                          // the host cannot put parts away
  bool hold = false;                        // keep effects in `held` instead of answering
  std::vector<app::Effect> held;

  void start(const std::string& place = "/") { event(app::Start{place, {}}); }
  void act(const std::string& node, const std::string& action = "press", const std::string& value = {}) {
    event(tree::Act{node, action, value, app.revision()});
  }
  void event(const app::Event& event) {
    app.seen();
    run(app.update(inputs(), event));
  }
  void release() {
    hold = false;
    std::vector<app::Effect> effects = std::exchange(held, {});
    run(std::move(effects));
  }
  // Answers what is held, and holds what that asks for.
  void release_once() {
    for (const app::Effect& effect : std::exchange(held, {})) run(perform(effect));
  }

  // Lets time go by, with every timer that rings in it.
  void pass(std::int64_t ms) {
    const Instant end{now.ms + ms};
    for (;;) {
      auto next = clock.end();
      for (auto at = clock.begin(); at != clock.end(); ++at)
        if (at->second <= end && (next == clock.end() || at->second < next->second)) next = at;
      if (next == clock.end()) break;
      now = std::max(now, next->second);
      const auto effect = next->first;
      clock.erase(next);
      run(*app.resolve(inputs(), effect, {}));
    }
    now = end;
  }
  // As a browser does when the page is hidden: the clock stops, then the core hears of it.
  void hide() {
    for (const auto& [effect, due] : std::exchange(clock, {})) run(*app.resolve(inputs(), effect, {app::Outcome::Kind::cancelled}));
    event(app::EnvironmentChange{.visible = false});
  }

  const tree::Node* node(const std::string& id) const { return tree::find(app.view().root, id); }
  std::string text() const { return tree::text_of(app.view().root); }
  bool shows(const std::string& words) const { return text().find(words) != std::string::npos; }
  std::string broken_rules() const {
    std::string all;
    for (const auto& finding : tree::check_tree(app.view())) all += finding.rule + " " + finding.node + ": " + finding.sentence + "\n";
    return all;
  }
  // As the platform has it.
  const platform::Message& stored(const std::string& id) const {
    return *std::find_if(messages.begin(), messages.end(), [&](const auto& m) { return m.id == id; });
  }
  long stored_in(const std::string& folder) const {
    return std::count_if(messages.begin(), messages.end(), [&](const auto& m) { return m.folderId == folder; });
  }
  long count(const std::string& request) const { return std::count(requests.begin(), requests.end(), request); }
  app::Inputs inputs() const { return {now, {}}; }

 private:
  // In the order they were asked for, as a real host does.
  void run(std::vector<app::Effect> effects) {
    std::deque<app::Effect> waiting(effects.begin(), effects.end());
    while (!waiting.empty()) {
      const app::Effect effect = std::move(waiting.front());
      waiting.pop_front();
      const auto* timer = std::get_if<app::Timer>(&effect.request);
      if (timer && timer->while_seen) clock[effect.id] = Instant{now.ms + timer->ms};
      else if (hold) held.push_back(effect);
      else
        for (app::Effect& more : perform(effect)) waiting.push_back(std::move(more));
    }
  }

  std::vector<app::Effect> perform(const app::Effect& effect) {
    app::Outcome outcome;
    if (const auto* http = std::get_if<app::Http>(&effect.request)) outcome = answer(http->request);
    else if (std::holds_alternative<app::RenewSession>(effect.request)) outcome = ++renewals > 3 ? app::Outcome{app::Outcome::Kind::error} : renewal;
    else if (const auto* zip = std::get_if<app::Zip>(&effect.request)) outcome = put_away(*zip);
    else tell(effect);
    auto more = app.resolve(inputs(), effect.id, outcome);
    return more ? std::move(*more) : std::vector<app::Effect>{};
  }

  app::Outcome put_away(const app::Zip& zip) {
    using Step = app::Zip::Step;
    const std::string step = zip.step == Step::open ? "open" : zip.step == Step::drop ? "drop" : zip.step == Step::save ? "save " : "";
    zipped.push_back(step + zip.name);
    if (zip.step == Step::add) zip_pages[zip.name] = std::string(app.blob(zip.blob)->text());
    return zip_full && zip.step == Step::add ? app::Outcome{app::Outcome::Kind::error} : app::Outcome{};
  }

  void tell(const app::Effect& effect) {
    if (const auto* announce = std::get_if<app::Announce>(&effect.request)) said.push_back(announce->text);
    if (const auto* navigate = std::get_if<app::Navigate>(&effect.request)) navigated.push_back(*navigate);
    if (const auto* t = std::get_if<app::Title>(&effect.request)) title = t->text;
    if (const auto* link = std::get_if<app::OpenLink>(&effect.request)) opened.push_back(link->href);
    if (const auto* broadcast = std::get_if<app::Broadcast>(&effect.request)) signals.push_back(broadcast->signal);
    if (std::holds_alternative<app::LogOut>(effect.request)) ++log_outs;
    if (std::holds_alternative<app::Print>(effect.request)) ++prints;
    if (const auto* save = std::get_if<app::SaveFile>(&effect.request)) saved.push_back(save->name + "=" + std::string(app.blob(save->blob)->text()));
  }

  app::Outcome answer(const platform::Request& request) {
    const std::string key = request.method + " " + request.path;
    requests.push_back(key);
    const auto fault = faults.find(key);
    if (fault != faults.end() && fault->second.times-- > 0) return with_body(fault->second.outcome, fault->second.body);
    app::Outcome ok;
    ok.status = 200;
    ok.type = "application/json;charset=utf-8";
    if (!closed.empty() && request.path.starts_with("/mailboxes/" + closed)) return ok.status = 403, ok;
    if (request.path.find("/folders/") != std::string::npos && request.method != "GET") return write_folder(request, ok);
    if (request.method == "PATCH") return patch(request, ok);
    if (request.method == "DELETE") return remove(request, ok);
    return with_body(ok, body_of(request, ok));
  }

  app::Outcome with_body(app::Outcome outcome, const std::string& body) {
    if (body.empty()) return outcome;
    auto bytes = Buffer::copy({reinterpret_cast<const std::uint8_t*>(body.data()), body.size()});
    outcome.blob = app.blob_in(std::move(*bytes));
    return outcome;
  }

  platform::Message* find(const std::string& path) {
    for (platform::Message& m : messages)
      if (path.starts_with("/mailboxes/" + m.mailboxId + "/messages/" + m.id)) return &m;
    return nullptr;
  }

  app::Outcome patch(const platform::Request& request, app::Outcome ok) {
    platform::Message* m = find(request.path);
    if (!m) return ok.status = 404, ok;
    if (request.headers.back().second != std::to_string(m->version)) return ok.status = 409, ok;
    const auto json = nlohmann::json::parse(request.json);
    m->read = json.value("read", m->read);
    m->flag = json.value("flag", m->flag);
    m->folderId = json.value("folderId", m->folderId);
    m->label = json.value("label", m->label);
    m->note = json.value("note", m->note);
    m->legallyNotified = json.value("legallyNotified", m->legallyNotified);
    if (m->legallyNotified && !m->legallyNotifiedDateTime) m->legallyNotifiedDateTime = now;
    ++m->version;
    return with_body(ok, platform::to_json(*m));
  }

  app::Outcome remove(const platform::Request& request, app::Outcome ok) {
    platform::Message* m = find(request.path);
    if (!m) return ok.status = 404, ok;
    if (request.headers.back().second != std::to_string(m->version)) return ok.status = 409, ok;
    messages.erase(messages.begin() + (m - messages.data()));
    ok.status = 204;
    ok.type.clear();
    return ok;
  }

  app::Outcome write_folder(const platform::Request& request, app::Outcome ok) {
    const auto found = std::find_if(folder_list.begin(), folder_list.end(), [&](const auto& f) { return request.path.ends_with("/folders/" + f.id); });
    if (request.method == "POST") {
      const auto json = nlohmann::json::parse(request.json);
      folder_list.push_back({"new" + std::to_string(folder_list.size()), 1, "box", json.value("parentFolderId", ""), platform::FolderType::user_defined, json["name"]});
      ok.status = 201;
      return with_body(ok, platform::to_json(folder_list.back()));
    }
    if (found == folder_list.end()) return ok.status = 404, ok;
    if (request.headers.back().second != std::to_string(found->version)) return ok.status = 409, ok;
    if (request.method == "DELETE") {
      folder_list.erase(found);
      ok.status = 204;
      ok.type.clear();
      return ok;
    }
    const auto json = nlohmann::json::parse(request.json);
    found->name = json["name"];
    found->parentFolderId = json.value("parentFolderId", "");
    ++found->version;
    return with_body(ok, platform::to_json(*found));
  }

  std::string body_of(const platform::Request& request, app::Outcome& outcome) {
    const std::string& path = request.path;
    if (path == "/mailboxes/") return mailbox_page();
    if (path.starts_with("/privileges/")) return platform::to_json(platform::PrivilegePage{{}, privileges});
    for (const platform::Mailbox& one : mailboxes)
      if (path == "/mailboxes/" + one.id) return platform::to_json(one);
    if (path.ends_with("/folders/")) return folders();
    if (path.ends_with("/summary/")) return summary(mailbox_in(path));
    if (path.ends_with("/messages/")) return page(request);
    if (path.ends_with("/content")) return outcome.type = "text/plain", "Kære Åse\n\nDet er " + find(path)->label + ".";
    if (const platform::Message* m = find(path)) return platform::to_json(*m);
    return outcome.status = 404, "{}";
  }

  std::string mailbox_page() const {
    platform::MailboxPage page{{0, 1, 1, static_cast<std::int64_t>(mailboxes.size()), ""}, mailboxes};
    for (platform::Mailbox& one : page.mailboxes) one.access.identityId = identity;
    return platform::to_json(page);
  }
  std::string folders() const { return platform::to_json(platform::FolderPage{{0, 1, 3, 3, ""}, folder_list}); }
  static std::string mailbox_in(const std::string& path) { return path.substr(11, path.find('/', 11) - 11); }
  std::string summary(const std::string& mailbox) const {
    platform::FolderSummary summary;
    for (const platform::Folder& folder : folder_list) {
      platform::FolderMessageSummary one{folder, {}};
      for (const platform::Message& m : messages)
        if (m.mailboxId == mailbox && m.folderId == folder.id) ++one.messageCount.totalMessages, one.messageCount.unreadMessages += m.read ? 0 : 1;
      summary.folders.push_back(one);
    }
    return platform::to_json(summary);
  }
  static std::string lower(std::string text) {
    for (char& c : text) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    for (std::size_t at = text.find("Å"); at != std::string::npos; at = text.find("Å")) text.replace(at, 2, "å");
    return text;
  }
  static bool passes(const platform::Message& m, std::map<std::string, std::string>& query) {
    const std::string day = format_instant(*m.receivedDateTime).substr(0, 10);
    const bool obligatory = m.messageType == platform::MessageType::mandatory || m.messageType == platform::MessageType::legal_notification;
    return (query["messageType"].empty() || obligatory) && (query["read"] != "false" || !m.read) && (query["flag"] != "true" || m.flag) &&
           (query["sender.senderId"].empty() || m.sender.senderId == query["sender.senderId"]) && day >= query["receivedDateFrom"] &&
           (query["receivedDateTo"].empty() || day <= query["receivedDateTo"]);
  }
  // Any of the words, letter by letter.
  static bool mentions(const platform::Message& m, const std::string& any) {
    const std::string text = lower(m.label + " " + m.sender.label + " " + m.note);
    for (std::size_t at = 0; at <= any.size();) {
      const std::size_t comma = std::min(any.find(',', at), any.size());
      if (text.find(lower(any.substr(at, comma - at))) != std::string::npos) return true;
      at = comma + 1;
    }
    return false;
  }
  std::string page(const platform::Request& request) const {
    std::map<std::string, std::string> query(request.query.begin(), request.query.end());
    const auto size = std::stoll(query["size"]), at = query.contains("page") ? std::stoll(query["page"]) : 0;
    std::vector<platform::Message> in_folder;
    const auto wanted = [&](const platform::Message& m) { return query.contains("any") ? mentions(m, query["any"]) : query.contains("id") ? ("," + query["id"] + ",").find("," + m.id + ",") != std::string::npos : (query["folderId"].empty() || m.folderId == query["folderId"]) && passes(m, query); };
    for (const platform::Message& m : messages) {
      if (m.mailboxId == mailbox_in(request.path) && wanted(m)) in_folder.push_back(m);
      if (m.id == query["next"]) in_folder.clear();  // the last row of the page before, wherever it lies by now
    }
    platform::MessagePage page;
    page.page.totalElements = static_cast<std::int64_t>(in_folder.size());
    if ((at + 1) * size < page.page.totalElements) page.page.next = in_folder[static_cast<std::size_t>((at + 1) * size - 1)].id;
    for (auto i = at * size; i < std::min<long long>((at + 1) * size, static_cast<long long>(in_folder.size())); ++i)
      page.messages.push_back(in_folder[static_cast<std::size_t>(i)]);
    return platform::to_json(page);
  }
};

// What must hold whenever nothing is under way.
inline void check_clean(const Desk& desk) {
  CHECK(desk.broken_rules() == "");
  CHECK(desk.app.open_effects() == 0);
}

}  // namespace desk
