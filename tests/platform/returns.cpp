#include "tests/platform/returns.h"

#include "tests/platform/api.h"
#include "tests/platform/directory.h"

namespace memobox::sandbox {

void let_come_back(Source& source, const Json& message) {
  const auto point = contact_point_of(source.store, message["recipient"]);
  if (point && (*point)[own_member].value("returns", false)) source.store.add_return(message["id"], source.refuse_after_ms);
}

void mark_what_came_back(Store& store) {
  const std::vector<std::string> due = store.take_returns();
  if (due.empty()) return;
  store.together([&] {
    for (const std::string& id : due)
      if (const auto message = store.find(Table::messages, id))
        store.change(Table::messages, id, (*message)["version"], now_text(), [](Json& json) { json["errorMessage"] = true; });
  });
}

}  // namespace memobox::sandbox
