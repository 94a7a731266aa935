// Shared by the generators beside this file: reading JSON with its mistakes named, options, and files written only when they change.
import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const assets = fileURLToPath(new URL('..', import.meta.url))

// Ends the build with one sentence.
export function fail(sentence) {
  process.stderr.write(`${basename(process.argv[1])}: ${sentence}\n`)
  process.exit(1)
}

// The options --NAME PATH of this script.
export function read_options(names = ['cpp', 'ts']) {
  const options = {}
  for (let at = 2; at < process.argv.length; at += 2) {
    const name = process.argv[at].replace(/^--/, '')
    if (!names.includes(name) || !process.argv[at + 1]) fail(`usage: ${names.map(each => `[--${each} PATH]`).join(' ')}`)
    options[name] = process.argv[at + 1]
  }
  return options
}

export function read_json(path) {
  const text = readFileSync(path, 'utf8')
  try {
    return JSON.parse(text)
  } catch (error) {
    return fail(`${path} is not JSON: ${error.message}`)
  }
}

// The paths of the .json files in a folder of assets, sorted.
export function json_files(folder) {
  return readdirSync(join(assets, folder)).filter(name => name.endsWith('.json')).sort().map(name => join(assets, folder, name))
}

// Writes through a neighbour, so that nobody ever sees half a file.
export function write_file(path, text) {
  mkdirSync(dirname(path), { recursive: true })
  const part = `${path}.${process.pid}.part`
  writeFileSync(part, text)
  renameSync(part, path)
}

// A C++ string literal. Control characters as octal, which, unlike \x, ends after three digits.
export function cpp_string(text) {
  const escaped = text.replace(/["\\]/g, '\\$&').replace(/[\u0000-\u001f]/g, c => `\\${c.charCodeAt(0).toString(8).padStart(3, '0')}`)
  return `"${escaped}"`
}
