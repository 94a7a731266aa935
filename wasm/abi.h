/* The boundary: a flat C ABI (DESIGN.md section 3, docs/wire.md). The same functions are exported by the wasm module and called by native tests.
 *
 * Ownership, once for all: memory of mb_alloc belongs to the caller until it is given to mb_blob_in or mb_release. Bytes in an mb_bytes belong to
 * the core and hold till the next call with the same app. JSON is UTF-8 without a terminating NUL.
 *
 * Every function answers a status. Any status but MB_OK leaves the app as it was; the answer is then {"error": ...}. */
#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __wasm__
#define MB_EXPORT(name) __attribute__((export_name(#name)))
#else
#define MB_EXPORT(name)
#endif

#ifdef __cplusplus
extern "C" {
#endif

typedef struct mb_app mb_app;
typedef struct {
  const uint8_t* data;
  size_t size;
} mb_bytes;

enum { MB_OK = 0, MB_BAD_INPUT = 1, MB_TOO_LARGE = 2, MB_UNKNOWN_ID = 3, MB_NO_MEMORY = 4, MB_NO_APP = 5 };

/* Largest inputs, in bytes. */
enum { MB_LARGEST_TURN = 1024 * 1024, MB_LARGEST_BLOB = 128 * 1024 * 1024 };

MB_EXPORT(mb_version) const char* mb_version(void);

/* NULL: no memory. size may be 0. */
MB_EXPORT(mb_alloc) uint8_t* mb_alloc(size_t size);
MB_EXPORT(mb_release) void mb_release(uint8_t* memory);

/* settings: docs/wire.md. On failure *app is NULL. */
MB_EXPORT(mb_new) int mb_new(const uint8_t* settings, size_t size, mb_app** app);
MB_EXPORT(mb_free) void mb_free(mb_app* app);

MB_EXPORT(mb_dispatch) int mb_dispatch(mb_app* app, const uint8_t* turn, size_t size, mb_bytes* answer);
MB_EXPORT(mb_resolve) int mb_resolve(mb_app* app, uint64_t effect, const uint8_t* turn, size_t size, mb_bytes* answer);
MB_EXPORT(mb_view) int mb_view(mb_app* app, mb_bytes* answer);

/* Takes over memory of mb_alloc, whatever the status. */
MB_EXPORT(mb_blob_in) int mb_blob_in(mb_app* app, uint8_t* memory, size_t size, uint64_t* blob);
MB_EXPORT(mb_blob_out) int mb_blob_out(mb_app* app, uint64_t blob, mb_bytes* answer);

#ifdef __cplusplus
}
#endif
