#include "shell/cli/sentences.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/utf8.h"

namespace memobox::cli {
namespace {

using Entry = std::pair<std::string_view, std::string_view>;

constexpr std::array sentences = std::to_array<Entry>({
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
    {"file.write", "The file cannot be written"},
    {"imgui.depth", "The tree is nested too deeply to be drawn"},
    {"imgui.height", "The picture would be too high"},
    {"imgui.unknown_role", "The tree has a role that cannot be drawn"},
    {"imgui.work", "The tree asks for too much work to be drawn"},
    {"json.duplicate_key", "The member stands twice"},
    {"json.missing_key", "A required member is missing"},
    {"json.not_well_formed", "This is not JSON, though it begins like it"},
    {"json.second_choice", "An action points to two things"},
    {"json.too_deep", "The JSON is nested too deeply"},
    {"json.too_large", "The JSON is larger than 1 GiB"},
    {"json.unknown_key", "The format has no such member here"},
    {"json.wrong_type", "The value is of another type than the format wants: text, true or false, an object or an array"},
    {"platform.answer_too_large", "The JSON is larger than 32 MiB"},
    {"platform.no_message", "The JSON is neither a message of the platform nor a tree"},
    {"platform.wrong_type", "A member is of another type than a message of the platform has"},
    {"raster.size", "The picture would be too large"},
    {"tree.json", "The JSON is not a tree"},
});
static_assert(std::is_sorted(sentences.begin(), sentences.end()));

}  // namespace

std::string_view sentence_of(std::string_view rule, Language language) {
  if (const memo::Rule* known = memo::find_rule(rule)) return memo::sentence(*known, language);
  const auto found =
      std::lower_bound(sentences.begin(), sentences.end(), rule, [](const Entry& entry, std::string_view id) { return entry.first < id; });
  return found != sentences.end() && found->first == rule ? found->second : rule;
}

memo::Finding finding_of(const Error& error) {
  const std::string_view rule = error.detail.empty() ? error_code_name(error.code) : error.detail;
  return {.severity = memo::Severity::error,
          .rule = std::string(rule),
          .path = error.path,
          .offset = error.offset,
          .line = error.line,
          .column = error.column};
}

std::string line_of(std::string_view file, const memo::Finding& finding, Language language, std::string_view value) {
  std::string line(file);
  if (finding.line != 0) line += ':' + std::to_string(finding.line) + ':' + std::to_string(finding.column);
  line += ": ";
  line += memo::severity_name(finding.severity);
  line += ": ";
  line += sentence_of(finding.rule, language);
  if (!finding.path.empty()) line += (language == Language::en ? ", at " : ": ") + finding.path;
  line += " [" + finding.rule + ']';
  if (!value.empty()) line.append(": ").append(value);
  return line + '\n';
}

std::string json_text(std::string_view foreign) { return to_utf8({reinterpret_cast<const std::uint8_t*>(foreign.data()), foreign.size()}); }

}  // namespace memobox::cli
