# The build steps that ./dev is made of; sourced after common.sh.

prepare() {
  bash "$root/.ci/packages.sh" "$@" || exit 1
  step node "Node and the packages of the web face" bash "$root/.ci/node.sh"
  # Only from here on: Debian's npm needs Debian's Node.
  PATH=$(dirname "$node"):$PATH
}

# build PRESET TARGET... : configures once (ninja does it again by itself when it must), then builds.
build() {
  local preset=$1 started=$root/build/$1/build.ninja
  shift
  if [ ! -e "$started" ] || [ "$root/CMakePresets.json" -nt "$started" ]; then
    step "configure-$preset" "Configuring $preset" cmake -S "$root" --preset "$preset"
  fi
  step "build-$preset" "Building $preset" ninja -C "$root/build/$preset" "$@"
}

build_native() { build native-release commands; }

build_wasm() {
  step emscripten "Emscripten" bash "$root/.ci/emscripten.sh"
  build wasm "$@"
}

# What the bundle is made of, and the bundle itself, as one word.
web_print() {
  find web/src web/*.mjs web/*.json assets/themes assets/strings assets/generate build/wasm/bin/memobox.wasm web/dist \
    -type f -not -path '*/generated/*' -print0 2>/dev/null | sort -z | xargs -0 sha256sum | sha256sum
}

build_web() {
  is_stamped build/web.stamp "$(web_print)" && return 0
  step web "Bundling the web face" "$node" web/build.mjs
  web_print >build/web.stamp
}

build_product() {
  build_native
  build_wasm modules
  build_web
}
