// Fills in a message of the product in a page that has nothing but itself: report.html carries this along.

/**
 * A message in ICU's form, as far as these need it: `{name}`, and `{name, plural, one {…} other {…}}` with `#` for the number.
 * What is filled in besides numbers (hashes, keys, names of files) runs from left to right, whatever stands around it.
 *
 * @param {string} message
 * @param {Record<string, string | number>} values
 * @param {string} language with the digits that numbers are written in, such as `ar-u-nu-arab`
 * @param {number} [count] what `#` stands for
 * @returns {string}
 */
export function say(message, values, language, count) {
  const open = message.indexOf('{')
  if (open < 0) return count === undefined ? message : message.replaceAll('#', written(count, language))
  const close = closing(message, open)
  const [, name, forms] = /^(\w+)(?:, plural, (.*))?$/s.exec(message.slice(open + 1, close)) ?? []
  const value = values[name ?? ''] ?? ''
  const filled =
    forms === undefined
      ? filledIn(value, language)
      : say(formOf(forms, Number(value), language), values, language, Number(value))
  return (
    say(message.slice(0, open), values, language, count) +
    filled +
    say(message.slice(close + 1), values, language, count)
  )
}

function formOf(forms, count, language) {
  const wanted = new Intl.PluralRules(language).select(count)
  const byName = new Map()
  for (let at = 0; at < forms.length; ) {
    const open = forms.indexOf('{', at)
    if (open < 0) break
    const close = closing(forms, open)
    byName.set(forms.slice(at, open).trim(), forms.slice(open + 1, close))
    at = close + 1
  }
  return byName.get(wanted) ?? byName.get('other') ?? ''
}

/** Where the brace that opens at `open` is closed. */
function closing(message, open) {
  let depth = 0
  for (let at = open; at < message.length; at++) {
    if (message[at] === '{') depth++
    if (message[at] === '}') depth--
    if (depth === 0) return at
  }
  return message.length
}

function written(count, language) {
  return new Intl.NumberFormat(language).format(count)
}

/** The number of an entry is a name and no count: nothing groups its digits. */
function filledIn(value, language) {
  return typeof value === 'number'
    ? new Intl.NumberFormat(language, { useGrouping: false }).format(value)
    : `\u2066${value}\u2069`
}
