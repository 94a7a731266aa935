// Tree -> one complete, static, script-free HTML page, and Tree -> text. The only writer of pages; one escape function (core/base/markup.h).
#pragma once

#include <string>

#include "core/tree/tree.h"

namespace memobox::page {

struct PageOptions {
  std::string theme = "neutral";  // a name of assets/themes
  std::string scheme = "auto";    // auto (light and dark by the reader's preference), light, dark, contrast
};

// A document that loads nothing: styles inline, a policy in a meta element, links with rel="noopener noreferrer".
std::string to_html(const tree::Tree& tree, const PageOptions& options = {});
// What a person reads, as lines: headings underlined, lists with "- ", facts as "term: value", controls as [name], links with their address.
std::string to_text(const tree::Tree& tree);

}  // namespace memobox::page
