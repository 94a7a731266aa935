// Makes the package in web/dist: memobox.js (one ES module), memobox-zip.js (loaded when letters are saved together), memobox.d.ts, memobox.wasm, the fonts, custom-elements.json and package.json.
//   node web/build.mjs [--without-core] [--no-types]
// --without-core: memobox.wasm is not there yet; --no-types: without the type check, for quick tries.
import { build, transform } from 'esbuild'
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const web = dirname(fileURLToPath(import.meta.url))
const root = dirname(web)
const dist = join(web, 'dist')
const options = new Set(process.argv.slice(2))
const manifest = JSON.parse(readFileSync(join(web, 'package.json'), 'utf8'))

function fail(sentence) {
  process.stderr.write(`web/build.mjs: ${sentence}\n`)
  process.exit(1)
}

function run(script, ...args) {
  try {
    execFileSync(process.execPath, [script, ...args], { cwd: web, stdio: ['ignore', 'inherit', 'inherit'] })
  } catch {
    fail(`${script.slice(root.length + 1)} failed`)
  }
}

// A stylesheet becomes a string, minified.
export const css_as_text = {
  name: 'css-as-text',
  setup(plugins) {
    plugins.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'css', minify: true })
      return { contents: code.trim(), loader: 'text' }
    })
  },
}

export const bundle_options = { bundle: true, format: 'esm', target: 'es2022', charset: 'utf8', plugins: [css_as_text], define: { MEMOBOX_VERSION: JSON.stringify(manifest.version) } }

export function generate() {
  run(join(root, 'assets/generate/themes.mjs'), '--ts', join(web, 'src/generated/themes.ts'))
  run(join(root, 'assets/generate/strings.mjs'), '--ts', join(web, 'src/generated/strings.ts'))
}

const tsc = (...args) => run(join(web, 'node_modules/typescript/bin/tsc'), ...args)

function types() {
  tsc('--project', web)
  const out = join(dist, 'types')
  tsc('--declaration', '--emitDeclarationOnly', '--target', 'ES2022', '--moduleResolution', 'bundler', '--module', 'ESNext', '--outDir', out, join(web, 'src/api.ts'))
  const text = readFileSync(join(out, 'api.d.ts'), 'utf8')
  rmSync(out, { recursive: true })
  writeFileSync(join(dist, 'memobox.d.ts'), `${text.replace(/\nexport \{\};\s*$/, '\n')}export declare const MemoBox: { new (): MemoBoxElement; readonly observedAttributes: string[] };\n`)
}

function core() {
  const module = join(root, 'build/wasm/bin/memobox.wasm')
  if (existsSync(module)) copyFileSync(module, join(dist, 'memobox.wasm'))
  else if (!options.has('--without-core')) fail('build/wasm/bin/memobox.wasm is missing; ./dev build makes it')
}

function fonts() {
  mkdirSync(join(dist, 'fonts'), { recursive: true })
  const from = join(web, 'node_modules/@fontsource/ibm-plex-sans')
  for (const [ours, theirs] of [['400', '400-normal'], ['600', '600-normal'], ['400-italic', '400-italic']]) {
    copyFileSync(join(from, `files/ibm-plex-sans-latin-${theirs}.woff2`), join(dist, `fonts/ibm-plex-sans-${ours}.woff2`))
  }
  copyFileSync(join(from, 'LICENSE'), join(dist, 'fonts/LICENSE'))
}

// pdf.js, for letters that are PDF: a page of its own and its worker, loaded when the first one is read. Classic scripts, since a frame
// without origin can load no modules.
async function pdf() {
  const common = { bundle: true, format: 'iife', target: 'es2022', charset: 'utf8', minify: true, legalComments: 'eof', define: { 'import.meta.url': '""' } }
  const from = join(web, 'node_modules/pdfjs-dist')
  await build({ ...common, entryPoints: [join(web, 'pdf/frame.js')], outfile: join(dist, 'pdf-frame.js') })
  await build({ ...common, entryPoints: [join(from, 'build/pdf.worker.mjs')], outfile: join(dist, 'pdf-worker.js') })
  copyFileSync(join(web, 'pdf/frame.html'), join(dist, 'pdf-frame.html'))
  copyFileSync(join(from, 'LICENSE'), join(dist, 'pdf-LICENSE'))
  for (const file of ['pdf-frame.js', 'pdf-worker.js']) process.stdout.write(`web/dist/${file}: ${kilobytes(join(dist, file))} kB gzip\n`)
}

function describe_package() {
  const { name, version, description, license } = manifest
  const own = {
    name, version, description, license, type: 'module',
    main: './memobox.js', types: './memobox.d.ts',
    exports: { '.': { types: './memobox.d.ts', default: './memobox.js' }, './memobox.wasm': './memobox.wasm', './custom-elements.json': './custom-elements.json', './letter-frame.html': './letter-frame.html' },
    customElements: './custom-elements.json',
    sideEffects: ['./memobox.js'],
  }
  writeFileSync(join(dist, 'package.json'), `${JSON.stringify(own, null, 2)}\n`)
  for (const file of ['custom-elements.json', 'letter-frame.html']) copyFileSync(join(web, file), join(dist, file))
  if (existsSync(join(root, 'LICENSE'))) copyFileSync(join(root, 'LICENSE'), join(dist, 'LICENSE'))
  writeFileSync(join(dist, 'THIRD-PARTY.txt'), notices())
}

// What others' licences ask for in a copy of the package.
function notices() {
  const zip = readFileSync(join(web, 'node_modules/client-zip/LICENSE.txt'), 'utf8').trim()
  return [
    'memobox.wasm contains gumbo-parser, Copyright Google Inc. and others, under the Apache License 2.0 (apache.org/licenses/LICENSE-2.0); its character references were replaced.',
    `memobox-zip.js contains client-zip:\n\n${zip}`,
    'fonts/ is IBM Plex Sans; its licence lies beside it.',
  ].join('\n\n----\n\n') + '\n'
}

const kilobytes = file => (gzipSync(readFileSync(file), { level: 9 }).length / 1000).toFixed(1)

async function main() {
  generate()
  mkdirSync(dist, { recursive: true })
  if (!options.has('--no-types')) types()
  await build({ ...bundle_options, entryPoints: [join(web, 'src/memobox.ts')], outfile: join(dist, 'memobox.js'), minify: true, legalComments: 'none' })
  await build({ ...bundle_options, entryPoints: [join(web, 'src/effects/zip.ts')], outfile: join(dist, 'memobox-zip.js'), minify: true, legalComments: 'none' })
  core()
  fonts()
  await pdf()
  describe_package()
  const size = gzipSync(readFileSync(join(dist, 'memobox.js')), { level: 9 }).length
  process.stdout.write(`web/dist/memobox.js: ${(size / 1000).toFixed(1)} kB gzip\n`)
  if (size > 25_000) fail('memobox.js is larger than 25 kB gzip, the budget of its first use')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
