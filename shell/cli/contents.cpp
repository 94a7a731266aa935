#include "shell/cli/contents.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "core/base/base64.h"
#include "core/letter/letter.h"
#include "core/memo/reader.h"
#include "shell/cli/files.h"
#include "shell/cli/names.h"
#include "shell/cli/sentences.h"

namespace memobox::cli {
namespace {

std::string inside(const std::string& folder, const std::string& name) {
  return folder.ends_with('/') ? folder + name : folder + '/' + name;
}

bool stays_inside(const std::filesystem::path& path) {
  return !path.empty() && path.is_relative() && std::find(path.begin(), path.end(), "..") == path.end();
}

std::string write_one(const Content& content, const std::string& folder) {
  const auto bytes = memo::file_bytes(*content.file);
  if (!bytes) return content.name + ": " + std::string(sentence_of(finding_of(bytes.error()).rule));
  const std::string path = inside(folder, content.name);
  const std::string why = write_new(path, bytes->text());
  return why.empty() ? "" : path + ": " + why;
}

}  // namespace

Contents contents_of(const memo::Message& message) {
  Contents contents;
  if (!message.body) return contents;
  UniqueNames names;
  const auto add = [&](const memo::Document& document) {
    for (const memo::File& file : document.files) contents.push_back({&file, names.unique(letter::safe_file_name(file.filename))});
  };
  add(message.body->mainDocument);
  std::for_each(message.body->additionalDocuments.begin(), message.body->additionalDocuments.end(), add);
  std::for_each(message.body->technicalDocuments.begin(), message.body->technicalDocuments.end(), add);
  return contents;
}

std::string write_contents(const Contents& contents, const std::string& folder) {
  std::string why = make_folder(folder);
  if (!why.empty()) return folder + ": " + why;
  for (const Content& content : contents)
    if (exists(inside(folder, content.name))) return inside(folder, content.name) + " is there already";
  for (std::size_t done = 0; done < contents.size(); ++done) {
    why = write_one(contents[done], folder);
    if (why.empty()) continue;
    while (done-- > 0) unlink(inside(folder, contents[done].name).c_str());
    return why;
  }
  return "";
}

std::string read_contents(std::vector<memo::ContentAt>& contents, const std::string& folder) {
  for (memo::ContentAt& content : contents) {
    const std::string path = inside(folder, content.path);
    if (!stays_inside(content.path)) return path + " is not inside the folder";
    Input input(path, Console{});
    if (!input.read_whole()) return path + ": " + input.problem();
    std::string base64;
    append_base64(base64, {reinterpret_cast<const std::uint8_t*>(input.bytes().data()), input.bytes().size()});
    content.file->content = memo::FileContent::own(std::move(base64));
  }
  return "";
}

const std::string& name_of(const Contents& contents, const memo::File& file) {
  return std::find_if(contents.begin(), contents.end(), [&](const Content& content) { return content.file == &file; })->name;
}

std::string path_in(const Content& content, const std::string& folder) { return inside(folder, content.name); }

}  // namespace memobox::cli
