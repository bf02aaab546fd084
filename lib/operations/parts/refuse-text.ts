import { maximumTextBytes } from '../../domain/article/text-limit'
import { invalid, type Problem } from '../../domain/problem'
import { heavily } from '../../heavy/heavily'

/** The refusal of a text that has more bytes, paragraphs or sentences than an article may; null for any other. */
export async function refuseText(text: string, language: string): Promise<Problem | null> {
  const bytes = Buffer.byteLength(text, 'utf8')
  if (bytes > maximumTextBytes) {
    const detail = { maximum: maximumTextBytes, bytes }
    return { code: 'too-large', errors: [{ path: 'text', code: 'too-large', detail }] }
  }
  const excess = await heavily('excessOf', text.length, text, language)
  return excess && invalid('text', `too-many-${excess.of}`, { maximum: excess.maximum, count: excess.count })
}
