/* What the Node module adds to wasm/abi.h. */
#pragma once

#include "wasm/abi.h"

#ifdef __cplusplus
extern "C" {
#endif

/* MeMo bytes -> the letter as JSON (core/letter/json.h). The answer holds till the next call with the same app. */
MB_EXPORT(mb_letter) int mb_letter(mb_app* app, const uint8_t* memo, size_t size, mb_bytes* answer);

#ifdef __cplusplus
}
#endif
