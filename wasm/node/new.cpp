#include "wasm/barrier.h"

int mb_new(const uint8_t* settings, size_t size, mb_app** app) { return make_app(settings, size, &memobox::app::open_any_file, app); }
