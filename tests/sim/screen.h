// What the simulator reads off a tree, as a person would: rows, folders, fields, alarms. It goes by roles, looks and places, and knows
// few ids; a command it does not know is still pressed (person.h).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/tree/tree.h"

namespace memobox::sim {

struct Row {
  std::string message, folder, label;
  bool unread = false;
};

struct FolderRow {
  std::string folder, name;
  std::int64_t unread = 0;
};

struct Screen {
  std::vector<Row> rows;
  std::vector<FolderRow> folders;
  std::string folder;                         // the current one; empty: none is marked
  std::int64_t first = 0, count = -1;         // of the list's window; -1: there is none
  std::map<std::string, std::string> fields;  // what stands in each text field
  std::string alarm;                          // the words of all alerts
};

Screen read_screen(const tree::Tree& tree);

// The last part of "/MAILBOX/FOLDER/LETTER" or the one before; "" when there is none.
std::string place_part(std::string_view place, int index);

// The first node a person could use whose id begins so; nullptr: none.
const tree::Node* find_command(const tree::Node& root, std::string_view id_begin);
bool is_usable(const tree::Node& node);

// The ids that a run needs to come to rest.
namespace known {
inline constexpr std::string_view log_on = "session/log-on", retry = "retry/", refresh = "letters/refresh", filter = "letters/filter",
                                  letter_title = "letter/title", show_all = "letters/narrowed/all", options = "letters/options", order = "letters/options/order";
}

}  // namespace memobox::sim
