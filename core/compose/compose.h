// The door of this room: writing an answer, saving it by itself, sending it once.
//
// A draft is a set of facts, and one function (steps.cpp) says which call brings it further; after a lost or refused answer the platform is
// asked how things stand, and nothing is guessed. Nothing typed is ever given up but by the person.
// All functions change their state, add to `turn`, and are pure otherwise.
#pragma once

#include <optional>
#include <string>

#include "core/compose/state.h"
#include "core/mailbox/mailbox.h"

namespace memobox::compose {

// What keeps the person from answering the letter; a draft can be gone on with as far as the rights allow.
enum class Bar : std::uint8_t { none, not_allowed, no_right, not_given };
Bar bar_to_reply(const mailbox::State& state, const mailbox::Entry& entry);
bool is_draft(const mailbox::Entry& entry);

// Follows the mailbox's place: opens an answer when it says so (Place::write_pane) and the letter is there.
void follow(State& state, mailbox::State& mailbox, mailbox::Turn& turn);
// The screen of writing is shown.
bool is_shown(const State& state, const mailbox::State& mailbox);
// The search for the recipient of a new letter is.
bool shows_finder(const State& state, const mailbox::State& mailbox);

// The form for sending a letter on is.
bool shows_forward(const State& state, const mailbox::State& mailbox);

// One may write here at all.
bool may_begin(const mailbox::State& mailbox);
// Where the draft is written, from wherever one is in its mailbox.
mailbox::Place place_of(const Draft& draft, mailbox::Place place);
// A new letter to the contact point that was chosen.
void begin(State& state, const mailbox::State& mailbox);
// field: of what the contact point asks for.
void type_info(State& state, mailbox::Turn& turn, std::size_t field, std::string value);
// Of those fields, the ones that hold no CPR or CVR number though they ask for one.
std::vector<std::size_t> wrong_info(const Draft& draft);

void type_subject(State& state, mailbox::Turn& turn, std::string subject);
void type_text(State& state, mailbox::Turn& turn, std::string text);
// Files to send along, and one taken out again.
void attach(State& state, mailbox::Turn& turn, std::vector<ChosenFile> files);
void detach(State& state, mailbox::Turn& turn, std::uint64_t number);
void left_field(State& state);
// Something may keep us from saving later: it is done now.
void save_now(State& state);
// To the review, or to what is missing. Back again.
void review(State& state);
void edit(State& state);
void send(State& state);
// Once more after a failure.
void retry(State& state);
void keep_mine(State& state);
void keep_theirs(State& state);
// Deletes the draft, and leaves.
void discard(State& state, const std::string& place);
// Leaves at once when all is saved, else asks. place: where to, as text.
void leave(State& state, const std::string& place);
void save_and_leave(State& state);
void leave_unsaved(State& state);
void stay(State& state);

// Asks for the next call when its time has come.
void go_on(State& state, mailbox::State& mailbox, mailbox::Turn& turn);
// The writing is over, and the person goes to this place. nullopt: it goes on.
std::optional<std::string> take_leave(State& state);
// When go_on has something to do next. nullopt: not by the clock.
std::optional<Instant> next_beat(const State& state, Instant now);
// The answer to the call under way.
void receive(State& state, mailbox::Turn& turn, const mailbox::WrittenAnswer& answer);
// The mail of a session was forgotten, and answers to what was asked with it.
void forget_flight(State& state);
// The network is back, or the page is seen again.
void try_again(State& state);

// Something typed is not on the platform, or a letter is on its way: leaving the page would lose it.
bool is_unsaved(const State& state);
// A letter is being sent on, and leaving the page would lose the comment, or the answer.
bool is_half_sent(const State& state);
bool is_unsaved(const Draft& draft);
// It is on its way to the platform.
bool is_saving(const Draft& draft);

}  // namespace memobox::compose
