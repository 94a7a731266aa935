# Third-party source, fetched at configure time by pinned checksum into .deps (never committed) and built as targets of our own:
# pugixml, nlohmann, Catch2, imgui, gumbo. docs/dependencies.md tells version, licence and why.

set(deps_dir ${PROJECT_SOURCE_DIR}/.deps)
set(dl_dir ${deps_dir}/dl)
file(MAKE_DIRECTORY ${dl_dir} ${deps_dir}/src)

# The address of the machine's own Debian mirror, or empty where there is none.
function(find_debian_mirror out)
  execute_process(
    COMMAND apt-get indextargets --format "$(SITE)" "Created-By: Packages" "Origin: Debian"
    OUTPUT_VARIABLE sites ERROR_QUIET RESULT_VARIABLE status)
  string(REGEX MATCH "^[^\n]+" site "${sites}")
  set(${out} "${site}" PARENT_SCOPE)
endfunction()

# SHA-256 over "hash  name" lines of FILES in DIR: the same whichever archive the files came in.
function(contents_hash out dir)
  set(lines "")
  foreach(name IN LISTS ARGN)
    set(one missing)
    if(EXISTS ${dir}/${name})
      file(SHA256 ${dir}/${name} one)
    endif()
    string(APPEND lines "${one}  ${name}\n")
  endforeach()
  string(SHA256 hash "${lines}")
  set(${out} ${hash} PARENT_SCOPE)
endfunction()

# Downloads into FILE from the Debian pool (POOL, checked by SHA256), else from the project's own archive (URL).
# ANY_ARCHIVE: the URL's archive is packed differently from Debian's, so its contents are checked after unpacking instead.
function(download name file)
  cmake_parse_arguments(PARSE_ARGV 2 a "ANY_ARCHIVE" "POOL;URL;SHA256" "")
  if(EXISTS ${file})
    return()
  endif()
  find_debian_mirror(mirror)
  message(STATUS "Fetching ${name}")
  if(mirror)
    execute_process(
      COMMAND /usr/lib/apt/apt-helper download-file "${mirror}/pool/main/${a_POOL}" ${file}.part SHA256:${a_SHA256}
      OUTPUT_QUIET ERROR_QUIET RESULT_VARIABLE status)
    if(status EQUAL 0)
      file(RENAME ${file}.part ${file})
      return()
    endif()
  endif()
  file(DOWNLOAD ${a_URL} ${file}.part STATUS status TIMEOUT 120)
  list(GET status 0 code)
  if(code EQUAL 0)
    file(SHA256 ${file}.part hash)
    if(a_ANY_ARCHIVE OR hash STREQUAL a_SHA256)
      file(RENAME ${file}.part ${file})
      return()
    endif()
  endif()
  file(REMOVE ${file}.part)
  cmake_path(GET file FILENAME base)
  message(FATAL_ERROR "${name} could not be fetched: neither pool/main/${a_POOL} of this machine's Debian mirror nor ${a_URL} "
    "gave a file with SHA-256 ${a_SHA256}. Put that file at .deps/dl/${base} by hand and configure again.")
endfunction()

# fetch(NAME POOL path URL address SHA256 hash CONTENTS hash FILES file...): unpacks into .deps/src/NAME and sets NAME_dir.
# CONTENTS is the contents_hash of FILES, every file of it that we compile or include by name.
function(fetch name)
  cmake_parse_arguments(PARSE_ARGV 1 a "ANY_ARCHIVE" "VERSION;POOL;URL;SHA256;CONTENTS" "FILES")
  set(dir ${deps_dir}/src/${name}-${a_VERSION})
  set(${name}_dir ${dir} PARENT_SCOPE)
  file(LOCK ${deps_dir}/src.lock GUARD FUNCTION TIMEOUT 600)
  if(EXISTS ${dir}/.complete)
    return()
  endif()
  set(any "")
  if(a_ANY_ARCHIVE)
    set(any ANY_ARCHIVE)
  endif()
  cmake_path(GET a_POOL FILENAME base)
  download("${name} ${a_VERSION}" ${dl_dir}/${base} POOL "${a_POOL}" URL "${a_URL}" SHA256 ${a_SHA256} ${any})
  file(REMOVE_RECURSE ${dir} ${dir}.part)
  file(ARCHIVE_EXTRACT INPUT ${dl_dir}/${base} DESTINATION ${dir}.part)
  file(GLOB top ${dir}.part/*)
  file(RENAME ${top} ${dir})
  file(REMOVE_RECURSE ${dir}.part)
  contents_hash(hash ${dir} ${a_FILES})
  if(NOT hash STREQUAL a_CONTENTS)
    file(REMOVE_RECURSE ${dir})
    file(REMOVE ${dl_dir}/${base})
    message(FATAL_ERROR "${name} ${a_VERSION}: the files unpacked from .deps/dl/${base} are not the pinned ones (contents ${hash}, "
      "expected ${a_CONTENTS}). The archive was removed; configure again to fetch it anew.")
  endif()
  file(TOUCH ${dir}/.complete)
endfunction()

fetch(pugixml VERSION 1.14
  POOL p/pugixml/pugixml_1.14.orig.tar.gz
  URL https://github.com/zeux/pugixml/archive/refs/tags/v1.14.tar.gz
  SHA256 610f98375424b5614754a6f34a491adbddaaec074e9044577d965160ec103d2e
  CONTENTS b11aeb2e691074c036c92b527c7920f7a09d888d6293f5d59b64fd003e370c79
  FILES src/pugixml.cpp src/pugixml.hpp src/pugiconfig.hpp)
fetch(nlohmann VERSION 3.11.3
  POOL n/nlohmann-json3/nlohmann-json3_3.11.3.orig.tar.gz
  URL https://github.com/nlohmann/json/archive/refs/tags/v3.11.3.tar.gz
  SHA256 0d8ef5af7f9794e3263480193c491549b2ba6cc74bb018906202ada498a79406
  CONTENTS ffaa607b18ea6b305c5838389c0c485d0341899ef99dee7737dea7ead292b1b4
  FILES single_include/nlohmann/json.hpp)
fetch(catch2 VERSION 3.7.1
  POOL c/catch2/catch2_3.7.1.orig.tar.gz
  URL https://github.com/catchorg/Catch2/archive/refs/tags/v3.7.1.tar.gz
  SHA256 c991b247a1a0d7bb9c39aa35faf0fe9e19764213f28ffba3109388e62ee0269c
  CONTENTS 639044b38c278d55b5b7961d5f033e616284194a634fb5a3ec6e3a5beca1c763
  FILES extras/catch_amalgamated.cpp extras/catch_amalgamated.hpp extras/Catch.cmake)
# Debian repacks the next two, without files that we do not compile.
fetch(imgui VERSION 1.92.2b ANY_ARCHIVE
  POOL i/imgui/imgui_1.92.2b+ds.orig.tar.xz
  URL https://github.com/ocornut/imgui/archive/refs/tags/v1.92.2b.tar.gz
  SHA256 e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48
  CONTENTS 1582d00715d73898aab0f2219368fb4e8a2ebdccad5ccf0e6cff2d093f4ffb98
  FILES imconfig.h imgui.cpp imgui.h imgui_draw.cpp imgui_internal.h imgui_tables.cpp imgui_widgets.cpp imstb_rectpack.h
        imstb_textedit.h imstb_truetype.h)
fetch(gumbo VERSION 0.13.0 ANY_ARCHIVE
  POOL g/gumbo-parser/gumbo-parser_0.13.0+dfsg.orig.tar.xz
  URL https://codeberg.org/gumbo-parser/gumbo-parser/archive/0.13.0.tar.gz
  SHA256 1d01316617df9cefcd3f43235b519f606a5465a526a768734714fcc51ccb79e4
  CONTENTS 62b99e73be5ea8cd0bb981f14d41a4606838efa40f4cf34f3d699f91d21c40a4
  FILES src/attribute.c src/attribute.h src/char_ref.c src/char_ref.h src/char_ref.rl src/error.c src/error.h src/gumbo.h src/insertion_mode.h src/parser.c
        src/parser.h src/string_buffer.c src/string_buffer.h src/string_piece.c src/string_piece.h src/tag.c src/tag_enum.h
        src/tag_gperf.h src/tag_sizes.h src/tag_strings.h src/token_type.h src/tokenizer.c src/tokenizer.h src/tokenizer_states.h
        src/utf8.c src/utf8.h src/util.c src/util.h src/vector.c src/vector.h)

add_library(pugixml STATIC EXCLUDE_FROM_ALL ${pugixml_dir}/src/pugixml.cpp)
target_include_directories(pugixml SYSTEM PUBLIC ${pugixml_dir}/src)
target_compile_definitions(pugixml PUBLIC PUGIXML_NO_XPATH PUGIXML_NO_EXCEPTIONS)
target_compile_options(pugixml PRIVATE ${memobox_checked} ${memobox_speed} -fno-exceptions)

add_library(nlohmann INTERFACE)
target_include_directories(nlohmann SYSTEM INTERFACE ${nlohmann_dir}/single_include)
target_compile_definitions(nlohmann INTERFACE JSON_NOEXCEPTION)

# Without what core/html supplies: consume_char_ref (char_ref.c's generated matcher is three quarters of the module), and the parser
# and the tokenizer, which it compiles within bounds (core/html/bounds.h).
file(GLOB gumbo_sources ${gumbo_dir}/src/*.c)
list(FILTER gumbo_sources EXCLUDE REGEX "/(char_ref|parser|tokenizer)\\.c$")
add_library(gumbo STATIC EXCLUDE_FROM_ALL ${gumbo_sources})
target_include_directories(gumbo SYSTEM PUBLIC ${gumbo_dir}/src)
target_compile_options(gumbo PRIVATE ${memobox_checked} ${memobox_speed} -w)

# Text stays crisp at every scale because this version rasterises glyphs when they are needed. SSE is off because its
# approximate square root differs between processors, and a picture must not.
add_library(imgui STATIC EXCLUDE_FROM_ALL ${imgui_dir}/imgui.cpp ${imgui_dir}/imgui_draw.cpp ${imgui_dir}/imgui_tables.cpp ${imgui_dir}/imgui_widgets.cpp)
target_include_directories(imgui SYSTEM PUBLIC ${imgui_dir})
target_compile_definitions(imgui PUBLIC IMGUI_DISABLE_SSE IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_FILE_FUNCTIONS
  IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS)
target_compile_options(imgui PRIVATE ${memobox_checked} ${memobox_small} -w -fno-exceptions -fno-rtti)

# Catch2 with its main, never sanitized and hardly optimised: it takes a minute otherwise.
add_library(Catch2 STATIC EXCLUDE_FROM_ALL ${catch2_dir}/extras/catch_amalgamated.cpp)
configure_file(${catch2_dir}/src/catch2/catch_user_config.hpp.in ${PROJECT_BINARY_DIR}/catch2/catch2/catch_user_config.hpp)
target_include_directories(Catch2 SYSTEM PUBLIC ${catch2_dir}/extras ${catch2_dir}/src ${PROJECT_BINARY_DIR}/catch2)
target_compile_options(Catch2 PRIVATE -w -O0 ${memobox_test_exceptions})
list(APPEND CMAKE_MODULE_PATH ${catch2_dir}/extras)
