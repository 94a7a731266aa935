#include "tests/platform/seed/trustees.h"

namespace memobox::sandbox {
namespace {

using Id = std::string_view;
constexpr Id of_aase[] = {"knud", "baek"};
constexpr Id of_knud[] = {"aase", "maryam", "bente"};  // Bente is exempt: letters do not reach her
constexpr Id of_maryam[] = {"aase"};
constexpr Id of_baek[] = {"aase"};
constexpr Id of_ida[] = {"otto", "signe", "bageri", "vera"};
constexpr Id of_otto[] = {"ida", "signe"};

}  // namespace

std::span<const std::string_view> trustees_of(std::string_view user) {
  if (user == "aase") return of_aase;
  if (user == "knud") return of_knud;
  if (user == "maryam") return of_maryam;
  if (user == "baek") return of_baek;
  if (user == "ida") return of_ida;
  if (user == "otto") return of_otto;
  return {};
}

}  // namespace memobox::sandbox
