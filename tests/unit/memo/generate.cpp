#include "tests/unit/memo/generate.h"

#include <array>
#include <iterator>
#include <tuple>

#include "core/base/base64.h"
#include "core/base/utf8.h"
#include "core/memo/classes.h"
#include "core/memo/writer.h"

namespace memobox::memo::test {
namespace {

class Generator {
 public:
  Generator(std::uint64_t seed, Values values) : random_(seed), values_(values) {}

  Message message(Version version);

 private:
  template <class Table, class Model>
  void fill(Model& model) {
    std::apply([&](const auto&... field) { (member(field, model), ...); }, Table::fields);
  }
  template <class Owner, class Member, class Class>
  void member(const Field<Owner, Member, Class>& field, Owner& owner) {
    if (field.note != Note::old_name) value<Class>(field.name, owner.*field.member, field.note == Note::at_least_one);
  }

  template <class Class>
  void value(std::string_view name, Text& text, bool) {
    text = values_ == Values::wild ? wild_text() : valid_text(name);
  }
  template <class Class>
  void value(std::string_view, FileContent& content, bool) {
    content = FileContent::own(values_ == Values::wild && one_in(4) ? wild_text() : base64());
  }
  template <class Class>
  void value(std::string_view, bool& flag, bool) {
    flag = one_in(2);
  }
  template <class Class, class Model>
  void value(std::string_view, Model& model, bool) {
    fill<std::conditional_t<std::is_void_v<Class>, ClassOf<Model>, Class>>(model);
  }
  template <class Class, class Value>
  void value(std::string_view name, std::optional<Value>& optional, bool) {
    if (!one_in(3)) value<Class>(name, optional.emplace(), false);
  }
  // At most two: as many as the schema allows of every repeated element.
  template <class Class, class Model>
  void value(std::string_view name, std::vector<Model>& models, bool at_least_one) {
    models.resize(at_least_one ? 1 + below(2) : below(3));
    for (Model& model : models) value<Class>(name, model, false);
  }
  template <class Class, class... Choices>
  void value(std::string_view name, std::variant<Choices...>& choice, bool) {
    if (std::holds_alternative<std::monostate>(choice) && one_in(2)) value<void>(name, choice.template emplace<Class>(), false);
  }

  std::size_t below(std::size_t end) { return static_cast<std::size_t>(random_() % end); }
  bool one_in(std::size_t count) { return below(count) == 0; }
  std::string wild_text();
  std::string valid_text(std::string_view name);
  std::string base64();
  std::string digits(std::size_t most);
  std::string uuid();
  std::string instant();

  std::mt19937_64 random_;
  Values values_;
};

// Now and then longer than what the writer keeps before it hands on.
std::string Generator::wild_text() { return nasty_text(random_, one_in(200) ? 40'000 : 30); }

std::string Generator::valid_text(std::string_view name) {
  if (name == "messageType") return one_in(2) ? "DIGITALPOST" : "NEMSMS";
  if (name.ends_with("UUID")) return uuid();
  if (name.ends_with("DateTime")) return instant();
  if (name == "doNotDeliverUntilDate") return instant().substr(0, 10);
  if (name == "language") return one_in(2) ? "da" : "en";
  if (name == "url") return "https://www.eksempel.example/?a=" + digits(5) + "&b=\xC3\xB8";
  if (name == "globalLocationNumber") return digits(13);
  if (name == "productionUnitNumber") return digits(10);
  if (name == "licenseNumber") return nasty_text(random_, 7);
  if (name == "comment") return nasty_text(random_, one_in(20) ? 512 : 40);
  return nasty_text(random_, name == "notification" ? 150 : one_in(20) ? 256 : 30);
}

std::string Generator::base64() {
  std::string bytes(one_in(10) ? below(30'000) : below(60), '\0');
  for (char& byte : bytes) byte = static_cast<char>(random_());
  std::string text;
  append_base64(text, {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
  if (text.size() > 8 && one_in(3)) text.insert(4, "\n  ");
  return text;
}

std::string Generator::digits(std::size_t most) {
  std::string text(1 + below(most), '0');
  for (char& digit : text) digit = static_cast<char>('0' + below(10));
  return text;
}

std::string Generator::uuid() {
  std::string text = "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx";
  for (char& c : text) {
    if (c == 'x') c = "0123456789abcdefABCDEF"[below(22)];
    if (c == 'y') c = "89abAB"[below(6)];
  }
  return text;
}

std::string Generator::instant() {
  const auto two = [&](std::size_t first, std::size_t count) { return std::to_string(100 + first + below(count)).substr(1); };
  std::string text = "20" + two(20, 30) + "-" + two(1, 12) + "-" + two(1, 28) + "T";
  text += two(0, 24) + ":" + two(0, 60) + ":" + two(0, 60);
  return text + (one_in(4) ? ".123Z" : "Z");
}

Message Generator::message(Version version) {
  Message message;
  fill<ClassOf<Message>>(message);
  if (values_ == Values::wild) {
    message.memoVersion = wild_text();
    if (one_in(2)) message.memoSchVersion = wild_text();
    return message;
  }
  if (version == Version::v1_1) {
    message.header.sender.representative.reset();
    if (message.header.forwardData) message.header.forwardData->originalRepresentative.reset();
    message.memoVersion = std::array{"1.1", "1.10", "+1.1"}[below(3)];
  }
  return in_version(std::move(message), version);
}

}  // namespace

Message generate(std::uint64_t seed, Version version, Values values) { return Generator(seed, values).message(version); }

std::string nasty_text(std::mt19937_64& random, std::size_t points) {
  static constexpr std::string_view pieces[] = {"a",
                                                "Tid til ",
                                                "S\xC3\xB8ren",
                                                " ",
                                                "  ",
                                                "\t",
                                                "\n",
                                                "\r",
                                                "\r\n",
                                                "<",
                                                ">",
                                                "&",
                                                "\"",
                                                "'",
                                                "]",
                                                "]]",
                                                "]]>",
                                                "&amp;",
                                                "&#13;",
                                                "&lt;",
                                                "<!--",
                                                "-->",
                                                "<![CDATA[",
                                                "</memo:label>",
                                                "<?xml",
                                                "%",
                                                "\\",
                                                "\x7F",
                                                "\xC2\x85",
                                                "\xC2\xA0",
                                                "\xE2\x80\xA8",
                                                "\xE2\x82\xAC",
                                                "\xEF\xBB\xBF",
                                                "\xEF\xBF\xBD",
                                                "\xEF\xB7\x90",
                                                "\xF0\x9F\x93\xAC",
                                                "\xF0\x9F\xBF\xBF",
                                                "\xF4\x8F\xBF\xBF"};
  std::string text;
  for (std::size_t length = static_cast<std::size_t>(random() % (points + 1)), count = 0; count < length; ++count) {
    text += pieces[random() % std::size(pieces)];
  }
  return std::string(first_code_points(text, points));
}

}  // namespace memobox::memo::test
