# Compiler flags, as lists that the targets take: memobox_checked (sanitizers), memobox_speed, memobox_lean, memobox_small, memobox_fast (how hard
# to optimise), memobox_strict (warnings, for our own source only), memobox_core (no exceptions, no RTTI), memobox_test_exceptions.

# The same numbers and bytes from every compiler and from every folder.
add_compile_options(-ffp-contract=off -ffile-prefix-map=${PROJECT_SOURCE_DIR}/=)
set(CMAKE_C_FLAGS_RELEASE "-DNDEBUG")
set(CMAKE_CXX_FLAGS_RELEASE "-DNDEBUG")
set(CMAKE_C_FLAGS_DEBUG "-O1 -g")
set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g")

set(memobox_checked "")
if(MEMOBOX_SANITIZE)
  # Core has no RTTI, so the check of an object's dynamic type (vptr) cannot read what core's shared_ptr made.
  set(memobox_checked -fsanitize=${MEMOBOX_SANITIZE} -fno-sanitize=vptr -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${MEMOBOX_SANITIZE})
endif()

set(memobox_speed $<$<CONFIG:Release>:-O2>)
set(memobox_fast $<$<CONFIG:Release>:-O3>)
set(memobox_small ${memobox_speed})
set(memobox_lean ${memobox_speed})
# A designated initializer that leaves members at their default is our habit, not a mistake: hence -Wno-missing-field-initializers.
# clang calls a function that gcc 12's own std::stable_sort uses deprecated.
set(memobox_strict -Wall -Wextra -Wshadow -Wnon-virtual-dtor -Wimplicit-fallthrough -Wno-deprecated-declarations -Wno-missing-field-initializers -Werror)
set(memobox_core -fno-exceptions -fno-rtti)
set(memobox_test_exceptions "")

if(EMSCRIPTEN)
  # Modules have no exceptions at all; only the test programs do, for Catch2.
  # A large function costs more than its parts, packed: with many variables few of its bytes repeat. So only what is marked inline is inlined.
  set(memobox_small $<$<CONFIG:Release>:-Oz> -finline-hint-functions)
  # -O2, but a call stays a call unless the body is no longer or is marked inline, and a loop stays one loop.
  set(memobox_lean $<$<CONFIG:Release>:-O2> $<$<CONFIG:Release>:-mllvm=-inline-threshold=0> -finline-hint-functions
    -fno-vectorize -fno-slp-vectorize -fno-unroll-loops)
  set(memobox_test_exceptions -fwasm-exceptions)
  add_compile_options(-msimd128)
  add_link_options(-sWASM_BIGINT -sALLOW_MEMORY_GROWTH -sSTACK_SIZE=1MB)
endif()
