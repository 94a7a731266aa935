// The other tabs of the same mailbox in this browser: they learn of a session's end, of activity and of what was asked, never of mail, names or tokens.
export interface Signal {
  signal: string
  mailbox?: string
  changed?: boolean
}

export class Tabs {
  private readonly channel: BroadcastChannel | undefined

  // `ended`: a session is over, by this tab's doing or by another's.
  constructor(base: URL | undefined, heard: (signal: Signal) => void, private readonly ended: (state: 'ended' | 'logged-out') => void) {
    if (!base || typeof BroadcastChannel === 'undefined') return
    this.channel = new BroadcastChannel(`memobox ${base.href}`)
    this.channel.addEventListener('message', ({ data }: MessageEvent<Signal>) => {
      heard({ ...data })
      this.note(data)
    })
  }

  tell(signal: Signal): void {
    this.channel?.postMessage(signal)
    this.note(signal)
  }

  close(): void {
    this.channel?.close()
  }

  private note({ signal }: Signal): void {
    if (signal === 'ended') this.ended('ended')
    if (signal === 'logged_out') this.ended('logged-out')
  }
}
