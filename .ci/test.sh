# What ./dev test runs, and its sum; sourced after common.sh and build.sh.
passed=0
failed=0

count() {
  passed=$((passed + $1))
  failed=$((failed + $2))
}

# run_ctest PRESET : adds its count; ctest says "N% tests passed, F tests failed out of T".
run_ctest() {
  local start=$SECONDS out=$log/ctest-$1.log line all bad
  printf '%-58s' "Unit tests, $1"
  ctest --test-dir "$root/build/$1" --output-on-failure -j "$(nproc)" >"$out" 2>&1 </dev/null || true
  line=$(grep -E 'tests passed, [0-9]+ tests? failed out of [0-9]+' "$out" | tail -1 || true)
  all=$(sed -E 's/.* out of ([0-9]+).*/\1/' <<<"$line")
  bad=$(sed -E 's/.*, ([0-9]+) tests? failed.*/\1/' <<<"$line")
  if [ -z "$line" ] || [ "$all" = 0 ]; then bad=1 all=1; fi
  count $((all - bad)) "$bad"
  printf '%5d s   %d passed, %d failed\n' $((SECONDS - start)) $((all - bad)) "$bad"
  if [ "$bad" != 0 ]; then show_failure "$out"; fi
}

# run_runner KIND ARGUMENT... : tests/KIND/run, whose last line of the form "N passed, M failed" counts.
run_runner() {
  local kind=$1 start=$SECONDS out=$log/test-$1.log status=0 good=0 bad=0 line
  shift
  printf '%-58s' "tests/$kind"
  "$root/tests/$kind/run" "$@" >"$out" 2>&1 </dev/null || status=$?
  line=$(grep -E '^[0-9]+ passed, [0-9]+ failed$' "$out" | tail -1 || true)
  if [ -n "$line" ]; then read -r good _ bad _ <<<"${line/,/}"; fi
  if [ "$bad" = 0 ] && { [ "$status" != 0 ] || [ -z "$line" ]; }; then bad=1; fi
  count "$good" "$bad"
  printf '%5d s   %d passed, %d failed\n' $((SECONDS - start)) "$good" "$bad"
  if [ "$bad" != 0 ]; then show_failure "$out"; fi
}

show_failure() {
  tail -n 60 "$1"
  printf 'The whole log is %s\n' "${1#"$root/"}"
}

run_tests() {
  local kind kinds=(golden schema platform sim web package fuzz)
  [ "$*" != --all ] || kinds+=(determinism planted)
  build native-debug
  build_native
  build_wasm all
  build_web
  [ ! -e "$root/tests/fuzz/CMakeLists.txt" ] || build fuzz fuzzers
  run_ctest native-debug
  run_ctest wasm
  for kind in "${kinds[@]}"; do
    [ ! -x "$root/tests/$kind/run" ] || run_runner "$kind" "$@"
  done
  printf '\n%d passed, %d failed\n' "$passed" "$failed"
  [ "$failed" = 0 ]
}
