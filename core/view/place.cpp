#include <array>

#include "core/view/view.h"

namespace memobox::view {

std::string place_text(const mailbox::Place& place) {
  std::string out = "/" + place.mailbox;
  if (!place.mailbox.empty() && !place.folder.empty()) {
    out += "/" + place.folder;
    if (!place.letter.empty()) out += "/" + place.letter;
  }
  if (place.new_pane) out += "?pane=new";
  else if (place.forward_pane) out += "?pane=forward";
  else if (place.write_pane) out += "?pane=write";
  else if (place.mailboxes_pane) out += "?pane=mailboxes";
  else if (place.overview_pane) out += "?pane=overview";
  else if (place.folders_pane) out += "?pane=folders";
  return out;
}

mailbox::Place parse_place(std::string_view text) {
  mailbox::Place place;
  const std::size_t query = text.find('?');
  const std::string_view pane = query == std::string_view::npos ? std::string_view() : text.substr(query + 1);
  place.folders_pane = pane == "pane=folders";
  place.mailboxes_pane = pane == "pane=mailboxes";
  place.overview_pane = pane == "pane=overview";
  place.write_pane = pane == "pane=write";
  place.forward_pane = pane == "pane=forward";
  place.new_pane = pane == "pane=new";
  text = text.substr(0, query);
  std::array<std::string*, 3> parts{&place.mailbox, &place.folder, &place.letter};
  for (std::string* part : parts) {
    if (text.empty() || text.front() != '/') break;
    text.remove_prefix(1);
    *part = text.substr(0, text.find('/'));
    text.remove_prefix(part->size());
  }
  return place;
}

}  // namespace memobox::view
