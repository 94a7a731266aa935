// SARIF 2.1.0 (OASIS, March 2020). Section numbers are the specification's.
#include <algorithm>
#include <map>
#include <set>

#include "core/base/json_writer.h"
#include "shell/cli/report.h"

namespace memobox::cli {
namespace {

using RuleIds = std::set<std::string_view>;

// Opens an object or array of a name, and closes it.
class Object {
 public:
  Object(JsonWriter& json, std::string_view name) : Object((json.key(name), json)) {}
  explicit Object(JsonWriter& json) : json_(json) { json_.begin_object(); }
  ~Object() { json_.end_object(); }
  Object(const Object&) = delete;
  Object& operator=(const Object&) = delete;

 private:
  JsonWriter& json_;
};
class Array {
 public:
  Array(JsonWriter& json, std::string_view name) : json_(json) {
    json_.key(name);
    json_.begin_array();
  }
  ~Array() { json_.end_array(); }
  Array(const Array&) = delete;
  Array& operator=(const Array&) = delete;

 private:
  JsonWriter& json_;
};

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

class Sarif {
 public:
  Sarif(std::string& out, std::span<const CheckedFile> files, Language language) : json_(out), files_(files), language_(language) {
    for (const CheckedFile& file : files)
      for (const CheckedFinding& finding : file.findings) rules_.insert(finding.rule);
  }

  void log() {
    const Object log(json_);
    json_.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    json_.member("version", "2.1.0");
    const Array runs(json_, "runs");
    run();
  }

 private:
  void text(std::string_view name, std::string_view words) {
    const Object message(json_, name);
    json_.member("text", words);
  }

  void run() {
    const Object run(json_);
    {
      const Object tool(json_, "tool");
      const Object driver(json_, "driver");
      json_.member("name", "memobox");
      json_.member("version", MEMOBOX_VERSION);
      const Array rules(json_, "rules");
      for (const std::string_view id : rules_) rule(id);
    }
    json_.member("language", language_ == Language::da ? "da" : "en");
    json_.member("columnKind", "unicodeCodePoints");
    const Array results(json_, "results");
    for (const CheckedFile& file : files_) results_of(file);
  }

  // 3.49 reportingDescriptor
  void rule(std::string_view id) {
    const Object rule(json_);
    json_.member("id", id);
    const std::string sentence = std::string(sentence_of(id, language_)) + '.';
    text("shortDescription", sentence);
    const memo::Rule* known = memo::find_rule(id);
    if (known == nullptr) return;
    text("help", sentence + " (" + std::string(known->source) + ')');
    const Object configuration(json_, "defaultConfiguration");
    json_.member("level", memo::severity_name(known->severity));
  }

  // The findings of one file are told apart by rule and path, and by their order where both are the same: never by a value.
  void results_of(const CheckedFile& file) {
    std::map<std::string, int> seen;
    for (const CheckedFinding& finding : file.findings) {
      const std::string key = finding.rule + ' ' + finding.path;
      result(file, finding, key + '#' + std::to_string(++seen[key]));
    }
  }

  // 3.27 result
  void result(const CheckedFile& file, const CheckedFinding& finding, const std::string& fingerprint) {
    const Object result(json_);
    json_.member("ruleId", finding.rule);
    json_.member("ruleIndex", static_cast<std::int64_t>(std::distance(rules_.begin(), rules_.find(finding.rule))));
    json_.member("level", memo::severity_name(finding.severity));
    text("message", std::string(sentence_of(finding.rule, language_)) + '.');
    {
      const Array locations(json_, "locations");
      location(file, finding);
    }
    const Object fingerprints(json_, "partialFingerprints");
    json_.member("ruleAndPath/v1", fingerprint);
  }

  void location(const CheckedFile& file, const CheckedFinding& finding) {
    const Object location(json_);
    {
      const Object physical(json_, "physicalLocation");
      {
        const Object artifact(json_, "artifactLocation");
        json_.member("uri", address_of(file.path));
      }
      if (finding.line != 0) region(finding);
    }
    if (finding.path.empty()) return;
    const Array logical(json_, "logicalLocations");
    const Object one(json_);
    json_.member("fullyQualifiedName", finding.path);
    json_.member("kind", finding.path.find("/@") == std::string::npos ? "element" : "attribute");
  }

  // 3.30 region: the place as text and the place as bytes stand beside each other and mean the same (3.30.4).
  void region(const CheckedFinding& finding) {
    const Object region(json_, "region");
    const auto number = [&](std::string_view name, std::size_t value) { json_.member(name, static_cast<std::int64_t>(value)); };
    number("startLine", finding.region.start_line);
    number("startColumn", finding.region.start_column);
    number("endLine", finding.region.end_line);
    number("endColumn", finding.region.end_column);
    number("byteOffset", finding.offset);
    number("byteLength", finding.length);
    if (!finding.value.empty()) text("snippet", finding.value);
  }

  JsonWriter json_;
  std::span<const CheckedFile> files_;
  Language language_;
  RuleIds rules_;  // in the order of the report
};

}  // namespace

std::string sarif_report(std::span<const CheckedFile> files, Language language) {
  std::string out;
  Sarif(out, files, language).log();
  return out + '\n';
}

}  // namespace memobox::cli
