#include "shell/cli/names.h"

#include <catch2/catch_test_macros.hpp>

using memobox::cli::UniqueNames;

TEST_CASE("Names that are alike get a number before their ending") {
  UniqueNames names;
  CHECK(names.unique("diagram.png") == "diagram.png");
  CHECK(names.unique("diagram.png") == "diagram-2.png");
  CHECK(names.unique("Diagram.PNG") == "Diagram-3.PNG");
  CHECK(names.unique("notat") == "notat");
  CHECK(names.unique("notat") == "notat-2");
  CHECK(names.unique("ÅRSOPGØRELSE.pdf") == "ÅRSOPGØRELSE.pdf");
  CHECK(names.unique("årsopgørelse.pdf") == "årsopgørelse-2.pdf");
}

TEST_CASE("A numbered name never meets one that a sender gave") {
  UniqueNames names;
  CHECK(names.unique("a-2.txt") == "a-2.txt");
  CHECK(names.unique("a.txt") == "a.txt");
  CHECK(names.unique("a.txt") == "a-3.txt");
}

TEST_CASE("A longer ending is kept whole where it is given") {
  UniqueNames names;
  CHECK(names.unique("brev", ".tree.json") == "brev.tree.json");
  CHECK(names.unique("brev", ".tree.json") == "brev-2.tree.json");
}
