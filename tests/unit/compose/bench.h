// An answer is written against a made-up platform in memory: every call can be lost before or after it is carried out, or refused.
#pragma once

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <deque>
#include <functional>
#include <map>
#include <string>

#include "core/compose/compose.h"
#include "core/compose/reply.h"
#include "core/compose/steps.h"
#include "core/compose/written.h"
#include "core/platform/json.h"

namespace bench {

using namespace memobox;

inline platform::Message original() {
  platform::Message m;
  m.id = "m1";
  m.version = 1;
  m.mailboxId = "box";
  m.folderId = "inbox";
  m.messageType = platform::MessageType::regular;
  m.messageState = platform::MessageState::received;
  m.label = "Plads i vuggestue";
  m.reply = true;
  m.sender.senderId = "00000027";
  m.sender.senderIdType = "CVR";
  m.sender.label = "Nordhavn Kommune";
  m.sender.contactPoint = platform::MessageContactPoint{"Børn", "241d39f6-998e-4929-b198-ccacbbf4b330", "Pladsanvisningen", {{"Barnets navn", "Bo"}}};
  m.recipient.recipientId = "0100000001";
  m.recipient.recipientIdType = "CPR";
  m.recipient.label = "Åse Østergård";
  m.contentData = platform::ContentData();
  m.contentData->caseId = "S-1";
  return m;
}

// What becomes of a call.
enum class Fate { done, lost_call, lost_answer, refused, stale, server_error, gone };

class Bench {
 public:
  Bench() {
    messages["m1"] = original();
    mailbox.mailboxes_load = mailbox.folders_load = mailbox.list.load = mailbox::loaded();
    platform::Mailbox own;
    own.id = mailbox.mailbox = "box";
    own.ownerName = "Åse Østergård";
    own.ownerExternalId = "0100000001";
    own.ownerType = platform::OwnerType::citizen;
    own.access.accessType = platform::AccessType::owner;
    mailbox.mailboxes = {own};
    mailbox.folders = {{"inbox", 1, "box", "", platform::FolderType::inbox, "Indbakke"}, {"drafts", 1, "box", "", platform::FolderType::drafts, "Kladder"},
                       {"sent", 1, "box", "", platform::FolderType::sent, "Sendt"}};
    mailbox.list.folder = "inbox";
    mailbox.messages["m1"].server = messages["m1"];
    mailbox.messages["m1"].letter.title = messages["m1"].label;
    mailbox.reading = mailbox::Reading{"m1", mailbox::loaded(), {}, {}, {}};
    mailbox.goal = {"box", "inbox", "m1"};
  }

  mailbox::State mailbox;
  compose::State state;
  std::map<std::string, platform::Message> messages;
  std::map<std::string, std::string> contents;
  std::map<std::string, std::string> host_files;  // by handle
  std::map<std::string, Fate> fates;               // of the next call of that kind, once
  std::function<Fate(const std::string&)> weather;  // of every other
  std::vector<std::string> calls;
  std::vector<std::string> forwarded;  // what was asked for
  std::vector<std::string> sends;  // ids, as often as the platform sent them
  std::string organisations = R"({"totalPages":1,"totalElements":2,"organisations":[
    {"id":"o1","name":"Nordhavn Kommune","cvrNumber":"00000027","authorityType":"MUNICIPALITY"},
    {"id":"o2","name":"Trafikstyrelsen for Ørne","cvrNumber":"00000035","authorityType":"STATE"}]})";
  std::string points = R"({"totalPages":1,"totalElements":3,"contactPoints":[
    {"id":"p1","name":"Byggesag","organisationId":"o1","searchTerms":[{"term":"carport"}],"contactGroups":[{"name":"Teknik"}]},
    {"id":"p2","name":"Pladsanvisningen","organisationId":"o1"},
    {"id":"p3","name":"Nordlig afdeling","organisationId":"o2"}]})";
  std::string point = R"({"id":"p1","name":"Byggesag","organisationId":"o1","memoSizeThresholdMB":10.5,"allowedNumberOfAttachments":2,
    "contactGroups":[{"name":"Teknik"}],"recommendedAttributes":[{"name":"CPR-nummer"},{"name":"Ejendommens adresse"}]})";
  Instant now{1'772'442'000'000};
  bool online = true;

  compose::Draft& draft() { return *state.draft; }
  const platform::Message* sent() const {
    for (const auto& [id, m] : messages)
      if (m.messageState == platform::MessageState::sent) return &m;
    return nullptr;
  }
  const platform::Message* stored() const {
    for (const auto& [id, m] : messages)
      if (id != "m1") return &m;
    return nullptr;
  }
  std::string stored_text() const {
    const platform::Message* m = stored();
    const platform::File* file = m ? compose::text_file(*m) : nullptr;
    return file ? contents.at(file->id) : std::string();
  }
  std::string stored_page() const {
    const platform::File* file = stored() ? compose::page_file(*stored()) : nullptr;
    return file ? contents.at(file->id) : std::string();
  }
  long count(const std::string& kind) const { return std::count(calls.begin(), calls.end(), kind); }

  // One turn of the app, and the answers to all it asks for.
  void turn(const std::function<void(mailbox::Turn&)>& event) {
    run(event);
    while (!waiting.empty()) {
      const mailbox::Call call = waiting.front();
      waiting.pop_front();
      const Answered answer = perform(call.request);
      run([&](mailbox::Turn& turn) {
        mailbox::receive(mailbox, turn, call, {answer.transport, {answer.status, answer.type, answer.body, 0}});
        if (turn.written) compose::receive(state, turn, *turn.written);
      });
    }
  }
  void open() {
    mailbox.goal.write_pane = true;
    turn([](auto&) {});
  }
  void type(const std::string& text) {
    turn([&](mailbox::Turn& turn) { compose::type_text(state, turn, text); });
  }
  void pass(std::int64_t ms) {
    const Instant end{now.ms + ms};
    for (int guard = 0; guard < 1000; ++guard) {
      const auto next = compose::next_beat(state, now);
      if (!next || *next > end) break;
      now = std::max(*next, Instant{now.ms + 1});
      turn([](auto&) {});
    }
    now = end;
    turn([](auto&) {});
  }
  void act(void (*act)(compose::State&)) {
    turn([&](auto&) { act(state); });
  }

 private:
  struct Answered {
    platform::Trouble transport = platform::Trouble::none;
    int status = 200;
    std::string type = "application/json", body = "{}";
  };

  std::deque<mailbox::Call> waiting;
  int made = 0;

  void run(const std::function<void(mailbox::Turn&)>& event) {
    mailbox::Turn turn;
    turn.now = now;
    turn.online = online;
    event(turn);
    compose::follow(state, mailbox, turn);
    compose::go_on(state, mailbox, turn);
    if (compose::take_leave(state)) mailbox.goal.write_pane = mailbox.goal.new_pane = false;
    for (mailbox::Call& call : turn.calls)
      if (std::holds_alternative<mailbox::Written>(call.purpose)) waiting.push_back(call);
    for (mailbox::Call& call : turn.later) {
      --mailbox.delayed;
      waiting.push_back(call);
    }
  }

  static std::string kind_of(const platform::Request& request) {
    const auto ends = [&](const char* tail) { return request.path.ends_with(tail); };
    if (request.path.starts_with("/organisations/")) return ends("/organisations/") ? "organisations" : "point";
    if (ends("/contact-points/")) return "points";
    if (ends("/trustees")) return "trustees";
    if (ends("/forward")) return "forward";
    if (ends("/messages/")) return request.method == "POST" ? "begin" : "look";
    if (ends("/reply")) return "create";
    if (ends("/send")) return "send";
    if (ends("/documents/")) return "document";
    if (ends("/files/")) return "file";
    if (request.method == "DELETE" && request.path.find("/documents/") != std::string::npos) return "detach";
    if (ends("/content")) return request.method == "PUT" ? "content" : "read_text";
    return request.method == "PATCH" ? "subject" : request.method == "PUT" ? "thread" : request.method == "DELETE" ? "remove" : "read";
  }

  Answered perform(const platform::Request& request) {
    const std::string kind = kind_of(request);
    calls.push_back(kind);
    Fate fate = Fate::done;
    if (const auto planned = fates.extract(kind)) fate = planned.mapped();
    else if (weather) fate = weather(kind);
    const Answered refusals[] = {{}, {platform::Trouble::network}, {platform::Trouble::network}, {{}, 422}, {{}, 409}, {{}, 500}, {{}, 404}};
    if (fate != Fate::done && fate != Fate::lost_answer) return refusals[static_cast<int>(fate)];
    Answered answer = carry_out(request, kind);
    return fate == Fate::done ? answer : refusals[static_cast<int>(fate)];
  }

  static Answered status(int code) { return {platform::Trouble::none, code}; }
  static Answered ok(std::string body) { return {platform::Trouble::none, 200, "application/json", std::move(body)}; }
  static bool is_stale(const platform::Request& request, std::int64_t version) { return request.headers.back().second != std::to_string(version); }

  Answered carry_out(const platform::Request& request, const std::string& kind) {
    if (kind == "look") return look(request.query.front().second);
    if (kind == "create") return create();
    if (kind == "begin") return begin(request);
    if (kind == "trustees") return ok(R"({"trustees":[{"id":"0200000002","idType":"CPR","name":"Knud Sørensen"}]})");
    if (kind == "forward") return send_on(request);
    if (kind == "organisations") return ok(organisations);
    if (kind == "points") return ok(points);
    if (kind == "point") return ok(point);
    platform::Message* m = nullptr;
    for (auto& [id, each] : messages)
      if (request.path.find("/messages/" + id) != std::string::npos) m = &each;
    if (!m) return status(404);
    if (kind == "read") return ok(platform::to_json(*m));
    if (kind == "send") return send(*m, request);
    if (m->messageState != platform::MessageState::draft) return status(422);
    if (kind == "document" || kind == "file") return add(*m, request, kind);
    if (kind == "content" || kind == "read_text") return content(*m, request, kind);
    if (kind != "detach" && is_stale(request, m->version)) return status(409);
    if (kind == "detach") return std::erase_if(m->documents, [&](const platform::Document& each) { return request.path.ends_with("/" + each.id); }), ++m->version, Answered{platform::Trouble::none, 204, "", ""};
    if (kind == "remove") return messages.erase(m->id), Answered{platform::Trouble::none, 204, "", ""};
    const auto written = platform::read_message(request.json);
    m->label = written->label;
    if (kind == "thread") m->replyData = written->replyData, m->sender = written->sender, m->recipient = written->recipient, m->contentData = written->contentData;
    ++m->version;
    return ok(platform::to_json(*m));
  }

  Answered look(const std::string& folder) {
    platform::MessagePage page;
    for (const auto& [id, m] : messages)
      if (m.folderId == folder) page.messages.push_back(m);
    return ok(platform::to_json(page));
  }
  Answered send_on(const platform::Request& request) {
    platform::Message copy = original();
    copy.id = "f" + std::to_string(++made);
    copy.folderId = "sent";
    copy.messageState = platform::MessageState::sent;
    copy.sendDateTime = now;
    copy.forwardData.emplace().originalMessageId = "m1";
    forwarded.push_back(request.json);
    return ok(platform::to_json(messages[copy.id] = copy));
  }
  Answered create() {
    platform::Message m;
    m.id = "d" + std::to_string(++made);
    m.version = 1;
    m.mailboxId = "box";
    m.folderId = "drafts";
    m.messageState = platform::MessageState::draft;
    m.label = "SV: Plads i vuggestue";
    m.replyData.emplace_back();  // as bare as a platform may leave it
    m.replyData.back().childMessageId = m.id;
    m.replyData.back().parentMessageId = "m1";
    return ok(platform::to_json(messages[m.id] = m));
  }
  Answered begin(const platform::Request& request) {
    platform::Message m = *platform::read_message(request.json);
    m.id = "d" + std::to_string(++made);
    m.version = 1;
    m.mailboxId = "box";
    m.messageState = platform::MessageState::draft;
    return ok(platform::to_json(messages[m.id] = m));
  }
  Answered add(platform::Message& m, const platform::Request& request, const std::string& kind) {
    ++m.version;
    const std::string id = "x" + std::to_string(++made);
    if (kind == "document") {
      platform::Document document;
      document.id = id;
      document.documentType = request.json.find("ADDITIONAL") == std::string::npos ? platform::DocumentType::main : platform::DocumentType::additional;
      document.label = platform::read_message(R"({"documents":[)" + request.json + "]}")->documents.front().label;
      m.documents.push_back(document);
      return ok("{}");
    }
    platform::File file = platform::read_message(R"({"documents":[{"files":[)" + request.json + "]}]}")->documents.front().files.front();
    file.id = id;
    for (platform::Document& each : m.documents)
      if (request.path.find("/documents/" + each.id + "/") != std::string::npos) each.files.push_back(file);
    contents[id];
    return ok("{}");
  }
  Answered content(platform::Message& m, const platform::Request& request, const std::string& kind) {
    std::vector<platform::File*> files;
    for (platform::Document& document : m.documents)
      for (platform::File& file : document.files) files.push_back(&file);
    for (platform::File* each : files) {
      platform::File& file = *each;
      if (request.path.find("/" + file.id + "/") == std::string::npos) continue;
      if (kind == "read_text") return {platform::Trouble::none, 200, "text/plain", contents[file.id]};
      if (is_stale(request, file.version)) return status(409);
      contents[file.id] = request.host_file.empty() ? request.file : host_files.at(request.host_file);
      ++file.version;
      ++m.version;
      file.fileSize = static_cast<std::int64_t>(contents[file.id].size());
      return ok("{\"id\":\"" + file.id + "\",\"message\":" + platform::to_json(m) + "}");
    }
    return status(404);
  }
  Answered send(platform::Message& m, const platform::Request& request) {
    if (is_stale(request, m.version)) return status(409);
    if (m.messageState != platform::MessageState::draft) return status(422);
    m.messageState = platform::MessageState::sent;
    m.folderId = "sent";
    m.sendDateTime = now;
    ++m.version;
    sends.push_back(m.id);
    return ok(platform::to_json(m));
  }
};

}  // namespace bench
