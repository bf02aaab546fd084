import { mostSought } from '../lib/domain/import/most-sought'
import { growClaims } from '../tests/support/long-article'
import { type Cost, openDesk } from './bench-load/desk'
import { worstTexts } from './bench-load/texts'

/**
 * What the worst articles cost whoever works on another one: for each kind of request how long the server answered nobody
 * else, and how large its answer is. npm run bench:load [-- <part of a text's name> …]
 */
const wanted = process.argv.slice(2)
const desk = await openDesk('editor')
const costs: { text: string; request: string; cost: Cost }[] = []

for (let round = 0; round < 3; round += 1) {
  await measure('nothing', 'an empty list', '/en/articles')
  await measure('nothing', 'alive', '/api/health')
}
for (const [name, text] of Object.entries(worstTexts)) {
  if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue
  await benchText(name, text, 0)
  if (name === 'an ordinary text') {
    await benchText(`${name}, 2,000 claims`, text, 2000)
    await benchText(`${name}, 900 claims over the same words`, text, 900, true)
  }
}
await desk.close()
print()

async function benchText(name: string, text: string, claims: number, nested = false): Promise<void> {
  const added = await measure(name, 'add', '/api/v1/articles', {
    method: 'POST',
    body: { title: name, text, language: 'ar' },
  })
  if (added.status !== 201) return
  const id = String(added.json().id)
  if (claims > 0) await growClaims(id, claims, nested ? nestedRanges : undefined)
  const [api, page] = [`/api/v1/articles/${id}`, `/en/articles/${id}`]
  await measure(name, 'page', page)
  await measure(name, 'article', api)
  await measure(name, 'coverage', `${api}/coverage`)
  for (const place of [0, Math.floor(text.length / 2), text.length - 2]) {
    const body = { revision: 1, start: place, end: place + 2 }
    await measure(name, 'mark', `${api}/claims`, { method: 'POST', body })
  }
  await measure(name, 'mark all', `${api}/claims`, {
    method: 'POST',
    body: { revision: 1, start: 0, end: text.length },
  })
  await measure(name, 'dismiss', `${api}/dismissals`, { method: 'POST', body: { revision: 1, start: 0 } })
  await measure(name, 'claims', `${api}/claims?limit=100`)
  await measure(name, 'report page', `${page}/report`)
  const report = await measure(name, 'report json', `${api}/report?format=json`)
  for (const format of ['csv', 'html', 'docx', 'w3c', 'bibtex'])
    await measure(name, `report ${format}`, `${api}/report?format=${format}`)
  await measure(name, 'export', `${api}/bundle`, { method: 'POST', body: {} })
  await measure(name, 'bundle', `${api}/bundle`)
  await measure(name, 'checklist', `${api}/checklist`)
  const sought = [...text.slice(0, 24)].slice(0, 12).join('').trim()
  await measure(name, 'search', `/api/v1/search?q=${encodeURIComponent(sought)}`)
  await measure(name, 'search page', `/en/search?q=${encodeURIComponent(sought)}`)
  const like = { text: text.slice(0, 9000) }
  await measure(name, 'like', '/api/v1/claims/like', { method: 'POST', body: like })
  await measure(name, 'import', '/api/v1/imports?preview=true', {
    method: 'POST',
    body: { article: id, document: annotations(text) },
  })
  if (claims > 0) {
    const read = report.json()
    const some = Array.isArray(read.claims) ? read.claims.slice(0, 1000) : []
    const document = { ...read, claims: some }
    await measure(name, 'import report', '/api/v1/imports', { method: 'POST', body: { document } })
  }
  const published = await measure(name, 'publish', `${api}/publications`, {
    method: 'POST',
    body: { finding: 'It is long.' },
  })
  if (published.status === 201) {
    const { address } = published.json()
    await measure(name, 'published page', String(address))
    await measure(name, 'published claim', `${address}/claims/1`)
    await measure(name, 'published bundle', `${address}/1/report.zip`)
    const again = { finding: 'It is longer.', kind: 'update', reason: 'It is.' }
    await measure(name, 'publish again', `${api}/publications`, { method: 'POST', body: again })
    await measure(name, 'compare reports', `${api}/publications/comparison?from=1&to=2`)
    await measure(name, 'compared page', `${address}?compare=1..2`)
  }
  const shared = await measure(name, 'share', `${api}/share-links`, { method: 'POST', body: { days: 1 } })
  if (shared.status === 201) await measure(name, 'draft page', new URL(String(shared.json().url)).pathname)
  const changed = { text: `${text.slice(0, 1000)} ${text.slice(1100)}\nكلمة`, note: null }
  await measure(name, 'preview', `${api}/revisions/previews`, { method: 'POST', body: changed })
  await measure(name, 'revise', `${api}/revisions`, { method: 'POST', body: changed, version: 1 })
  await measure(name, 'compare', `${page}/revisions`)
  await measure(name, 'revisions', `${api}/revisions`)
  await measure(name, 'new revision', `${page}/revisions/new`)
  await measure(name, 'history', `${page}/history`)
  await measure(name, 'moments', `${page}/history/moments`)
  await measure(name, 'moment', `${api}?at=2`)
  await measure(name, 'queue', '/en/queue')
}

async function measure(
  text: string,
  request: string,
  path: string,
  sending?: Parameters<typeof desk.ask>[1],
) {
  const asked = await desk.ask(path, sending)
  const { json: _json, ...cost } = asked
  costs.push({ text, request, cost })
  const figures = [cost.status, cost.held, cost.worked, cost.waited, cost.bytes].map(Math.round)
  console.error(text, request, ...figures)
  return asked
}

/** As many annotations as may come at once, each of some words of the text. */
function annotations(text: string) {
  const count = mostSought(text.length)
  const items = Array.from({ length: count }, (_, index) => {
    const start = Math.floor((text.length * index) / count)
    const selector = { type: 'TextQuoteSelector', exact: text.slice(start, start + 40) }
    return { type: 'Annotation', body: 'So?', target: { source: 'https://example.org', selector } }
  })
  return { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items }
}

/** All over the same words, each a little shorter than the one around it. */
function nestedRanges(length: number, count: number) {
  const step = 2
  return Array.from({ length: count }, (_, index) => ({
    start: 100 + index * step,
    end: Math.min(length, 100 + 2 * count * step + 20) - index * step,
  }))
}

function print(): void {
  const head = ['text', 'request', 'status', 'others waited, ms', 'of processor', 'answered in, ms', 'bytes']
  const rows = costs.map(({ text, request, cost }) => [
    ...[text, request, String(cost.status)],
    ...[cost.held, cost.worked, cost.waited, cost.bytes].map((value) =>
      Math.round(value).toLocaleString('en'),
    ),
  ])
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)))
  for (const row of [head, ...rows]) {
    console.info(
      row
        .map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  '),
    )
  }
  const worst = (of: 'held' | 'worked') => Math.round(Math.max(...costs.map(({ cost }) => cost[of])))
  console.info(
    `longest that anybody else waited: ${worst('held')} ms, ${worst('worked')} of processor (aim: at most 100)`,
  )
}
