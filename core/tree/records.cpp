#include "core/tree/records.h"

namespace memobox::tree {
namespace {

void append_field(std::string& out, std::string_view text) {
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (c == '|' || c == '\\') out += '\\';
    out += c;
  }
}

void append_key(std::string& out, std::string_view key) {
  if (out.back() != '|') out += ',';
  out += key;
}

std::string_view checked_key(Checked checked) {
  switch (checked) {
    case Checked::no: return "checked=no";
    case Checked::yes: return "checked=yes";
    case Checked::mixed: return "checked=mixed";
  }
  return "checked=no";
}

// Precondition: out ends with the field separator.
void append_state(std::string& out, const State& state) {
  if (state.checked) append_key(out, checked_key(*state.checked));
  if (state.expanded) append_key(out, *state.expanded ? "expanded=true" : "expanded=false");
  if (state.selected) append_key(out, "selected");
  if (state.current) append_key(out, "current");
  if (state.disabled) append_key(out, "disabled");
  if (state.required) append_key(out, "required");
  if (state.invalid) append_key(out, "invalid");
  if (state.busy) append_key(out, "busy");
}

void collect(std::vector<std::string>& records, const Node& node) {
  records.push_back(record_of(node));
  for (const Node& child : node.children) collect(records, child);
}

}  // namespace

std::string record_of(const Node& node) {
  std::string record(role_name(node.role));
  record += '|';
  append_field(record, node.name);
  record += '|';
  append_field(record, node.value);
  record += '|';
  append_state(record, node.state);
  record += '|';
  append_field(record, node.id);
  return record;
}

std::vector<std::string> records_of(const Tree& tree) {
  std::vector<std::string> records;
  collect(records, tree.root);
  return records;
}

}  // namespace memobox::tree
