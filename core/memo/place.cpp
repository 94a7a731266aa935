#include "core/memo/place.h"

#include <algorithm>
#include <charconv>

#include "core/memo/reading.h"

namespace memobox::memo {
namespace {

struct Step {
  std::string_view name;
  std::uint32_t number = 1;
};

// Cuts the first step off the path. Precondition: the path is not empty and begins with '/'.
Step take_step(std::string_view& path) {
  path.remove_prefix(1);
  const std::string_view text = path.substr(0, path.find('/'));
  path.remove_prefix(text.size());
  Step step{text.substr(0, text.find('['))};
  if (step.name.size() < text.size()) std::from_chars(text.data() + step.name.size() + 1, text.data() + text.size(), step.number);
  return step;
}

xml::Element find_child(const xml::Element& parent, const Row& row, std::uint32_t number) {
  xml::Element child = parent.first_child();
  for (; child; child = child.next()) {
    if (child.local() == row.name && child.name_space() == uri_of(row.space) && --number == 0) break;
  }
  return child;
}

}  // namespace

void append_step(std::string& path, std::string_view name, std::uint32_t number) {
  path.append("/").append(name);
  if (number != 0) path.append("[").append(std::to_string(number)).append("]");
}

void place(Finding& finding, xml::Extents& extents, std::size_t element, bool of_value) {
  const std::string_view last = std::string_view(finding.path).substr(finding.path.rfind('/') + 1);
  const xml::Extent extent = last.starts_with('@') ? extents.attribute(element, last.substr(1))
                             : of_value            ? extents.content(element)
                                                   : extents.start_tag(element);
  finding.offset = extent.start.offset;
  finding.length = extent.length;
  finding.line = extent.start.line;
  finding.column = extent.start.column;
}

void place_by_path(Finding& finding, const xml::Document& document, xml::Extents& extents) {
  std::string_view path = finding.path;
  take_step(path);
  xml::Element element = document.root();
  std::span<const Row> rows = rows_of<ClassOf<Message>>();
  bool of_text = false;
  while (!path.empty()) {
    const Step step = take_step(path);
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row& one) { return one.name == step.name; });
    of_text = false;
    if (row == rows.end()) break;
    const xml::Element child = find_child(element, *row, step.number);
    if (!child) break;
    element = child;
    of_text = row->rows == nullptr;
    rows = of_text ? std::span<const Row>() : row->rows();
  }
  place(finding, extents, element.offset(), of_text);
}

}  // namespace memobox::memo
