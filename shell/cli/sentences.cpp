#include "shell/cli/sentences.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/utf8.h"

namespace memobox::cli {
namespace {

using Entry = std::pair<std::string_view, std::string_view>;

constexpr std::array sentences = std::to_array<Entry>({
    {"base64.foreign_character", "The content of a file has a character that is not base64"},
    {"base64.padding", "The content of a file does not end as base64 must"},
    {"base64.trailing_bits", "The content of a file does not end as base64 must"},
    {"container.dictionary", "The container needs a larger dictionary than 128 MiB"},
    {"container.duplicate_name", "Two messages of the container have the same name"},
    {"container.empty", "The container holds no message"},
    {"container.entries", "The container holds more than 100,000 messages"},
    {"container.entry_kind", "The container holds something that is no plain file: a link, a device, a folder or a file with holes"},
    {"container.entry_size", "A message of the container is larger than 200 MiB"},
    {"container.header", "What stands before a message of the container is larger than any name needs"},
    {"container.locale", "This machine has no locale C.UTF-8, which names of containers need"},
    {"container.lzma", "The container is damaged: its LZMA cannot be decompressed"},
    {"container.memory", "There is not enough memory for this container"},
    {"container.name", "The name of a message in the container is not safe, or not UTF-8"},
    {"container.not_lzma", "This is not a container: it is not LZMA (.lzma)"},
    {"container.not_tar", "This is not a container: its LZMA holds no tar"},
    {"container.ratio", "The container grows more than 4,000-fold, as only bombs do"},
    {"container.tar", "The container is damaged: its tar is not well-formed"},
    {"container.total_size", "The container holds more than 8 GiB"},
    {"container.trailing", "There are bytes behind the end of the container"},
    {"container.truncated", "The container ends too early"},
    {"file.read", "The file cannot be read"},
    {"file.write", "The file cannot be written"},
    {"imgui.depth", "The tree is nested too deeply to be drawn"},
    {"imgui.height", "The picture would be too high"},
    {"imgui.unknown_role", "The tree has a role that cannot be drawn"},
    {"imgui.work", "The tree asks for too much work to be drawn"},
    {"json.not_well_formed", "This is not JSON, though it begins like it"},
    {"json.too_deep", "The JSON is nested too deeply"},
    {"json.too_large", "The JSON is larger than 1 GiB"},
    {"memo.bad_boolean", "The value is neither true nor false"},
    {"memo.duplicate_element", "The element stands more often than it may; only the first counts"},
    {"memo.missing_attribute", "A required attribute is missing"},
    {"memo.missing_element", "A required element is missing"},
    {"memo.out_of_order", "The element stands out of order"},
    {"memo.root", "This is XML, but not a MeMo message: the root is not Message of https://DigitalPost.dk/MeMo-1"},
    {"memo.unexpected_text", "There is text where only elements may stand"},
    {"memo.unknown_attribute", "The format has no such attribute"},
    {"memo.unknown_element", "The format has no such element here"},
    {"platform.answer_too_large", "The JSON is larger than 32 MiB"},
    {"platform.no_message", "The JSON is neither a message of the platform nor a tree"},
    {"platform.wrong_type", "A member is of another type than a message of the platform has"},
    {"raster.size", "The picture would be too large"},
    {"tree.json", "The JSON is not a tree"},
    {"xml.ampersand", "An ampersand stands alone, not as part of a reference"},
    {"xml.attribute", "An attribute is not written as name=\"value\""},
    {"xml.attribute_less_than", "An attribute's value has a '<'"},
    {"xml.attributes", "An element has too many attributes"},
    {"xml.cdata_end", "Text has ']]>', which only ends CDATA"},
    {"xml.character", "There is a character that XML forbids"},
    {"xml.character_reference", "A reference names a character that XML forbids"},
    {"xml.comment", "A comment is not written as XML wants"},
    {"xml.declaration", "The XML declaration is malformed or not first"},
    {"xml.depth", "Elements are nested too deeply"},
    {"xml.doctype", "There is a DOCTYPE, which is always refused"},
    {"xml.duplicate_attribute", "An attribute stands twice"},
    {"xml.encoding", "Bytes are not in the encoding that the file names, or the encoding is not known here"},
    {"xml.entity", "A reference names an entity that XML does not know"},
    {"xml.instruction", "A processing instruction is not written as XML wants"},
    {"xml.markup", "Markup is not written as XML wants"},
    {"xml.mismatched_tag", "An end tag has another name than its start tag"},
    {"xml.name", "A name is not one that XML allows"},
    {"xml.namespace", "A namespace is declared in a way that XML forbids"},
    {"xml.namespaces", "Too many namespaces are declared"},
    {"xml.no_root", "There is no element"},
    {"xml.nodes", "There are too many elements and attributes"},
    {"xml.parser", "The XML cannot be read, though nothing wrong was found in it; please report this file"},
    {"xml.second_root", "There is a second root element"},
    {"xml.size", "The file is larger than 200 MiB"},
    {"xml.text_outside_root", "There is text outside the root element"},
    {"xml.tree", "There is not enough memory for this file"},
    {"xml.truncated", "The file ends too early"},
    {"xml.undeclared_prefix", "A prefix has no namespace"},
});
static_assert(std::is_sorted(sentences.begin(), sentences.end()));

}  // namespace

std::string_view sentence_of(std::string_view rule) {
  const auto found =
      std::lower_bound(sentences.begin(), sentences.end(), rule, [](const Entry& entry, std::string_view id) { return entry.first < id; });
  return found != sentences.end() && found->first == rule ? found->second : rule;
}

std::string_view severity_name(memo::Severity severity) {
  switch (severity) {
    case memo::Severity::error:
      return "error";
    case memo::Severity::warning:
      return "warning";
    case memo::Severity::note:
      break;
  }
  return "note";
}

memo::Finding finding_of(const Error& error) {
  const std::string_view rule = error.detail.empty() ? error_code_name(error.code) : error.detail;
  return {memo::Severity::error, std::string(rule), error.path, error.offset, error.line, error.column};
}

std::string line_of(std::string_view file, const memo::Finding& finding) {
  std::string line(file);
  if (finding.line != 0) line += ':' + std::to_string(finding.line) + ':' + std::to_string(finding.column);
  line += ": ";
  line += severity_name(finding.severity);
  line += ": ";
  line += sentence_of(finding.rule);
  if (!finding.path.empty()) line += ", at " + finding.path;
  return line + " [" + finding.rule + "]\n";
}

void write_findings(JsonWriter& json, std::span<const memo::Finding> findings) {
  json.begin_array();
  for (const memo::Finding& finding : findings) {
    json.begin_object();
    json.member("severity", severity_name(finding.severity));
    json.member("rule", finding.rule);
    json.member_unless_empty("path", finding.path);
    json.member_unless_zero("line", finding.line);
    json.member_unless_zero("column", finding.column);
    json.member("sentence", sentence_of(finding.rule));
    json.end_object();
  }
  json.end_array();
}

std::string json_text(std::string_view foreign) { return to_utf8({reinterpret_cast<const std::uint8_t*>(foreign.data()), foreign.size()}); }

}  // namespace memobox::cli
