// A frame whose content is wider than itself can be scrolled with the keyboard (WCAG 2.1.1): it is a tab stop only while it must be.
const watcher = new ResizeObserver(entries => {
  for (const { target } of entries) {
    const frame = target.tagName === 'TABLE' ? target.parentElement : (target as HTMLElement)
    if (!frame) continue
    if (frame.scrollWidth > frame.clientWidth) frame.tabIndex = 0
    else frame.removeAttribute('tabindex')
  }
})

export function keep_reachable(frame: HTMLElement): void {
  watcher.observe(frame)
  if (frame.firstElementChild) watcher.observe(frame.firstElementChild)
}
