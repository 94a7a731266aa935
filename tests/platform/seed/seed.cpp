#include "tests/platform/seed/seed.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "core/memo/reader.h"
#include "tests/platform/projection.h"
#include "tests/platform/seed/many.h"
#include "tests/platform/seed/people.h"
#include "tests/platform/seed/placement.h"
#include "tests/platform/seed/private_mail.h"
#include "tests/platform/seed/sharing.h"
#include "tests/platform/seed/states.h"

namespace memobox::sandbox {
namespace {

namespace fs = std::filesystem;

constexpr int minutes_on_the_way = 4;  // from the sender's own time to the mailbox

std::string read_whole(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error(path.filename().string() + " cannot be read in " + path.parent_path().string());
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<Person> read_people(const fs::path& folder) {
  const Json json = Json::parse(read_whole(folder / "people.json"), nullptr, false);
  if (!json.is_array()) throw std::runtime_error("people.json is not a JSON list");
  std::vector<Person> people;
  for (const Json& item : json) {
    for (const char* field : {"id", "name", "idType", "identifier"})
      if (!item.is_object() || !item.contains(field) || !item[field].is_string())
        throw std::runtime_error(std::string("people.json: an entry lacks the text ") + field);
    people.push_back({item["id"], item["name"], item["idType"], item["identifier"]});
  }
  people.push_back(many_letters_person());
  return people;
}

std::vector<fs::path> letter_files(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == ".xml") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

std::string time_sent(const memo::Message& message, const Placement& placement) {
  return message.body ? message.body->createdDateTime : std::string(placement.received);
}

// Why the letter was left out; empty when it was not.
std::string add_letter(Store& store, const std::vector<Person>& people, const fs::path& file) {
  const std::string bytes = read_whole(file);
  const auto read = memo::read_message({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
  if (!read)
    return "not readable as MeMo (" + std::string(error_code_name(read.error().code)) + ", line " + std::to_string(read.error().line) + ")";
  const memo::Message& message = read->message;
  const auto owner =
      std::find_if(people.begin(), people.end(), [&](const Person& p) { return p.identifier == message.header.recipient.recipientID; });
  if (owner == people.end()) return "its recipient is not in people.json";
  const Placement placement = placement_of(file.stem().string());
  const std::string received = platform_time_after(time_sent(message, placement), minutes_on_the_way);
  if (received.empty()) return "it has no time, and seed/placement.cpp gives none";
  const Projection letter = project(message, {.mailbox_id = mailbox_id(*owner),
                                              .folder_id = folder_id(*owner, placement.folder.empty() ? "INBOX" : placement.folder),
                                              .received = received,
                                              .read = placement.read,
                                              .flag = placement.flag});
  return add_projection(store, letter) ? "" : "another letter has the same messageUUID";
}

}  // namespace

Seeded seed(Store& store, const std::string& letters_folder) {
  Seeded result;
  store.together([&] {
    const std::vector<Person> people = read_people(letters_folder);
    for (const Person& person : people) {
      add_person(store, person);
      const OwnFolders own = own_folders(person.id);
      add_own_folder(store, person, own.first);
      add_own_folder(store, person, own.second);
    }
    result.people = static_cast<int>(people.size());
    for (const fs::path& file : letter_files(letters_folder)) {
      const std::string problem = add_letter(store, people, file);
      if (problem.empty())
        ++result.letters;
      else
        result.problems.push_back(file.filename().string() + ": " + problem);
    }
    add_many_letters(store);
    add_sharing_people(store);
    add_mailboxes_in_every_state(store);
    store.mark_seeded();
  });
  return result;
}

void seed_private(Store& store) {
  store.together([&] {
    add_private_mail(store);
    store.mark_seeded();
  });
}

}  // namespace memobox::sandbox
