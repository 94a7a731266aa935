# What ./dev builds by name: the commands of build/bin, the modules of the web face, the fuzz targets.
add_custom_target(commands)
add_custom_target(modules)
add_custom_target(fuzzers)

# memobox_room(NAME [DEPS room...] [LIBS target...] [OPTIMISE flag...] [EXECUTABLE file_name] [SOURCES file...])
# Makes the library memobox_NAME from the .cpp files of this folder. A room without .cpp files still configures.
#   DEPS        rooms whose headers this one may include; they are passed on to whoever links this room
#   LIBS        third-party targets that stay inside this room
#   OPTIMISE    instead of -O2
#   EXECUTABLE  main.cpp is left out of the library and becomes this command (target memobox_NAME_command)
#   SOURCES     generated sources, besides the folder's own
function(memobox_room name)
  cmake_parse_arguments(PARSE_ARGV 1 a "" "EXECUTABLE" "DEPS;LIBS;OPTIMISE;SOURCES")
  file(GLOB sources CONFIGURE_DEPENDS *.cpp *.c)
  list(REMOVE_ITEM sources ${CMAKE_CURRENT_SOURCE_DIR}/main.cpp)
  list(APPEND sources ${a_SOURCES})
  list(TRANSFORM a_DEPS PREPEND memobox_)
  if(NOT a_OPTIMISE)
    set(a_OPTIMISE ${memobox_speed})
  endif()
  cmake_path(RELATIVE_PATH CMAKE_CURRENT_SOURCE_DIR BASE_DIRECTORY ${PROJECT_SOURCE_DIR} OUTPUT_VARIABLE folder)

  if(sources)
    add_library(memobox_${name} STATIC ${sources})
    target_include_directories(memobox_${name} PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(memobox_${name} PUBLIC ${a_DEPS} PRIVATE ${a_LIBS})
    target_compile_options(memobox_${name} PRIVATE ${memobox_checked} ${memobox_strict} ${a_OPTIMISE})
    if(folder MATCHES "^(core|wasm)")
      target_compile_options(memobox_${name} PRIVATE $<$<COMPILE_LANGUAGE:CXX>:${memobox_core}>)
    endif()
    if(folder MATCHES "^(wasm|shell/cli)$") # the doors, which tell their version
      target_compile_definitions(memobox_${name} PRIVATE MEMOBOX_VERSION="${PROJECT_VERSION}")
    endif()
    if(folder MATCHES "^core")
      set_property(GLOBAL APPEND PROPERTY memobox_core_libraries memobox_${name})
    endif()
  else()
    add_library(memobox_${name} INTERFACE)
    target_include_directories(memobox_${name} INTERFACE ${PROJECT_SOURCE_DIR})
    target_link_libraries(memobox_${name} INTERFACE ${a_DEPS})
  endif()

  if(a_EXECUTABLE AND EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/main.cpp)
    add_executable(memobox_${name}_command main.cpp)
    # Under Node it is NAME-command.js and .wasm: NAME.wasm is the browser's module.
    set_target_properties(memobox_${name}_command PROPERTIES OUTPUT_NAME ${a_EXECUTABLE}$<$<BOOL:${EMSCRIPTEN}>:-command>
      RUNTIME_OUTPUT_DIRECTORY ${memobox_bin})
    target_link_libraries(memobox_${name}_command PRIVATE memobox_${name} ${a_LIBS})
    target_compile_options(memobox_${name}_command PRIVATE ${memobox_checked} ${memobox_strict} ${a_OPTIMISE})
    memobox_node_program(memobox_${name}_command)
    add_dependencies(commands memobox_${name}_command)
  endif()
endfunction()

# memobox_module(NAME [FAST] ROOMS room...): in the wasm build, NAME.wasm from these rooms and all they link: standalone, without glue. It
# exports memory, _initialize and the rooms' own exported functions; a failed allocation answers null. FAST: for speed rather than size: 13 % faster,
# 7 % larger when packed.
function(memobox_module name)
  cmake_parse_arguments(PARSE_ARGV 1 a "FAST" "" "ROOMS")
  if(NOT EMSCRIPTEN)
    return()
  endif()
  add_executable(${name}_module)
  foreach(room IN LISTS a_ROOMS)
    target_sources(${name}_module PRIVATE $<TARGET_OBJECTS:memobox_${room}>)
    target_link_libraries(${name}_module PRIVATE $<TARGET_PROPERTY:memobox_${room},INTERFACE_LINK_LIBRARIES>)
  endforeach()
  set_target_properties(${name}_module PROPERTIES OUTPUT_NAME ${name} SUFFIX .wasm RUNTIME_OUTPUT_DIRECTORY ${memobox_bin})
  # ocimfs: only a small function moves into its only caller; emmalloc: 2 kB, and as fast in the browser's module (docs/decisions.md).
  set(optimise -Os -sBINARYEN_EXTRA_PASSES=-ocimfs=30 -sMALLOC=emmalloc)
  if(a_FAST)
    set(optimise -O2 -sMALLOC=dlmalloc)
  endif()
  target_link_options(${name}_module PRIVATE ${optimise} -sSTANDALONE_WASM --no-entry -sABORTING_MALLOC=0)
  add_dependencies(modules ${name}_module)
endfunction()

# Lets a wasm executable run under Node with the machine's own files; nothing elsewhere.
function(memobox_node_program target)
  if(EMSCRIPTEN)
    target_link_options(${target} PRIVATE -O1 -sENVIRONMENT=node -sNODERAWFS -sEXIT_RUNTIME ${memobox_test_exceptions})
  endif()
endfunction()

# memobox_generate(OUT file... FROM script SOURCES file... ARGS arg...): runs a generator of assets/ under the project's Node.
function(memobox_generate)
  cmake_parse_arguments(PARSE_ARGV 0 a "" "FROM" "OUT;SOURCES;ARGS")
  add_custom_command(
    OUTPUT ${a_OUT}
    COMMAND ${MEMOBOX_NODE} ${PROJECT_SOURCE_DIR}/${a_FROM} ${a_ARGS}
    DEPENDS ${PROJECT_SOURCE_DIR}/${a_FROM} ${PROJECT_SOURCE_DIR}/assets/generate/lib.mjs ${a_SOURCES}
    COMMENT "${a_FROM}"
    VERBATIM)
endfunction()
