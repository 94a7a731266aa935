// Platform resources from JSON and to JSON.
// Reading: unknown members are ignored, null counts as absent, a member of another type than the API says is an error with its path.
// Writing: members at their default are left out.
// Errors of every reader: not_well_formed, wrong_type (path says where), too_large (above 32 MiB), too_deep.
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/platform/resources.h"

namespace memobox::platform {

Result<MailboxPage> read_mailboxes(std::string_view json);
Result<Mailbox> read_mailbox(std::string_view json);
Result<PrivilegePage> read_privileges(std::string_view json);
Result<FolderPage> read_folders(std::string_view json);
Result<Folder> read_folder(std::string_view json);
Result<FolderSummary> read_folder_summary(std::string_view json);
Result<MessagePage> read_messages(std::string_view json);
Result<Message> read_message(std::string_view json);
Result<Message> read_written_content(std::string_view json);  // FileContent
Result<OrganisationPage> read_organisations(std::string_view json);
Result<ContactPointPage> read_contact_points(std::string_view json);
Result<ContactPoint> read_contact_point(std::string_view json);
Result<TrusteePage> read_trustees(std::string_view json);
Result<ErrorMessage> read_error(std::string_view json);

std::string to_json(const Mailbox& mailbox);
std::string to_json(const MailboxPage& page);
std::string to_json(const PrivilegePage& page);
std::string to_json(const FolderPage& page);
std::string to_json(const Folder& folder);
std::string to_json(const FolderSummary& summary);
std::string to_json(const MessagePage& page);
std::string to_json(const Message& message);
std::string to_json(const Document& document);
std::string to_json(const File& file);
std::string to_json(const MessagePatch& patch);
std::string to_json(const ForwardCommand& command);
std::string to_json(const ErrorMessage& error);

}  // namespace memobox::platform
