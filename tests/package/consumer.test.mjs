// cmake --install, and a project of somebody else's that finds the library: the example of the README, built by gcc and by clang.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'

const scratch = mkdtempSync(join(tmpdir(), 'memobox-package-'))
const prefix = join(scratch, 'installed')
after(() => rmSync(scratch, { recursive: true, force: true }))

function run(command, ...args) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  return { status, stdout, stderr, said: `${command} ${args.join(' ')} ended with ${status}\n${stdout}${stderr}` }
}
function must(command, ...args) {
  const ended = run(command, ...args)
  assert.equal(ended.status, 0, ended.said)
  return ended
}
function build(compiler, source = 'tests/package/consumer') {
  const to = join(scratch, `${compiler}-${Math.random()}`)
  must('cmake', '-S', source, '-B', to, '-G', 'Ninja', `-DCMAKE_PREFIX_PATH=${prefix}`, `-DCMAKE_CXX_COMPILER=${compiler}`)
  must('ninja', '-C', to)
  return join(to, 'consumer')
}

before(() => must('cmake', '--install', 'build/native-release', '--prefix', prefix))

for (const compiler of ['g++', 'clang++-19']) {
  test(`a project built by ${compiler} on the installed library reads letters`, () => {
    const consumer = build(compiler)
    const good = must(consumer, 'assets/letters/15-byggetilladelse-i-flere-formater.xml')
    assert.match(good.stdout, /^.+\nfrom .+\n(.+: [1-9]\d* bytes\n)+0 findings\n$/)
    const broken = run(consumer, 'assets/letters/broken/truncated.xml')
    assert.equal(broken.status, 1, broken.said)
    assert.match(broken.stderr, /^xml\.\w+ in line \d+\n$/)
  })
}

test('a project that links memobox::container packs letters', () => {
  const packer = join(build('g++', 'tests/package/container'), '..', 'packer')
  const packed = must(packer, 'assets/letters/33-ganske-kort.xml', 'assets/letters/08-moms.xml')
  assert.match(packed.stdout, /^0\.xml \d+\n1\.xml \d+\n$/)
})

test('the example of the README is the one that was built', () => {
  assert.ok(readFileSync('README.md', 'utf8').includes(readFileSync('tests/package/consumer/main.cpp', 'utf8').trim().replace(/^(?=.)/gm, '    ')))
})

test('every installed header compiles by itself', () => {
  const headers = must('find', join(prefix, 'include'), '-name', '*.h').stdout.trim().split('\n')
  assert.ok(headers.length > 4)
  for (const header of headers) {
    const source = join(scratch, 'one.cpp')
    writeFileSync(source, `#include "${header}"\n`)
    must('g++', '-std=c++20', '-Wall', '-Wextra', '-Werror', '-fsyntax-only', '-I', join(prefix, 'include'), '-I', join(prefix, 'include/memobox'), source)
  }
})
