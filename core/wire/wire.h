// Events and outcomes from JSON, effects to JSON: the one codec of the boundary (docs/wire.md). Events that are answers to effects cannot be
// decoded from here: they have ids, not names.
// Errors: not_well_formed, wrong_type and missing with a path, too_large above 1 MiB.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/app/app.h"
#include "core/base/result.h"

namespace memobox::wire {

inline constexpr std::size_t largest_turn = 1024 * 1024;  // bytes of JSON

struct EventTurn {
  app::Inputs inputs;
  app::Event event;
};
struct OutcomeTurn {
  app::Inputs inputs;
  app::Outcome outcome;
};

Result<app::Settings> read_settings(std::string_view json);
Result<EventTurn> read_event(std::string_view json);
Result<OutcomeTurn> read_outcome(std::string_view json);

// {"revision":3,"effects":[...]}
std::string answer_json(std::int64_t revision, const std::vector<app::Effect>& effects);
// {"error":{"code","detail","path","offset"}}
std::string error_json(const Error& error);

}  // namespace memobox::wire
