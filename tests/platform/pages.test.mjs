import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { program, start_sandbox, temporary_folder } from './sandbox.mjs'

let sandbox, folder
before(async () => {
  folder = await temporary_folder()
  await mkdir(join(folder, 'dist/fonts'), { recursive: true })
  for (const name of ['dist/memobox.js', 'dist/memobox.wasm', 'dist/fonts/plex.woff2', 'secret.txt']) await writeFile(join(folder, name), name)
  sandbox = await start_sandbox({ web: join(folder, 'dist') })
})
after(async () => {
  await sandbox.stop()
  await rm(folder, { recursive: true })
})

// fetch would tidy the path first.
const raw = path =>
  new Promise((resolve, reject) => {
    const call = request(sandbox.origin, { path }, answer => {
      answer.resume()
      resolve(answer.statusCode)
    })
    call.on('error', reject)
    call.end()
  })

test('the page comes under exactly the policy of the design', async () => {
  for (const path of ['/', '/?user=aase&lang=en&renderer=canvas', '/page/page.js']) {
    const answer = await fetch(sandbox.origin + path)
    assert.equal(answer.status, 200)
    assert.equal(answer.headers.get('content-security-policy'),
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src blob:; font-src 'self'; frame-src 'self'; " +
      "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'")
  }
})

test('the page has no script, style or handler of its own in the HTML', async () => {
  const html = await (await fetch(sandbox.origin)).text()
  assert.match(html, /<script type="module" src="\/page\/page\.js"><\/script>/)
  assert.doesNotMatch(html, /<style|style=|\son\w+=|<script(?![^>]*src=)/)
})

test('the page says in both languages that all is made up', async () => {
  const { words } = await import(new URL('./page/words.js', import.meta.url))
  assert.match(words.da.made_up, /opdigtede/)
  assert.match(words.en.made_up, /made up/)
  assert.deepEqual(Object.keys(words.da), Object.keys(words.en))
})

test('nothing is compressed: that takes longer than loopback does', async () => {
  for (const path of ['/web/memobox.js', '/sandbox/users']) {
    const answer = await fetch(sandbox.origin + path, { headers: { 'Accept-Encoding': 'gzip, br' } })
    assert.equal(answer.headers.get('content-encoding'), null)
    assert.equal((await answer.arrayBuffer()).byteLength, Number(answer.headers.get('content-length')))
  }
})

test('the web face is served with its types', async () => {
  for (const [path, type] of [['memobox.js', 'text/javascript; charset=utf-8'], ['memobox.wasm', 'application/wasm'], ['fonts/plex.woff2', 'font/woff2']]) {
    const answer = await fetch(`${sandbox.origin}/web/${path}`)
    assert.equal(answer.status, 200)
    assert.equal(answer.headers.get('content-type'), type)
    assert.equal(answer.headers.get('cache-control'), 'no-store')
    assert.equal(await answer.text(), `dist/${path}`)
  }
})

test('nothing outside the two folders is served', async () => {
  for (const path of ['/web/../secret.txt', '/web/%2e%2e/secret.txt', '/web/..%2fsecret.txt', '/web/fonts/../../secret.txt', '/web//etc/passwd',
    '/page/..', '/page/%2e%2e%2fmain.cpp', '/web/', '/web/fonts', '/web/nothing.js'])
    assert.equal(await raw(path), 404, path)
})

test('--open hands the address to the person\'s browser', async () => {
  const tools = await temporary_folder()
  await writeFile(join(tools, 'xdg-open'), `#!/bin/sh\nprintf %s "$1" >${tools}/opened\n`, { mode: 0o755 })
  const child = spawn(program, ['--data', join(tools, 'data'), '--port', '0', '--open'], { env: { ...process.env, PATH: `${tools}:${process.env.PATH}` } })
  const [line] = await once(child.stdout, 'data')
  let opened = ''
  for (let tries = 0; tries < 100 && !opened; tries += 1) {
    await new Promise(later => setTimeout(later, 50))
    opened = await readFile(join(tools, 'opened'), 'utf8').catch(() => '')
  }
  child.kill()
  await rm(tools, { recursive: true })
  assert.equal(opened, String(line).trim())
})
