#include "core/xml/scope.h"

#include <algorithm>

#include "core/xml/nodes.h"

namespace memobox::xml {

void Scope::restore(std::size_t mark) {
  if (mark == bindings_.size()) return;
  bindings_.resize(mark);
  last_ = nullptr;
}

bool Scope::declare(std::string_view prefix, const Value& value, std::uint32_t space) {
  const std::string_view uri = value.plain ? value.raw : resolved_.emplace_back(resolved(value.raw, Written::value));
  if (prefix == "xmlns" || uri == xmlns_uri) return false;
  if ((prefix == "xml") != (uri == xml_uri)) return false;
  if (!prefix.empty() && uri.empty()) return false;
  const auto same = std::find_if(bindings_.begin(), bindings_.end(), [&](const Binding& binding) { return binding.uri == uri; });
  bindings_.push_back({prefix, uri, uri.empty() ? no_space : prefix == "xml" ? xml_space : same == bindings_.end() ? space : same->space});
  last_ = nullptr;
  return true;
}

const Binding* Scope::find(std::string_view prefix) const {
  static constexpr Binding none = {"", "", no_space}, xml = {"xml", xml_uri, xml_space};
  if (last_ && last_->prefix == prefix) return last_;
  for (auto binding = bindings_.rbegin(); binding != bindings_.rend(); ++binding) {
    if (binding->prefix == prefix) return last_ = &*binding;
  }
  if (prefix.empty()) return &none;
  return prefix == "xml" ? &xml : nullptr;
}

}  // namespace memobox::xml
