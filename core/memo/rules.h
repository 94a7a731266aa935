// Every rule that reading and checking a MeMo message can break: id, severities, source, and its sentence in Danish and English.
// docs/rules.md is this list for people (memobox check --explain all).
#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "core/base/language.h"
#include "core/memo/finding.h"

namespace memobox::memo {

struct Rule {
  std::string_view id;      // "memo.text_length"
  Severity severity;        // what it is to a viewer
  Severity strict;          // what it is when the schema is the judge
  std::string_view source;  // who says so
};

// Sources that occur more than once.
inline constexpr std::string_view by_classes = "MeMo_core.xsd 1.1 and the official examples of 1.2";
inline constexpr std::string_view by_types = "MeMo_dataTypes.xsd 1.1";
inline constexpr std::string_view by_validation = "digitaliser.dk, stricter validation in Digital Post, November 2024";
inline constexpr std::string_view by_changes = "digitaliser.dk, the lists of changes of MeMo 1.1 and 1.2";
inline constexpr std::string_view by_habit = "the official examples and the public senders; no document demands it";
inline constexpr std::string_view by_sizes = "executive order on file sizes in Digital Post (retsinformation.dk 183321)";
inline constexpr std::string_view by_xml = "XML 1.0, fifth edition";
inline constexpr std::string_view by_namespaces = "Namespaces in XML 1.0, third edition";
inline constexpr std::string_view by_memobox = "memobox, against hostile input";

// In the order of their ids.
inline constexpr std::array rule_table = std::to_array<Rule>({
    {"base64.foreign_character", Severity::warning, Severity::error, "XML Schema part 2, base64Binary"},
    {"base64.padding", Severity::warning, Severity::error, "XML Schema part 2, base64Binary"},
    {"base64.trailing_bits", Severity::warning, Severity::error, "XML Schema part 2, base64Binary"},
    {"file.read", Severity::error, Severity::error, by_memobox},
    {"memo.action_code", Severity::note, Severity::note, by_habit},
    {"memo.action_target", Severity::note, Severity::note, by_habit},
    {"memo.action_times", Severity::note, Severity::note, by_habit},
    {"memo.action_url", Severity::warning, Severity::warning, by_validation},
    {"memo.bad_boolean", Severity::warning, Severity::error, by_types},
    {"memo.binding_from_citizen", Severity::note, Severity::note, by_habit},
    {"memo.blank", Severity::note, Severity::note, by_habit},
    {"memo.body_in_sms", Severity::note, Severity::note, by_habit},
    {"memo.character", Severity::error, Severity::error, "XML 1.0, fifth edition, production 2 (Char)"},
    {"memo.contact_info_label", Severity::note, Severity::note, by_habit},
    {"memo.cpr_number", Severity::warning, Severity::warning, "MeMo 1.1, list of changes: CPR is a string of 10 digits"},
    {"memo.cvr_number", Severity::warning, Severity::warning, "MeMo 1.1, list of changes: CVR is a string of 8 digits"},
    {"memo.date", Severity::warning, Severity::error, by_types},
    {"memo.date_time", Severity::warning, Severity::error, by_types},
    {"memo.delivery_date", Severity::warning, Severity::warning, "Digitaliseringsstyrelsen, newsletter of September 2022"},
    {"memo.duplicate_document_id", Severity::note, Severity::note, by_habit},
    {"memo.duplicate_element", Severity::warning, Severity::error, by_classes},
    {"memo.duplicate_filename", Severity::note, Severity::note, by_habit},
    {"memo.empty_file", Severity::note, Severity::note, by_habit},
    {"memo.file_count", Severity::warning, Severity::warning, by_sizes},
    {"memo.file_type", Severity::note, Severity::note, "the types seen in public messages and clients; the official list is not public"},
    {"memo.filename_character", Severity::warning, Severity::warning, by_validation},
    {"memo.id_type", Severity::note, Severity::note, by_changes},
    {"memo.language", Severity::warning, Severity::error, by_types},
    {"memo.message_size", Severity::warning, Severity::warning, by_sizes},
    {"memo.message_type", Severity::warning, Severity::error, by_types},
    {"memo.missing_attribute", Severity::warning, Severity::error, by_classes},
    {"memo.missing_body", Severity::warning, Severity::warning, by_habit},
    {"memo.missing_element", Severity::warning, Severity::error, by_classes},
    {"memo.missing_sms_text", Severity::warning, Severity::warning, by_habit},
    {"memo.not_in_version", Severity::warning, Severity::error, by_changes},
    {"memo.notification_length", Severity::note, Severity::error, "MeMo_dataTypes.xsd 1.1; the copy of memo-lib-java allows 160"},
    {"memo.number", Severity::warning, Severity::error, by_types},
    {"memo.out_of_order", Severity::warning, Severity::error, by_classes},
    {"memo.post_type", Severity::note, Severity::note, by_habit},
    {"memo.reply_by_past", Severity::note, Severity::note, by_habit},
    {"memo.reply_by_unanswerable", Severity::note, Severity::note, by_habit},
    {"memo.reply_chain_order", Severity::note, Severity::note, by_habit},
    {"memo.reply_chain_repeat", Severity::note, Severity::note, by_habit},
    {"memo.reply_chain_self", Severity::note, Severity::note, by_habit},
    {"memo.reservation_times", Severity::note, Severity::note, by_habit},
    {"memo.root", Severity::error, Severity::error, by_classes},
    {"memo.text_length", Severity::warning, Severity::error, by_types},
    {"memo.too_many", Severity::warning, Severity::error, by_classes},
    {"memo.unexpected_text", Severity::warning, Severity::error, by_classes},
    {"memo.unknown_attribute", Severity::warning, Severity::error, by_classes},
    {"memo.unknown_element", Severity::warning, Severity::error, by_classes},
    {"memo.unknown_version", Severity::warning, Severity::error, by_changes},
    {"memo.uri", Severity::warning, Severity::error, "XML Schema part 2, anyURI; RFC 3986"},
    {"memo.uuid", Severity::warning, Severity::error, by_types},
    {"memo.version", Severity::warning, Severity::error, by_classes},
    {"no_memory", Severity::error, Severity::error, by_memobox},
    {"xml.ampersand", Severity::error, Severity::error, by_xml},
    {"xml.attribute", Severity::error, Severity::error, by_xml},
    {"xml.attribute_less_than", Severity::error, Severity::error, by_xml},
    {"xml.attributes", Severity::error, Severity::error, by_memobox},
    {"xml.cdata_end", Severity::error, Severity::error, by_xml},
    {"xml.character", Severity::error, Severity::error, by_xml},
    {"xml.character_reference", Severity::error, Severity::error, by_xml},
    {"xml.comment", Severity::error, Severity::error, by_xml},
    {"xml.declaration", Severity::error, Severity::error, by_xml},
    {"xml.depth", Severity::error, Severity::error, by_memobox},
    {"xml.doctype", Severity::error, Severity::error, "memo-lib, which turns DTD support off"},
    {"xml.duplicate_attribute", Severity::error, Severity::error, by_xml},
    {"xml.encoding", Severity::error, Severity::error, by_xml},
    {"xml.entity", Severity::error, Severity::error, by_xml},
    {"xml.instruction", Severity::error, Severity::error, by_xml},
    {"xml.markup", Severity::error, Severity::error, by_xml},
    {"xml.mismatched_tag", Severity::error, Severity::error, by_xml},
    {"xml.name", Severity::error, Severity::error, by_xml},
    {"xml.namespace", Severity::error, Severity::error, by_namespaces},
    {"xml.namespaces", Severity::error, Severity::error, by_memobox},
    {"xml.no_root", Severity::error, Severity::error, by_xml},
    {"xml.nodes", Severity::error, Severity::error, by_memobox},
    {"xml.parser", Severity::error, Severity::error, by_memobox},
    {"xml.second_root", Severity::error, Severity::error, by_xml},
    {"xml.size", Severity::error, Severity::error, by_memobox},
    {"xml.text_outside_root", Severity::error, Severity::error, by_xml},
    {"xml.tree", Severity::error, Severity::error, by_memobox},
    {"xml.truncated", Severity::error, Severity::error, by_xml},
    {"xml.undeclared_prefix", Severity::error, Severity::error, by_namespaces},
});
static_assert(std::is_sorted(rule_table.begin(), rule_table.end(), [](const Rule& a, const Rule& b) { return a.id < b.id; }));

// nullptr: no rule of this list.
constexpr const Rule* find_rule(std::string_view id) {
  const auto found =
      std::lower_bound(rule_table.begin(), rule_table.end(), id, [](const Rule& one, std::string_view key) { return one.id < key; });
  return found != rule_table.end() && found->id == id ? &*found : nullptr;
}

// For rules named in code: a name that is not in the list does not compile.
consteval const Rule& rule(std::string_view id) { return *find_rule(id); }

// One sentence without its full stop. Precondition: the rule is of this list.
std::string_view sentence(const Rule& rule, Language language);

std::string_view severity_name(Severity severity);  // "error", "warning", "note"

}  // namespace memobox::memo
