// What may be sent along: by the end of the name, held against the beginning of the content. The official list ("Tilladte filtyper i Digital Post") is
// not public; this one holds what public guides name and every reader can show or save, and nothing that runs.
#pragma once

#include <string>
#include <string_view>

namespace memobox::compose {

// The media type for a name. Empty: it may not be sent.
std::string_view permitted_type(std::string_view name);
// The content begins as that type does. head: up to 64 bytes.
bool begins_as(std::string_view type, std::string_view head);

}  // namespace memobox::compose
