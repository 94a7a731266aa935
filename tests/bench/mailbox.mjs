// ./dev bench mailbox: what the web face costs, beside what a page would do by hand in the same Chromium. Absolute times are information; ratios count.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { start_sandbox } from '../platform/sandbox.mjs'
import { budgets, packed_size } from '../package/budgets.mjs'
import { launch, root } from '../web/lib/browser.mjs'
import { kb, line, ms, open_bench, quick, read, rounds, times } from './lib.mjs'

function sizes() {
  console.log('Sizes, gzip -9')
  for (const { name, file, most } of budgets) line(`${name} (${file})`, kb(packed_size(file)), kb(most))
}

// Real answers of the sandbox: what the element would get.
async function answers_of(sandbox) {
  const lise = await sandbox.client('lise')
  const bytes = async path => (await lise.call('GET', path)).text()
  const mailboxes = await bytes('/mailboxes/?size=1000')
  const mailbox = JSON.parse(mailboxes).mailboxes[0].id
  const folders = await bytes(`/mailboxes/${mailbox}/folders/?size=1000`)
  const inbox = JSON.parse(folders).folders.find(folder => folder.folderType === 'INBOX').id
  const summary = await bytes(`/mailboxes/${mailbox}/folders/summary/`)
  const messages = await bytes(`/mailboxes/${mailbox}/messages/?folderId=${inbox}&page=0&size=100&sortFields=receivedDateTime:DESC`)
  return { mailboxes, folders, summary, messages }
}

async function list(page, answers) {
  const { ours, peer } = await page.evaluate(([answers, rounds]) => globalThis.bench.list(answers, rounds), [answers, rounds])
  console.log(`\nA page of 100 platform messages (${kb(answers.messages.length)}), from bytes to rows laid out and painted-ready`)
  line('memobox: bytes -> core -> tree -> DOM -> layout', ms(ours))
  line('peer: JSON.parse + hand-written DOM code -> layout', ms(peer))
  line('ratio', times(ours / peer), 'at most 1.5 ×')
}

async function first_list(browser, sandbox) {
  const taken = []
  for (let round = 0; round < (quick ? 3 : 7); ++round) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 } })
    await page.addInitScript(() => {
      // A message sent in the frame that has the rows is heard when that frame has been painted.
      const painted = new MessageChannel()
      painted.port1.onmessage = () => console.debug('first list', performance.now())
      const seen = () => {
        const rows = document.querySelector('memo-box')?.shadowRoot?.querySelectorAll('[data-id^="row/"]')
        if (rows?.length) painted.port2.postMessage(null)
        else requestAnimationFrame(seen)
      }
      requestAnimationFrame(seen)
    })
    // The page tells by itself: to be asked, it would have to load and run another program first.
    const told = page.waitForEvent('console', { predicate: message => message.text().startsWith('first list') })
    await page.goto(`${sandbox.origin}/?user=aase`)
    const shown = Number((await told).text().split(' ').at(-1))
    const scripts = /\/(page|memobox)\.js$/
    taken.push(shown - await page.evaluate(name => performance.getEntriesByType('resource').find(entry => name.test(entry.name)).startTime, scripts))
    await page.close()
  }
  taken.sort((a, b) => a - b)
  console.log('\nStart, against the local sandbox')
  line('first letter list on screen after script start, median', ms(taken[taken.length >> 1]), '300 ms')
  line('the fastest and the slowest of them', `${ms(taken[0])}, ${ms(taken.at(-1))}`)
}

const data = mkdtempSync(join(tmpdir(), 'memobox-bench-'))
const sandbox = await start_sandbox({ data, web: join(root, 'web/dist') })
const browser = await launch()
try {
  console.log(`Chromium ${browser.version()}, Node ${process.version}, ${rounds} rounds, medians\n`)
  sizes()
  const { page, close } = await open_bench(browser, readFileSync(new URL('page.ts', import.meta.url), 'utf8'))
  await list(page, await answers_of(sandbox))
  await close()
  await first_list(browser, sandbox)
} finally {
  await browser.close()
  await sandbox.stop()
  rmSync(data, { recursive: true, force: true })
}
