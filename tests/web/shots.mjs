// The pictures of the README, in docs/pictures: both faces, from the real mailbox and the command. ./dev shots
import { execFileSync } from 'node:child_process'
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './lib/browser.mjs'
import { inside, open_letter, open_world, settle } from './lib/mailbox.mjs'
import { command } from './lib/parity.mjs'

const folder = join(root, 'docs/pictures')
const largest = 200_000 // bytes
mkdirSync(folder, { recursive: true })

const shots = {
  'dom-wide': [{ viewport: { width: 1280, height: 860 } }, 'Tid til undersøgelse'],
  'dom-dark': [{ viewport: { width: 1280, height: 860 }, colorScheme: 'dark' }, 'Din årsopgørelse for 2025'],
  'dom-narrow': [{ viewport: { width: 390, height: 844 } }, 'Tilbud om plads'],
}

function check(path) {
  const { size } = statSync(path)
  process.stdout.write(`${path.slice(root.length)} ${(size / 1000).toFixed(0)} kB\n`)
  if (size > largest) throw new Error(`${path} is larger than ${largest} bytes`)
}

const world = await open_world()
for (const [name, [options, words]] of Object.entries(shots)) {
  const page = await world.open(options)
  await open_letter(page, words)
  await settle(page)
  await inside(page, root => { for (const pane of root.querySelectorAll('.letters, .letter')) pane.scrollTop = 0 })
  await page.evaluate(() => document.fonts.ready)
  const path = join(folder, `${name}.png`)
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' })
  check(path)
}
await world.close()

const picture = join(folder, 'imgui-letter.png')
execFileSync(command, ['render', join(root, 'assets/letters/02-indkaldelse-til-undersoegelse.xml'), '-o', picture, '--width', '800', '--now', '2026-11-23T12:00:00Z'])
check(picture)
