// A letter as JSON: what a person reads, for testers and for measuring. Members at their default are left out; times are ISO 8601.
#pragma once

#include <string>

#include "core/letter/letter.h"

namespace memobox::letter {

// {"id","title","sender":{party},"recipient":{party},"received","created","sent","reply_by","reply","mandatory","legal_notification","text_message",
//  "notification","documents":[{"main","label","files":[{"name","media_type","language","size"}],"actions":[{"code","label","opens","closes","address",
//  "reservation":{"title","description","location","start","end"}}]}],"forwarded":{"sender","unit","comment","time"},"details":[{"key","value"}]}
// party: {"name","id","id_type","unit","attention","represented_by"}
std::string letter_to_json(const Letter& letter);

}  // namespace memobox::letter
