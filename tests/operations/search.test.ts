import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { evidenceInput } from '@/lib/domain/claim/evidence'
import { draftInput } from '@/lib/domain/draft/draft'
import type { Found } from '@/lib/domain/search/found'
import { foundKinds } from '@/lib/domain/search/found-kinds'
import { searchQuery } from '@/lib/domain/search/search-query'
import { addRevision } from '@/lib/operations/article/add-revision'
import { changeArticle } from '@/lib/operations/article/change-article'
import { addComment } from '@/lib/operations/claim/add-comment'
import { attachEvidence } from '@/lib/operations/claim/attach-evidence'
import { withdrawClaim } from '@/lib/operations/claim/withdraw-claim'
import { withdrawComment } from '@/lib/operations/claim/withdraw-comment'
import { keepDrafts } from '@/lib/operations/draft/keep-drafts'
import { eraseText } from '@/lib/operations/history/erase-text'
import { findAnything } from '@/lib/operations/search/find-anything'
import { granted } from '../support/claims'
import { owner } from '../support/database'
import { markWords } from '../support/newsroom'
import { claimThat, newArticle, newNewsroom, only, type People } from '../support/people'

async function search(actor: People['reader'], query: Record<string, unknown>): Promise<Found[]> {
  return granted(await findAnything(actor, searchQuery.parse({ limit: 50, ...query }))).items
}

/** What a search found, as its titles in alphabetical order. */
const titles = async (actor: People['reader'], q: string) =>
  (await search(actor, { q, kind: 'article' })).map(({ title }) => title).sort()

describe('words', () => {
  let people: People
  beforeAll(async () => {
    people = await newNewsroom()
    for (const [title, text] of written) await newArticle(people.journalist, text, title)
  })

  const written = [
    ['Budget', 'The ministers were running studies of 94% of all budgets.'],
    ['Council', 'A minister ran one study of 94 budgets; war & peace.'],
    ['Backslash', 'C:\\reports\\census and file_name, nothing else.'],
    ['Slash', 'C:/reports/census and fileXname, nothing else.'],
    ['إحصاء', 'قالت المسؤولة إنّ ٩٤٪ من سكّان المدرســة أرمن عام ۱۹۲۱.'],
    ['مدارس', 'قال إن المسؤولات زرن مدرسة على التلّ، وأنهى الإحصاء.'],
    ['ﻋﺮﺑﻲ', 'ﺍﻟﻌﺮﺑﻴﺔ بحروف العرض'],
  ] as const

  test.each([
    // English stems, in any order; the last word may be the beginning of one.
    ['study', ['Budget', 'Council']],
    ['minister budget', ['Budget', 'Council']],
    ['BUDGETS running', ['Budget']],
    ['cens', ['Backslash', 'Slash']],
    ['cens ', []],
    ['stu', ['Budget', 'Council']],
    // What is quoted stands together and in this form.
    ['"running studies"', ['Budget']],
    ['"studies running"', []],
    ['“one study”', ['Council']],
    ['«running study»', []],
    ['"one stu', ['Council']],
    // Signs are what they are.
    ['94%', ['Budget', 'إحصاء']],
    ['%', ['Budget', 'إحصاء']],
    ['94', ['Budget', 'Council', 'إحصاء']],
    ['9%4', []],
    ['_', ['Backslash']],
    ['file_name', ['Backslash']],
    ['file%', []],
    ['\\', ['Backslash']],
    ['reports\\c', ['Backslash']],
    ['&', ['Council']],
    ['war & peace', ['Council']],
    ['war | famine', []],
    ['!war', ['Council']],
    ['war <-> peace', []],
    ["'war':*A & (peace", []],
    ["';--", []],
    ['***', []],
    ['\u0000', []],
    ['"', []],
    ['""', []],
    ['()', []],
    [':', []],
    ['\uD83D', []],
    ['   ', []],
    // Arabic as it is spelt and as it is typed.
    ['احصاء', ['إحصاء', 'مدارس']],
    ['إحصاء', ['إحصاء', 'مدارس']],
    ['مسؤوله', ['إحصاء', 'مدارس']],
    ['المَدرَسة', ['إحصاء', 'مدارس']],
    ['مدرسه', ['إحصاء', 'مدارس']],
    ['على', ['مدارس']],
    ['علي', ['مدارس']],
    ['١٩٢١', ['إحصاء']],
    ['1921', ['إحصاء']],
    ['94٪', ['Budget', 'إحصاء']],
    ['الارم', []],
    ['أرم', ['إحصاء']],
    ['الأرمن', ['إحصاء']],
    ['عربية', ['ﻋﺮﺑﻲ']],
    ['"من سكان المدرسة"', ['إحصاء']],
    ['"المدرسة سكان"', []],
  ])('%j find %j', async (q, expected) => {
    expect(await titles(people.reader, q)).toEqual([...expected].sort())
  })

  test('are shown where they stand, marked, in a line cut between words', async () => {
    const long = `${'Before it nothing of interest. '.repeat(20)}\nالنسبة كانت ٩٤٪ هناك. ${'After it nothing. '.repeat(20)}`
    const { id } = await newArticle(people.journalist, long, 'A long one')
    const hit = only((await search(people.reader, { q: 'نسبة' })).filter((each) => each.id === id))
    const [mark] = hit.marks.snippet
    expect(hit.snippet.slice(mark?.start, mark?.end)).toBe('النسبة')
    expect(hit.snippet).toMatch(/^… \S.* …$/)
    expect(hit.snippet.length).toBeLessThan(240)
    expect(hit.address).toBe(`/articles/${id}`)
  })

  test('never run as markup: what people wrote is answered as they wrote it', async () => {
    await newArticle(people.journalist, 'Before <script>alert(1)</script> after', '<b>Bold</b>')
    const hit = only(await search(people.reader, { q: 'alert' }))
    expect(hit.title).toBe('<b>Bold</b>')
    expect(hit.snippet).toBe('Before <script>alert(1)</script> after')
  })
})

describe('everything', () => {
  test('is found by its words, with where it is', async () => {
    const people = await newNewsroom()
    const article = await newArticle(people.journalist, 'The mayor resigned in Yerevan.', 'Resignations')
    const claim = await markWords(people.journalist, article, 'resigned in Yerevan')
    const source = { title: 'Gazette of Yerevan', author: 'Petrosyan' }
    const input = evidenceInput.parse({ stance: 'supports', quote: 'He left Yerevan at noon', source })
    granted(await attachEvidence(people.journalist, claim.id, input))
    granted(await addComment(people.journalist, claim.id, 'Ask in Yerevan again'))
    const all = await search(people.journalist, { q: 'yerevan' })
    expect(all.map(({ kind }) => kind).sort()).toEqual(['article', 'claim', 'comment', 'passage', 'source'])
    const place = `/articles/${article.id}?claim=1#claim-1`
    expect(all.filter(({ kind }) => kind !== 'article').map(({ address }) => address)).toEqual(
      Array(4).fill(place),
    )
    for (const hit of all) expect(hit.article?.id).toBe(article.id)
    for (const kind of foundKinds.filter((each) => each !== 'person')) {
      expect((await search(people.journalist, { q: 'yerevan', kind })).map((hit) => hit.kind)).toEqual([kind])
    }
    expect(only(await search(people.journalist, { q: 'petrosyan' })).kind).toBe('source')
    expect(only(await search(people.journalist, { q: 'the editor', kind: 'person' })).id).toBe(
      people.editor.id,
    )
  })

  test('of another newsroom is not there', async () => {
    const [ours, others] = [await newNewsroom(), await newNewsroom()]
    await newArticle(ours.journalist, 'Ourselves alone', 'Ourselves')
    expect(await search(others.admin, { q: 'ourselves' })).toEqual([])
  })

  test('but people is there for readers', async () => {
    const people = await newNewsroom()
    expect(await search(people.reader, { q: 'the journalist' })).toEqual([])
    expect(await search(people.reader, { q: 'the journalist', kind: 'person' })).toEqual([])
  })

  test('that is a draft is nobody’s but its writer’s, and not found', async () => {
    const people = await newNewsroom()
    const draft = draftInput.parse({
      ...{ id: randomUUID(), form: 'new-article', version: null, at: Date.now() },
      values: { text: 'unspoken words' },
    })
    granted(await keepDrafts(people.journalist, { drafts: [draft], gone: [] }))
    expect(await search(people.admin, { q: 'unspoken' })).toEqual([])
    expect(await search(people.journalist, { q: 'unspoken' })).toEqual([])
  })
})

describe('a change', () => {
  test('of a text or a title is found at once, and what it replaced no more', async () => {
    const people = await newNewsroom()
    const article = await newArticle(people.journalist, 'An ancient sentence.', 'Primeval')
    const input = { text: 'A modern sentence.', note: null }
    const { version } = granted(await addRevision(people.journalist, article.id, input, article.version))
    expect(await titles(people.reader, 'ancient')).toEqual([])
    expect(await titles(people.reader, 'modern')).toEqual(['Primeval'])
    granted(await changeArticle(people.journalist, article.id, { title: 'Recent' }, version))
    expect(await titles(people.reader, 'primeval')).toEqual([])
    expect(await titles(people.reader, 'recent modern')).toEqual(['Recent'])
  })

  test('that withdraws a claim shows it as withdrawn', async () => {
    const people = await newNewsroom()
    const article = await newArticle(people.journalist, 'Peacocks everywhere.', 'Birds')
    const claim = await markWords(people.journalist, article, 'Peacocks')
    granted(await withdrawClaim(people.journalist, claim.id, 'No'))
    const hit = only(await search(people.reader, { q: 'peacocks', kind: 'claim' }))
    expect(hit.withdrawn).toBe(true)
  })

  test('that takes a comment back takes it out', async () => {
    const people = await newNewsroom()
    const claim = await claimThat.isOpen(people)
    const comment = await commented(people, claim.id, 'quicksilver')
    expect(await search(people.reader, { q: 'quicksilver' })).toHaveLength(1)
    granted(await withdrawComment(people.journalist, comment))
    expect(await search(people.reader, { q: 'quicksilver' })).toEqual([])
  })

  test('that erases a text or a name leaves nothing to find', async () => {
    const people = await newNewsroom()
    const claim = await claimThat.isOpen(people)
    const comment = await commented(people, claim.id, 'vermilion')
    granted(await eraseText(people.admin, { subject: 'comment', id: comment, reason: 'Asked for' }))
    expect(await search(people.admin, { q: 'vermilion' })).toEqual([])
    granted(await eraseText(people.admin, { subject: 'member', id: people.reader.id, reason: 'Asked for' }))
    expect(await search(people.admin, { q: 'the reader', kind: 'person' })).toEqual([])
  })
})

async function commented(people: People, claim: Parameters<typeof addComment>[1], text: string) {
  return only(granted(await addComment(people.journalist, claim, text)).comments).id
}

describe('the order', () => {
  test('is titles that are it, that begin with it, that hold it, then texts; each once over all pages', async () => {
    const people = await newNewsroom()
    const text = (times: number) => `${'other words '.repeat(30)}${'saffron '.repeat(times)}`
    await newArticle(people.journalist, text(1), 'Rarely')
    await newArticle(people.journalist, text(40), 'Often')
    await newArticle(people.journalist, 'x', 'On saffron')
    await newArticle(people.journalist, 'x', 'Saffron')
    await newArticle(people.journalist, 'x', 'Saffron trade')
    const order = ['Saffron', 'Saffron trade', 'On saffron', 'Often', 'Rarely']
    expect((await search(people.reader, { q: 'saffron' })).map(({ title }) => title)).toEqual(order)

    const paged: string[] = []
    let cursor: string | null = null
    do {
      const query = searchQuery.parse({ q: 'saffron', limit: 2, ...(cursor ? { cursor } : {}) })
      const page = granted(await findAnything(people.reader, query))
      paged.push(...page.items.map(({ title }) => title))
      // Somebody writes meanwhile.
      if (!cursor) await newArticle(people.journalist, 'x', 'Saffron')
      cursor = page.nextCursor
    } while (cursor)
    expect(paged).toEqual(order)
  })
})

describe('among very many', () => {
  let people: People
  beforeAll(async () => {
    people = await newNewsroom()
    const old = ['Everywhere at first', 'First of all', 'Tangerine']
    for (const title of old) await newArticle(people.journalist, 'x', title)
    // Newer than those, and more than are looked at.
    await owner.query(
      `SELECT keep_found($1, 'comment', gen_random_uuid(), now() + place * interval '1 second', '', 'everywhere and nowhere')
       FROM generate_series(1, 1600) AS place`,
      [people.admin.newsroom.id],
    )
    await newArticle(people.journalist, 'everywhere', 'Newest')
    await owner.query(`UPDATE search_document SET at = now() + interval '1 day' WHERE title = 'newest'`)
  })

  test.each([
    ['a word that is everywhere is found where a title begins with it', 'everywhere', 'Everywhere at first'],
    ['so are words of which one is everywhere', 'everywhere at first', 'Everywhere at first'],
    ['so is a short beginning', 'eve', 'Everywhere at first'],
    ['a rare word is found however old', 'tangerine', 'Tangerine'],
    ['so is a phrase', '"first of all"', 'First of all'],
  ])('%s', async (_, q, title) => {
    expect((await search(people.reader, { q })).map((hit) => hit.title)).toContain(title)
  })

  test('those of one kind are found whatever else there is', async () => {
    const hits = await search(people.reader, { q: 'everywhere', kind: 'article' })
    expect(hits.map(({ title }) => title)).toEqual(['Everywhere at first', 'Newest'])
  })
})
