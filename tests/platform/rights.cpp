#include "tests/platform/rights.h"

#include "tests/platform/api.h"

namespace memobox::sandbox {
namespace {

// Privileges that let one read, besides MESSAGE_WRITE, which lets one write too.
bool lets_read(const std::string& type) {
  for (const char* one : {"MESSAGE_BASIC", "MESSAGE_EMPLOYEE", "EXECUTOR_OF_ESTATE", "LIQUIDATOR", "CURATOR", "LEGAL_REPRESENTATIVE"})
    if (type == one) return true;
  return false;
}

}  // namespace

std::optional<Right> right_of(const Json& access, const std::vector<Json>& privileges) {
  if (access["accessType"] == "OWNER") return Right::owner;
  std::optional<Right> right;
  const std::string now = now_text();
  for (const Json& privilege : privileges) {
    if (const std::string end = privilege.value("activeTo", std::string()); !end.empty() && end <= now) continue;
    const std::string type = privilege["type"];
    if (type == "MESSAGE_WRITE")
      right = Right::write;
    else if (!right && lets_read(type))
      right = Right::read;
  }
  return right;
}

std::vector<Scope> privileges_for(const std::string& identity_id, const Json& mailbox) {
  return {{"grantee_id", identity_id}, {"scope_id", mailbox["ownerIdentityId"]}};
}

std::optional<Visit> visit_of(Store& store, const std::string& identity_id, const Json& mailbox) {
  const std::string mailbox_id = mailbox["id"];
  const auto accesses = store.all_now(Table::accesses, {{"mailbox_id", mailbox_id}, {"identity_id", identity_id}});
  if (accesses.empty()) return std::nullopt;
  const auto right = right_of(accesses.front(), store.all_now(Table::privileges, privileges_for(identity_id, mailbox)));
  if (!right) return std::nullopt;
  return Visit{identity_id, mailbox_id, accesses.front(), *right};
}

}  // namespace memobox::sandbox
