// Any bytes: if a message can be made of them, what is written of it reads back as the same message and is written again byte for byte.
#include "core/memo/writer.h"

#include <cstdlib>

#include "core/memo/json.h"
#include "core/memo/reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace memobox::memo;
  const auto letter = read_message({data, size});
  if (!letter) return 0;
  const auto as_json = message_from_json(message_to_json(letter->message));
  if (!as_json || as_json->message != letter->message) std::abort();
  const auto written = write_message(letter->message);
  if (!written) {
    if (letter->message.unknown.empty()) std::abort();
    return 0;
  }
  const auto back = read_message(written->bytes());
  if (!back || back->message != letter->message || !back->message.unknown.empty()) std::abort();
  const auto again = write_message(back->message);
  if (!again || again->text() != written->text()) std::abort();
  return 0;
}
