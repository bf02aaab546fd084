'use client'

import { type FormEvent, useState } from 'react'
import { useValidityTexts } from './interface-provider'

type Control = HTMLInputElement | HTMLTextAreaElement

/** What is said of a field that a browser will not send, in the language of the interface. */
export type ValidityTexts = { needed: string; email: string; url: string; short: string; invalid: string }

/**
 * What a browser finds wrong with a field when its form is sent, said at the field in the page's language: its own bubble
 * speaks the browser's and is gone in a moment. `error` is what the server found.
 */
export function useOwnValidity(error: string | null | undefined) {
  const texts = useValidityTexts()
  const [found, setFound] = useState<string | null>(null)
  return {
    error: found ?? error,
    onInvalid(event: FormEvent<Control>) {
      const control = event.currentTarget
      event.preventDefault()
      setFound(textFor(control, texts))
      // With no bubble to show, the browser leaves focus where it was.
      if (control.form?.querySelector('input:invalid, textarea:invalid') === control) control.focus()
    },
    onTyped() {
      if (found !== null) setFound(null)
    },
  }
}

function textFor({ validity, type }: Control, texts: ValidityTexts): string {
  if (validity.valueMissing) return texts.needed
  if (validity.typeMismatch) return type === 'email' ? texts.email : texts.url
  return validity.tooShort ? texts.short : texts.invalid
}
