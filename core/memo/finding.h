// What is wrong or unusual in a message: the answer of the reader and of the check.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace memobox::memo {

enum class Severity : std::uint8_t { error, warning, note };

// The rule's sentence, severities and source stand in core/memo/rules.h. A finding never holds the value it is about: letters are
// personal data.
// `path` names the element, attribute or text at fault, with an index from 1 on each element that may be repeated:
// "/Message/MessageHeader/Sender/label", "/Message/MessageBody/AdditionalDocument[2]/File[1]/filename", "/Message/@memoVersion",
// "/Message/MessageBody/#text". What is missing is named where it should be.
// The other members are 0 in a message that never was XML. They cover the value at fault as it is written, or the start tag of the
// element; for what is missing, that of the element which lacks it.
struct Finding {
  Severity severity = Severity::note;
  std::string rule;
  std::string path;
  std::size_t offset = 0;              // bytes from the start of the input
  std::size_t length = 0;              // bytes of the input
  std::uint32_t line = 0, column = 0;  // from 1; the column counts bytes
  bool operator==(const Finding&) const = default;
};

}  // namespace memobox::memo
