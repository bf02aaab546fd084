/**
 * Keeps what is typed for a field that has not come yet. Without, letters would act as keys of the page meanwhile, and a space would
 * press whatever has focus. `gaveUp` is called when somebody goes elsewhere by Escape, Tab or a click. After a while keys act as they
 * do everywhere, for the field may never come.
 */
export function typeAhead(gaveUp: () => void): TypeAhead {
  let typed = ''
  const ended = new AbortController()
  const listening = { capture: true, signal: ended.signal }
  const timer = setTimeout(stop, patience)

  document.addEventListener('keydown', press, listening)
  // Firefox presses a button when the space is let go.
  document.addEventListener('keyup', (event) => event.key === ' ' && event.preventDefault(), listening)
  document.addEventListener('pointerdown', leave, listening)

  function stop(): void {
    typed = ''
    clearTimeout(timer)
    ended.abort()
  }

  function leave(): void {
    stop()
    gaveUp()
  }

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape' || event.key === 'Tab') {
      leave()
      return
    }
    if (event.key === 'Backspace') typed = [...typed].slice(0, -1).join('')
    else if (event.key === 'Enter') typed += '\n'
    else if (isNamed.test(event.key)) return
    // Of a key that is held the first counts.
    else if (!event.repeat) typed += event.key
    event.preventDefault()
    event.stopImmediatePropagation()
  }

  return {
    stop,
    arrive(field) {
      const text = typed
      stop()
      if (text === '' || !(field instanceof HTMLTextAreaElement || isTextInput(field))) return
      field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end')
      field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    },
  }
}

export type TypeAhead = {
  /** Forgets what was typed. */
  stop(): void
  /** Gives it to the field, which has focus by now; a choice, into which nobody writes, takes none of it. */
  arrive(field: Element): void
}

/** Milliseconds. */
const patience = 5000
/** Keys that write nothing (`ArrowLeft`, `F5`, `Dead`); one that writes may write more than one letter, as لا on Arabic keyboards. */
const isNamed = /^[A-Z][A-Za-z0-9]+$/

function isTextInput(field: Element): field is HTMLInputElement {
  return field instanceof HTMLInputElement && field.selectionStart !== null
}
