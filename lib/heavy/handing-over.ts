import { move, transferableSymbol, valueSymbol } from 'piscina'
import type { Done } from './answering'

/** An answer of which no bytes are copied when it goes to another thread: this one has them no longer. */
export function handingOver(done: Done): unknown {
  const buffers = new Set<ArrayBufferLike>()
  if ('value' in done) collectBuffers(done.value, buffers)
  return buffers.size === 0 ? done : move({ [transferableSymbol]: [...buffers], [valueSymbol]: done })
}

/** Bytes are given as they are, in a list, or by name. */
function collectBuffers(value: unknown, into: Set<ArrayBufferLike>): void {
  if (value instanceof Uint8Array) into.add(value.buffer)
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) collectBuffers(part, into)
}
