// What the functions of the C ABI share: the app behind a handle, and the ways to answer.
#pragma once

#include <string>

#include "core/app/app.h"
#include "core/base/result.h"
#include "wasm/abi.h"

struct mb_app {
  memobox::app::App app;
  std::string answer;  // what mb_bytes points at
};

// mb_new of both modules. opener: nullptr in the browser's, for a viewing client never meets MeMo XML.
int make_app(const uint8_t* settings, size_t size, memobox::app::FileOpener opener, mb_app** app);

// Keeps the text with the app, points the answer at it, and hands the status on.
int give(mb_app& app, std::string text, int status, mb_bytes* answer);
int refuse(mb_app& app, const memobox::Error& error, mb_bytes* answer);
