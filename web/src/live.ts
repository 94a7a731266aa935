// What is said and not shown: one polite and one assertive live region, there from the start, so that readers know them (WCAG 4.1.3).
const stays = 5_000 // ms: long enough to be said, short enough not to be met again while reading

export class LiveRegions {
  private readonly polite = region('polite', 'status')
  private readonly assertive = region('assertive', 'alert')

  constructor(parent: ShadowRoot) {
    parent.append(this.polite, this.assertive)
  }

  say(text: string, assertive: boolean): void {
    const line = document.createElement('p')
    line.textContent = text
    const into = assertive ? this.assertive : this.polite
    into.append(line)
    setTimeout(() => line.remove(), stays)
  }
}

function region(politeness: string, role: string): HTMLElement {
  const element = document.createElement('div')
  element.className = 'said'
  element.setAttribute('role', role)
  element.setAttribute('aria-live', politeness)
  element.setAttribute('aria-atomic', 'false')
  return element
}
