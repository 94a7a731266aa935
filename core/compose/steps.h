// Which call brings a draft further, and making it. Internal to this room.
#pragma once

#include "core/compose/state.h"

namespace memobox::compose {

// Of the main document. nullptr: there is none (yet).
const platform::Document* main_document(const platform::Message& draft);
// The text as it was typed, and as its recipient reads it.
const platform::File* text_file(const platform::Message& draft);
const platform::File* page_file(const platform::Message& draft);
// Where the text of a draft is read from: a draft of another client may hold HTML only.
const platform::File* source_file(const platform::Message& draft);

// What the recipient's contact point asks for stands in the draft as it was typed.
bool is_addressed(const Draft& draft);

// Nothing of one's own in it: such a draft is not kept.
bool is_empty(const Draft& draft);
// All that is on screen is on the platform.
bool is_saved(const Draft& draft);
// Saved, or deleted because it was emptied.
bool is_settled(const Draft& draft);
// When it should be saved. nullopt: there is nothing to save.
std::optional<Instant> due(const Draft& draft);

// Without regard to what is under way and to waiting after a failure.
Step next_step(Draft& draft, Instant now);
platform::Request request_of(Draft& draft, Step step);

}  // namespace memobox::compose
