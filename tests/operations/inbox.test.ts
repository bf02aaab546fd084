import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { inboxItemId, memberId } from '@/lib/domain/ids'
import { inboxQuery } from '@/lib/domain/inbox/inbox-item'
import type { Actor } from '@/lib/domain/newsroom/actor'
import { addRevision } from '@/lib/operations/article/add-revision'
import { changeArticle } from '@/lib/operations/article/change-article'
import { addComment } from '@/lib/operations/claim/add-comment'
import { approveVerdict } from '@/lib/operations/claim/approve-verdict'
import { attachEvidence } from '@/lib/operations/claim/attach-evidence'
import { changeClaim } from '@/lib/operations/claim/change-claim'
import { proposeVerdict } from '@/lib/operations/claim/propose-verdict'
import { readClaim } from '@/lib/operations/claim/read-claim'
import { returnVerdict } from '@/lib/operations/claim/return-verdict'
import { eraseText } from '@/lib/operations/history/erase-text'
import { listNewsroomHistory } from '@/lib/operations/history/list-newsroom-history'
import { chooseNotices } from '@/lib/operations/inbox/choose-notices'
import { listInbox } from '@/lib/operations/inbox/list-inbox'
import { markInboxRead } from '@/lib/operations/inbox/mark-inbox-read'
import { readNoticeSettings } from '@/lib/operations/inbox/read-notice-settings'
import { changeMember } from '@/lib/operations/newsroom/change-member'
import { remindOfDeadlines } from '@/lib/operations/server/remind-of-deadlines'
import { removeExpired } from '@/lib/operations/server/remove-expired'
import { granted } from '../support/claims'
import { applicationOf, count, owner } from '../support/database'
import {
  claimThat,
  evidenceFrom,
  join,
  newArticle,
  newClaim,
  newNewsroom,
  type People,
  unrecordable,
  verified,
  withKey,
} from '../support/people'

let people: People
beforeEach(async () => {
  people = await newNewsroom()
})

const inboxOf = async (actor: Actor, query: Partial<Record<'unread' | 'cursor' | 'limit', string>> = {}) =>
  granted(await listInbox(actor, inboxQuery.parse(query)))
const kindsOf = async (actor: Actor) => (await inboxOf(actor)).items.map(({ kind }) => kind)

describe('an inbox', () => {
  test('tells who proposed that it was returned, and by whom, where', async () => {
    const { journalist, editor } = people
    const { id, number, article, quote } = await claimThat.isProposed(people)
    granted(await returnVerdict(editor, id, 'Which minutes?'))
    const { items, unread, nextCursor } = await inboxOf(journalist)
    expect(items).toEqual([
      {
        id: expect.any(String),
        at: expect.any(String),
        kind: 'returned',
        article: { id: article, title: 'The mayor', language: 'en' },
        claim: { id, number, quote },
        by: { id: editor.id, name: editor.name },
        read: false,
      },
    ])
    expect({ unread, nextCursor }).toEqual({ unread: 1, nextCursor: null })
    expect(await kindsOf(editor)).toEqual([])
  })

  test('tells of approval, of what made a proposal or a verdict fall, and of a reopening', async () => {
    const { journalist, editor, admin } = people
    const { id } = await claimThat.isProposed(people)
    granted(await attachEvidence(editor, id, evidenceFrom('context')))
    expect(await kindsOf(journalist)).toEqual(['voided'])
    granted(await proposeVerdict(journalist, id, verified))
    granted(await approveVerdict(editor, id, null))
    expect(await kindsOf(journalist)).toEqual(['decided', 'voided'])
    granted(await attachEvidence(admin, id, evidenceFrom('context')))
    expect(await kindsOf(journalist)).toEqual(['reopened', 'decided', 'voided'])
    expect(await kindsOf(editor)).toEqual(['reopened'])
    expect(await kindsOf(admin)).toEqual([])
  })

  test('tells a member once who is named and answered at once, and nobody who wrote it', async () => {
    const { journalist, editor } = people
    const claim = await claimThat.hasComment(people)
    const [root] = claim.comments
    granted(
      await addComment(
        editor,
        claim.id,
        `@${journalist.name}, the ones of May, says @${editor.name}`,
        root?.id,
      ),
    )
    expect(await kindsOf(journalist)).toEqual(['mentioned'])
    expect(await kindsOf(editor)).toEqual([])
    granted(await addComment(journalist, claim.id, 'Thanks', root?.id))
    expect(await kindsOf(editor)).toEqual(['replied'])
  })

  test('tells whose claims a revision moved, once for all of them', async () => {
    const { journalist, editor } = people
    const article = await newArticle(journalist)
    await newClaim(journalist, article)
    await newClaim(journalist, article, 'The council meets on Friday')
    const swapped = article.revision.text.replace(/(.*?\.) (.*)/, '$2 $1')
    granted(await addRevision(editor, article.id, { text: swapped, note: null }, 1))
    expect((await inboxOf(journalist)).items).toMatchObject([
      { kind: 'revised', claim: null, by: { id: editor.id } },
    ])
  })

  test('tells whoever is given a claim or an article, and nobody who takes it', async () => {
    const { journalist, editor } = people
    const claim = await claimThat.isOpen(people)
    granted(await changeClaim(editor, claim.id, { assignee: journalist.id }, 1))
    granted(await changeArticle(editor, claim.article, { assignee: journalist.id }, 1))
    expect((await inboxOf(journalist)).items).toMatchObject([
      { kind: 'assigned', claim: null, article: { id: claim.article }, by: { id: editor.id } },
      { kind: 'assigned', claim: { id: claim.id }, by: { id: editor.id } },
    ])
    granted(await changeClaim(editor, claim.id, { dueAt: '2040-01-01T00:00:00.000Z' }, 2))
    granted(await changeClaim(editor, claim.id, { assignee: editor.id }, 3))
    expect(await kindsOf(journalist)).toHaveLength(2)
    expect(await kindsOf(editor)).toEqual([])
  })

  test('tells whoever has something that is due within a day, once for each time it has', async () => {
    const { journalist, editor } = people
    const claim = await claimThat.isOpen(people)
    const decided = await claimThat.isApproved(people)
    const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
    const give = async (hours: number, id = claim.id) => {
      const { version } = granted(await readClaim(editor, id))
      granted(await changeClaim(editor, id, { assignee: journalist.id, dueAt: inHours(hours) }, version))
      await Promise.all([remindOfDeadlines(), remindOfDeadlines()])
      await remindOfDeadlines()
    }
    const due = async () => (await inboxOf(journalist)).items.filter(({ kind }) => kind === 'due')
    await give(30)
    await give(20, decided.id)
    expect(await due()).toEqual([])
    await give(20)
    expect(await due()).toMatchObject([{ claim: { id: claim.id }, by: null }])
    await give(60)
    await give(12)
    expect(await due()).toHaveLength(2)
    granted(await changeArticle(editor, claim.article, { assignee: journalist.id, dueAt: inHours(1) }, 1))
    granted(await chooseNotices(journalist, { due: false }))
    await remindOfDeadlines()
    expect(await due()).toHaveLength(2)
    granted(await chooseNotices(journalist, { due: true }))
    await remindOfDeadlines()
    expect((await due())[0]).toMatchObject({ claim: null, article: { id: claim.article } })
  })

  test('tells those who handle it what a reader reported, and where', async () => {
    const { editor, admin, journalist, reader } = people
    const { id, article } = await claimThat.isOpen(people)
    const quiet = await join(admin, 'editor')
    granted(await chooseNotices(quiet, { reported: false }))
    const publication = randomUUID()
    await owner.query(
      `INSERT INTO publication (id, newsroom_id, article_id, number, slug, kind, title, language, finding, changes, entry, published_by, at)
       VALUES ($1, $2, $3, 1, $4, 'first', 't', 'en', 'x', '[]', 1, $5, now())`,
      [publication, admin.newsroom.id, article, `x-${publication}`, editor.id],
    )
    for (const claim of [1, null]) {
      await applicationOf(admin.newsroom.id).query(
        "INSERT INTO reader_report (id, newsroom_id, publication_id, claim, message) VALUES ($1, $2, $3, $4, 'Wrong')",
        [randomUUID(), admin.newsroom.id, publication, claim],
      )
    }
    for (const who of [editor, admin]) {
      expect((await inboxOf(who)).items).toMatchObject([
        { kind: 'reported', article: { id: article }, claim: null, by: null },
        { kind: 'reported', article: { id: article }, claim: { id }, by: null },
      ])
    }
    for (const who of [journalist, reader, quiet]) expect(await kindsOf(who)).toEqual([])
  })

  test('tells nobody who was disabled or erased, nor of what they do without', async () => {
    const { admin, editor } = people
    const [gone, erased, quiet] = [
      await join(admin, 'journalist'),
      await join(admin, 'journalist'),
      await join(admin, 'journalist'),
    ]
    const claims = await Promise.all([gone, erased, quiet].map((by) => claimThat.isProposed(people, by)))
    granted(await changeMember(admin, gone.id, { disabled: true }, 1))
    granted(await changeMember(admin, erased.id, { disabled: true }, 1))
    granted(await eraseText(admin, { subject: 'member', id: erased.id, reason: 'x' }))
    granted(await chooseNotices(quiet, { returned: false }))
    for (const { id } of claims) granted(await returnVerdict(editor, id, 'x'))
    for (const { id } of [gone, erased, quiet]) expect(await count('inbox_item', { member_id: id })).toBe(0)
  })

  test('and history are written together or not at all', async () => {
    const { id } = await claimThat.isProposed(people)
    await expect(returnVerdict(unrecordable(people.editor), id, 'x')).rejects.toThrow()
    expect(await kindsOf(people.journalist)).toEqual([])
  })

  test('has one item however often the request is repeated', async () => {
    const { id } = await claimThat.isProposed(people)
    const repeated = withKey(people.editor, randomUUID())
    await Promise.allSettled([1, 2, 3].map(() => returnVerdict(repeated, id, 'x')))
    expect(await kindsOf(people.journalist)).toEqual(['returned'])
  })

  test('still says where when the claim is gone from the check and the person is erased', async () => {
    const { admin, journalist } = people
    const leaving = await join(admin, 'editor')
    const { id } = await claimThat.isProposed(people)
    granted(await returnVerdict(leaving, id, 'x'))
    granted(await changeMember(admin, leaving.id, { disabled: true }, 1))
    granted(await eraseText(admin, { subject: 'member', id: leaving.id, reason: 'x' }))
    expect((await inboxOf(journalist)).items).toMatchObject([{ by: { id: leaving.id, name: null } }])
  })
})

/** So many items as nobody could cause in a test, a second apart, the last the newest. */
async function fill({ id, newsroom }: Actor, many: number): Promise<void> {
  const { article } = await claimThat.isOpen(people)
  await owner.query(
    `INSERT INTO inbox_item (newsroom_id, member_id, kind, article_id, at)
     SELECT $1, $2, 'replied', $3, timestamptz '2026-01-01Z' + n * interval '1 second' FROM generate_series(1, $4::int) n`,
    [newsroom.id, id, article, many],
  )
}

describe('reading', () => {
  test('goes through everything page by page, also what came at one moment, and counts no further than it must', async () => {
    const { reader } = people
    await fill(reader, 120)
    await owner.query("UPDATE inbox_item SET at = '2026-01-01Z' WHERE member_id = $1", [reader.id])
    const seen: string[] = []
    let cursor: string | null | undefined
    do {
      const page = await inboxOf(reader, { limit: '50', ...(cursor && { cursor }) })
      expect(page.unread).toBe(100)
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    } while (cursor)
    expect(new Set(seen).size).toBe(120)
  })

  test('marks what is named, and leaves the rest', async () => {
    const { reader } = people
    await fill(reader, 3)
    const [newest, middle] = (await inboxOf(reader)).items
    if (!newest || !middle) throw new Error('no items')
    expect(granted(await markInboxRead(reader, { ids: [newest.id] })).unread).toBe(2)
    expect((await inboxOf(reader, { unread: 'true' })).items).toHaveLength(2)
    expect(granted(await markInboxRead(reader, { upTo: middle.id })).unread).toBe(0)
  })

  test('up to a moment leaves what came since', async () => {
    const { reader } = people
    await fill(reader, 3)
    expect(granted(await markInboxRead(reader, { upTo: '2026-01-01T00:00:02.000Z' })).unread).toBe(1)
  })

  test('passes over what is nobody’s or somebody else’s', async () => {
    const { reader, journalist } = people
    const others = await newNewsroom()
    for (const each of [reader, journalist]) await fill(each, 1)
    const [theirs] = (await inboxOf(journalist)).items
    if (!theirs) throw new Error('no items')
    for (const by of [reader, others.admin])
      for (const reading of [{ ids: [theirs.id, inboxItemId.parse(randomUUID())] }, { upTo: theirs.id }])
        granted(await markInboxRead(by, reading))
    expect([(await inboxOf(journalist)).unread, (await inboxOf(reader)).unread]).toEqual([1, 1])
    expect(JSON.stringify(await inboxOf(others.admin))).not.toContain(theirs.id)
  })
})

describe('what one is told of', () => {
  const choices = async (actor: Actor) =>
    granted(await listNewsroomHistory(people.admin, { limit: 100 })).items.filter(
      ({ action, actor: by }) => action === 'notices-chosen' && by.id === actor.id,
    )

  test('is everything at first, then what one chose, with one entry a choice', async () => {
    const { journalist } = people
    expect(Object.values(granted(await readNoticeSettings(journalist))).every(Boolean)).toBe(true)
    granted(await chooseNotices(journalist, { replied: false, revised: false }))
    granted(await chooseNotices(journalist, { replied: true }))
    granted(await chooseNotices(journalist, { replied: true }))
    expect(granted(await readNoticeSettings(journalist))).toMatchObject({
      replied: true,
      revised: false,
      mentioned: true,
    })
    expect((await choices(journalist)).map(({ before, after }) => [before?.notices, after.notices])).toEqual([
      [
        { replied: true, revised: true },
        { replied: false, revised: false },
      ],
      [{ replied: false }, { replied: true }],
    ])
  })

  test('is nobody else’s choice', async () => {
    granted(await chooseNotices(people.journalist, { replied: false }))
    expect(granted(await readNoticeSettings(people.editor)).replied).toBe(true)
  })
})

test('what came a year ago goes, and nothing younger', async () => {
  const { reader } = people
  await fill(reader, 2)
  const now = Date.parse('2027-01-01T00:00:01.500Z')
  await removeExpired(now)
  expect(await count('inbox_item', { member_id: memberId.parse(reader.id) })).toBe(1)
})
