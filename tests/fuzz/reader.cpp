// Any bytes: a letter or an error. A letter's header is the same when read alone, its JSON is UTF-8, the findings of the reader and of the
// strict check lie inside the input and name rules that exist.
#include "core/memo/reader.h"

#include <cstdlib>

#include "core/base/utf8.h"
#include "core/memo/check.h"
#include "core/memo/json.h"
#include "core/memo/rules.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto letter = memobox::memo::read_message({data, size});
  const auto header = memobox::memo::read_header({data, size});
  if (!letter) return 0;
  if (!header || header->message.header != letter->message.header) std::abort();
  if (!memobox::is_valid_utf8(memobox::memo::message_to_json(letter->message))) std::abort();
  const auto checked = memobox::memo::check({data, size}, {.strict = true});
  if (!checked || checked->message != letter->message || checked->findings.size() < letter->findings.size()) std::abort();
  for (const auto& finding : checked->findings) {
    if (finding.offset >= size || finding.length > size - finding.offset || finding.line == 0) std::abort();
    if (memobox::memo::find_rule(finding.rule) == nullptr) std::abort();
  }
  return 0;
}
