// The SARIF that `memobox check` prints, held to the schema of SARIF 2.1.0, and that schema to logs that are broken on purpose: it must refuse
// those. The text is rtm.5, which is the one that the npm package carries.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(new URL('../../web/package.json', import.meta.url));
const Ajv = require('ajv-draft-04').default;
// One pattern of the schema has a bracket too many, which only the older kind of regular expression takes.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
require('ajv-formats').default(ajv);
const validate = ajv.compile(require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));

const first = (log) => log.runs[0].results[0];
const region = (log) => first(log).locations[0].physicalLocation.region;
const broken = {
  'another version': (log) => { log.version = '2.0.0'; },
  'no runs': (log) => { delete log.runs; },
  'no tool': (log) => { delete log.runs[0].tool; },
  'a tool without a name': (log) => { delete log.runs[0].tool.driver.name; },
  'a rule twice': (log) => { log.runs[0].tool.driver.rules.push(log.runs[0].tool.driver.rules[0]); },
  'a severity that SARIF does not know': (log) => { first(log).level = 'fatal'; },
  'a result without a message': (log) => { delete first(log).message; },
  'a property that SARIF does not know': (log) => { first(log).severity = 'error'; },
  'a rule that is no number': (log) => { first(log).ruleIndex = 'memo.uuid'; },
  'a line before the first': (log) => { region(log).startLine = 0; },
  'a column before the first': (log) => { region(log).endColumn = 0; },
  'an address that is none': (log) => { first(log).locations[0].physicalLocation.artifactLocation.uri = 'a letter.xml'; },
  'a unit of columns that is none': (log) => { log.runs[0].columnKind = 'bytes'; },
  'a language that is none': (log) => { log.runs[0].language = '?'; },
};

// What SARIF says in words: a result's rule stands at its index (3.27.6), and a region does not end before it starts (3.30).
function linked({ runs: [{ tool, results }] }) {
  return results.every(({ ruleId, ruleIndex, locations: [{ physicalLocation: { region: place } }] }) =>
    tool.driver.rules[ruleIndex].id === ruleId &&
    (!place || place.endLine > place.startLine || (place.endLine === place.startLine && place.endColumn >= place.startColumn)));
}

function log_of(memobox, words, folder) {
  const { stdout, error } = spawnSync(memobox, ['check', '--format', 'sarif', ...words], { encoding: 'utf8', maxBuffer: 1 << 28, cwd: folder });
  if (error) throw error;
  return JSON.parse(stdout);
}

// Files that end in a way of their own: none there, no XML, no message, and a name that no address holds as it stands.
function odd_files(folder, text) {
  const files = { 'intet.xml': '', 'ikke xml.xml': '<a', 'ikke-memo.xml': '<a/>', 'æ %20 #?.xml': text };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return [...Object.keys(files), 'findes-ikke.xml'];
}

// result(good, words) is told of each report. files: names of messages in `folder`, with errors among them. text: one of the messages.
export function judge_sarif(memobox, folder, files, text, result) {
  const odd = odd_files(folder, text);
  const calls = [['--strict', ...files, ...odd], [...files], ['--strict', '--show-values', ...files, ...odd], ['--strict', ...odd.map((name) => join(folder, name))], [odd[3]]];
  const logs = calls.map((words) => log_of(memobox, words, folder));
  for (const [at, log] of logs.entries()) {
    result(validate(log), `SARIF report ${at} against its schema: ${ajv.errorsText(validate.errors?.slice(0, 3))}`);
    result(linked(log), `SARIF report ${at}: a rule is not at its index, or a region ends before it starts`);
  }
  const rules = new Set(logs.flatMap(({ runs: [{ results }] }) => results.map(({ ruleId }) => ruleId)));
  result(rules.size >= 40, `SARIF reports of only ${rules.size} rules`);
  for (const [name, breaks] of Object.entries(broken)) {
    const log = structuredClone(logs[0]);
    breaks(log);
    result(!validate(log), `the schema of SARIF takes ${name}`);
  }
  console.log(`SARIF: ${logs.length} reports with ${logs.reduce((sum, { runs: [{ results }] }) => sum + results.length, 0)} results of ${rules.size} rules are valid; ${Object.keys(broken).length} broken ones are not`);
}
