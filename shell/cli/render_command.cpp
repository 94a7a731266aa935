// memobox render: one letter, or with --each as many as come on standard input.
#include <charconv>
#include <cstdlib>

#include "shell/cli/command.h"
#include "shell/cli/files.h"
#include "shell/cli/native.h"
#include "shell/cli/render.h"
#include "shell/cli/render_each.h"
#include "shell/cli/sentences.h"

namespace memobox::cli {
namespace {

constexpr Option options[] = {
    {"--output", "-o", "OUT", "the file to write; - or none is standard output. With --each a folder"},
    {"--to", "", format_words, "what to make; if not given, what OUT's ending says, else text"},
    {"--width", "", "PX", "width of the picture in CSS pixels, 200 to 8192; 800 if not given"},
    {"--scale", "", "N", "device pixels per CSS pixel, 0.5 to 4; 1 if not given"},
    {"--lang", "", "da|en", "language of what is not the letter's own; da if not given"},
    {"--theme", "", "NAME", "colours, by the name of a token file; neutral if not given"},
    {"--scheme", "", "auto|light|dark|contrast", "which colours of the theme; auto is light in a picture"},
    {"--now", "", "INSTANT", "the time to see the letter at, like 2026-11-23T12:00:00Z; the letter's created time if not given"},
    {"--files", "", "DIR", "the contents of a platform message's files, by id or name"},
    {"--each", "", "", "one letter for each path on standard input"},
    {"--jobs", "", "N", "with --each: how many letters at a time, 1 to 64; 1 if not given"},
};

bool read_integer(const std::string& text, int low, int high, int& out) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc() && end == text.data() + text.size() && out >= low && out <= high;
}

bool read_scale(const std::string& text, float& out) {
  char* end = nullptr;
  out = std::strtof(text.c_str(), &end);
  return !text.empty() && *end == 0 && out >= 0.5f && out <= 4;
}

Format format_of(const Arguments& arguments) {
  if (const auto named = format_by_name(arguments.value("--to"))) return *named;
  const std::string output = arguments.value("--output");
  const std::size_t dot = output.rfind('.');
  const std::string ending = dot == std::string::npos ? "" : output.substr(dot + 1);
  if (ending == "htm") return Format::html;
  return format_by_name(ending).value_or(Format::text);
}

// The sentence of what is wrong with the call, or empty.
std::string read_drawing(const Arguments& arguments, Drawing& drawing) {
  drawing.format = format_of(arguments);
  if (drawing.format == Format::png && !is_native) return "this build writes no PNG; --to rgba gives the pixels";
  if (!read_integer(arguments.value("--width", "800"), 200, 8192, drawing.width)) return "--width wants a whole number from 200 to 8192";
  if (!read_scale(arguments.value("--scale", "1"), drawing.scale)) return "--scale wants a number from 0.5 to 4";
  if (arguments.value("--lang") == "en") drawing.language = Language::en;
  drawing.theme = arguments.value("--theme", drawing.theme);
  if (tree::find_palette(drawing.theme, tree::Scheme::light) == nullptr) return "there is no theme " + drawing.theme;
  drawing.scheme = arguments.value("--scheme", drawing.scheme);
  drawing.files = arguments.value("--files");
  if (!arguments.has("--now")) return "";
  drawing.now = parse_instant(arguments.value("--now"));
  return drawing.now ? "" : "--now wants a time like 2026-11-23T12:00:00Z";
}

Exit render_one(const std::string& path, const std::string& output, const Drawing& drawing, const Console& console) {
  Input input(path, console);
  if (!input.read_all()) {
    complain(console, path + ": " + input.problem());
    return Exit::unreadable;
  }
  const auto rendered = Renderer(drawing).render(input.text());
  if (!rendered) {
    write_all(console.err, line_of(path, finding_of(rendered.error())));
    return Exit::unreadable;
  }
  if (rendered->bytes.empty()) {
    for (const memo::Finding& finding : rendered->findings)
      if (finding.severity == memo::Severity::error) write_all(console.err, line_of(path, finding));
    return Exit::errors;
  }
  const std::string why = write_output(output, rendered->bytes, console);
  if (why.empty()) return Exit::ok;
  complain(console, (output.empty() ? "standard output" : output) + ": " + why);
  return Exit::errors;
}

Exit run_render(const Arguments& arguments, const Console& console) {
  Drawing drawing;
  const std::string wrong = read_drawing(arguments, drawing);
  if (!wrong.empty()) return misuse(console, "render", wrong);
  const std::string output = arguments.value("--output");
  int jobs = 1;
  if (!read_integer(arguments.value("--jobs", "1"), 1, 64, jobs))
    return misuse(console, "render", "--jobs wants a whole number from 1 to 64");
  if (arguments.has("--each")) {
    if (!is_native) return misuse(console, "render", "this build draws one letter at a time");
    if (!arguments.files.empty()) return misuse(console, "render", "--each takes its paths from standard input");
    return render_each(drawing, output, jobs, console);
  }
  if (arguments.has("--jobs")) return misuse(console, "render", "--jobs goes with --each");
  if (arguments.files.size() != 1) return misuse(console, "render", "give one FILE");
  return render_one(arguments.files[0], output, drawing, console);
}

}  // namespace

const Command render_command = {
    "render",
    "FILE [-o OUT] [--to FORMAT] [OPTION]...\n--each [-o DIR] [--to FORMAT] [--jobs N] [OPTION]...\n",
    "a letter as a picture, a page, text or data",
    "Shows one letter as memobox shows it. `png` is a picture, `html` a complete, static page without scripts, `text` what a person\n"
    "reads, `json` the tree that every face shows, `records` the nodes as they were drawn, one a line,\n"
    "`rgba` the rows of the picture without a header.\n"
    "\n"
    "With --each paths come on standard input, one a line, and for each letter one line of JSON goes to standard output, in the order of\n"
    "the input: {\"input\", \"output\", \"sha256\", \"bytes\", \"findings\", \"error\"}, for pictures also \"pixels\" (the SHA-256 of the "
    "RGBA\n"
    "rows), \"width\" and \"height\". A letter that cannot be shown has an error and no output; the others go on. Without -o nothing is\n"
    "written. The highest exit status of all letters counts.\n",
    options,
    run_render,
};

}  // namespace memobox::cli
