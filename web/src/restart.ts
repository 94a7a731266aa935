// How often a core that died may be replaced.
const window_ms = 60_000
const most = 3

export class Restarts {
  private times: number[] = []

  // False: too often; something is wrong that a new core does not mend.
  allow(now = Date.now()): boolean {
    this.times = this.times.filter(time => now - time < window_ms)
    this.times.push(now)
    return this.times.length <= most
  }
}
