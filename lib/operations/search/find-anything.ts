import { listFound } from '../../data/found-record'
import { findHits, type Hit, placeAfter } from '../../data/search-record'
import type { NewsroomId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Page } from '../../domain/page'
import { mayFindPeople } from '../../domain/policy'
import { type Result, succeed } from '../../domain/result'
import { type Found, found } from '../../domain/search/found'
import { foundAddress } from '../../domain/search/found-address'
import { type FoundKind, foundKinds } from '../../domain/search/found-kinds'
import type { SearchQuery } from '../../domain/search/search-query'
import { searchTerms } from '../../domain/search/search-terms'
import type { showHits } from '../../domain/search/snippet'
import { heavily } from '../../heavy/heavily'

/**
 * Whatever of the newsroom says what is asked for, best first: in any order, but for what is quoted, whatever the spelling; the
 * last word may be the beginning of one. Asking for nothing finds nothing. Readers do not look for people.
 */
export async function findAnything(
  actor: Actor,
  { q, kind, ...page }: SearchQuery,
): Promise<Result<Page<Found>, never>> {
  const mayFind = foundKinds.filter((each) => each !== 'person' || mayFindPeople(actor).allowed)
  const kinds = mayFind.filter((each) => kind === undefined || each === kind)
  const asked = searchTerms(q)
  if (asked.terms.length === 0 || kinds.length === 0) return succeed({ items: [], nextCursor: null })

  const hits = await findHits(actor.newsroom.id, asked, kinds.length === foundKinds.length ? [] : kinds, page)
  const shown = hits.slice(0, page.limit)
  const last = shown.at(-1)
  return succeed({
    items: await show(actor.newsroom.id, shown),
    nextCursor: hits.length > page.limit && last ? placeAfter(last) : null,
  })
}

async function show(newsroom: NewsroomId, hits: Hit[]): Promise<Found[]> {
  const idsOf = (kind: FoundKind) => hits.filter((hit) => hit.kind === kind).map(({ id }) => id)
  const kinds = foundKinds.filter((kind) => idsOf(kind).length > 0)
  const rows = await Promise.all(kinds.map((kind) => listFound(newsroom, kind, idsOf(kind))))
  const known = new Map(rows.flat().map((row) => [row.id, row]))
  const there = hits.flatMap((hit) => {
    const row = known.get(hit.id)
    return row ? [{ ...hit, row }] : []
  })
  const asked = there.map(({ kind, hits, row: { title, said } }) => ({
    ...{ title, said, hits },
    whole: kind === 'article' || kind === 'person',
  }))
  const weight = asked.reduce((sum, { title, said }) => sum + title.length + said.length, 0)
  const shown = await heavily('showHits', weight, asked)
  return there.flatMap(({ kind, row: { said: _said, ...row } }, index) => {
    const words = shown[index]
    return words ? [found.parse({ ...row, kind, ...toldBy(words), address: foundAddress(kind, row) })] : []
  })
}

function toldBy({ title, snippet }: ReturnType<typeof showHits>[number]) {
  return {
    ...{ title: title.text, snippet: snippet.text },
    marks: { title: title.marks, snippet: snippet.marks },
  }
}
