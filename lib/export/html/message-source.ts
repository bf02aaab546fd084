/**
 * A message in ICU's form, of what the build made of it: text, arguments and plurals, which is as much as is carried out of the
 * product to be filled in elsewhere. Where messages are not built, as in tests, they have that form already.
 */
export function messageSource(built: unknown): string {
  if (typeof built === 'string') return built
  if (built === count) return '#'
  if (Array.isArray(built)) return built.map(partSource).join('')
  throw new TypeError('this is no message')
}

function partSource(part: unknown): string {
  if (!Array.isArray(part)) return messageSource(part)
  const [name, kind, forms] = part
  if (kind === undefined) return `{${name}}`
  if (kind !== plural) throw new TypeError('messages of this kind are not carried out of the product')
  const written = Object.entries(forms).map(([form, message]) => `${form} {${messageSource(message)}}`)
  return `{${name}, plural, ${written.join(' ')}}`
}

/** As `icu-minify` writes what `#` stands for, and a plural. */
const count = 0
const plural = 2
