#include "core/base/json_reader.h"


#include "core/base/utf8.h"

namespace memobox {

namespace {

constexpr std::size_t deepest = 200;
constexpr std::size_t largest = 1u << 30;

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// Four hexadecimal digits at `at`; -1: they are not there.
int code_unit(std::string_view text, std::size_t at) {
  if (text.size() - at < 4 || at > text.size()) return -1;
  int unit = 0;
  for (std::size_t i = at; i < at + 4; ++i) {
    const int digit = hex_value(text[i]);
    if (digit < 0) return -1;
    unit = unit * 16 + digit;
  }
  return unit;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

// Fills the items of a document; `at_` stands before the next byte to read.
class JsonScanner {
 public:
  explicit JsonScanner(JsonDocument& document) : text_(document.text_), items_(document.items_) {}

  std::optional<Error> read() {
    space();
    if (!value(false)) return error();
    while (!open_.empty())
      if (!step()) return error();
    space();
    if (at_ != text_.size()) return error();
    return std::nullopt;
  }

 private:
  Error error() const {
    return {too_deep_ ? ErrorCode::too_deep : ErrorCode::not_well_formed, too_deep_ ? "json.too_deep" : "json.not_well_formed", {}, at_, 0, 0};
  }
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool take(char c) {
    if (peek() != c || at_ == text_.size()) return false;
    ++at_;
    return true;
  }
  void space() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\r' || text_[at_] == '\t')) ++at_;
  }

  // The next element or member of the innermost open container, or its end.
  bool step() {
    const bool object = items_[open_.back()].kind == JsonKind::object;
    const bool empty = items_.size() == open_.back() + 1u;
    space();
    if (take(object ? '}' : ']')) return close();
    if (!empty && !take(',')) return false;
    space();
    if (object) {
      if (!string(JsonKind::string)) return false;
      space();
      if (!take(':')) return false;
      space();
    }
    return value(object);
  }

  bool close() {
    items_[open_.back()].after = static_cast<std::uint32_t>(items_.size());
    open_.pop_back();
    return true;
  }

  bool value(bool member) {
    const std::size_t item = items_.size();
    if (!scalar_or_container()) return false;
    items_[item].member = member;
    return true;
  }

  bool scalar_or_container() {
    switch (peek()) {
      case '{': return open(JsonKind::object);
      case '[': return open(JsonKind::array);
      case '"': return string(JsonKind::string);
      case 't': return word("true", JsonKind::boolean);
      case 'f': return word("false", JsonKind::boolean);
      case 'n': return word("null", JsonKind::null);
      default: return number();
    }
  }

  bool open(JsonKind kind) {
    too_deep_ = open_.size() >= deepest;
    if (too_deep_) return false;
    ++at_;
    open_.push_back(static_cast<std::uint32_t>(items_.size()));
    add(kind, at_, at_);
    return true;
  }

  void add(JsonKind kind, std::size_t from, std::size_t to, bool escaped = false) {
    JsonDocument::Item item;
    item.kind = kind;
    item.escaped = escaped;
    item.start = static_cast<std::uint32_t>(from);
    item.length = static_cast<std::uint32_t>(to - from);
    item.after = static_cast<std::uint32_t>(items_.size() + 1);
    items_.push_back(item);
  }

  bool word(std::string_view expected, JsonKind kind) {
    if (text_.substr(at_, expected.size()) != expected) return false;
    add(kind, at_, at_ + expected.size());
    at_ += expected.size();
    return true;
  }

  bool digits() {
    const std::size_t from = at_;
    while (is_digit(peek())) ++at_;
    return at_ > from;
  }

  bool number() {
    const std::size_t from = at_;
    take('-');
    if (!take('0') && !digits()) return false;
    if (take('.') && !digits()) return false;
    if (take('e') || take('E')) {
      if (!take('+')) take('-');
      if (!digits()) return false;
    }
    add(JsonKind::number, from, at_);
    return true;
  }

  // To the next byte of a string that is not plain ASCII, or that ends it.
  void plain() {
    std::size_t at = at_;  // the loop is hot: a variable of its own stays in a register
    while (at < text_.size() && text_[at] >= ' ' && text_[at] <= '~' && text_[at] != '"' && text_[at] != '\\') ++at;
    at_ = at;
  }

  bool string(JsonKind kind) {
    if (!take('"')) return false;
    const std::size_t from = at_;
    bool escaped = false;
    for (plain(); at_ < text_.size() && text_[at_] != '"'; plain()) {
      const auto byte = static_cast<unsigned char>(text_[at_]);
      if (byte < 0x20) return false;
      if (byte == '\\') {
        escaped = true;
        if (!escape()) return false;
      } else {
        const Decoded point = decode_utf8(text_, at_);
        if (!point.valid) return false;
        at_ += point.length;
      }
    }
    add(kind, from, at_, escaped);
    return take('"');
  }

  bool escape() {
    const char c = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
    if (c == 'u') return unicode_escape();
    if (std::string_view("\"\\/bfnrt").find(c) == std::string_view::npos || c == '\0') return false;
    at_ += 2;
    return true;
  }

  bool unicode_escape() {
    const int unit = code_unit(text_, at_ + 2);
    if (unit < 0 || (unit >= 0xDC00 && unit <= 0xDFFF)) return false;
    at_ += 6;
    if (unit < 0xD800 || unit > 0xDBFF) return true;
    if (text_.substr(at_, 2) != "\\u") return false;
    const int low = code_unit(text_, at_ + 2);
    if (low < 0xDC00 || low > 0xDFFF) return false;
    at_ += 6;
    return true;
  }

  std::string_view text_;
  std::vector<JsonDocument::Item>& items_;
  std::vector<std::uint32_t> open_;
  std::size_t at_ = 0;
  bool too_deep_ = false;
};

namespace {

// Precondition: the scanner let the text through.
std::string unescaped(std::string_view text) {
  constexpr std::string_view letters = "bfnrt", meanings = "\b\f\n\r\t";
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t slash = text.find('\\', at);
    out += text.substr(at, slash - at);
    if (slash == std::string_view::npos) break;
    const char c = text[slash + 1];
    at = slash + 2;
    if (c == 'u') {
      auto point = static_cast<char32_t>(code_unit(text, at));
      at += 4;
      if (point >= 0xD800 && point <= 0xDBFF) {
        point = 0x10000 + ((point - 0xD800) << 10) + (static_cast<char32_t>(code_unit(text, at + 2)) - 0xDC00);
        at += 6;
      }
      append_utf8(out, point);
    } else {
      const std::size_t letter = letters.find(c);
      out += letter == std::string_view::npos ? c : meanings[letter];
    }
  }
  return out;
}

std::optional<std::int64_t> integer_of(std::string_view digits) {
  const bool negative = digits.front() == '-';
  if (negative) digits.remove_prefix(1);
  if (digits.size() > 18) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : digits) {
    if (!is_digit(c)) return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return negative ? -value : value;
}

}  // namespace

Result<JsonDocument> JsonDocument::read(std::string_view text) {
  if (text.size() > largest) return Error{ErrorCode::too_large, "json.too_large", {}, text.size(), 0, 0};
  JsonDocument document;
  document.text_ = text;
  document.items_.reserve(text.size() / 7 + 4);  // names and values of a platform answer, and some to spare
  if (auto error = JsonScanner(document).read()) return *error;
  return document;
}

JsonKind JsonValue::kind() const { return document_->items_[at_].kind; }

std::optional<bool> JsonValue::boolean() const {
  if (!is(JsonKind::boolean)) return std::nullopt;
  return document_->items_[at_].length == 4;  // "true"
}

std::optional<std::int64_t> JsonValue::integer() const {
  if (!is(JsonKind::number)) return std::nullopt;
  const auto& item = document_->items_[at_];
  return integer_of(document_->text_.substr(item.start, item.length));
}

std::optional<double> JsonValue::number() const {
  if (!is(JsonKind::number)) return std::nullopt;
  const auto& item = document_->items_[at_];
  const std::string_view all = document_->text_.substr(item.start, item.length);
  const std::size_t point = all.find('.');
  const auto whole = integer_of(all.substr(0, point));
  if (!whole || point == std::string_view::npos) return whole ? std::optional<double>(static_cast<double>(*whole)) : std::nullopt;
  double scale = 1, part = 0;
  for (const char c : all.substr(point + 1)) {
    if (!is_digit(c)) return std::nullopt;
    scale *= 10;
    part = part * 10 + (c - '0');
  }
  return static_cast<double>(*whole) + (all.front() == '-' ? -part : part) / scale;
}

std::optional<std::string> JsonValue::text() const {
  if (!is(JsonKind::string)) return std::nullopt;
  const auto& item = document_->items_[at_];
  const std::string_view raw = document_->text_.substr(item.start, item.length);
  return item.escaped ? unescaped(raw) : std::string(raw);
}

std::optional<JsonValue> JsonValue::first() const {
  const auto& item = document_->items_[at_];
  if (item.kind != JsonKind::array && item.kind != JsonKind::object) return std::nullopt;
  const std::uint32_t inside = at_ + (item.kind == JsonKind::object ? 2 : 1);
  if (inside >= item.after) return std::nullopt;
  return JsonValue(*document_, inside, item.after);
}

std::optional<JsonValue> JsonValue::next() const {
  const auto& item = document_->items_[at_];
  const std::uint32_t behind = item.after + (item.member ? 1 : 0);
  if (behind >= end_) return std::nullopt;
  return JsonValue(*document_, behind, end_);
}

std::size_t JsonValue::size() const {
  std::size_t count = 0;
  for (auto each = first(); each; each = each->next()) ++count;
  return count;
}

std::string JsonValue::name() const {
  const auto& item = document_->items_[at_ - 1];
  const std::string_view raw = document_->text_.substr(item.start, item.length);
  return item.escaped ? unescaped(raw) : std::string(raw);
}

std::optional<JsonValue> JsonValue::find(std::string_view name) const {
  if (!is(JsonKind::object)) return std::nullopt;
  for (auto member = first(); member; member = member->next()) {
    const auto& key = document_->items_[member->at_ - 1];
    const std::string_view raw = document_->text_.substr(key.start, key.length);
    if (raw == name || (key.escaped && unescaped(raw) == name)) return member->is(JsonKind::null) ? std::nullopt : member;
  }
  return std::nullopt;
}

}  // namespace memobox
