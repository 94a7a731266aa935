// The steps of a zip of letters -> effects. The pages in it are made here, from the same tree as a letter alone.
#include <algorithm>

#include "core/app/app.h"
#include "core/letter/letter.h"
#include "core/page/page.h"
#include "core/view/view.h"

namespace memobox::app {

using mailbox::ZipStep;

namespace {

bool takes_answer(const ZipStep& step) { return step.kind == ZipStep::Kind::answer; }

}  // namespace

bool App::zip_takes(std::optional<std::uint64_t> answer) {
  if (!answer || std::none_of(turn_.zip.begin(), turn_.zip.end(), takes_answer)) return false;
  answer_ = *answer;
  return true;
}

tree::Tree App::zip_screen(const ZipStep& step) const {
  view::Environment paper;  // no host, no width but the widest
  const view::Context context{words_, paper, inputs_.now};
  if (step.kind == ZipStep::Kind::index) return view::zip_index_screen(*mailbox_.zip, context);
  return view::letter_screen(mailbox_.zip->letter, mailbox_.zip->body, context);
}

std::string App::zip_name(const ZipStep& step) const {
  if (!step.name.empty()) return step.name;
  return letter::safe_file_name(words_(Text::page_mailbox) + " " + format_date(copenhagen_time(inputs_.now).date) + ".zip");
}

void App::add_to_zip(const ZipStep& step, std::uint64_t blob) { ask(Zip{Zip::Step::add, step.name, blob}, Zipping{step.kind, zip_, blob}); }

void App::carry_out(const ZipStep& step) {
  switch (step.kind) {
    case ZipStep::Kind::open:
      ++zip_;
      zip_open_ = true;
      ask(Zip{Zip::Step::open}, Told{});
      break;
    case ZipStep::Kind::answer: add_to_zip(step, answer_); break;
    case ZipStep::Kind::page:
    case ZipStep::Kind::index: add_to_zip(step, text_blob(page::to_html(zip_screen(step)))); break;
    case ZipStep::Kind::save:
      zip_open_ = false;
      ask(Zip{Zip::Step::save, zip_name(step)}, Zipping{step.kind, zip_, 0});
      break;
  }
}

void App::carry_out_zip() {
  if (mailbox_.zip)
    for (const ZipStep& step : turn_.zip) carry_out(step);
  if (!zip_open_ || mailbox_.zip) return;
  zip_open_ = false;
  ask(Zip{Zip::Step::drop}, Told{});
}

void App::answered(const Zipping& zipping, const Outcome& outcome) {
  forget_blob(zipping.blob);
  if (zipping.zip == zip_) mailbox::zip_put_away(mailbox_, turn_, zipping.step, outcome.kind == Outcome::Kind::ok);
}

}  // namespace memobox::app
