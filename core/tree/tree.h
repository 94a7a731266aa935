// The semantic tree: what every face shows. Pure data; the same state gives the same bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/tree/role.h"

namespace memobox::tree {

// How a node should look, where its role alone does not say. Renderers map it to spacing, weight and colour and nothing else: no meaning hangs on it.
enum class Look : std::uint8_t {
  none,
  bar,          // the strip at the top
  folders, letters, letter,  // the three panes
  stack,        // children one under the other, a small gap
  cluster,      // children in a line that wraps
  split,        // children in a line, the last at the far end
  message_row,  // a row of the list: children unread mark, sender, time, label, marks (group, look cluster)
  folder_row,   // a row of the folder list: name and counter
  letter_head,  // logo beside sender and facts
  sender,       // first line of the head
  secondary,    // smaller and greyer
  logo,         // initials or picture of the sender, decorative
  title,        // the letter's title, largest
  label,        // the letter's label in a row; bold when unread
  card,         // framed box for what the letter asks of one
  notice,       // a sentence about the state of things
  skeleton,     // stands for what is being loaded
  empty,        // a calm page for an empty place
  attachment_row,  // a file: name at the left, type and size at the right
  primary,      // the one filled command of a place
  secondary_command, // an outlined command
  quiet,        // a command without a frame
  bottom_bar,   // commands at the lower edge on a phone
  unread,       // the dot
  deadline, legal, // marks in their colours; the words say the same
  counter,
  pick,         // item of a list: a box to tick, without its words, and the row
  strip,        // a sentence and its commands in one line across the page
  hit,          // words that were searched for
  foot,         // the line at the very end of the page
};

std::string_view look_name(Look look);
std::optional<Look> look_by_name(std::string_view name);

enum class Checked : std::uint8_t { no, yes, mixed };

struct State {
  std::optional<Checked> checked;   // checkbox, radio, toggle
  std::optional<bool> expanded;     // disclosure, combobox
  bool selected = false, current = false, disabled = false, required = false, invalid = false, busy = false;
  bool operator==(const State&) const = default;
};

// A list that shows part of a longer one. first counts from 0; count is the whole length; revision changes with the list's content.
struct Window {
  std::int64_t count = 0, first = 0, revision = 0;
  bool operator==(const Window&) const = default;
};

// Help for the browser's own input fields.
struct InputHints {
  std::string autocomplete, inputmode;
  int max_length = 0;  // 0: none; counts UTF-16 units as the browser does
  bool multiline = false;
  std::string shortcut;  // of a command: a key as aria-keyshortcuts writes it, "Control+z"
  bool operator==(const InputHints&) const = default;
};

struct Node {
  // Out of line: large, and made in many places (docs/decisions.md).
  Node();
  Node(const Node&);
  Node(Node&&) noexcept;
  Node& operator=(Node) noexcept;
  ~Node();

  std::string id;           // stable, from content; unique in the tree; characters a-z 0-9 / . _ -
  Role role = Role::text;
  Look look = Look::none;
  std::string name;         // plain words, one line
  std::string description;  // more words, said after the name
  std::string value;        // of an input or progress; may hold line feeds
  int level = 0;            // headings: 1-6
  std::string lang;         // BCP 47; set on the root and wherever a passage differs
  std::string href;         // https:, mailto: or tel: only, always absolute
  std::string place;        // link or button that leads inside the mailbox: "/mailbox/folder/letter"; the host makes an address of it
  std::string blob;         // image: id of the bytes the host keeps
  std::string error;        // present exactly when state.invalid
  int column_span = 1, row_span = 1;  // cells
  bool ordered = false;     // list: numbered
  State state;
  std::optional<Window> window;
  InputHints hints;
  std::vector<std::string> actions;  // what may come back as an Act: "open", "press", "toggle", "input", "change"
  std::vector<Node> children;

  bool operator==(const Node&) const;
};

struct Announcement {
  std::string text;
  bool assertive = false;
  bool operator==(const Announcement&) const = default;
};

struct Tree {
  std::int64_t revision = 0;
  std::string lang;               // "da" or "en"
  std::string title;              // of the page: the place, never a letter's subject
  std::string focus;              // id that should get the focus once for this revision; empty: leave it
  std::vector<Announcement> announce;
  Node root;

  bool operator==(const Tree&) const = default;
};

// What a face sends back. An act on an old revision whose node is gone is dropped by the core.
struct Act {
  std::string node;
  std::string action;
  std::string value;
  std::int64_t revision = 0;
  bool operator==(const Act&) const = default;
};

// Depth-first search. nullptr: not there.
const Node* find(const Node& root, const std::string& id);
// An absolute https:, mailto: or tel: address without spaces or controls: the only ones a face may follow, whatever the tree says.
bool is_safe_address(std::string_view href);
// Its inline children are one running text: they carry their own spaces and are joined as they stand. False for a node whose look
// sets its children apart (stack, cluster, split and the rows).
bool children_run_together(const Node& node);
// The words of a subtree as a person would hear them, in reading order; parts that do not run together are separated by one space.
std::string text_of(const Node& node);

}  // namespace memobox::tree
