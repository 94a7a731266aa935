// Packs the files that are named, opens the container again and lists it.
#include <memobox/container.h>

#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>

using namespace memobox;

int main(int count, char** paths) {
  std::vector<std::uint8_t> packed;
  auto writer = memo::ContainerWriter::open([&](std::span<const std::uint8_t> bytes) -> Status {
    packed.insert(packed.end(), bytes.begin(), bytes.end());
    return Nothing{};
  });
  for (int at = 1; writer && at < count; ++at) {
    std::ifstream in(paths[at], std::ios::binary);
    const std::vector<std::uint8_t> bytes{std::istreambuf_iterator<char>(in), {}};
    if (!writer->add(std::to_string(at - 1) + ".xml", bytes)) return 1;
  }
  if (!writer || !writer->finish()) return 1;

  auto reader = memo::ContainerReader::open([rest = std::span(packed)](std::span<std::uint8_t> into) mutable -> Result<std::size_t> {
    const std::size_t size = std::min(rest.size(), into.size());
    std::memcpy(into.data(), rest.data(), size);
    rest = rest.subspan(size);
    return size;
  });
  while (reader) {
    const auto entry = reader->next();
    if (!entry) return 1;
    if (!*entry) return 0;
    std::cout << (*entry)->name << ' ' << (*entry)->size << '\n';
  }
  return 1;
}
