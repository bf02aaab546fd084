import { maximumTextBytes } from '../domain/article'
import type { Problem } from '../domain/problem'

/** The refusal of a text that is longer than an article may be; null for any other. */
export function refuseLongText(text: string): Problem | null {
  const bytes = Buffer.byteLength(text, 'utf8')
  if (bytes <= maximumTextBytes) return null
  const detail = { maximum: maximumTextBytes, bytes }
  return { code: 'too-large', errors: [{ path: 'text', code: 'too-large', detail }] }
}
