#include <fstream>
#include <iostream>
#include <iterator>
#include <memobox/memo.h>

int main(int, char** argv) {
  std::ifstream in(argv[1], std::ios::binary);
  const std::vector<std::uint8_t> bytes{std::istreambuf_iterator<char>(in), {}};
  const auto read = memobox::memo::read_message(bytes);
  if (!read) {
    std::cerr << read.error().detail << " in line " << read.error().line << '\n';
    return 1;
  }
  const auto& [message, findings] = *read;
  std::cout << message.header.label << "\nfrom " << message.header.sender.label << '\n';
  if (message.body)
    for (const auto& file : message.body->mainDocument.files)
      if (const auto content = memobox::memo::file_bytes(file))
        std::cout << file.filename << ": " << content->size() << " bytes\n";
  std::cout << findings.size() << " findings\n";
}
