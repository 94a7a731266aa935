// Whatever the bytes, HTML becomes blocks within their bounds, and no link leads where allowed_address would not.
#include <cstdlib>

#include "core/document/link.h"
#include "core/html/html.h"

using namespace memobox;

namespace {

struct Check {
  void operator()(const document::Paragraph& paragraph) const { runs(paragraph.content); }
  void operator()(const document::Heading& heading) const { runs(heading.content); }
  void operator()(const document::List& list) const { for (const auto& item : list.items) blocks(item); }
  void operator()(const document::Quote& quote) const { blocks(quote.content); }
  void operator()(const document::Table& table) const {
    for (const auto& row : table.rows) {
      for (const auto& cell : row) blocks(cell.content);
    }
  }
  void operator()(const document::Preformatted&) const {}
  void operator()(const document::Separator&) const {}
  void operator()(const document::Image& image) const { if (!image.source.starts_with("cid:")) std::abort(); }

  static void blocks(const document::Blocks& blocks) { for (const auto& block : blocks) std::visit(Check{}, block.content); }
  static void runs(const document::Inline& line) {
    if (line.empty()) std::abort();
    for (const auto& run : line) {
      const bool link = run.kind == document::Run::Kind::link;
      if (link == run.href.empty() || (link && document::allowed_address(run.href) != run.href)) std::abort();
    }
  }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto parsed = html::blocks_from_html({data, size}, {}, {.blocks = 200, .memory = 1024 * 1024});
  if (!parsed) std::abort();
  Check::blocks(parsed->blocks);
  return 0;
}
