import { withLineFeeds } from '@/lib/domain/text/line-ends'

/** A piece of HTML whose texts are escaped: strings become it only through `tag`. */
export type Html = { readonly html: string }

type Child = Html | string | number | null | false | undefined | readonly Child[]

/**
 * An element, written exactly as a browser writes it back (HTML standard, section 13.3, "serialising"), so that a page can
 * hash itself. For that reason a carriage return, which parsers turn into a newline, becomes one here, and so do the other line
 * ends, which browsers would not show.
 */
export function tag(name: string, attributes: Record<string, string | null>, ...children: Child[]): Html {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${attributeText(value)}"`],
  )
  const open = `<${name}${written.join('')}>`
  if (VOID.has(name)) return { html: open }
  return { html: `${open}${inner(children)}</${name}>` }
}

/** The content of a script or style element, which browsers read and write as it is. */
export function rawText(text: string): Html {
  if (/<\/|<!--/.test(text.replaceAll("'</'", ''))) throw new Error('A raw text may not end its element')
  return { html: text }
}

function inner(child: Child): string {
  if (child === null || child === undefined || child === false) return ''
  if (isList(child)) return child.map(inner).join('')
  if (typeof child === 'object') return child.html
  return withLineFeeds(String(child))
    .replaceAll('&', '&amp;')
    .replaceAll('\u00a0', '&nbsp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

/** Browsers disagree on how they write < and > back here, so these go in as an address has them. */
function attributeText(value: string): string {
  return value
    .replace(/[<>\r\n]/g, encodeURIComponent)
    .replaceAll('&', '&amp;')
    .replaceAll('\u00a0', '&nbsp;')
    .replaceAll('"', '&quot;')
}

function isList(child: Child): child is readonly Child[] {
  return Array.isArray(child)
}

const VOID = new Set(['meta', 'br'])
