// Errors are values: a function that can fail returns Result<T>.
// An Error says what went wrong (code), where (path, line, column, offset) and, for a tester, which rule refused it (detail).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace memobox {

enum class ErrorCode : std::uint8_t {
  not_well_formed,  // bytes that break the grammar of XML, JSON, base64 ...
  not_memo,         // well-formed, but its root is not {https://DigitalPost.dk/MeMo-1}Message
  unsupported,      // understood, but outside what memobox reads (for example a DOCTYPE)
  too_large,        // above a size limit
  too_deep,         // above a nesting limit
  no_memory,        // the allocator of core/base/buffer.h said no
  wrong_type,       // a value of another kind than the contract says
  missing,          // a required value is absent
  unknown_id,       // an id that was never given out, or was used up
};

// The code as it stands in JSON and in messages for testers: "not_well_formed" ...
std::string_view error_code_name(ErrorCode code);

struct Error {
  ErrorCode code = ErrorCode::not_well_formed;
  std::string_view detail;  // static text: the rule's id, for example "xml.duplicate_attribute"
  std::string path;         // where in the document: "/Message/MessageHeader", "/messages/3/id"; may be empty
  std::size_t offset = 0;   // bytes from the start of the input
  std::uint32_t line = 0;   // from 1; 0 when the input has no lines
  std::uint32_t column = 0; // from 1, in bytes

  bool operator==(const Error&) const = default;
};

// A value or an Error, never both.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : content_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : content_(std::in_place_index<1>, std::move(error)) {}

  explicit operator bool() const { return content_.index() == 0; }
  bool ok() const { return content_.index() == 0; }

  // Precondition of the first four: ok(). Of error(): !ok().
  T& value() { return *std::get_if<0>(&content_); }
  const T& value() const { return *std::get_if<0>(&content_); }
  T& operator*() { return value(); }
  T* operator->() { return &value(); }
  const T& operator*() const { return value(); }
  const T* operator->() const { return &value(); }
  const Error& error() const { return *std::get_if<1>(&content_); }

 private:
  std::variant<T, Error> content_;
};

struct Nothing {
  bool operator==(const Nothing&) const = default;
};
using Status = Result<Nothing>;

// One visitor for variants: std::visit(overloaded{[](A&) {}, [](B&) {}}, v).
template <class... F>
struct overloaded : F... {
  using F::operator()...;
};
template <class... F>
overloaded(F...) -> overloaded<F...>;

}  // namespace memobox
