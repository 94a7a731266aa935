#!/bin/bash
# Gives the build an Emscripten: the emcc on PATH when it is 3.1.60 or later, else Debian 13's package 3.1.69 unpacked under
# .deps/emscripten, driving this machine's clang 19. dpkg's own state stays untouched. Needs .ci/node.sh to have run.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
prefix=$deps/emscripten
stamp=$(stamp_of "${BASH_SOURCE[0]}")

new_enough() {
  local version
  version=$(emcc -dumpversion 2>/dev/null | head -1) || return 1
  [ "$(printf '%s\n3.1.60\n' "${version%%-*}" | sort -V | head -1)" = 3.1.60 ]
}

# A private APT root: trixie, signed by the keyring that every Debian ships.
private_apt() {
  local mirror
  command -v apt-get >/dev/null || fail "no emcc 3.1.60 or later on PATH, and no apt-get to fetch one with; install emsdk 3.1.69 and put emcc on PATH"
  mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 'Origin: Debian' | head -1)
  [ -n "$mirror" ] || fail "apt knows no Debian mirror (apt-get indextargets is empty); run apt-get update, or put emcc 3.1.60 or later on PATH"
  mkdir -p "$prefix"/apt/{etc/apt/apt.conf.d,etc/apt/preferences.d,var/lib/apt/lists/partial,var/cache/apt/archives/partial,var/lib/dpkg}
  : >"$prefix/apt/var/lib/dpkg/status"
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror trixie main" >"$prefix/apt/etc/apt/sources.list"
  cat >"$prefix/apt/etc/apt/apt.conf" <<CONF
Dir "$prefix/apt/";
Dir::State::status "$prefix/apt/var/lib/dpkg/status";
Acquire::Languages "none";
APT::Sandbox::User "root";
APT::Architecture "amd64";
Acquire::IndexTargets::deb::DEP-11::DefaultEnabled "false";
Acquire::IndexTargets::deb::Contents-deb::DefaultEnabled "false";
CONF
  export APT_CONFIG="$prefix/apt/etc/apt/apt.conf"
  apt-get -qq update
}

fetch() {
  # libc6 and its companions float on purpose: binaryen only needs some glibc of trixie, and it does not change the output.
  apt-get -qq download emscripten=3.1.69+dfsg-3 binaryen=120-4 libc6 libstdc++6 libgcc-s1
  sha256sum -c --quiet <<'SUMS'
d2ac788b952c56ab6736b4db2ac0825aa63cfb4c08b8abaefe19e324779d1b2d  emscripten_3.1.69+dfsg-3_all.deb
47be56009e56170f4338a0154fbff2028bd607bc3c8b6a5414658a985bef6470  binaryen_120-4_amd64.deb
SUMS
}

unpack() {
  local one lib name
  mkdir -p "$prefix"/{root,rt,binaryen/bin}
  dpkg-deb --fsys-tarfile emscripten_*.deb | tar -x -C "$prefix/root" \
    --exclude='*/wasm32-emscripten/lto-pic' --exclude='*/wasm32-emscripten/lto' --exclude='*/wasm32-emscripten/pic' \
    --exclude='./usr/share/emscripten/test' --exclude='./usr/share/doc' --exclude='./usr/share/man' \
    --exclude='*-ww*.a' --exclude='*asan*.a' --exclude='*emmalloc-*' --exclude='*dlmalloc-*tracing*'
  dpkg-deb -x binaryen_*.deb "$prefix/root"
  for one in libc6 libstdc++6 libgcc-s1; do dpkg-deb -x "$one"_*.deb "$prefix/rt"; done
  lib=$prefix/rt/usr/lib/x86_64-linux-gnu
  for one in "$prefix"/root/usr/bin/wasm*; do
    name=$prefix/binaryen/bin/$(basename "$one")
    printf '#!/bin/sh\nexec %s/ld-linux-x86-64.so.2 --library-path %s:%s/root/usr/lib/x86_64-linux-gnu %s "$@"\n' \
      "$lib" "$lib" "$prefix" "$one" >"$name"
    chmod +x "$name"
  done
  # emcc imports acorn as an ES module, which NODE_PATH does not reach.
  ln -sfn "$deps/node/node_modules" "$prefix/root/usr/share/node_modules"
}

configure() {
  cat >"$prefix/emscripten.cfg" <<CONF
EMSCRIPTEN_ROOT='$prefix/root/usr/share/emscripten'
LLVM_ROOT='/usr/bin'
BINARYEN_ROOT='$prefix/binaryen'
NODE_JS=['$node']
CACHE='$prefix/root/usr/share/emscripten/cache'
FROZEN_CACHE=True
CLOSURE_COMPILER='closure-compiler'
LLVM_ADD_VERSION='19'
CLANG_ADD_VERSION='19'
CONF
  # Found beside emcc without any environment, so that a plain ninja finds it too.
  cp "$prefix/emscripten.cfg" "$prefix/root/usr/share/emscripten/.emscripten"
  rm -rf "$prefix/dl" "$prefix/apt"
}

if new_enough; then exit 0; fi
is_stamped "$prefix/.stamp" "$stamp" && exit 0
[ "$(uname -m)" = x86_64 ] || fail "this machine is $(uname -m); memobox unpacks Emscripten for x86_64 only: put emcc 3.1.60 or later on PATH"
rm -rf "$prefix"
mkdir -p "$prefix/dl"
private_apt
(cd "$prefix/dl" && fetch && unpack)
configure
"$prefix/root/usr/share/emscripten/emcc" --version
printf '%s\n' "$stamp" >"$prefix/.stamp"
