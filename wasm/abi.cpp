// The one error barrier: a bad size, id or byte becomes a status here and nowhere else.
#include "wasm/abi.h"

#include <utility>

#include "core/tree/json.h"
#include "core/wire/wire.h"
#include "wasm/barrier.h"

#ifndef MEMOBOX_VERSION
#define MEMOBOX_VERSION "0.0.0"
#endif

namespace {

using memobox::Error;
using memobox::ErrorCode;

std::string_view text_of(const uint8_t* bytes, size_t size) { return {reinterpret_cast<const char*>(bytes), size}; }

int status_of(const Error& error) {
  switch (error.code) {
    case ErrorCode::too_large: return MB_TOO_LARGE;
    case ErrorCode::unknown_id: return MB_UNKNOWN_ID;
    case ErrorCode::no_memory: return MB_NO_MEMORY;
    default: return MB_BAD_INPUT;
  }
}

}  // namespace

int give(mb_app& app, std::string text, int status, mb_bytes* answer) {
  app.answer = std::move(text);
  if (answer) *answer = {reinterpret_cast<const uint8_t*>(app.answer.data()), app.answer.size()};
  return status;
}

int refuse(mb_app& app, const Error& error, mb_bytes* answer) { return give(app, memobox::wire::error_json(error), status_of(error), answer); }

namespace {

int effects(mb_app& app, const std::vector<memobox::app::Effect>& effects, mb_bytes* answer) {
  return give(app, memobox::wire::answer_json(app.app.revision(), effects), MB_OK, answer);
}

}  // namespace

const char* mb_version(void) { return MEMOBOX_VERSION; }

uint8_t* mb_alloc(size_t size) { return static_cast<uint8_t*>(memobox::allocate_memory(size == 0 ? 1 : size)); }
void mb_release(uint8_t* memory) { memobox::release_memory(memory); }

int make_app(const uint8_t* settings, size_t size, memobox::app::FileOpener opener, mb_app** app) {
  *app = nullptr;
  const auto read = memobox::wire::read_settings(text_of(settings, size));
  if (!read) return status_of(read.error());
  *app = new mb_app{memobox::app::App(*read, opener), {}};
  return MB_OK;
}

void mb_free(mb_app* app) { delete app; }

int mb_dispatch(mb_app* app, const uint8_t* turn, size_t size, mb_bytes* answer) {
  if (!app) return MB_NO_APP;
  const auto read = memobox::wire::read_event(text_of(turn, size));
  if (!read) return refuse(*app, read.error(), answer);
  return effects(*app, app->app.update(read->inputs, read->event), answer);
}

int mb_resolve(mb_app* app, uint64_t effect, const uint8_t* turn, size_t size, mb_bytes* answer) {
  if (!app) return MB_NO_APP;
  const auto read = memobox::wire::read_outcome(text_of(turn, size));
  if (!read) return refuse(*app, read.error(), answer);
  const auto more = app->app.resolve(read->inputs, effect, read->outcome);
  return more ? effects(*app, *more, answer) : refuse(*app, more.error(), answer);
}

int mb_view(mb_app* app, mb_bytes* answer) {
  if (!app) return MB_NO_APP;
  app->app.seen();
  return give(*app, memobox::tree::tree_to_json(app->app.view()), MB_OK, answer);
}

int mb_blob_in(mb_app* app, uint8_t* memory, size_t size, uint64_t* blob) {
  memobox::Buffer bytes = memobox::Buffer::adopt(memory, size);
  if (!app) return MB_NO_APP;
  if (size > static_cast<size_t>(MB_LARGEST_BLOB)) return MB_TOO_LARGE;
  *blob = app->app.blob_in(std::move(bytes));
  return MB_OK;
}

int mb_blob_out(mb_app* app, uint64_t blob, mb_bytes* answer) {
  if (!app) return MB_NO_APP;
  const memobox::Buffer* bytes = app->app.blob(blob);
  if (!bytes) return refuse(*app, {ErrorCode::unknown_id, "abi.unknown_blob", {}, 0, 0, 0}, answer);
  *answer = {bytes->data(), bytes->size()};
  return MB_OK;
}
