// The files inside a message, and how they are named outside.
#pragma once

#include <string>
#include <vector>

#include "core/memo/json.h"
#include "core/memo/model.h"

namespace memobox::cli {

struct Content {
  const memo::File* file = nullptr;  // in the message
  std::string name;                  // safe, and unlike every other one of the message
};
using Contents = std::vector<Content>;

// Main document first, then the additional and the technical ones, each in order. Precondition of use: the message lives on, unmoved.
Contents contents_of(const memo::Message& message);

// Decodes and writes every file into the folder, which is made when it is missing. Nothing that is there is written over: all or none.
// Empty: done; else a sentence.
std::string write_contents(const Contents& contents, const std::string& folder);

// The inverse: reads what a JSON names by path into the message, where it becomes base64. No path leads out of the folder.
// Empty: done; else a sentence.
std::string read_contents(std::vector<memo::ContentAt>& contents, const std::string& folder);

// Precondition: the file is one of the contents.
const std::string& name_of(const Contents& contents, const memo::File& file);
std::string path_in(const Content& content, const std::string& folder);

}  // namespace memobox::cli
