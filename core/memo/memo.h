// memobox::memo, the MeMo library, through one door: read, check, look at, write, and JSON both ways. Each header is the manual of its part.
//
//   model.h    the format as plain data, one struct per class
//   reader.h   bytes -> Message, tolerant; the header alone; the bytes of a file
//   check.h    what the schema and the platform say of a message, as findings with their places
//   rules.h    every rule: severity, source, a sentence in Danish and English
//   json.h     the model as JSON, and back
//   writer.h   Message -> bytes of 1.1 or 1.2, whole or in pieces
//
// No function throws, reads a clock, touches a file or keeps state: bytes come in, values go out, an error is a value (core/base/result.h).
// Any number of threads may call any of them at the same time on values of their own.
#pragma once

#include "core/memo/check.h"
#include "core/memo/json.h"
#include "core/memo/model.h"
#include "core/memo/reader.h"
#include "core/memo/rules.h"
#include "core/memo/writer.h"
