import { z } from 'zod'

/** A BCP 47 language tag, such as `ar`, `en` or `ar-EG`; kept in its canonical form. */
export const language = z
  .string()
  .max(35)
  .refine(isLanguage, { params: { code: 'not-a-language' }, abort: true })
  .transform((tag) => Intl.getCanonicalLocales(tag)[0] ?? tag)

export type Direction = 'rtl' | 'ltr'

/** Scripts written from right to left (Unicode, those in modern use). */
const rightToLeftScripts = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr'])

/** The direction in which a language is written, by its likely script (Unicode CLDR). */
export function directionOf(tag: string): Direction {
  const script = new Intl.Locale(tag).maximize().script
  return script !== undefined && rightToLeftScripts.has(script) ? 'rtl' : 'ltr'
}

function isLanguage(tag: string): boolean {
  try {
    return !/^und\b/.test(new Intl.Locale(tag).toString())
  } catch {
    return false
  }
}
