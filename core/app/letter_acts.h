// What a person does to letters, the selection and folders: node ids -> commands of the mailbox. Internal to this room.
#pragma once

#include <string>

#include "core/mailbox/state.h"
#include "core/tree/tree.h"

namespace memobox::app {

// False: the act is none of these. focus: where it moves the focus, else left alone.
bool letter_act(mailbox::State& state, mailbox::Turn& turn, const tree::Act& act, std::string& focus);

// The command that opened the form or menu.
std::string opener_of(const mailbox::Panel& panel);

}  // namespace memobox::app
