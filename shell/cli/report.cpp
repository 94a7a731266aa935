#include "shell/cli/report.h"

#include <set>

#include "core/base/json_writer.h"

namespace memobox::cli {
namespace {

// A path as an address relative to the working folder (RFC 3986).
std::string address_of(std::string_view path) {
  constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (plain.find(c) != std::string_view::npos)
      out += c;
    else
      out += {'%', digits[byte >> 4], digits[byte & 15]};
  }
  return out;
}

void write_text(JsonWriter& json, std::string_view name, std::string_view text) {
  json.key(name);
  json.begin_object();
  json.member("text", text);
  json.end_object();
}

void write_rules(JsonWriter& json, std::span<const CheckedFile> files) {
  std::set<std::string_view> rules;
  for (const CheckedFile& file : files)
    for (const memo::Finding& finding : file.findings) rules.insert(finding.rule);
  json.key("rules");
  json.begin_array();
  for (const std::string_view rule : rules) {
    json.begin_object();
    json.member("id", rule);
    write_text(json, "shortDescription", sentence_of(rule));
    json.end_object();
  }
  json.end_array();
}

void write_place(JsonWriter& json, const CheckedFile& file, const memo::Finding& finding) {
  json.key("locations");
  json.begin_array();
  json.begin_object();
  json.key("physicalLocation");
  json.begin_object();
  json.key("artifactLocation");
  json.begin_object();
  json.member("uri", address_of(file.path));
  json.end_object();
  if (finding.line != 0) {
    // No startColumn: SARIF counts characters there, and a finding counts bytes.
    json.key("region");
    json.begin_object();
    json.member("startLine", static_cast<std::int64_t>(finding.line));
    json.member("byteOffset", static_cast<std::int64_t>(finding.offset));
    json.end_object();
  }
  json.end_object();
  if (!finding.path.empty()) {
    json.key("logicalLocations");
    json.begin_array();
    json.begin_object();
    json.member("fullyQualifiedName", finding.path);
    json.end_object();
    json.end_array();
  }
  json.end_object();
  json.end_array();
}

void write_result(JsonWriter& json, const CheckedFile& file, const memo::Finding& finding) {
  json.begin_object();
  json.member("ruleId", finding.rule);
  json.member("level", severity_name(finding.severity));
  write_text(json, "message", std::string(sentence_of(finding.rule)) + '.');
  write_place(json, file, finding);
  json.end_object();
}

void write_run(JsonWriter& json, std::span<const CheckedFile> files) {
  json.begin_object();
  json.key("tool");
  json.begin_object();
  json.key("driver");
  json.begin_object();
  json.member("name", "memobox");
  json.member("version", MEMOBOX_VERSION);
  write_rules(json, files);
  json.end_object();
  json.end_object();
  json.key("results");
  json.begin_array();
  for (const CheckedFile& file : files)
    for (const memo::Finding& finding : file.findings) write_result(json, file, finding);
  json.end_array();
  json.end_object();
}

}  // namespace

std::string text_report(std::span<const CheckedFile> files) {
  std::string out;
  for (const CheckedFile& file : files)
    for (const memo::Finding& finding : file.findings) out += line_of(file.path, finding);
  return out;
}

std::string json_report(std::span<const CheckedFile> files) {
  std::string out;
  JsonWriter json(out);
  json.begin_array();
  for (const CheckedFile& file : files) {
    json.begin_object();
    json.member("file", json_text(file.path));
    json.member("status", static_cast<int>(file.exit));
    json.key("findings");
    write_findings(json, file.findings);
    json.member_unless_empty("error", json_text(file.problem));
    json.end_object();
  }
  json.end_array();
  return out + '\n';
}

std::string sarif_report(std::span<const CheckedFile> files) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
  json.member("version", "2.1.0");
  json.key("runs");
  json.begin_array();
  write_run(json, files);
  json.end_array();
  json.end_object();
  return out + '\n';
}

}  // namespace memobox::cli
