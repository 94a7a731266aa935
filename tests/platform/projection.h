// A MeMo message as the platform's REST API shows it to a viewing client: JSON with file metadata, the bytes apart.
// Source: platform-api.md F.2 and F.3 (field lists), memo.md 9.1 (pairing of names).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/memo/model.h"
#include "tests/platform/json.h"

namespace memobox::sandbox {

// What the platform adds to a message on arrival.
struct Arrival {
  std::string mailbox_id;
  std::string folder_id;
  std::string received;  // as platform_time() writes it
  bool read = false;
  bool flag = false;
};

struct StoredFile {
  std::string id;
  std::string document_id;
  std::string encoding_format;
  std::string filename;
  std::string content;  // decoded
};

struct Projection {
  Json message;  // the resource Message
  std::vector<StoredFile> files;
};

// The id is the messageUUID in lower case; ids below it are made from it, so the same letter has the same ids in every database.
// Left out, because the platform's model has no place for them (memo.md 9.1): additionalNotification, doNotDeliverUntilDate,
// Representative, originalRepresentative, and values that the API's types cannot hold (an id that is not a UUID where one is due,
// a production unit number above 2147483647 in ContentData, a time that is not a time).
// A NemSMS has no body, and the API no notification field: its text becomes a MAIN document of one text/plain file.
// A file whose base64 is broken gets no bytes (fileSize 0).
Projection project(const memo::Message& message, const Arrival& arrival);

// 2026-03-02T08:31:00.000Z: always with milliseconds, so that times sort as text. Empty when `text` is no time.
std::string platform_time(std::string_view text);
// The same moved by some minutes.
std::string platform_time_after(std::string_view text, int minutes);

// A text/plain file in Danish.
memo::File text_file(std::string filename, std::string_view text);

// A version-4 UUID that depends on the name alone: made up, and the same on every machine.
std::string made_up_uuid(std::string_view name);

}  // namespace memobox::sandbox
