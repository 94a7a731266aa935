#!/bin/bash
# state.sh LIBRARY... : fails when an object file holds a variable that can change. Core keeps its state in values that the caller
# owns; a global, or a static inside a function, would be shared by two mailboxes of one page.
# Our own objects only (.cpp): gumbo's C keeps constant tables without saying const.
[ $# -gt 0 ] || { echo "no library to look at" && exit 1; }
found=$(objdump -t "$@" | c++filt | awk '
  /file format/ { object = $1 }
  object !~ /\.cpp\.o/ || / d  |__odr_asan_gen_|\.data\.rel\.ro/ { next }
  / \.(data|bss|tdata|tbss)/ { print object, $0 }')
[ -z "$found" ] || { printf 'core keeps mutable state:\n%s\n' "$found" && exit 1; }
