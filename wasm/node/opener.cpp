#include "wasm/opener.h"

memobox::app::FileOpener memobox_file_opener() { return &memobox::app::open_any_file; }
