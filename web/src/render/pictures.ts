// Bytes of pictures become blob: addresses, and only what begins like a raster image does: an SVG is a document, not a picture.
const signatures: [string, number[]][] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  ['image/webp', [0x52, 0x49, 0x46, 0x46]],
]

export function raster_type(bytes: Uint8Array): string | undefined {
  return signatures.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0]
}

export class Pictures {
  private addresses = new Map<string, string>()
  private used = new Set<string>()

  constructor(private readonly read: (blob: string) => Uint8Array<ArrayBuffer> | undefined) {}

  // Undefined: not there, or not a picture.
  address(blob: string): string | undefined {
    this.used.add(blob)
    const known = this.addresses.get(blob)
    if (known) return known
    const bytes = this.read(blob)
    const type = bytes && raster_type(bytes)
    if (!type) return undefined
    const made = URL.createObjectURL(new Blob([bytes], { type }))
    this.addresses.set(blob, made)
    return made
  }

  // Call after each patch: lets go of what the tree no longer shows.
  sweep(): void {
    for (const [blob, address] of this.addresses) {
      if (this.used.has(blob)) continue
      URL.revokeObjectURL(address)
      this.addresses.delete(blob)
    }
    this.used.clear()
  }

  clear(): void {
    this.used.clear()
    this.sweep()
  }
}
