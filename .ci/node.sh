#!/bin/bash
# node.sh [FOLDER...]: installs the pinned Node and acorn into .deps/node, and the packages of the web face and of each FOLDER where they are.
# npm itself is the machine's own; everything else runs under the Node installed here.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# install DIRECTORY MANIFEST_DIRECTORY : npm ci, unless the lock file is the one installed already
install() {
  local to=$1 from=$2 stamp
  stamp=$(stamp_of "$from/package.json" "$from/package-lock.json")
  is_stamped "$to/node_modules/.stamp" "$stamp" && return 0
  mkdir -p "$to"
  [ "$to" = "$from" ] || cp "$from/package.json" "$from/package-lock.json" "$from/.npmrc" "$to/"
  (cd "$to" && npm ci --ignore-scripts --no-audit --no-fund) || return 1
  printf '%s\n' "$stamp" >"$to/node_modules/.stamp"
}

command -v npm >/dev/null || fail "npm is missing; on Debian it is the package npm"
install "$deps/node" "$root/.ci/node" || fail "npm could not install Node; is the package registry reachable? (npm ci in .deps/node)"
"$node" --version >/dev/null || fail "the Node in .deps/node does not run on this machine; memobox builds on 64-bit Intel and AMD Linux"
install "$root/web" "$root/web" || fail "npm could not install the packages of the web face (npm ci in web)"
for folder in "$@"; do
  install "$root/$folder" "$root/$folder" || fail "npm could not install the packages of $folder (npm ci there)"
done
