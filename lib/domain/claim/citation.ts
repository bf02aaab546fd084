import { isShortAddress, withoutSentenceMarks } from '../text/web-address'
import { dateIn } from './citation-date'

/** What a citation says of a work, each as it would be typed into its field; empty where it says nothing. */
export type Citation = { title: string; author: string; publisher: string; url: string; publishedOn: string }

/**
 * A pasted citation in parts: an address, a DOI, or author, title, publisher and date in the shapes of APA, MLA, Chicago and
 * the Arabic press. Null where it is nothing but a title. What belongs nowhere for sure stays in the title, and a person
 * confirms the rest: no word of the citation is left out but for what introduces an address.
 */
export function readCitation(pasted: string): Citation | null {
  const text = pasted
    .replace(/[\p{Bidi_Control}\u200B\uFEFF]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (text === '' || text.length > longest) return null
  const { url, rest } = addressIn(text)
  const parts = rest === '' ? nothing : (shapes.map((read) => read(rest)).find((found) => found) ?? null)
  if (!parts && url === '') return null
  return { ...nothing, title: parts ? '' : withoutEdges(rest), ...parts, url }
}

/** UTF-16 code units; more is no citation. */
const longest = 1500
const nothing = { title: '', author: '', publisher: '', publishedOn: '' }
type Parts = typeof nothing

/** The first address or DOI of a text, and the text without it. */
function addressIn(text: string): { url: string; rest: string } {
  const doi = /(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:?\s*)?(10\.\d{4,9}\/[^\s"<>«»،]+)/i.exec(text)
  const web = /https?:\/\/[^\s"<>«»،]+/i.exec(text)
  const short = text.split(' ').find((word) => isShortAddress(withoutSentenceMarks(word)))
  const found = doi?.[0] ?? web?.[0] ?? short
  if (!found) return { url: '', rest: text }
  const kept = withoutSentenceMarks(found)
  const url = doi
    ? `https://doi.org/${withoutSentenceMarks(doi[1] ?? '')}`
    : short && !web
      ? `https://${kept}`
      : kept
  return { url, rest: withoutEdges(text.replace(kept, ' ').replace(introduction, ' ').replace(/\s+/g, ' ')) }
}

/** What stands in front of an address. */
const introduction =
  /(?:\b(?:retrieved from|available (?:at|from)|doi|url|from)|(?:متاح على|متوفر على|الرابط|رابط))\s*:?\s*(?=$|[.,،;؛)\]])/i

function withoutEdges(text: string): string {
  return text
    .replace(/^[\s.,،;؛:—–-]{1,20}/, '')
    .replace(/[\s,،;؛:—–-]{1,20}\.?$|(?<=\s)\.$/, '')
    .trim()
}

type Shape = (text: string) => Parts | null

/** Author (2020, March 12). Title. Publisher. */
const apa: Shape = (text) => {
  const match = /^(.{2,200}?)\s\(([^()]{4,40})\)[.،,:]?\s(.{2,})$/.exec(text)
  const [, author = '', said = '', rest = ''] = match ?? []
  const date = dateIn(said)
  if (!match || !date || !isName(author)) return null
  const [title = '', ...more] = sentences(rest)
  return { title, author: nameIn(author), publisher: more.join('. '), publishedOn: date }
}

/** Author. "Title." Publisher, date. Or: الكاتب، «العنوان»، الناشر، التاريخ. */
const quoted: Shape = (text) => {
  const match = /^([^"“«]{0,200})["“«]([^"”»]{2,500})["”»](.*)$/.exec(text)
  const [, before = '', title = '', behind = ''] = match ?? []
  const author = nameIn(before)
  if (!match || (author !== '' && !isName(author))) return null
  const { date, rest } = lastDate(withoutEdges(behind))
  return date === '' && rest === '' && author === ''
    ? null
    : { title: title.replace(/[.,،]$/, ''), author, publisher: rest, publishedOn: date }
}

/** Author, Title (City: Publisher, 2020). */
const chicagoNote: Shape = (text) => {
  const match = /^([^,،]{3,80})[,،]\s(.{3,300})\s\(([^()]{4,120})\)[.,،]?$/.exec(text)
  const [, author = '', title = '', inside = ''] = match ?? []
  const { date, rest } = lastDate(inside)
  return match && date && rest && isName(author)
    ? { title, author, publisher: rest, publishedOn: date }
    : null
}

/** Last, First. Title. City: Publisher, 2020. */
const book: Shape = (text) => {
  const [author = '', title = '', ...more] = sentences(text)
  const { date, rest } = lastDate(more.join('. '))
  if (!title || !date || !rest || !isName(author)) return null
  return { title, author, publisher: rest, publishedOn: date }
}

/** Author, title, publisher, date; with dashes where a title has commas. */
const list: Shape = (text) => {
  for (const separator of [/\s+[—–-]\s+/, /\s*[,،]\s*/]) {
    const items = text.split(separator).map(withoutEdges)
    // `March 12, 2020` is one date.
    if (items.length > 2 && /^\d{4}\.?$/.test(items.at(-1) ?? '') && dateIn(items.slice(-2).join(', '))) {
      items.splice(-2, 2, items.slice(-2).join(', '))
    }
    const date = dateIn(items.at(-1) ?? '')
    if (!date || items.length < 2) continue
    const [first = '', ...others] = items.slice(0, -1)
    const publisher = others.pop()
    if (publisher !== undefined && others.length > 0 && isName(first))
      return {
        author: first,
        title: others.join('، '.slice(text.includes('،') ? 0 : 2) || ', '),
        publisher,
        publishedOn: date,
      }
    // Whether the one in front is who wrote it or what it is called, nobody knows.
    return {
      ...nothing,
      title: withoutEdges(text.slice(0, text.lastIndexOf(items.at(-1) ?? ''))),
      publishedOn: date,
    }
  }
  return null
}

const shapes: Shape[] = [apa, quoted, chicagoNote, book, list]

/** Sentences, but for initials and short forms. */
function sentences(text: string): string[] {
  return text
    .split(/(?<!(?:^|[\s.&])\p{L}\p{M}*)(?<!\b(?:vol|no|pp?|ed|eds|Jr|Dr|St|Inc))\.\s+/u)
    .map((sentence) => sentence.replace(/\.$/, '').trim())
    .filter((sentence) => sentence !== '')
}

/** A date at the end of a text, and what stands in front of it. */
function lastDate(text: string): { date: string; rest: string } {
  const whole = withoutEdges(text.replace(/\.$/, ''))
  for (const words of [4, 3, 2, 1]) {
    const match = new RegExp(String.raw`^(.*?)\(?(\S+(?: \S+){${words - 1}})\)?$`).exec(whole)
    const [, rest = '', said = ''] = match ?? []
    const date = match ? dateIn(said.replace(/[()]/g, '')) : null
    if (date) return { date, rest: withoutEdges(rest) }
  }
  return { date: '', rest: whole }
}

/** Without the point behind it; an initial keeps its own. */
function nameIn(text: string): string {
  return withoutEdges(text).replace(/(?<=\p{L}{3})\.$/u, '')
}

/** A name is short, has no digits, and is no sentence. */
function isName(text: string): boolean {
  return (
    text.length <= 200 && !/\d|[?!؟:]/.test(text) && text.split(' ').length <= (/[,&،]/.test(text) ? 30 : 6)
  )
}
