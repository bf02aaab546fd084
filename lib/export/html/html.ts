import { withLineFeeds } from '../../domain/text/line-ends'

/**
 * A piece of HTML in which every text is escaped: nothing becomes one but by `tag` and, for what the product itself wrote,
 * `rawText`. For that reason a page may show it as it is.
 */
class Html {
  /** Two pieces of one shape would do for each other without it. */
  declare protected readonly isEscaped: true
  constructor(readonly html: string) {}
}

export type { Html }

type Child = Html | string | number | null | false | undefined | readonly Child[]

/**
 * An element, written exactly as a browser writes it back (HTML standard, section 13.3, "serialising"), so that a page can
 * hash itself. For that reason a carriage return, which parsers turn into a newline, becomes one here, and so do the other line
 * ends, which browsers would not show; NUL, which parsers drop or replace, is replaced already.
 */
export function tag(
  name: string,
  attributes: Record<string, string | null | undefined>,
  ...children: Child[]
): Html {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null || value === undefined ? [] : [` ${key}="${attributeText(value)}"`],
  )
  const open = `<${name}${written.join('')}>`
  if (VOID.has(name)) return new Html(open)
  return new Html(`${open}${inner(children)}</${name}>`)
}

/** The content of a script or style element, which browsers read and write as it is. */
export function rawText(text: string): Html {
  if (/<\/|<!--/.test(text.replaceAll("'</'", ''))) throw new Error('A raw text may not end its element')
  return new Html(text)
}

function inner(child: Child): string {
  if (child === null || child === undefined || child === false) return ''
  if (isList(child)) return child.map(inner).join('')
  if (typeof child === 'object') return child.html
  return withLineFeeds(String(child))
    .replaceAll('\0', '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('\u00a0', '&nbsp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

/** Browsers disagree on how they write < and > back here, so these go in as an address has them. */
function attributeText(value: string): string {
  return value
    .replace(/[<>\r\n]/g, encodeURIComponent)
    .replaceAll('\0', '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('\u00a0', '&nbsp;')
    .replaceAll('"', '&quot;')
}

function isList(child: Child): child is readonly Child[] {
  return Array.isArray(child)
}

const VOID = new Set(['meta', 'br', 'input'])
