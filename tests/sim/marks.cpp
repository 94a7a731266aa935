#include "tests/sim/marks.h"

namespace memobox::sim {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The number of "12q" at `at`; -1: no such thing.
int number_at(std::string_view text, std::size_t at) {
  int number = 0;
  const std::size_t from = at;
  while (at < text.size() && is_digit(text[at])) number = number * 10 + (text[at++] - '0');
  return at > from && at < text.size() && text[at] == 'q' ? number : -1;
}

void collect_from_node(const tree::Node& node, Marks& into) {
  for (const std::string* text : {&node.id, &node.name, &node.description, &node.value, &node.href, &node.place, &node.error}) collect_marks(*text, into);
  for (const tree::Node& child : node.children) collect_from_node(child, into);
}

}  // namespace

std::string owner_mark(char owner) { return std::string("qz") + owner + "q"; }
std::string letter_mark(int number) { return "lz" + std::to_string(number) + "q"; }
std::string typed_mark(int number) { return "tz" + std::to_string(number) + "q"; }

void collect_marks(std::string_view text, Marks& into) {
  for (std::size_t z = text.find('z', 1); z != std::string_view::npos; z = text.find('z', z + 1)) {
    const char kind = text[z - 1];
    if (kind == 'q' && z + 2 < text.size() && text[z + 1] >= 'a' && text[z + 1] <= 'z' && text[z + 2] == 'q') into.owners |= owner_bit(text[z + 1]);
    if (kind != 'l' && kind != 't') continue;
    if (const int number = number_at(text, z + 1); number >= 0) (kind == 'l' ? into.letters : into.typed).push_back(number);
  }
}

Marks marks_of(const tree::Tree& tree) {
  Marks marks;
  collect_from_node(tree.root, marks);
  collect_marks(tree.title, marks);
  for (const tree::Announcement& said : tree.announce) collect_marks(said.text, marks);
  return marks;
}

}  // namespace memobox::sim
