import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { draftsInput } from '@/lib/domain/draft/draft'
import { memberId } from '@/lib/domain/ids'
import type { Actor } from '@/lib/domain/newsroom/actor'
import { addComment } from '@/lib/operations/claim/add-comment'
import { keepDrafts } from '@/lib/operations/draft/keep-drafts'
import { eraseText } from '@/lib/operations/history/erase-text'
import { exportMember } from '@/lib/operations/newsroom/export-member'
import { granted, problemOf } from '../support/claims'
import { asking } from '../support/newsroom'
import { claimThat, newNewsroom, only } from '../support/people'

async function fileOf(asker: Actor, of: Actor) {
  const parts = []
  for await (const part of granted(await exportMember(asking(asker), of.id))) parts.push(part)
  return JSON.parse(parts.join(''))
}

test('holds who they are, what they typed and did, and nothing that opens a door', async () => {
  const desk = await newNewsroom()
  const claim = await claimThat.isApproved(desk)
  granted(await addComment(asking(desk.journalist), claim.id, 'هل راجع أحد الطبعة الثانية؟', null))
  const draft = {
    id: randomUUID(),
    form: 'new-article',
    version: null,
    at: Date.now(),
    values: { title: 'غدًا' },
  }
  granted(await keepDrafts(asking(desk.journalist), draftsInput.parse({ drafts: [draft], gone: [] })))

  const file = await fileOf(desk.admin, desk.journalist)
  expect(file).toMatchObject({
    ...{ format: 'isnad-member', version: 1 },
    member: { id: desk.journalist.id, name: desk.journalist.name, role: 'journalist' },
    drafts: [{ form: 'new-article', values: { title: 'غدًا' } }],
  })
  const comment = file.acts.find(({ action }: { action: string }) => action === 'comment-added')
  expect(comment).toMatchObject({
    article: claim.article,
    claim: { id: claim.id },
    role: 'journalist',
    after: { comment: { text: 'هل راجع أحد الطبعة الثانية؟' } },
  })
  expect(JSON.stringify(file)).not.toMatch(/[hH]ash|salt|"before"/)
  expect(file.acts.map(({ action }: { action: string }) => action)).not.toContain('verdict-approved')
  expect(await fileOf(desk.journalist, desk.journalist)).toMatchObject({ member: file.member })
})

test('of acts by the hundred none is missing, and what was erased is not in it', async () => {
  const desk = await newNewsroom()
  const claim = await claimThat.isOpen(desk)
  for (let count = 0; count < 45; count++)
    granted(await addComment(asking(desk.journalist), claim.id, `Comment ${count}`, null))
  const { acts } = await fileOf(desk.admin, desk.journalist)
  const said = acts.flatMap(
    ({ after }: { after: { comment?: { text: string } } }) => after.comment?.text ?? [],
  )
  expect(said).toEqual(Array.from({ length: 45 }, (_, count) => `Comment ${count}`))

  granted(
    await eraseText(asking(desk.admin), { subject: 'member', id: desk.journalist.id, reason: 'Asked for.' }),
  )
  const after = await fileOf(desk.admin, desk.journalist)
  expect(after.member).toMatchObject({ name: null, email: null })
  expect(JSON.stringify(after)).not.toContain(desk.journalist.name)
  expect(only([after.acts.length])).toBe(acts.length)
})

test('is for admins and oneself alone', async () => {
  const [desk, others] = [await newNewsroom(), await newNewsroom()]
  expect(problemOf(await exportMember(asking(desk.editor), desk.journalist.id)).code).toBe('forbidden')
  expect(problemOf(await exportMember(asking(desk.admin), others.journalist.id)).code).toBe('not-found')
  expect(problemOf(await exportMember(asking(desk.admin), memberId.parse(randomUUID()))).code).toBe(
    'not-found',
  )
})
