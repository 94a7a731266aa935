// What was found in a file, as one line that a person understands and an editor can follow.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/memo/reader.h"
#include "core/memo/rules.h"

namespace memobox::cli {

// The sentence of a rule's id, without its full stop: of the rules of MeMo in both languages, of the others in English. An unknown rule is
// its own sentence.
std::string_view sentence_of(std::string_view rule, Language language = Language::en);

// An error as a finding, so that both are told the same way.
memo::Finding finding_of(const Error& error);
// A file that could not even be read: rule "file.read".
inline constexpr std::string_view unreadable_rule = "file.read";

// "letter.xml:12:5: error: An end tag has another name than its start tag, at /Message/MessageHeader [xml.mismatched_tag]", and ": " and
// the value when one is given.
std::string line_of(std::string_view file, const memo::Finding& finding, Language language = Language::en, std::string_view value = {});

// A path or a system's sentence as JSON can hold it: bytes that are not UTF-8 are read as windows-1252.
std::string json_text(std::string_view foreign);

}  // namespace memobox::cli
