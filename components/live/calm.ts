/**
 * Carries something out once nothing would move under a hand: no pointer moves or presses within `place`, no key is struck there, and no
 * words are selected in it; and somebody looks at the page at all. What is asked for meanwhile takes the place of what was to be done.
 */
export class Calm {
  private touchedAt = Number.NEGATIVE_INFINITY
  private isPressed = false
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly place: () => Element | null) {}

  /** Until the answer is called. */
  watch(): () => void {
    const touch = (event: Event) => {
      if (event.target instanceof Node && this.place()?.contains(event.target))
        this.touchedAt = performance.now()
      if (event.type === 'pointerdown') this.isPressed = true
      if (event.type === 'pointerup' || event.type === 'pointercancel') this.isPressed = false
    }
    const kinds = ['pointermove', 'pointerdown', 'pointerup', 'pointercancel', 'keydown'] as const
    for (const kind of kinds) document.addEventListener(kind, touch, { capture: true, passive: true })
    return () => {
      clearTimeout(this.timer)
      for (const kind of kinds) document.removeEventListener(kind, touch, { capture: true })
    }
  }

  when(act: () => void): void {
    clearTimeout(this.timer)
    const isBusy = this.isPressed || this.isSelecting() || document.visibilityState === 'hidden'
    const left = isBusy ? rest : this.touchedAt + rest - performance.now()
    if (left <= 0) act()
    else this.timer = setTimeout(() => this.when(act), left)
  }

  private isSelecting(): boolean {
    const selection = document.getSelection()
    if (!selection || selection.isCollapsed || !selection.anchorNode) return false
    return this.place()?.contains(selection.anchorNode) === true
  }
}

/** Milliseconds for which a hand rests before something moves near it. */
const rest = 700
