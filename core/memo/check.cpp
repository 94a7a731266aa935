#include "core/memo/check.h"

#include <algorithm>
#include <utility>

#include "core/memo/judge.h"
#include "core/memo/place.h"
#include "core/memo/reading.h"

namespace memobox::memo {
namespace {

// What the reader has told of, the model cannot be asked about: a missing or unreadable value stands empty in it.
bool is_told(std::span<const Finding> told, const Finding& finding) {
  return std::any_of(told.begin(), told.end(), [&](const Finding& one) {
    const bool lacks = one.rule == "memo.missing_element" || one.rule == "memo.missing_attribute" || one.rule == "memo.bad_boolean";
    if (one.path == finding.path) return lacks || one.rule == finding.rule;
    return lacks && finding.path.starts_with(one.path) && finding.path[one.path.size()] == '/';
  });
}

}  // namespace

std::vector<Finding> check_message(const Message& message, const CheckOptions& options) {
  Judge judge(message, options);
  judge.judge();
  return judge.take_findings();
}

Result<ReadMessage> check(std::span<const std::uint8_t> bytes, const CheckOptions& options, const ReadLimits& limits) {
  const Result<xml::Document> document = open_document(bytes, limits);
  if (!document) return document.error();
  xml::Extents extents(bytes);
  ReadMessage read = read_document(*document, extents);
  for (Finding& finding : read.findings)
    if (options.strict) finding.severity = std::min(finding.severity, find_rule(finding.rule)->strict);
  const std::size_t told = read.findings.size();
  for (Finding& finding : check_message(read.message, options)) {
    if (is_told(std::span(read.findings).first(told), finding)) continue;
    place_by_path(finding, *document, extents);
    read.findings.push_back(std::move(finding));
  }
  std::stable_sort(read.findings.begin(), read.findings.end(), [](const Finding& a, const Finding& b) { return a.offset < b.offset; });
  return read;
}

}  // namespace memobox::memo
