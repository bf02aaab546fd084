/**
 * Keeps what is typed for a field that has not come yet. Without, letters would act as keys of the page meanwhile, and a space would
 * press whatever has focus. Ends with Escape, which forgets it, with Tab, and when somebody goes elsewhere.
 */
export function typeAhead(): TypeAhead {
  let typed = ''
  const ended = new AbortController()
  const stop = () => ended.abort()
  const listening = { capture: true, signal: ended.signal }

  document.addEventListener('keydown', press, listening)
  // Firefox presses a button when the space is let go.
  document.addEventListener('keyup', (event) => event.key === ' ' && event.preventDefault(), listening)
  document.addEventListener('pointerdown', stop, listening)
  document.addEventListener('focusin', stop, listening)

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape') typed = ''
    if (event.key === 'Escape' || event.key === 'Tab') {
      stop()
      return
    }
    if (event.key === 'Backspace') typed = [...typed].slice(0, -1).join('')
    else if (event.key === 'Enter') typed += '\n'
    // Named keys, such as arrows, are more than one letter.
    else if ([...event.key].length > 1) return
    // Of a key that is held the first counts.
    else if (!event.repeat) typed += event.key
    event.preventDefault()
    event.stopImmediatePropagation()
  }

  return {
    stop,
    arrive(field) {
      stop()
      if (typed === '' || !(field instanceof HTMLTextAreaElement || isTextInput(field))) return
      field.setRangeText(typed, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end')
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

function isTextInput(field: Element): field is HTMLInputElement {
  return field instanceof HTMLInputElement && field.selectionStart !== null
}
