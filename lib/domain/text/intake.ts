/** Why a text cannot be stored, and the UTF-16 position of the first code unit at fault. */
export type Unstorable = { problem: 'nul' | 'lone-surrogate'; position: number }

/**
 * The first thing in `text` that storage cannot keep byte for byte, or null. PostgreSQL refuses NUL, and a lone
 * surrogate has no UTF-8 form: it would silently come back as U+FFFD. Both are refused at the edge instead.
 */
export function findUnstorable(text: string): Unstorable | null {
  const nul = text.indexOf('\0')
  const lone = text.search(loneSurrogate)
  if (lone !== -1 && (nul === -1 || lone < nul)) return { problem: 'lone-surrogate', position: lone }
  return nul === -1 ? null : { problem: 'nul', position: nul }
}

// With the u flag a well-formed pair is one character, so this finds lone halves only.
const loneSurrogate = /\p{Cs}/u
