// The names of the schema's simple types: what an xsi:type may say of an element without saying anything. Private to the reader.
#pragma once

#include <string_view>

#include "core/memo/classes.h"

namespace memobox::memo {

// As a document names it, its prefix resolved. The classes of the schema have no names.
struct TypeName {
  std::string_view uri, local;
};

inline constexpr std::string_view schema_uri = "http://www.w3.org/2001/XMLSchema";
inline constexpr TypeName boolean_type{schema_uri, "boolean"};
inline constexpr TypeName content_type{schema_uri, "base64Binary"};

// Of a text.
TypeName type_name(Type type);

}  // namespace memobox::memo
