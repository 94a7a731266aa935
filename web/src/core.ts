// The core as WebAssembly: the flat C ABI of docs/wire.md. Every call copies in, reads memory.buffer anew afterwards (memory may have grown), and
// copies out. A status other than 0 is a CoreError and leaves the core as it was; a trap is a WebAssembly.RuntimeError and ends the instance.
import type { Tree } from './tree.js'

export interface Effect {
  id: string
  type: string
  [member: string]: unknown
}

export interface Answer {
  revision: number
  effects?: Effect[]
}

interface Exports {
  memory: WebAssembly.Memory
  _initialize?: () => void
  mb_version(): number
  mb_alloc(size: number): number
  mb_release(pointer: number): void
  mb_new(json: number, size: number, app: number): number
  mb_free(app: number): void
  mb_dispatch(app: number, json: number, size: number, answer: number): number
  mb_resolve(app: number, id: bigint, json: number, size: number, answer: number): number
  mb_view(app: number, answer: number): number
  mb_blob_in(app: number, pointer: number, size: number, blob: number): number
  mb_blob_out(app: number, blob: bigint, answer: number): number
}

// Why a call was refused: its status and the core's own code.
export class CoreError extends Error {
  constructor(readonly status: number, readonly code: string) {
    super(`the core refused a call: status ${status} ${code}`)
  }
}

const no_memory = 4

// One import is a notice that needs no answer; any other is a way out that this module must not need: it becomes a trap.
function imports_of(module: WebAssembly.Module): WebAssembly.Imports {
  const imports: Record<string, Record<string, WebAssembly.ImportValue>> = {}
  for (const { module: room, name, kind } of WebAssembly.Module.imports(module)) {
    if (kind !== 'function') throw new WebAssembly.LinkError(`${room}.${name}`)
    const stub = name === 'emscripten_notify_memory_growth' ? () => undefined : () => { throw new WebAssembly.RuntimeError(name) }
    imports[room] = { ...imports[room], [name]: stub }
  }
  return imports
}

// Streaming wants the type application/wasm; a server that does not know it costs a copy, no more.
export async function load_module(url: URL): Promise<WebAssembly.Module> {
  const response = await fetch(url, { credentials: 'same-origin' })
  if (!response.ok) throw new Error(`status ${response.status}`)
  const is_wasm = response.headers.get('content-type')?.startsWith('application/wasm')
  return is_wasm ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer())
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

export class Core {
  private readonly call: Exports
  private readonly slot: number // two words for whatever a call answers with
  private app = 0

  private constructor(instance: WebAssembly.Instance) {
    this.call = instance.exports as unknown as Exports
    this.call._initialize?.()
    this.slot = this.allocate(16)
  }

  static async create(module: WebAssembly.Module): Promise<Core> {
    return new Core(await WebAssembly.instantiate(module, imports_of(module)))
  }

  version(): string {
    const bytes = this.bytes()
    const start = this.call.mb_version()
    return decoder.decode(bytes.subarray(start, bytes.indexOf(0, start)))
  }

  open(settings: object): void {
    this.with_json(settings, (pointer, size) => this.check(this.call.mb_new(pointer, size, this.slot), false))
    this.app = this.words()[0]
  }

  dispatch(turn: object): Answer {
    return this.with_json(turn, (pointer, size) => this.answer(this.call.mb_dispatch(this.app, pointer, size, this.slot)))
  }

  resolve(effect: string, turn: object): Answer {
    return this.with_json(turn, (pointer, size) => this.answer(this.call.mb_resolve(this.app, BigInt(effect), pointer, size, this.slot)))
  }

  view(): Tree {
    return this.answer(this.call.mb_view(this.app, this.slot))
  }

  // The core owns the bytes from here on; the answer is the blob's id.
  blob_in(content: Uint8Array): string {
    const pointer = this.allocate(content.length)
    this.bytes().set(content, pointer)
    this.check(this.call.mb_blob_in(this.app, pointer, content.length, this.slot), false)
    const [low, high] = this.words()
    return String((BigInt(high) << 32n) | BigInt(low))
  }

  // A copy of the bytes.
  blob_out(blob: string): Uint8Array<ArrayBuffer> {
    this.check(this.call.mb_blob_out(this.app, BigInt(blob), this.slot), false)
    return this.answered().slice()
  }

  free(): void {
    if (this.app) this.call.mb_free(this.app)
    this.app = 0
  }

  private bytes(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.call.memory.buffer as ArrayBuffer)
  }

  private words(): [number, number] {
    const view = new DataView(this.call.memory.buffer)
    return [view.getUint32(this.slot, true), view.getUint32(this.slot + 4, true)]
  }

  private answered(): Uint8Array<ArrayBuffer> {
    const [pointer, size] = this.words()
    return this.bytes().subarray(pointer, pointer + size)
  }

  private allocate(size: number): number {
    const pointer = this.call.mb_alloc(Math.max(size, 1))
    if (!pointer) throw new CoreError(no_memory, 'no_memory')
    return pointer
  }

  private with_json<T>(value: object, use: (pointer: number, size: number) => T): T {
    const json = encoder.encode(JSON.stringify(value))
    const pointer = this.allocate(json.length)
    this.bytes().set(json, pointer)
    const result = use(pointer, json.length)
    this.call.mb_release(pointer)
    return result
  }

  private check(status: number, explained: boolean): void {
    if (status === 0) return
    const error = explained ? (JSON.parse(decoder.decode(this.answered())) as { error?: { code?: string } }).error : undefined
    throw new CoreError(status, error?.code ?? '')
  }

  private answer<T>(status: number): T {
    this.check(status, true)
    return JSON.parse(decoder.decode(this.answered())) as T
  }
}
