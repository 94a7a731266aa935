#include "tests/platform/pages.h"

#include <filesystem>
#include <fstream>

namespace memobox::sandbox {
namespace {

namespace fs = std::filesystem;

// DESIGN: the policy that a page with <memo-box> needs, and no more. The platform's API is at the page's own origin.
constexpr const char* policy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src blob:; font-src 'self'; frame-src 'self'; "
    "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const char* media_type(const std::string& extension) {
  static const std::map<std::string, const char*, std::less<>> types = {
      {".html", "text/html; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".mjs", "text/javascript; charset=utf-8"},
      {".wasm", "application/wasm"},
      {".json", "application/json"},
      {".map", "application/json"},
      {".css", "text/css; charset=utf-8"},
      {".woff", "font/woff"},
      {".woff2", "font/woff2"},
      {".ttf", "font/ttf"},
      {".svg", "image/svg+xml"},
      {".txt", "text/plain; charset=utf-8"},
  };
  const auto found = types.find(extension);
  return found == types.end() ? "application/octet-stream" : found->second;
}

bool lies_below(const fs::path& file, const fs::path& folder) {
  const auto [end, rest] = std::mismatch(folder.begin(), folder.end(), file.begin(), file.end());
  return end == folder.end() && rest != file.end();
}

Answer page_answer(const Options& options, const std::string& name) {
  Answer answer = file_answer(options.page, name);
  answer.headers.emplace_back("Content-Security-Policy", policy);
  return answer;
}

}  // namespace

Answer file_answer(const std::string& folder, const std::string& name) {
  std::error_code missing;
  const fs::path root = fs::canonical(folder, missing);
  const fs::path file = missing ? fs::path() : fs::canonical(root / fs::path(name).relative_path(), missing);
  std::ifstream in;
  if (!missing && lies_below(file, root) && fs::is_regular_file(file)) in.open(file, std::ios::binary);
  if (!in.is_open()) return {404, "text/plain; charset=utf-8", "There is no such file.\n", {}, false};
  std::string content(fs::file_size(file), '\0');
  in.read(content.data(), static_cast<std::streamsize>(content.size()));
  return {200, media_type(file.extension().string()), std::move(content), {}, false};
}

void add_page_routes(Router& router, const Options& options) {
  router.add("GET", "/", [options](const Request&) { return page_answer(options, "index.html"); });
  router.add("GET", "/page/{file}", [options](const Request& r) { return page_answer(options, r.part.at("file")); });
  router.add("GET", "/favicon.ico", [](const Request&) { return Answer{204, {}, {}, {}, false}; });
  for (const char* pattern : {"/web/{a}", "/web/{a}/{b}", "/web/{a}/{b}/{c}"})
    router.add("GET", pattern, [options](const Request& r) { return file_answer(options.web, r.path.substr(5)); });
}

}  // namespace memobox::sandbox
