#include "core/xml/scope.h"

#include "core/xml/characters.h"

namespace memobox::xml {

bool same_value(std::string_view raw, std::string_view other_raw) {
  if (raw == other_raw) return true;
  constexpr std::string_view changing = "&\t\n\r";
  if (raw.find_first_of(changing) == raw.npos && other_raw.find_first_of(changing) == raw.npos) return false;
  return normal_value(raw) == normal_value(other_raw);
}

void Scope::restore(std::size_t mark) {
  if (mark == bindings_.size()) return;
  bindings_.resize(mark);
  last_ = nullptr;
}

bool Scope::declare(std::string_view prefix, std::string_view uri) {
  if (prefix == "xmlns" || same_value(uri, xmlns_uri)) return false;
  if ((prefix == "xml") != same_value(uri, xml_uri)) return false;
  if (!prefix.empty() && uri.empty()) return false;
  bindings_.push_back({prefix, uri});
  last_ = nullptr;
  return true;
}

const std::string_view* Scope::find(std::string_view prefix) const {
  static constexpr std::string_view none = "", xml = xml_uri;
  if (last_ && last_->prefix == prefix) return &last_->uri;
  for (auto binding = bindings_.rbegin(); binding != bindings_.rend(); ++binding) {
    if (binding->prefix != prefix) continue;
    last_ = &*binding;
    return &last_->uri;
  }
  if (prefix.empty()) return &none;
  return prefix == "xml" ? &xml : nullptr;
}

}  // namespace memobox::xml
