// The one door of the core: events in, effects out, a tree to show. No I/O, no clock; the same turns give the same bytes.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/app/effect.h"
#include "core/app/event.h"
#include "core/app/file.h"
#include "core/base/buffer.h"
#include "core/base/words.h"
#include "core/compose/compose.h"
#include "core/mailbox/mailbox.h"
#include "core/tree/tree.h"
#include "core/view/ids.h"

namespace memobox::app {

struct Settings {
  Language language = Language::da;
  std::vector<std::pair<std::string, std::string>> strings;  // a host's own words, by key; unknown keys are ignored
  std::vector<std::string> sources{"main"};  // ids, in the host's order; never empty
  view::Environment environment;
};

class App {
 public:
  // opener: nullptr where files cannot be opened by hand; an OpenFile then shows that it could not be read.
  explicit App(const Settings& settings, FileOpener opener = nullptr);

  // An event from outside. Answers the effects to perform.
  std::vector<Effect> update(const Inputs& inputs, const Event& event);
  // An effect's answer. Error: unknown_id (never given, or answered before); the state is untouched then.
  Result<std::vector<Effect>> resolve(const Inputs& inputs, std::uint64_t effect, const Outcome& outcome);
  // What to show now. Valid till the next update or resolve.
  const tree::Tree& view() const { return shown_; }
  std::int64_t revision() const { return shown_.revision; }
  // The host has taken the view. The focus that it asks for is asked for until then: a host may let several turns pass before it looks.
  void seen() { focus_.clear(); }
  // Effects not answered yet, but for the timer of the clock, which is nearly always set.
  std::size_t open_effects() const;

  // Bytes that cross beside the events. A blob of an Http answer lives as long as it is needed; one of a SaveFile until that is answered.
  std::uint64_t blob_in(Buffer bytes);
  // nullptr: no such blob.
  const Buffer* blob(std::uint64_t id) const;

 private:
  struct Retry { mailbox::Call call; };
  struct Renewal { std::string source; };
  struct Saving { std::uint64_t blob; };
  struct ReadingPdf {
    mailbox::GetBody asked;
    std::uint64_t blob;
  };
  struct Printing {};
  struct Zipping { mailbox::ZipStep::Kind step; std::uint64_t zip, blob; };
  struct Parking {};
  struct Unparking {};
  struct Told {};  // nothing hangs on its answer; a file that comes with it is forgotten
  struct Beat {
    std::uint64_t number;
  };
  using Pending = std::variant<mailbox::Call, Retry, Renewal, Saving, ReadingPdf, Printing, Zipping, Beat, Parking, Unparking, Told>;

  // One per event.
  void on(const Start& event);
  void on(const EnvironmentChange& event);
  void on(const tree::Act& act);
  void on(const GoTo& event);
  void on(const OpenFile& event);
  void on(const HostChange& event);
  void on(const SessionKnown& event);
  void on(const Activity& event);
  void on(const LoggedOut& event);
  void on(const CameBack& event);
  void on(const Heard& event);
  void on(const FilesChosen& event);
  // One per kind of pending effect.
  void answered(const mailbox::Call& call, const Outcome& outcome);
  void answered(const Retry& retry, const Outcome& outcome);
  void answered(const Renewal& renewal, const Outcome& outcome);
  void answered(const Saving& saving, const Outcome& outcome);
  void answered(const Zipping& zipping, const Outcome& outcome);
  void answered(const ReadingPdf& reading, const Outcome& outcome);
  void answered(const Printing&, const Outcome&) { printing_ = false; }
  void answered(const Beat& beat, const Outcome& outcome);
  void answered(const Parking&, const Outcome& outcome);
  void answered(const Unparking&, const Outcome& outcome);
  void answered(const Told&, const Outcome&) {}

  void go(const mailbox::Place& place);
  void go_unless_unsaved(const std::string& place);
  void write();
  void written();
  void park();
  void ask_http(const mailbox::Call& call);
  void command(const tree::Act& act);
  void print();
  std::uint64_t text_blob(std::string_view text);
  // core/app/zip.cpp
  bool zip_takes(std::optional<std::uint64_t> answer);
  tree::Tree zip_screen(const mailbox::ZipStep& step) const;
  std::string zip_name(const mailbox::ZipStep& step) const;
  void add_to_zip(const mailbox::ZipStep& step, std::uint64_t blob);
  void carry_out(const mailbox::ZipStep& step);
  void carry_out_zip();
  void save_appointment(view::ids::ActionPosition position);
  void close_details();
  void keep_original(std::optional<std::uint64_t> answer);
  void begin(const Inputs& inputs);
  std::vector<Effect> finish();
  void carry_out_turn();
  void forget();
  void plan_beat();
  void follow_place();
  void show();
  void ask(Request request, Pending pending);
  void say(std::string text, bool assertive = false);
  void forget_blob(std::optional<std::uint64_t> blob);

  Words words_;
  std::vector<std::pair<std::string, std::string>> own_words_;
  std::vector<std::string> sources_;
  FileOpener opener_;
  view::Environment environment_;
  mailbox::State mailbox_;
  compose::State compose_;
  std::vector<Typed> restored_;  // typed before a restart, until the letter it belongs to is there
  bool unsaved_ = false;         // as the host was told
  bool unparked_ = false;        // what an earlier page has parked was asked for
  bool can_park_ = true;         // until the host says that it has no key
  std::string parked_;           // as it was parked last; empty: nothing is
  std::optional<FileScreen> file_;  // the file that is shown in the mailbox's place
  bool details_open_ = false;
  bool numbers_open_ = false;
  std::uint64_t original_ = 0;  // blob of the body that is shown as its sender made it
  std::uint64_t zip_ = 0;  // counts them: an answer to one that was given up is nothing to the next
  bool zip_open_ = false;  // at the host
  bool printing_ = false;  // the letter is shown as it goes to paper: with its details
  bool host_open_ = false;

  // of the present turn
  Inputs inputs_;
  mailbox::Turn turn_;
  std::vector<Effect> effects_;
  std::vector<tree::Announcement> said_;
  std::uint64_t answer_ = 0;  // the blob that has just come, when the zip takes it
  bool by_person_ = false;  // the turn is an act, so a new place is a new step of history

  std::string focus_;  // not seen yet
  std::map<std::uint64_t, Pending> pending_;
  std::uint64_t last_effect_ = 0;
  std::map<std::uint64_t, Buffer> blobs_;
  std::uint64_t last_blob_ = 0;
  std::string place_, title_;
  std::uint64_t beat_ = 0;  // the timer that counts
  Instant beat_due_{};      // 0: none is set
  tree::Tree shown_;
};

}  // namespace memobox::app
