// The simple types of the schema: which texts each of them takes (memo.md section 2; XML Schema part 2). Private to the check.
#pragma once

#include <string_view>

#include "core/memo/classes.h"
#include "core/memo/rules.h"

namespace memobox::memo {

// The rule that the text breaks as a value of the type; nullptr when it is one.
const Rule* broken_rule(Type type, std::string_view text);

// xs:dateTime and xs:date, as XML Schema writes them: any year but 0000, 24:00:00 for midnight, no leap seconds.
bool is_date_time_in_utc(std::string_view text);
bool is_date(std::string_view text);
// xs:anyURI: what is a URI reference (RFC 3986) once every character that none may have is escaped.
bool is_uri(std::string_view text);
// xs:long, not above `most`.
bool is_long(std::string_view text, std::string_view most);

// White space at both ends off, as whiteSpace="collapse" does to a value that has none inside.
std::string_view trimmed(std::string_view text);

}  // namespace memobox::memo
