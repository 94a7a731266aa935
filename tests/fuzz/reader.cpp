// Any bytes: a letter or an error. A letter's header is the same when read alone, its JSON is UTF-8, its findings lie inside the input.
#include "core/memo/reader.h"

#include <cstdlib>

#include "core/base/utf8.h"
#include "core/memo/json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto letter = memobox::memo::read_message({data, size});
  const auto header = memobox::memo::read_header({data, size});
  if (!letter) return 0;
  if (!header || header->message.header != letter->message.header) std::abort();
  if (!memobox::is_valid_utf8(memobox::memo::message_to_json(letter->message))) std::abort();
  for (const auto& finding : letter->findings) {
    if (finding.offset >= size || finding.line == 0) std::abort();
  }
  return 0;
}
