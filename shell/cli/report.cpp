#include "shell/cli/report.h"

#include "core/base/json_writer.h"
#include "core/memo/json.h"

namespace memobox::cli {

std::string text_report(std::span<const CheckedFile> files, Language language) {
  std::string out;
  for (const CheckedFile& file : files)
    for (const CheckedFinding& finding : file.findings) out += line_of(file.path, finding, language, finding.value);
  return out;
}

std::string json_report(std::span<const CheckedFile> files, Language language) {
  std::string out;
  JsonWriter json(out);
  json.begin_array();
  for (const CheckedFile& file : files) {
    json.begin_object();
    json.member("file", json_text(file.path));
    json.member("status", static_cast<int>(file.exit));
    json.key("findings");
    json.begin_array();
    for (const CheckedFinding& finding : file.findings) {
      json.begin_object();
      memo::write_finding(json, finding, sentence_of(finding.rule, language));
      json.member_unless_empty("value", finding.value);
      json.end_object();
    }
    json.end_array();
    json.member_unless_empty("error", json_text(file.problem));
    json.end_object();
  }
  json.end_array();
  return out + '\n';
}

}  // namespace memobox::cli
