#include "core/memo/judge.h"

#include "core/base/base64.h"
#include "core/memo/beyond.h"
#include "core/memo/place.h"
#include "core/memo/values.h"

namespace memobox::memo {
namespace {

// Whether a member that may be absent is there.
template <class Class, class Member>
bool is_there(const Member& member) {
  if constexpr (is_optional<Member>)
    return member.has_value();
  else if constexpr (is_vector<Member>)
    return !member.empty();
  else if constexpr (is_choice<Member>)
    return std::holds_alternative<Class>(member);
  else
    return true;
}

void append_path(std::string& path, const Step& step) {
  if (step.parent != nullptr) append_path(path, *step.parent);
  append_step(path, step.name, step.number);
}

}  // namespace

void Judge::report(const Rule& rule, const Step& where) {
  Finding& finding = findings_.emplace_back();
  finding.severity = strict_ ? rule.strict : rule.severity;
  finding.rule = rule.id;
  append_path(finding.path, where);
}

void Judge::judge() {
  const Step root{nullptr, "Message"};
  judge_versions(root);
  walk<ClassOf<Message>>(message_, root);
}

// The two attributes of the root.
void Judge::judge_versions(const Step& root) {
  if (!is_decimal(message_.memoVersion))
    report(rule("memo.version"), root, "@memoVersion");
  else if (!version_of(message_.memoVersion))
    report(rule("memo.unknown_version"), root, "@memoVersion");
  const Step schema{&root, "@memoSchVersion"};
  if (!message_.memoSchVersion) {
    if (version_ <= Version::v1_1) report(rule("memo.missing_attribute"), schema);
  } else if (version_ > Version::v1_1) {
    report(rule("memo.not_in_version"), schema);
  } else {
    value(Type::text, *message_.memoSchVersion, schema);
  }
}

void Judge::value(Type type, std::string_view text, const Step& where) {
  if (const Rule* broken = broken_rule(type, text)) report(*broken, where);
}

void Judge::content(const FileContent& content, const Step& where) {
  if (!strict_) return;
  if (const Status status = validate_base64(content.base64); !status) report(*find_rule(status.error().detail), where);
}

template <class Table, class Model>
void Judge::walk(const Model& model, const Step& where) {
  std::apply([&](const auto&... one) { (field(one, model, where), ...); }, Table::fields);
  if constexpr (requires(Beyond beyond) { beyond.judge(model, where); }) Beyond(*this).judge(model, where);
}

template <class Owner, class Member, class Class>
void Judge::field(const Field<Owner, Member, Class>& field, const Owner& owner, const Step& parent) {
  // The model does not tell which name the id of a document had; the reader does.
  const bool is_name_of_other_version = field.note != Note::none && field.note != Note::at_least_one && !belongs(field, version_);
  if (is_name_of_other_version) return;
  const Member& there = owner.*field.member;
  const Step where{&parent, field.name};
  if (!is_there<Class>(there)) {
    if (is_needed(field, version_)) report(rule("memo.missing_element"), where);
  } else if (!belongs(field, version_)) {
    report(rule("memo.not_in_version"), where);
  } else {
    member<Class>(field, there, where);
  }
}

template <class Class, class Member>
void Judge::member(const Facts& facts, const Member& member, const Step& where) {
  if constexpr (std::same_as<Member, Text>) {
    const bool is_absent = member.empty() && facts.need == Need::from_1_1 && version_ < Version::v1_1;
    if (!is_absent) value(facts.type, member, where);
  } else if constexpr (std::same_as<Member, FileContent>) {
    content(member, where);
  } else if constexpr (std::same_as<Member, bool>) {
    // Both values are sound.
  } else if constexpr (is_optional<Member>) {
    this->member<Class>(facts, *member, where);
  } else if constexpr (is_vector<Member>) {
    every<Class>(facts, member, where);
  } else if constexpr (is_choice<Member>) {
    walk<ClassOf<Class>>(*std::get_if<Class>(&member), where);
  } else {
    walk<std::conditional_t<std::is_void_v<Class>, ClassOf<Member>, Class>>(member, where);
  }
}

template <class Class, class Model>
void Judge::every(const Facts& facts, const std::vector<Model>& models, const Step& first) {
  Step where = first;
  for (const Model& model : models) {
    ++where.number;
    if (facts.most != 0 && where.number == facts.most + 1u) report(rule("memo.too_many"), where);
    member<Class>(facts, model, where);
  }
}

}  // namespace memobox::memo
