// Paths of findings, and where in the input a finding stands. Private to the reader and the check.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/memo/finding.h"
#include "core/xml/document.h"
#include "core/xml/extent.h"

namespace memobox::memo {

// "/name", or "/name[number]" unless number is 0.
void append_step(std::string& path, std::string_view name, std::uint32_t number);

// Fills in offset, length, line and column. `element` (Element::offset()) is at fault, or its attribute where the path ends in "@name".
// of_value: it is the element's text that is at fault.
void place(Finding& finding, xml::Extents& extents, std::size_t element, bool of_value);

// Finds the element that the path names, or the last one on the way that is there, and places the finding.
// Precondition: the path is one of the model's, as check_message makes them; `extents` is of the document's input.
void place_by_path(Finding& finding, const xml::Document& document, xml::Extents& extents);

}  // namespace memobox::memo
