import { beforeAll, describe, expect, test } from 'vitest'
import type { Article } from '@/lib/domain/article/article'
import { articleStateOf } from '@/lib/domain/article/article-filter'
import { articleQuery } from '@/lib/domain/article/article-query'
import { addRevision } from '@/lib/operations/article/add-revision'
import { changeArticle } from '@/lib/operations/article/change-article'
import { listArticles } from '@/lib/operations/article/list-articles'
import { openArticles } from '@/lib/operations/article/open-articles'
import { addComment } from '@/lib/operations/claim/add-comment'
import { approveVerdict } from '@/lib/operations/claim/approve-verdict'
import { attachEvidence } from '@/lib/operations/claim/attach-evidence'
import { proposeVerdict } from '@/lib/operations/claim/propose-verdict'
import { reopenClaim } from '@/lib/operations/claim/reopen-claim'
import { restoreClaim } from '@/lib/operations/claim/restore-claim'
import { returnVerdict } from '@/lib/operations/claim/return-verdict'
import { withdrawClaim } from '@/lib/operations/claim/withdraw-claim'
import { granted } from '../support/claims'
import { owner } from '../support/database'
import {
  evidenceFrom,
  needsSources,
  newArticle,
  newClaim,
  newNewsroom,
  only,
  type People,
  verified,
  words,
} from '../support/people'

let people: People
beforeAll(async () => {
  people = await newNewsroom()
})

const list = async (asked: Record<string, unknown> = {}, who: People = people) =>
  granted(await listArticles(who.reader, articleQuery.parse(asked))).items
const titles = async (asked: Record<string, unknown>, who: People) =>
  (await list(asked, who)).map(({ title }) => title)
const standingOf = async ({ id }: Pick<Article, 'id'>) => only((await list()).filter((one) => one.id === id))

describe('the counts of an article follow its claims', () => {
  test('step by step, and agree with the claims in the end', async () => {
    const { journalist, editor } = people
    const article = await newArticle(journalist)
    expect(await standingOf(article)).toMatchObject({ counts: { total: 0, approved: 0 } })
    const first = await newClaim(journalist, article)
    const second = await newClaim(journalist, article, 'The council meets')
    expect(await standingOf(article)).toMatchObject({ counts: { total: 2, open: 2 } })

    granted(await attachEvidence(journalist, first.id, evidenceFrom('supports')))
    granted(await proposeVerdict(journalist, first.id, verified))
    granted(await approveVerdict(editor, first.id, null))
    granted(await proposeVerdict(journalist, second.id, needsSources))
    expect(await standingOf(article)).toMatchObject({
      counts: { total: 2, approved: 1, proposed: 1, open: 0, verdicts: { verified: 1 } },
    })
    granted(await returnVerdict(editor, second.id, 'Which?'))
    granted(await withdrawClaim(editor, second.id, 'Twice.'))
    granted(await reopenClaim(editor, first.id, 'It counts.'))
    expect(await standingOf(article)).toMatchObject({
      counts: { total: 1, reopened: 1, withdrawn: 1, returned: 0, approved: 0, verdicts: { verified: 0 } },
    })
    granted(await restoreClaim(editor, second.id, 'Not twice.'))
    granted(await proposeVerdict(journalist, first.id, verified))
    granted(await approveVerdict(editor, first.id, null))
    // In a text without its words an approval falls away.
    granted(
      await addRevision(journalist, article.id, { text: 'The council meets on Friday.', note: null }, 1),
    )
    const { rows } = await owner.query(
      'SELECT state, count(*)::int AS n FROM claim WHERE article_id = $1 GROUP BY state',
      [article.id],
    )
    const { counts } = await standingOf(article)
    for (const { state, n } of rows) expect([state, Reflect.get(counts, state)]).toEqual([state, n])
    expect(counts.total).toBe(2)
  })

  test('and its state follows the counts, alike in the list and in the domain', async () => {
    const { journalist, editor } = people
    const article = await newArticle(journalist)
    const inBoth = async () => {
      const { counts } = await standingOf(article)
      const { rows } = await owner.query('SELECT state FROM article_standing WHERE article_id = $1', [
        article.id,
      ])
      expect(rows).toEqual([{ state: articleStateOf({ counts, withdrawal: null }) }])
      return articleStateOf({ counts, withdrawal: null })
    }
    expect(await inBoth()).toBe('unmarked')
    const claim = await newClaim(journalist, article)
    expect(await inBoth()).toBe('in-work')
    granted(await proposeVerdict(journalist, claim.id, needsSources))
    expect(await inBoth()).toBe('waiting')
    granted(await approveVerdict(editor, claim.id, null))
    expect(await inBoth()).toBe('checked')
    expect((await list({ state: 'checked' })).map(({ id }) => id)).toContain(article.id)
  })

  test('and an entry of the history waits for nobody who changes them', async () => {
    const { journalist } = people
    const article = await newArticle(journalist)
    const claim = await newClaim(journalist, article)
    const other = await owner.connect()
    try {
      await other.query('BEGIN')
      await other.query('UPDATE article_standing SET open = open WHERE article_id = $1', [article.id])
      granted(await addComment(journalist, claim.id, 'Which minutes?'))
    } finally {
      await other.query('ROLLBACK')
      other.release()
    }
  })
})

describe('a list is sorted, and cut down', () => {
  let desk: People
  beforeAll(async () => {
    desk = await newNewsroom()
    const { journalist, editor } = desk
    const made: Article[] = []
    for (const title of ['One', 'Two', 'Three', 'Four']) made.push(await newArticle(journalist, words, title))
    const [one, two, three, four] = made
    if (!one || !two || !three || !four) throw new Error('there are four')
    const claim = await newClaim(journalist, one)
    granted(await proposeVerdict(journalist, claim.id, needsSources))
    granted(
      (await newClaim(journalist, two)) && (await changeArticle(editor, two.id, { assignee: editor.id }, 1)),
    )
    granted(
      await changeArticle(editor, three.id, { dueAt: '2026-01-01T00:00:00.000Z', outlet: 'The Paper' }, 1),
    )
    granted(await changeArticle(editor, four.id, { archived: true, dueAt: '2026-01-02T00:00:00.000Z' }, 1))
    // A remark is an activity, too.
    granted(await addComment(journalist, claim.id, 'Which minutes?'))
  })

  test('by what happened last, without what is archived', async () => {
    expect(await titles({}, desk)).toEqual(['One', 'Three', 'Two'])
    expect(await titles({ archived: 'true' }, desk)).toEqual(['Four'])
  })

  test('by when it came in, or is due', async () => {
    expect(await titles({ sort: 'created' }, desk)).toEqual(['Three', 'Two', 'One'])
    expect((await titles({ sort: 'due' }, desk))[0]).toBe('Three')
  })

  test('to a state, an owner, what is late, a language or an outlet', async () => {
    expect(await titles({ state: 'waiting' }, desk)).toEqual(['One'])
    expect(await titles({ state: 'in-work' }, desk)).toEqual(['Two'])
    expect(await titles({ state: 'unmarked' }, desk)).toEqual(['Three'])
    expect(await titles({ state: 'checked' }, desk)).toEqual([])
    expect(await titles({ owner: desk.editor.id }, desk)).toEqual(['Two'])
    expect(await titles({ owner: 'none' }, desk)).toEqual(['One', 'Three'])
    expect(await titles({ due: 'late' }, desk)).toEqual(['Three'])
    expect(await titles({ outlet: 'The Paper' }, desk)).toEqual(['Three'])
    expect(await titles({ language: 'ar' }, desk)).toEqual([])
    expect(await titles({ language: 'en', owner: 'none', state: 'waiting' }, desk)).toEqual(['One'])
  })

  test.each(['activity', 'created', 'due'])('page by page, by %s, each once', async (sort) => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const query = articleQuery.parse({ sort, limit: 1, ...(cursor && { cursor }) })
      const page = granted(await listArticles(desk.reader, query))
      seen.push(...page.items.map(({ title }) => title))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(seen.toSorted()).toEqual(['One', 'Three', 'Two'])
  })

  test('and its page says what it can be cut down by', async () => {
    const {
      languages,
      outlets,
      people: all,
    } = granted(await openArticles(desk.reader, articleQuery.parse({})))
    expect([languages, outlets]).toEqual([['en'], ['The Paper']])
    expect(all).toHaveLength(4)
  })
})

test.each([{ state: 'late' }, { owner: 'me' }, { archived: 'yes' }, { sort: 'title' }, { unknown: '1' }])(
  '%j is refused',
  (asked) => expect(articleQuery.safeParse(asked).success).toBe(false),
)
