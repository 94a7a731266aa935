// What differs between the two modules of the C ABI: whether files can be opened by hand.
#pragma once

#include "core/app/file.h"

// wasm/browser: none, for a viewing client never meets MeMo XML. wasm/node: open_any_file.
memobox::app::FileOpener memobox_file_opener();
