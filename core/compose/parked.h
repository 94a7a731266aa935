// The unsaved text as one piece of text for the host to seal and keep, and back: for a page that goes away before the platform has it
// (DESIGN.md section 6). It comes back to the same person only.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/compose/state.h"

namespace memobox::compose {

// JSON. identity: whoever is logged in.
std::string parked_text(const Draft& draft, const std::string& identity);
// nullopt: it is not ours to read, or not readable. The draft is read again from the platform before anything is written.
std::optional<Draft> draft_from_parked(std::string_view text, const std::string& identity);

// There is something that only this page has, and the person has paused or is about to lose it.
bool is_to_be_parked(const Draft& draft, Instant now);
// When that will be. nullopt: nothing to park.
std::optional<Instant> parking_due(const Draft& draft);

}  // namespace memobox::compose
