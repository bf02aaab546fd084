/** A placeholder of an ICU message: `{name}`, `{count, plural, …}`; `forms` has the text of each form. */
export type Placeholder = { name: string; kind: string; forms: Map<string, string> }

/** The placeholders of a message in order, those inside the forms of others too, and its tags as `<name>`. */
export function placeholdersOf(message: string): Placeholder[] {
  const found: Placeholder[] = []
  for (let at = 0; at < message.length; at += 1) {
    if (message.startsWith("'{", at)) at = Math.max(at, message.indexOf("'", at + 2))
    else if (message[at] === '{') {
      const end = closingBrace(message, at)
      found.push(...readPlaceholder(message.slice(at + 1, end)))
      at = end
    }
  }
  for (const [tag] of message.matchAll(/<[a-z]+>/g)) found.push({ name: tag, kind: 'tag', forms: new Map() })
  return found
}

function readPlaceholder(inside: string): Placeholder[] {
  const [, name = '', kind = 'argument', rest = ''] =
    /^\s*(\w+)\s*(?:,\s*(\w+)\s*(?:,(.*))?)?$/s.exec(inside) ?? []
  if (name === '') throw new Error(`not a placeholder: {${inside}}`)
  if (kind !== 'plural' && kind !== 'select' && kind !== 'selectordinal')
    return [{ name, kind, forms: new Map() }]
  const forms = readForms(rest)
  return [{ name, kind, forms }, ...[...forms.values()].flatMap(placeholdersOf)]
}

function readForms(text: string): Map<string, string> {
  const forms = new Map<string, string>()
  for (let at = 0; at < text.length; ) {
    const open = text.indexOf('{', at)
    if (open === -1) break
    const end = closingBrace(text, open)
    forms.set(text.slice(at, open).trim(), text.slice(open + 1, end))
    at = end + 1
  }
  return forms
}

function closingBrace(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1
    if (text[at] === '}') depth -= 1
    if (depth === 0) return at
  }
  throw new Error(`unclosed brace in: ${text}`)
}
