// Makes the table of the rules' sentences from assets/strings/rules/da.json and en.json (flat objects, rule's id -> sentence).
//   --cpp DIRECTORY  rules_table.h, for core/memo
// A rule that only one language has ends the build; one that core/memo/rules.h has and these have not does so too, in a static_assert.
import { join } from 'node:path'
import { assets, cpp_string, fail, read_json, read_options, write_file } from './lib.mjs'

const options = read_options(['cpp'])
const [da, en] = ['da', 'en'].map(language => read_json(join(assets, 'strings/rules', `${language}.json`)))
const ids = [...new Set([...Object.keys(da), ...Object.keys(en)])].sort()
for (const id of ids) {
  for (const [language, sentences] of Object.entries({ da, en })) {
    const sentence = sentences[id]
    if (typeof sentence !== 'string' || sentence === '') fail(`the rule "${id}" has no sentence in assets/strings/rules/${language}.json`)
    if (sentence.endsWith('.')) fail(`the sentence of "${id}" in assets/strings/rules/${language}.json ends with a full stop`)
  }
}

write_file(join(options.cpp, 'rules_table.h'), `// Generated from assets/strings/rules by assets/generate/rules.mjs.
#pragma once

#include <array>
#include <string_view>

namespace memobox::memo {

struct RuleWords {
  std::string_view id, da, en;
};

// In the order of the ids.
inline constexpr std::array rule_words = std::to_array<RuleWords>({
${ids.map(id => `    {${[id, da[id], en[id]].map(cpp_string).join(', ')}},`).join('\n')}
});

}  // namespace memobox::memo
`)
