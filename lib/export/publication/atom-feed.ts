import { escaped } from '../../domain/text/escaped'
import { xmlText } from '../xml-text'

/** What a feed says of one published report. */
export type FeedEntry = {
  id: string
  slug: string
  number: number
  title: string
  finding: string
  language: string
  at: string
  newsroomName: string
}

/** Published reports as an Atom feed (RFC 4287), the newest first. `origin` is where the addresses in it lead. */
export function atomFeed(newsroom: string, entries: readonly FeedEntry[], origin: string): string {
  const [first] = entries
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    element('id', `urn:uuid:${newsroom}`),
    element('title', first?.newsroomName ?? 'Isnad'),
    element('updated', first?.at ?? '1970-01-01T00:00:00.000Z'),
    `<link rel="self" href="${escaped(`${origin}/feeds/${newsroom}.xml`)}"/>`,
    ...entries.map((entry) =>
      [
        `<entry xml:lang="${escaped(entry.language)}">`,
        element('id', `urn:uuid:${entry.id}`),
        element('title', entry.title),
        element('updated', entry.at),
        `<link rel="alternate" type="text/html" href="${escaped(`${origin}/r/${entry.slug}`)}"/>`,
        `<author>${element('name', entry.newsroomName)}</author>`,
        element('summary', entry.finding),
        '</entry>',
      ].join(''),
    ),
    '</feed>',
  ]
  return `${lines.join('\n')}\n`
}

function element(name: string, text: string): string {
  return `<${name}>${escaped(xmlText(text))}</${name}>`
}
