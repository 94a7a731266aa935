// Pictures of the trees made by hand, to look at: node tests/web/stage_shots.mjs DIRECTORY
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { open_stage } from './render/stage.mjs'
import { every_role, mailbox, small_states } from './render/trees.mjs'

const to = process.argv[2] ?? 'build/shots'
mkdirSync(to, { recursive: true })
const stage = await open_stage()
const widths = [['wide', 1280, 860], ['medium', 900, 860], ['narrow', 390, 844]]
const shoot = async (name, tree, options, full = false) => {
  const page = await stage.show(tree, options)
  await page.waitForTimeout(400)
  await page.screenshot({ path: join(to, `${name}.png`), fullPage: full })
  if (page.wrongs.length) process.stdout.write(`${name}: ${page.wrongs.join('; ')}\n`)
  await page.context().close()
}
for (const [name, width, height] of widths) {
  const viewport = { width, height }
  await shoot(name, mailbox(name), { viewport })
  await shoot(`${name}-dark`, mailbox(name), { viewport, colorScheme: 'dark' })
  await shoot(`${name}-forced`, mailbox(name), { viewport, forcedColors: 'active' })
}
await shoot('narrow-list', mailbox('narrow', { reading: false }), { viewport: { width: 390, height: 844 } })
await shoot('tiny', mailbox('narrow'), { viewport: { width: 320, height: 700 } })
await shoot('contrast', mailbox('wide'), { query: '?scheme=contrast' })
await shoot('states', small_states(), {})
await shoot('roles', every_role(), { viewport: { width: 1280, height: 2600 } })
await stage.close()
