// The rules beyond the schema for the body: files, actions, and all documents together.
#include <algorithm>
#include <array>

#include "core/base/base64.h"
#include "core/base/instant.h"
#include "core/base/utf8.h"
#include "core/memo/beyond.h"
#include "core/memo/values.h"

namespace memobox::memo {
namespace {

// An authority may send this much to anyone (memo.md section 6). Whether a MB is 10^6 or 2^20 bytes, and of what, is not public: this is
// the reading that warns first but for base64.
constexpr std::size_t largest_contents = 99'500'000;
constexpr std::size_t most_attachments = 10;

// What is seen in public messages and read by public clients (memo.md section 7).
constexpr std::array<std::string_view, 5> seen_types = {"application/msword", "application/pdf", "text/html", "text/plain", "text/xml"};

// memo.md section 3.12. An appointment is a reservation, everything else a link.
constexpr std::string_view appointment = "AFTALE";
constexpr std::array<std::string_view, 8> action_codes = {"AFTALE",      "BEKRAEFT",      "BETALING",   "FORBEREDELSE",
                                                          "INFORMATION", "SELVBETJENING", "TILMELDING", "UNDERSKRIV"};

template <std::size_t size>
bool has(const std::array<std::string_view, size>& list, std::string_view text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

// In small letters, without its parameters.
std::string media_type(std::string_view written) {
  std::string type(trimmed(written.substr(0, written.find(';'))));
  for (char& c : type)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return type;
}

// memo.md section 5, first row.
bool is_refused_in_names(char32_t point) {
  if (point < 0x80)
    return point == '\r' || point == '\n' || std::string_view("<>:\"/\\|?*").find(static_cast<char>(point)) != std::string_view::npos;
  return point == 0xA0 || (point >= 0x2000 && point <= 0x200A) || point == 0x2028 || point == 0x205F || point == 0x2060 || point == 0x3000;
}

bool has_refused_character(std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    const Decoded decoded = decode_utf8(name, at);
    if (is_refused_in_names(decoded.point)) return true;
    at += decoded.length;
  }
  return false;
}

// "https://" and a host, in any case, without white space.
bool is_https_address(std::string_view url) {
  constexpr std::string_view scheme = "https://";
  url = trimmed(url);
  if (url.size() <= scheme.size() || media_type(url.substr(0, scheme.size())) != scheme || !is_uri(url)) return false;
  return std::string_view("/?#:").find(url[scheme.size()]) == std::string_view::npos && url.find_first_of(" \t\r\n") == url.npos;
}

bool ends_early(std::string_view start, std::string_view end, bool equal_is_early) {
  const auto from = parse_instant(start), to = parse_instant(end);
  return from && to && (*to < *from || (equal_is_early && *to == *from));
}

// A name or id and where it stands.
struct Named {
  std::string_view text;
  std::string_view kind;       // "AdditionalDocument"
  std::uint32_t document = 0;  // of its kind, from 1; 0 for the main document
  std::uint32_t file = 0;      // from 1
};

// Calls with each document, the name of its element and its number.
template <class Use>
void each_document(const MessageBody& body, Use use) {
  use(body.mainDocument, "MainDocument", 0u);
  std::uint32_t number = 0;
  for (const Document& document : body.additionalDocuments) use(document, "AdditionalDocument", ++number);
  number = 0;
  for (const Document& document : body.technicalDocuments) use(document, "TechnicalDocument", ++number);
}

// Each that has the same text as one before it.
std::vector<Named> repeats(std::vector<Named> all) {
  std::stable_sort(all.begin(), all.end(), [](const Named& a, const Named& b) { return a.text < b.text; });
  std::vector<Named> again;
  for (std::size_t at = 1; at < all.size(); ++at)
    if (!all[at].text.empty() && all[at].text == all[at - 1].text) again.push_back(all[at]);
  return again;
}

std::string_view id_name(Version version, std::string_view kind) {
  if (version == Version::v1_0) return "documentID";
  return kind == "MainDocument" ? "mainDocumentID" : kind == "AdditionalDocument" ? "additionalDocumentID" : "technicalDocumentID";
}

}  // namespace

void Beyond::judge(const File& file, const Step& where) {
  not_blank(file.filename, where, "filename");
  if (has_refused_character(file.filename)) report(rule("memo.filename_character"), where, "filename");
  if (!has(seen_types, media_type(file.encodingFormat))) report(rule("memo.file_type"), where, "encodingFormat");
  if (trimmed(file.content.base64).empty()) report(rule("memo.empty_file"), where, "content");
}

void Beyond::judge(const Action& action, const Step& where) {
  not_blank(action.label, where, "label");
  if (!has(action_codes, action.actionCode))
    report(rule("memo.action_code"), where, "actionCode");
  else if (!std::holds_alternative<std::monostate>(action.target) &&
           (action.actionCode == appointment) != std::holds_alternative<Reservation>(action.target)) {
    report(rule("memo.action_target"), where, "actionCode");
  }
  if (action.startDateTime && action.endDateTime && ends_early(*action.startDateTime, *action.endDateTime, false)) {
    report(rule("memo.action_times"), where, "endDateTime");
  }
}

void Beyond::judge(const Reservation& reservation, const Step& where) {
  not_blank(reservation.abstract, where, "abstract");
  if (ends_early(reservation.startDateTime, reservation.endDateTime, true)) report(rule("memo.reservation_times"), where, "endDateTime");
}

void Beyond::judge(const EntryPoint& point, const Step& where) {
  if (!is_https_address(point.url)) report(rule("memo.action_url"), where, "url");
}

void Beyond::judge(const MessageBody& body, const Step& where) {
  documents(body, where);
  amounts(body, where);
}

void Beyond::documents(const MessageBody& body, const Step& where) {
  if (body.additionalDocuments.empty() && body.technicalDocuments.empty() && body.mainDocument.files.size() < 2) return;
  std::vector<Named> names, ids;
  each_document(body, [&](const Document& document, std::string_view kind, std::uint32_t number) {
    std::uint32_t file = 0;
    for (const File& one : document.files) names.push_back({one.filename, kind, number, ++file});
    if (document.documentID) ids.push_back({*document.documentID, kind, number});
  });
  for (const Named& name : repeats(std::move(names))) {
    const Step document{&where, name.kind, name.document};
    report(rule("memo.duplicate_filename"), {&document, "File", name.file}, "filename");
  }
  for (const Named& id : repeats(std::move(ids))) {
    report(rule("memo.duplicate_document_id"), {&where, id.kind, id.document}, id_name(judge_.version_, id.kind));
  }
}

void Beyond::amounts(const MessageBody& body, const Step& where) {
  std::size_t attachments = 0, at_most = 0;
  for (const Document& document : body.additionalDocuments) attachments += document.files.size();
  const auto each_file = [&](auto use) {
    each_document(body, [&](const Document& document, std::string_view, std::uint32_t) {
      std::for_each(document.files.begin(), document.files.end(), use);
    });
  };
  each_file([&](const File& file) { at_most += file.content.base64.size() / 4 * 3; });
  if (attachments > most_attachments) judge_.report(rule("memo.file_count"), where);
  if (at_most <= largest_contents) return;
  std::size_t size = 0;
  each_file([&](const File& file) { size += decoded_base64_size(file.content.base64); });
  if (size > largest_contents) judge_.report(rule("memo.message_size"), where);
}

}  // namespace memobox::memo
