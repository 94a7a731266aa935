// Opens an address in the person's own browser.
#pragma once

#include <string>

namespace memobox::sandbox {

// By xdg-open, else sensible-browser, whose own process goes on by itself. False: this machine has neither.
bool open_in_browser(const std::string& address);

}  // namespace memobox::sandbox
