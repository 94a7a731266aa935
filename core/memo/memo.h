// memobox::memo, the MeMo library, through one door: read, look at, tell as JSON. Each header is the manual of its part.
//
//   model.h    the format as plain data, one struct per class
//   reader.h   bytes -> Message, tolerant; the header alone; the bytes of a file
//   json.h     the model as JSON
//
// No function throws, reads a clock, touches a file or keeps state: bytes come in, values go out, an error is a value (core/base/result.h).
// Any number of threads may call any of them at the same time on values of their own.
#pragma once

#include "core/memo/json.h"
#include "core/memo/model.h"
#include "core/memo/reader.h"
