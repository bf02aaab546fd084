import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type DraftInput, draftInput } from '@/lib/domain/draft/draft'
import { draftId } from '@/lib/domain/ids'
import { mostBytesOfDrafts, mostDraftBytes, mostDrafts } from '@/lib/domain/limits'
import type { Actor } from '@/lib/domain/newsroom/actor'
import { discardDrafts } from '@/lib/operations/draft/discard-drafts'
import { keepDrafts } from '@/lib/operations/draft/keep-drafts'
import { listDrafts } from '@/lib/operations/draft/list-drafts'
import { readDraft } from '@/lib/operations/draft/read-draft'
import { eraseText } from '@/lib/operations/history/erase-text'
import { removeExpired } from '@/lib/operations/server/remove-expired'
import { granted, problemOf } from '../support/claims'
import { count, owner } from '../support/database'
import { join, newNewsroom, type People } from '../support/people'

let people: People
let others: People
let typist: Actor
beforeAll(async () => {
  people = await newNewsroom()
  others = await newNewsroom()
})
beforeEach(async () => {
  typist = await join(people.admin, 'journalist')
})

const draftOf = (values: DraftInput['values'], more: Partial<DraftInput> = {}): DraftInput =>
  draftInput.parse({
    ...{ id: randomUUID(), form: 'new-article', version: null, at: 1_790_000_000_000, values },
    ...more,
  })
const keep = async (draft: DraftInput, by = typist) =>
  granted(await keepDrafts(by, { drafts: [draft], gone: [] })).overtaken
const kept = async () => granted(await listDrafts(typist))
const valuesOf = async ({ id }: DraftInput) => granted(await readDraft(typist, id)).values

describe('a draft', () => {
  test('is kept as it was typed, also what no text of the product may hold', async () => {
    const values = { title: 'جسر \u0000 \ud800', text: '', constructor: 'x' }
    const draft = draftOf(values, { version: 7, at: 1_790_000_000_123 })
    await keep(draft)
    expect(granted(await readDraft(typist, draft.id))).toEqual(draft)
    const { values: _, ...head } = draft
    expect(await kept()).toEqual({ drafts: [head], gone: [] })
  })

  test('is told once it is gone, and nothing of what was typed is left', async () => {
    const draft = draftOf({ text: 'For my eyes' })
    await keep(draft)
    granted(await keepDrafts(typist, { drafts: [], gone: [draft.id] }))
    expect(await kept()).toEqual({ drafts: [], gone: [draft.id] })
    expect(problemOf(await readDraft(typist, draft.id))).toEqual({ code: 'not-found' })
    expect(await keep({ ...draft, at: draft.at + 1 })).toEqual([draft.id])
    const { rows } = await owner.query('SELECT * FROM draft WHERE member_id = $1', [typist.id])
    expect(JSON.stringify(rows)).not.toContain('For my eyes')
  })

  test('is in no history, and asks for none', async () => {
    const before = await count('history_entry', { newsroom_id: typist.newsroom.id })
    const draft = draftOf({ text: 'x' })
    await keep(draft)
    granted(await discardDrafts(typist))
    expect(await count('history_entry', { newsroom_id: typist.newsroom.id })).toBe(before)
  })
})

describe('saving again', () => {
  test('keeps what was typed since', async () => {
    const draft = draftOf({ text: 'One' })
    await keep(draft)
    expect(await keep({ ...draft, at: draft.at + 5, values: { text: 'One two' } })).toEqual([])
    expect(await valuesOf(draft)).toEqual({ text: 'One two' })
  })

  test('is harmless when the answer of the first time was lost', async () => {
    const draft = draftOf({ text: 'One' })
    await keep(draft)
    expect(await keep(draft)).toEqual([])
    expect((await kept()).drafts).toHaveLength(1)
  })

  test('never writes what is older over what is newer, nor one form over another', async () => {
    const draft = draftOf({ text: 'One' })
    await keep(draft)
    await keep({ ...draft, at: draft.at + 9, values: { text: 'Newer' } })
    expect(await keep({ ...draft, at: draft.at + 8, values: { text: 'Late' } })).toEqual([draft.id])
    expect(await keep({ ...draft, at: draft.at + 10, form: 'invitation' })).toEqual([draft.id])
    expect(await valuesOf(draft)).toEqual({ text: 'Newer' })
  })

  test('in whatever order the requests arrive leaves the newest', async () => {
    const draft = draftOf({ text: '0' })
    await keep(draft)
    const later = [3, 1, 4, 2].map((more) => ({ ...draft, at: draft.at + more, values: { text: `${more}` } }))
    await Promise.all(later.map((one) => keep(one)))
    expect(await valuesOf(draft)).toEqual({ text: '4' })
  })
})

describe('nobody else', () => {
  test('reads, lists, overwrites or discards a draft, and its id tells them nothing', async () => {
    const draft = draftOf({ text: 'For my eyes' })
    await keep(draft)
    for (const other of [people.admin, people.journalist, others.admin, others.journalist]) {
      const theirs = await readDraft(other, draft.id)
      expect(theirs).toEqual(await readDraft(other, draftId.parse(randomUUID())))
      expect(JSON.stringify(granted(await listDrafts(other)))).not.toContain(draft.id)
      granted(await keepDrafts(other, { drafts: [], gone: [draft.id] }))
      granted(await discardDrafts(other))
      // As with any id: kept as a draft of their own.
      expect(await keep({ ...draft, values: { text: 'Mine' } }, other)).toEqual([])
    }
    expect(await valuesOf(draft)).toEqual({ text: 'For my eyes' })
  })
})

describe('there is room', () => {
  const refused = (code: string, ...places: number[]) => ({
    code: 'invalid',
    errors: places.map((place) => expect.objectContaining({ path: `drafts.${place}`, code })),
  })

  test('for so many drafts, and then for those that are there', async () => {
    const drafts = Array.from({ length: mostDrafts }, (_, index) => draftOf({ text: `${index}` }))
    granted(await keepDrafts(typist, { drafts, gone: [] }))
    const [first, ...more] = drafts
    if (!first) throw new Error('no drafts')
    const answer = await keepDrafts(typist, { drafts: [first, draftOf({ text: 'One more' })], gone: [] })
    expect(problemOf(answer)).toEqual(refused('too-many-drafts', 1))
    expect(await keep({ ...first, at: first.at + 1 })).toEqual([])
    const instead = { drafts: [draftOf({ text: 'One more' })], gone: more.slice(0, 1).map(({ id }) => id) }
    granted(await keepDrafts(typist, instead))
    expect((await kept()).drafts).toHaveLength(mostDrafts)
  })

  test('for one more, also when several come at once', async () => {
    const drafts = Array.from({ length: mostDrafts - 1 }, () => draftOf({}))
    granted(await keepDrafts(typist, { drafts, gone: [] }))
    const answers = await Promise.all(
      [1, 2, 3].map(() => keepDrafts(typist, { drafts: [draftOf({})], gone: [] })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await kept()).drafts).toHaveLength(mostDrafts)
  })

  test('for as long a text as an article, and none that is longer', async () => {
    const whole = draftOf({ text: 'س'.repeat(500_000) })
    expect(await keep(whole)).toEqual([])
    const long = draftOf({ text: 'س'.repeat(mostDraftBytes / 2) })
    const answer = await keepDrafts(typist, { drafts: [draftOf({}), long], gone: [] })
    expect(problemOf(answer)).toEqual(refused('too-large', 1))
  })

  test('for so much text in all of them', async () => {
    const text = 'a'.repeat(mostDraftBytes - 20)
    for (let bytes = mostDraftBytes; bytes <= mostBytesOfDrafts; bytes += mostDraftBytes) {
      expect(await keep(draftOf({ text }))).toEqual([])
    }
    const answer = await keepDrafts(typist, { drafts: [draftOf({ text })], gone: [] })
    expect(problemOf(answer)).toEqual(refused('too-many-drafts', 0))
    expect(await keep(draftOf({ text: 'A few words' }))).toEqual([])
  })
})

describe('drafts go', () => {
  test('all at once, of their member alone', async () => {
    const drafts = [draftOf({ text: 'One' }), draftOf({ text: 'Two' }, { form: 'invitation' })]
    granted(await keepDrafts(typist, { drafts, gone: [] }))
    const stays = draftOf({ text: 'Of another' })
    await keep(stays, people.editor)
    expect(granted(await discardDrafts(typist))).toEqual({ count: 2 })
    expect(granted(await discardDrafts(typist))).toEqual({ count: 0 })
    expect((await kept()).drafts).toEqual([])
    expect(granted(await readDraft(people.editor, stays.id)).values).toEqual({ text: 'Of another' })
  })

  test('thirty days after somebody typed in them last, and what tells of them too', async () => {
    const draft = draftOf({ text: 'One' })
    await keep(draft)
    granted(await keepDrafts(typist, { drafts: [draftOf({})], gone: [draft.id] }))
    const days = (number: number) => Date.now() + number * 24 * 3_600_000
    await removeExpired(days(29.9))
    expect(await count('draft', { member_id: typist.id })).toBe(2)
    await removeExpired(days(30.1))
    expect(await count('draft', { member_id: typist.id })).toBe(0)
  })

  test('with the name of their member', async () => {
    await keep(draftOf({ text: 'By me' }))
    granted(await eraseText(people.admin, { subject: 'member', id: typist.id, reason: 'Asked for.' }))
    expect(await count('draft', { member_id: typist.id })).toBe(0)
  })
})
