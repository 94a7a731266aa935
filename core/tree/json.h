// The tree and the act as JSON, both ways. Members at their default are left out; `state` holds the true keys only.
// {"revision":1,"lang":"da","title":"Indbakke","focus":"...","announce":[{"text":"...","assertive":true}],"root":{node}}
// node: {"id","role","look","name","description","value","level","lang","href","place","blob","error","colspan","rowspan","ordered":true,
//        "state":{"checked":"yes|no|mixed","expanded":true|false,"selected":true,...},"window":{"count","first","revision"},
//        "hints":{"autocomplete","inputmode","maxlength","multiline","shortcut"},"actions":[...],"children":[...]}
#pragma once

#include <string>
#include <string_view>

#include "core/base/json_writer.h"
#include "core/base/result.h"
#include "core/tree/tree.h"

namespace memobox::tree {

void write_tree(JsonWriter& writer, const Tree& tree);
std::string tree_to_json(const Tree& tree);
// Errors: not_well_formed, wrong_type with its path, too_deep (above 200), too_large (above 32 MiB).
Result<Tree> tree_from_json(std::string_view json);

// {"node","action","value","revision"}
void write_act(JsonWriter& writer, const Act& act);
Result<Act> act_from_json(std::string_view json);

}  // namespace memobox::tree
