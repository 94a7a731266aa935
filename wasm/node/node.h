/* What the Node module adds to wasm/abi.h. */
#pragma once

#include "wasm/abi.h"

#ifdef __cplusplus
extern "C" {
#endif

/* MeMo bytes -> the letter as JSON (core/letter/json.h). The answer holds till the next call with the same app. */
MB_EXPORT(mb_letter) int mb_letter(mb_app* app, const uint8_t* memo, size_t size, mb_bytes* answer);

/* How mb_check and mb_write judge and tell, added up. */
enum { MB_STRICT = 1, MB_DANISH = 2, MB_FORCE = 4 };

/* MeMo bytes -> {"findings": [...]} (write_finding in core/memo/json.h), in English or with MB_DANISH in Danish; MB_STRICT as CheckOptions in
 * core/memo/check.h. MB_OK: it could be read, whatever was found. */
MB_EXPORT(mb_check) int mb_check(mb_app* app, const uint8_t* memo, size_t size, int options, mb_bytes* answer);

/* The model as JSON, contents as base64 (core/memo/json.h) -> MeMo bytes of the version it names, 1.1 or 1.2. What a receiver would refuse is
 * MB_BAD_INPUT with {"findings": [...]}: errors, and warnings too unless MB_FORCE is among the options. */
MB_EXPORT(mb_write) int mb_write(mb_app* app, const uint8_t* json, size_t size, int options, mb_bytes* answer);

#ifdef __cplusplus
}
#endif
