#include "core/letter/from_memo.h"
#include "core/letter/json.h"
#include "core/memo/reader.h"
#include "wasm/barrier.h"
#include "wasm/node/node.h"

int mb_letter(mb_app* app, const uint8_t* memo, size_t size, mb_bytes* answer) {
  if (!app) return MB_NO_APP;
  const auto read = memobox::memo::read_message({memo, size});
  if (!read) return refuse(*app, read.error(), answer);
  return give(*app, memobox::letter::letter_to_json(memobox::letter::letter_from_memo(read->message)), MB_OK, answer);
}
