#include <catch2/catch_test_macros.hpp>

#include "core/tree/tree.h"

using namespace memobox::tree;

TEST_CASE("every role and every look has a name that leads back to it") {
  for (int at = 0; at < role_count; ++at) {
    const Role role = static_cast<Role>(at);
    CHECK_FALSE(role_name(role).empty());
    CHECK(role_by_name(role_name(role)) == role);
  }
  for (int at = 0; at <= static_cast<int>(Look::counter); ++at) {
    const Look look = static_cast<Look>(at);
    CHECK(look_by_name(look_name(look)) == look);
  }
  CHECK(role_name(Role::line_break) == "break");
  CHECK(role_name(Role::listitem) == "listitem");
  CHECK(role_name(Role::menuitem) == "menuitem");
  CHECK(role_name(Role::progress) == "progress");
  CHECK(look_name(Look::secondary_command) == "secondary_command");
  CHECK_FALSE(role_by_name("line_break"));
  CHECK_FALSE(look_by_name(""));
}

TEST_CASE("roles know whether they are operated, inline, or shown by name") {
  CHECK(is_control(Role::link));
  CHECK(is_control(Role::menuitem));
  CHECK(is_control(Role::attachment));
  CHECK_FALSE(is_control(Role::fact));
  CHECK_FALSE(is_control(Role::progress));
  CHECK(is_inline(Role::link));
  CHECK(is_inline(Role::line_break));
  CHECK_FALSE(is_inline(Role::paragraph));
  CHECK_FALSE(is_inline(Role::blockquote));
  CHECK(shows_name(Role::button));
  CHECK_FALSE(shows_name(Role::navigation));
  CHECK_FALSE(shows_name(Role::menu));
  for (int at = 0; at < role_count; ++at) {
    const Role role = static_cast<Role>(at);
    if (name_stands_before_children(role)) CHECK(shows_name(role));
  }
}
