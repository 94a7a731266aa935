// What the gate lets through, the parser behind it must accept; what it refuses must have a rule and a place inside the input.
#include <cstdlib>

#include "core/xml/document.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto document = memobox::xml::Document::parse({data, size});
  if (document) return document->root() ? 0 : (std::abort(), 0);
  const memobox::Error& error = document.error();
  if (error.detail.empty() || error.detail == "xml.parser" || error.offset > size || error.line == 0 || error.column == 0) std::abort();
  return 0;
}
