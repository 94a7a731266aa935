#include "core/memo/check.h"
#include "core/memo/json.h"
#include "core/memo/rules.h"
#include "core/memo/writer.h"
#include "wasm/barrier.h"
#include "wasm/node/node.h"

namespace memo = memobox::memo;

namespace {

std::string findings_json(const std::vector<memo::Finding>& findings, int options) {
  const auto language = options & MB_DANISH ? memobox::Language::da : memobox::Language::en;
  std::string out;
  memobox::JsonWriter json(out);
  json.begin_object();
  json.key("findings");
  json.begin_array();
  for (const memo::Finding& finding : findings) {
    const memo::Rule* rule = memo::find_rule(finding.rule);
    json.begin_object();
    memo::write_finding(json, finding, rule ? memo::sentence(*rule, language) : std::string_view(finding.rule));
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return out;
}

}  // namespace

int mb_check(mb_app* app, const uint8_t* bytes, size_t size, int options, mb_bytes* answer) {
  if (!app) return MB_NO_APP;
  const auto checked = memo::check({bytes, size}, {.strict = (options & MB_STRICT) != 0});
  if (!checked) return refuse(*app, checked.error(), answer);
  return give(*app, findings_json(checked->findings, options), MB_OK, answer);
}

int mb_write(mb_app* app, const uint8_t* json, size_t size, int options, mb_bytes* answer) {
  if (!app) return MB_NO_APP;
  const auto read = memo::message_from_json({reinterpret_cast<const char*>(json), size});
  if (!read) return refuse(*app, read.error(), answer);
  std::string out;
  const auto sink = [&out](std::span<const std::uint8_t> piece) -> memobox::Status {
    out.append(reinterpret_cast<const char*>(piece.data()), piece.size());
    return memobox::Nothing{};
  };
  const auto judged = memo::write_checked(read->message, options & MB_FORCE ? memo::Refuse::errors : memo::Refuse::warnings, sink);
  if (!judged) return refuse(*app, judged.error(), answer);
  if (!judged->written) return give(*app, findings_json(judged->findings, options), MB_BAD_INPUT, answer);
  return give(*app, std::move(out), MB_OK, answer);
}
