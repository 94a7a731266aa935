// The door of the installed library; core/memo/memo.h tells what is behind it.
#pragma once

#include "core/memo/memo.h"
