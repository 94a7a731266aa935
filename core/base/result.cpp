#include "core/base/result.h"

namespace memobox {

std::string_view error_code_name(ErrorCode code) {
  switch (code) {
    case ErrorCode::not_well_formed: return "not_well_formed";
    case ErrorCode::not_memo: return "not_memo";
    case ErrorCode::unsupported: return "unsupported";
    case ErrorCode::too_large: return "too_large";
    case ErrorCode::too_deep: return "too_deep";
    case ErrorCode::no_memory: return "no_memory";
    case ErrorCode::wrong_type: return "wrong_type";
    case ErrorCode::missing: return "missing";
    case ErrorCode::unknown_id: return "unknown_id";
  }
  return "not_well_formed";
}

}  // namespace memobox
