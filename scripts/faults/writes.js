import { randomUUID } from 'node:crypto'

/** The text of an article into which others are imported. */
const imported = 'The mayor resigned.'

/**
 * What is written while something is wrong, each kind through other operations and tables. `text` is in what is written, so that it
 * can be found again. Publishing is not among them: it waits for other processes, and for longer than an answer may take here.
 */
const writes = {
  comment: (claim, text) => [`/claims/${claim}/comments`, { text }],
  evidence: (claim, text) => [
    `/claims/${claim}/evidence`,
    { stance: 'contradicts', quote: text, source: { title: 'The minutes', type: 'primary' } },
  ],
  article: (_, text) => ['/articles', { title: text, language: 'en', text: imported }],
  document: (_, text) => [
    '/imports',
    {
      newArticle: { title: text, language: 'en', text: imported },
      document: {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        type: 'Annotation',
        body: 'So?',
        target: {
          source: 'https://example.org',
          selector: { type: 'TextQuoteSelector', exact: 'The mayor' },
        },
      },
    },
  ],
}
const kinds = [
  writes.comment,
  writes.evidence,
  writes.comment,
  writes.article,
  writes.comment,
  writes.document,
]

/** One of them in turn, on one claim after the other. */
export function nextWrite(turn, claims) {
  const text = randomUUID()
  const [write, claim] = [kinds[turn % kinds.length], claims[turn % claims.length]]
  const [path, body] = write(claim, text)
  return { text, path: `/api/v1${path}`, body }
}

/** How often each text is there that was written. `read` answers what a call of the API does. */
export async function storedTexts(read, claims) {
  const texts = []
  for (const claim of claims) {
    const { comments, evidence } = await read(`/claims/${claim}`)
    texts.push(...comments.map(({ text }) => text), ...evidence.map(({ quote }) => quote))
  }
  for (let cursor = ''; cursor !== null; ) {
    const page = await read(`/articles?limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`)
    texts.push(...page.items.map(({ title }) => title))
    cursor = page.nextCursor
  }
  const counts = new Map()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}
