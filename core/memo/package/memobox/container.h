// Containers of several messages, TAR.LZMA.
#pragma once

#include "core/memo/container/reader.h"
#include "core/memo/container/writer.h"
