'use client'

import { useSyncExternalStore } from 'react'

/** Whether single letters act as keys here (WCAG 2.1.4 asks that they can be switched off); kept in this browser. */
export function useSingleKeys(): [on: boolean, set: (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, read, () => true)
  return [on, write]
}

const name = 'isnad.single-keys'
const listeners = new Set<() => void>()

function read(): boolean {
  try {
    return window.localStorage.getItem(name) !== 'off'
  } catch {
    return true
  }
}

function write(on: boolean): void {
  try {
    window.localStorage.setItem(name, on ? 'on' : 'off')
  } catch {
    // Nothing is kept where the browser keeps nothing.
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}
