#include "shell/cli/render_each.h"

#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <deque>
#include <filesystem>

#include "core/base/json_writer.h"
#include "core/memo/json.h"
#include "shell/cli/files.h"
#include "shell/cli/names.h"
#include "shell/cli/native.h"
#include "shell/cli/progress.h"
#include "shell/cli/sentences.h"
#include "shell/cli/workers.h"

namespace memobox::cli {
namespace {

// Longer than any path a system opens; what is longer is cut, and fails as it would have.
constexpr std::size_t longest_path = 5000;
// Between the two paths of a request.
constexpr char between = '\0';

struct Job {
  std::string input, output;
};
Job job_of(const std::string& request) {
  const std::size_t at = request.find(between);
  return {request.substr(0, at), request.substr(at + 1)};
}

struct Outcome {
  Exit exit = Exit::ok;
  std::string error;
  Rendered rendered;
};

Outcome outcome_of(const Job& job, Renderer& renderer) {
  Input input(job.input, Console{});
  if (job.input == "-" || !input.read_all()) return {Exit::unreadable, job.input + ": " + input.problem(), {}};
  auto rendered = renderer.render(input.text());
  if (!rendered) return {Exit::unreadable, line_of(job.input, finding_of(rendered.error())), {}};
  if (rendered->bytes.empty()) return {Exit::errors, job.input + ": there is nothing to show", std::move(*rendered)};
  const std::string why = job.output.empty() ? "" : write_output(job.output, rendered->bytes, Console{});
  if (!why.empty()) return {Exit::errors, job.output + ": " + why, std::move(*rendered)};
  return {Exit::ok, "", std::move(*rendered)};
}

void member_or_null(JsonWriter& json, std::string_view name, std::string_view value) {
  json.key(name);
  if (value.empty())
    json.null();
  else
    json.string(json_text(value));
}

// {"input", "output", "sha256", "bytes", "findings", "error"}, for a picture also "pixels", "width", "height".
std::string line_for(const Job& job, const Outcome& outcome) {
  const Rendered& rendered = outcome.rendered;
  const bool done = outcome.exit == Exit::ok;
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.member("input", json_text(job.input));
  member_or_null(json, "output", done ? job.output : "");
  member_or_null(json, "sha256", done ? sha256(rendered.bytes) : "");
  json.member("bytes", static_cast<std::int64_t>(done ? rendered.bytes.size() : 0));
  json.key("findings");
  json.begin_array();
  for (const memo::Finding& finding : rendered.findings) {
    json.begin_object();
    memo::write_finding(json, finding, sentence_of(finding.rule));
    json.end_object();
  }
  json.end_array();
  member_or_null(json, "error", outcome.error.substr(0, outcome.error.find('\n')));
  if (rendered.width != 0) {
    member_or_null(json, "pixels", rendered.pixels);
    json.member("width", rendered.width);
    json.member("height", rendered.height);
  }
  json.end_object();
  return out;
}

// What a worker answers: the exit status as one digit, then the line.
std::string answer_of(Exit exit, const std::string& line) { return static_cast<char>('0' + static_cast<int>(exit)) + line; }

class Each {
 public:
  Each(const Drawing& drawing, std::string folder, int jobs, const Console& console)
      : suffix_(suffix_of(drawing.format)),
        folder_(std::move(folder)),
        console_(console),
        renderer_(drawing),
        workers_(jobs, [this](const std::string& request) { return serve(request); }),
        progress_(console, "letters") {}

  Exit run() {
    while (can_write_ && (!ended_ || !paths_.empty() || workers_.is_waiting())) {
      hand_out();
      wait();
    }
    return can_write_ ? worst_ : Exit::errors;
  }

 private:
  std::string serve(const std::string& request) {
    const Job job = job_of(request);
    const Outcome outcome = outcome_of(job, renderer_);
    return answer_of(outcome.exit, line_for(job, outcome));
  }

  void hand_out() {
    for (; !paths_.empty() && workers_.has_room(); paths_.pop_front()) {
      const std::string stem = std::filesystem::path(paths_.front()).stem().string();
      const std::string output = folder_.empty() ? "" : folder_ + '/' + names_.unique(stem, suffix_);
      workers_.ask(paths_.front() + between + output);
    }
  }

  // Until there is a path to read or an answer to pass on, whichever comes first: whoever feeds us may wait for the answers.
  void wait() {
    const bool asks = workers_.is_waiting(), reads = !ended_ && workers_.has_room();
    const int answer = asks ? workers_.descriptor() : -1;
    if (asks && answer < 0) return pass_on();
    pollfd watched[2] = {{answer, POLLIN, 0}, {reads ? console_.in : -1, POLLIN, 0}};
    if (poll(watched, 2, -1) <= 0) return;
    if (watched[0].revents != 0) pass_on();
    if (watched[1].revents != 0) read_paths();
  }

  void read_paths() {
    char piece[16 * 1024];
    const ssize_t got = read(console_.in, piece, sizeof piece);
    if (got > 0) text_.append(piece, static_cast<std::size_t>(got));
    ended_ = got <= 0;
    if (ended_ && !text_.empty()) text_ += '\n';
    std::size_t from = 0;
    for (std::size_t end = text_.find('\n'); end != std::string::npos; from = end + 1, end = text_.find('\n', from))
      if (end > from) paths_.push_back(text_.substr(from, std::min(end - from, longest_path)));
    text_.erase(0, from);
  }

  void pass_on() {
    const auto answer = workers_.next();
    if (!answer) return;
    std::string text = answer->text.value_or("");
    if (!answer->text) {
      const Job job = job_of(answer->request);
      text = answer_of(Exit::errors, line_for(job, {Exit::errors, job.input + ": the process that drew it ended without an answer", {}}));
    }
    worst_ = std::max(worst_, static_cast<Exit>(text[0] - '0'));
    can_write_ = write_all(console_.out, text.substr(1) + '\n');
    if (!isatty(console_.out)) progress_.step();
  }

  std::string suffix_, folder_;
  Console console_;
  Renderer renderer_;
  Workers workers_;
  UniqueNames names_;
  std::string text_;
  std::deque<std::string> paths_;
  bool ended_ = false, can_write_ = true;
  Exit worst_ = Exit::ok;
  Progress progress_;
};

}  // namespace

Exit render_each(const Drawing& drawing, const std::string& folder, int jobs, const Console& console) {
  const std::string why = folder.empty() ? "" : make_folder(folder);
  if (!why.empty()) {
    complain(console, folder + ": " + why);
    return Exit::errors;
  }
  signal(SIGPIPE, SIG_IGN);
  return Each(drawing, folder, jobs, console).run();
}

}  // namespace memobox::cli
