import type { Random } from './random'

/** Edited text, and where each position of the original now is: one entry per code unit and one for the end. */
export type Edited = { text: string; positions: number[] }

const letters = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي']

/** Replaces, drops and inserts letters at `share` of all characters. */
export function editCharacters(text: string, share: number, random: Random): Edited {
  return rewrite(text, (character) => {
    if (!random.chance(share)) return character
    const kind = random.below(3)
    if (kind === 0) return ''
    return kind === 1 ? random.pick(letters) : character + random.pick(letters)
  })
}

/** Spells the same words otherwise: vowel marks, tatweel, hamza, digit script, no-break spaces, direction marks. */
export function respell(text: string, random: Random): Edited {
  return rewrite(text, (character) => {
    if (/[أإآ]/.test(character) && random.chance(0.5)) return 'ا'
    if (/[0-9]/.test(character)) return String.fromCharCode(0x660 + Number(character))
    if (character === ' ') return random.chance(0.1) ? '\u00A0' : random.chance(0.05) ? ' \u200F' : ' '
    if (!/\p{L}/u.test(character)) return character
    if (random.chance(0.06))
      return character + random.pick(['\u064E', '\u064F', '\u0650', '\u0651', '\u0652'])
    return random.chance(0.02) && /[بتثجحخسشصضطظعغفقكلمنهي]/.test(character) ? `${character}ـ` : character
  })
}

function rewrite(text: string, change: (character: string) => string): Edited {
  const positions: number[] = []
  let result = ''
  for (const character of text) {
    for (let unit = 0; unit < character.length; unit++) positions.push(result.length)
    result += change(character)
  }
  positions.push(result.length)
  return { text: result, positions }
}
