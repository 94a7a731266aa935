// The walk of the check over a model, by the tables of classes.h, and what it has found. Private to the check.
#pragma once

#include <concepts>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "core/memo/check.h"
#include "core/memo/classes.h"
#include "core/memo/rules.h"

namespace memobox::memo {

// Where the walk is: a chain from the element at hand to the root, on the stack. It becomes a path only when there is a finding.
struct Step {
  const Step* parent = nullptr;
  std::string_view name;
  std::uint32_t number = 0;  // of a repeated element, from 1; else 0
};

class Judge {
 public:
  Judge(const Message& message, const CheckOptions& options)
      : message_(message), strict_(options.strict), version_(held_to(message.memoVersion)) {}

  void judge();
  std::vector<Finding> take_findings() { return std::move(findings_); }

 private:
  friend class Beyond;

  void report(const Rule& rule, const Step& where);
  void report(const Rule& rule, const Step& parent, std::string_view name) { report(rule, Step{&parent, name}); }

  void judge_versions(const Step& root);
  void value(Type type, std::string_view text, const Step& where);
  void content(const FileContent& content, const Step& where);

  template <class Table, class Model>
  void walk(const Model& model, const Step& where);
  template <class Owner, class Member, class Class>
  void field(const Field<Owner, Member, Class>& field, const Owner& owner, const Step& parent);
  // What stands in a member that is there.
  template <class Class, class Member>
  void member(const Facts& facts, const Member& member, const Step& where);
  template <class Class, class Model>
  void every(const Facts& facts, const std::vector<Model>& models, const Step& first);

  const Message& message_;
  const bool strict_;
  const Version version_;
  std::vector<Finding> findings_;
};

}  // namespace memobox::memo
