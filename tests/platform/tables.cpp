#include "tests/platform/tables.h"

#include <algorithm>

namespace memobox::sandbox {
namespace {

constexpr Key access_keys[] = {{"mailbox_id", "mailboxId"}, {"identity_id", "identityId"}};
constexpr Key privilege_keys[] = {{"grantee_id", "granteeId"}, {"scope_id", "scopeId"}};
constexpr Key folder_keys[] = {{"mailbox_id", "mailboxId"}, {"parent_id", "parentFolderId"}, {"name", "name"}};
constexpr Key message_keys[] = {{"mailbox_id", "mailboxId"}, {"folder_id", "folderId"},  {"received", "receivedDateTime"},
                                {"sent", "sendDateTime"},    {"updated", "lastUpdated"}, {"created", "createdDateTime"},
                                {"is_read", "read", true},   {"flagged", "flag", true},  {"sender_id", "sender.senderId"},
                                {"sender", "sender.label"}};
// Of the contact structure; "sandbox" is what directory.h keeps beside the resource.
constexpr Key organisation_keys[] = {{"cvr", "cvrNumber"}, {"words", "sandbox.words"}};
constexpr Key group_keys[] = {{"organisation_id", "organisation.id"}, {"words", "sandbox.words"}, {"root", "sandbox.root", true}, {"shown", "sandbox.shown", true}};
constexpr Key point_keys[] = {{"organisation_id", "organisationId"}, {"words", "sandbox.words"},       {"terms", "sandbox.terms"},
                              {"in_groups", "sandbox.in_groups"},    {"root", "sandbox.root", true}, {"shown", "sandbox.shown", true}};

// The order that clients ask for (A.2), within a folder and within a mailbox; the counts; and what was written last, for polling.
constexpr const char* indexes = R"(
  CREATE INDEX IF NOT EXISTS accesses_by_identity ON accesses (identity_id, mailbox_id);
  CREATE INDEX IF NOT EXISTS accesses_by_mailbox ON accesses (mailbox_id);
  CREATE INDEX IF NOT EXISTS privileges_by_grantee ON privileges (grantee_id);
  CREATE INDEX IF NOT EXISTS folders_by_mailbox ON folders (mailbox_id);
  CREATE INDEX IF NOT EXISTS messages_of_mailbox ON messages (mailbox_id, received DESC, sent DESC, updated DESC, id);
  CREATE INDEX IF NOT EXISTS messages_of_folder ON messages (folder_id, received DESC, sent DESC, updated DESC, id);
  CREATE INDEX IF NOT EXISTS messages_by_state ON messages (folder_id, is_read, received);
  CREATE INDEX IF NOT EXISTS messages_flagged ON messages (mailbox_id, flagged, received DESC, sent DESC, updated DESC, id);
  CREATE INDEX IF NOT EXISTS messages_flagged_in_folder ON messages (folder_id, flagged, received DESC, sent DESC, updated DESC, id);
  CREATE INDEX IF NOT EXISTS messages_by_update ON messages (mailbox_id, updated);
  CREATE INDEX IF NOT EXISTS messages_updated_in_folder ON messages (folder_id, updated);
  CREATE INDEX IF NOT EXISTS messages_by_sender ON messages (mailbox_id, sender_id, sender, folder_id, is_read, received);
  CREATE INDEX IF NOT EXISTS organisations_by_cvr ON organisations (cvr);
  CREATE INDEX IF NOT EXISTS groups_of_organisation ON contact_groups (organisation_id);
  CREATE INDEX IF NOT EXISTS points_of_organisation ON contact_points (organisation_id);
  CREATE INDEX IF NOT EXISTS messages_by_sender_in_folder ON messages (folder_id, sender, received DESC, id);
)";

const Key* key_of(Table table, std::string_view field) {
  const auto keys = keys_of(table);
  const auto found = std::find_if(keys.begin(), keys.end(), [&](const Key& key) { return key.field == field; });
  return found == keys.end() ? nullptr : &*found;
}

const Json* member(const Json& json, std::string_view field) {
  const Json* at = &json;
  for (std::size_t start = 0; start <= field.size();) {
    const std::size_t end = std::min(field.find('.', start), field.size());
    if (!at->is_object()) return nullptr;
    const auto found = at->find(std::string(field.substr(start, end - start)));
    if (found == at->end()) return nullptr;
    at = &*found;
    start = end + 1;
  }
  return at;
}

}  // namespace

const char* name_of(Table table) {
  switch (table) {
    case Table::people:
      return "people";
    case Table::mailboxes:
      return "mailboxes";
    case Table::accesses:
      return "accesses";
    case Table::privileges:
      return "privileges";
    case Table::contacts:
      return "contacts";
    case Table::folders:
      return "folders";
    case Table::messages:
      return "messages";
    case Table::organisations:
      return "organisations";
    case Table::contact_groups:
      return "contact_groups";
    case Table::contact_points:
      return "contact_points";
  }
  return "";
}

std::span<const Key> keys_of(Table table) {
  switch (table) {
    case Table::accesses:
      return access_keys;
    case Table::privileges:
      return privilege_keys;
    case Table::folders:
      return folder_keys;
    case Table::messages:
      return message_keys;
    case Table::organisations:
      return organisation_keys;
    case Table::contact_groups:
      return group_keys;
    case Table::contact_points:
      return point_keys;
    case Table::people:
    case Table::mailboxes:
    case Table::contacts:
      return {};
  }
  return {};
}

std::string schema() {
  std::string sql;
  for (const Table table : every_table) {
    const std::string name = name_of(table);
    sql += "CREATE TABLE IF NOT EXISTS " + name + " (id TEXT PRIMARY KEY, json TEXT, seen TEXT";
    for (const Key& key : keys_of(table)) sql += ", " + std::string(key.column) + (key.is_true ? " INTEGER" : " TEXT");
    sql += ");\nCREATE INDEX IF NOT EXISTS " + name + "_late ON " + name + " (id) WHERE seen IS NOT NULL;\n";
  }
  return sql + indexes +
         "CREATE TABLE IF NOT EXISTS files (id TEXT PRIMARY KEY, message_id TEXT NOT NULL REFERENCES messages (id) ON DELETE CASCADE,"
         " document_id TEXT NOT NULL, encoding_format TEXT NOT NULL, filename TEXT NOT NULL, content BLOB NOT NULL);\n"
         "CREATE INDEX IF NOT EXISTS files_of_message ON files (message_id);\n"
         "CREATE TABLE IF NOT EXISTS pending (number INTEGER PRIMARY KEY, at INTEGER NOT NULL, resource INTEGER NOT NULL, id TEXT NOT "
         "NULL, json TEXT);\n"
         "CREATE INDEX IF NOT EXISTS pending_of ON pending (id);\n"
         "CREATE TABLE IF NOT EXISTS returns (id TEXT PRIMARY KEY, at INTEGER NOT NULL);\n";
}

std::vector<Value> key_values(Table table, const Json* listed) {
  std::vector<Value> values;
  for (const Key& key : keys_of(table)) {
    const Json* field = listed ? member(*listed, key.field) : nullptr;
    if (!listed)
      values.emplace_back(Null{});
    else if (key.is_true)
      values.emplace_back(std::int64_t{field && field->is_boolean() && field->get<bool>()});
    else
      values.emplace_back(field && field->is_string() ? field->get<std::string>() : std::string());
  }
  return values;
}

std::string insert_sql(Table table) {
  std::string sql = std::string("INSERT OR IGNORE INTO ") + name_of(table) + " VALUES (?1, ?2, NULL";
  for (const Key& key : keys_of(table))
    sql += ", ifnull(json_extract(?2, '$." + std::string(key.field) + "'), " + (key.is_true ? "0)" : "'')");
  return sql + ")";
}

std::string field_sql(Table table, std::string_view field) {
  if (field == "id") return "id";
  if (const Key* key = key_of(table, field)) return std::string(key->column);
  return "ifnull(json_extract(" + std::string(listed_sql) + ", '$." + std::string(field) + "'), '')";
}

}  // namespace memobox::sandbox
