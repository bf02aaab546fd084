import { z } from 'zod'

/** A BCP 47 language tag, such as `ar`, `en` or `ar-EG`; kept in its canonical form. */
export const language = z
  .string()
  .max(35)
  .refine(isLanguage, { params: { code: 'not-a-language' }, abort: true })
  .transform((tag) => Intl.getCanonicalLocales(tag)[0] ?? tag)

function isLanguage(tag: string): boolean {
  try {
    return !/^und\b/.test(new Intl.Locale(tag).toString())
  } catch {
    return false
  }
}
