import type { NewsroomId } from '../domain/ids'
import type { FoundKind } from '../domain/search/found-kinds'
import { saidOf } from '../domain/text/said-parts'
import { database } from './client'
import type { Prisma } from './generated/client'

/** What is shown of something that was found: `said` is where its words are looked for. */
export type FoundRow = {
  id: string
  title: string
  said: string
  withdrawn: boolean
  article: { id: string; title: string; language: string } | null
  claim: { id: string; number: number } | null
}

/** What stands at the desk now of some things of one kind, as far as they are there. */
export function listFound(
  newsroom: NewsroomId,
  kind: FoundKind,
  ids: readonly string[],
): Promise<FoundRow[]> {
  return readers[kind]({ newsroomId: newsroom, id: { in: [...ids] } })
}

type Where = { newsroomId: NewsroomId; id: { in: string[] } }

const readers: Record<FoundKind, (where: Where) => Promise<FoundRow[]>> = {
  article: async (where) => {
    const articles = await database(where.newsroomId).$queryRaw<
      { id: string; title: string; language: string; said: string; withdrawn: boolean }[]
    >`
      SELECT article.id, article.title, article.language, left(revision.text, ${readable}::integer) AS said,
        article.withdrawal IS NOT NULL AS withdrawn
      FROM article JOIN revision ON revision.article_id = article.id AND revision.number = article.revision
      WHERE article.newsroom_id = ${where.newsroomId}::uuid AND article.id = ANY (${where.id.in}::uuid[])`
    return articles.map(({ said, withdrawn, ...article }) => ({
      ...{ id: article.id, title: article.title, said },
      ...{ withdrawn, article, claim: null },
    }))
  },
  claim: async (where) => {
    const rows = await database(where.newsroomId).claim.findMany({
      where,
      select: { ...claimSelect, prefix: true, suffix: true, claimant: true },
    })
    return rows.map(({ prefix, suffix, claimant, ...claim }) => ({
      ...{ id: claim.id, title: claim.quote, withdrawn: claim.state === 'withdrawn' },
      // What stands before and after was cut at so many letters; half a word says nothing.
      said: saidOf([prefix.replace(/^\S*\s/, '') + claim.quote + suffix.replace(/\s\S*$/, ''), claimant]),
      ...placeOf(claim),
    }))
  },
  source: async (where) => {
    const rows = await database(where.newsroomId).source.findMany({
      where,
      include: {
        evidence: { orderBy: { createdAt: 'desc' }, take: 1, select: { claim: { select: claimSelect } } },
      },
    })
    return rows.map(({ id, title, author, publisher, url, origin, interest, evidence: [used] }) => ({
      ...{ id, title, withdrawn: false },
      said: saidOf([author, publisher, origin, interest, url]),
      ...(used ? placeOf(used.claim) : { article: null, claim: null }),
    }))
  },
  passage: async (where) => {
    const rows = await database(where.newsroomId).evidence.findMany({
      where,
      include: { source: { select: { title: true } }, claim: { select: claimSelect } },
    })
    return rows.map(({ id, source, quote, translation, locator, withdrawal, claim }) => ({
      ...{ id, title: source.title, withdrawn: withdrawal !== null || claim.state === 'withdrawn' },
      said: saidOf([quote, translation, locator]),
      ...placeOf(claim),
    }))
  },
  comment: async (where) => {
    const rows = await database(where.newsroomId).comment.findMany({
      where,
      include: { claim: { select: claimSelect } },
    })
    return rows.map(({ id, text, claim }) => ({
      ...{ id, title: claim.quote, said: text ?? '', withdrawn: claim.state === 'withdrawn' },
      ...placeOf(claim),
    }))
  },
  person: async (where) => {
    const rows = await database(where.newsroomId).member.findMany({ where, select: { id: true, name: true } })
    return rows.map(({ id, name }) => ({
      ...{ id, title: name ?? '', said: '', withdrawn: false, article: null, claim: null },
    }))
  },
}

/** Characters of an article in which its words are looked for to show them. */
const readable = 100_000

const articleSelect = { id: true, title: true, language: true } satisfies Prisma.ArticleSelect
const claimSelect = {
  id: true,
  number: true,
  quote: true,
  state: true,
  article: { select: articleSelect },
} satisfies Prisma.ClaimSelect

function placeOf({
  id,
  number,
  article,
}: {
  id: string
  number: number
  article: NonNullable<FoundRow['article']>
}) {
  return { article, claim: { id, number } }
}
