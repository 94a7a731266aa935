#!/bin/bash
# packages.sh [KIND...]: installs the packages of packages.txt that are missing: those for everything, and those of each KIND.
# As root directly, else through sudo, else it prints the one line to run and stops.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
command -v dpkg-query >/dev/null || exit 0 # not a Debian: the tools that are missing will say so themselves

wanted() {
  local name kind
  while read -r name kind; do
    case $name in '' | '#'*) continue ;; esac
    if [ "$kind" = command ]; then
      command -v "$name" >/dev/null || echo "$name"
    elif [ -z "$kind" ] || [[ " $* " = *" $kind "* ]]; then
      echo "$name"
    fi
  done <"$root/.ci/packages.txt"
}

missing() {
  local installed
  installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' 2>/dev/null | sed -n 's/^installed //p' | sort -u)
  comm -23 <(wanted "$@" | sort -u) <(printf '%s\n' "$installed") | paste -sd ' '
}

need=$(missing "$@")
[ -n "$need" ] || exit 0
as_root=()
if [ "$(id -u)" != 0 ]; then
  command -v sudo >/dev/null || fail "these Debian packages are missing; as root, run: apt-get update && apt-get install --no-install-recommends $need"
  as_root=(sudo)
  sudo -v || fail "sudo gave no right to install; as root, run: apt-get update && apt-get install --no-install-recommends $need"
fi
install() {
  "${as_root[@]}" apt-get -q update &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends $need
}
step packages "Installing Debian packages ($(wc -w <<<"$need"))" install
