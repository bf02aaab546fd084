/** How moments are written in a language. A formatter is dear to make, and few are needed: each is made once. */
export function momentFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return once(moments, [language, options], () => new Intl.DateTimeFormat(language, options))
}

/** How a year by itself is written in a language: with all four of its digits. */
export function yearFormat(language: string): Intl.NumberFormat {
  const options = { useGrouping: false, minimumIntegerDigits: 4 }
  return once(years, [language], () => new Intl.NumberFormat(language, options))
}

/** How time that has passed is written in a language, "now" included. */
export function relativeFormat(language: string): Intl.RelativeTimeFormat {
  return once(relatives, [language], () => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }))
}

/** How languages are called in a language. */
export function languageNames(language: string): Intl.DisplayNames {
  return once(names, [language], () => new Intl.DisplayNames(language, { type: 'language' }))
}

const moments = new Map<string, Intl.DateTimeFormat>()
const years = new Map<string, Intl.NumberFormat>()
const relatives = new Map<string, Intl.RelativeTimeFormat>()
const names = new Map<string, Intl.DisplayNames>()

function once<Made>(made: Map<string, Made>, of: unknown[], make: () => Made): Made {
  const key = JSON.stringify(of)
  const known = made.get(key)
  if (known) return known
  const fresh = make()
  made.set(key, fresh)
  return fresh
}
