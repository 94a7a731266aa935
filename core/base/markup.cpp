#include "core/base/markup.h"

namespace memobox {

void append_escaped(std::string& out, std::string_view text) {
  constexpr std::string_view special = "&<>\"'";
  while (true) {
    const std::size_t at = text.find_first_of(special);
    out.append(text.substr(0, at));
    if (at == std::string_view::npos) return;
    switch (text[at]) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      default: out += "&#39;"; break;
    }
    text.remove_prefix(at + 1);
  }
}

}  // namespace memobox
