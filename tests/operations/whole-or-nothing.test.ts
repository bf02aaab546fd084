import { beforeAll, describe, expect, test } from 'vitest'
import { roles } from '@/lib/domain/newsroom/role'
import { dismissSentence } from '@/lib/operations/article/dismiss-sentence'
import { changeClaim } from '@/lib/operations/claim/change-claim'
import { changeEvidence } from '@/lib/operations/claim/change-evidence'
import { changeMember } from '@/lib/operations/newsroom/change-member'
import { foundNewsroom } from '@/lib/operations/newsroom/found-newsroom'
import { granted } from '../support/claims'
import { contents, count } from '../support/database'
import {
  claimThat,
  join,
  newArticle,
  newNewsroom,
  only,
  type People,
  passwordHash,
  unrecordable,
  withKey,
} from '../support/people'
import { everybody, rows } from './access-table'

let people: People
beforeAll(async () => {
  people = await newNewsroom()
})

/** What changes something: whoever only reads may be anybody, or is told so by the name. */
const changing = rows.filter(
  ({ operation, may }) =>
    may !== everybody && !/^(read|list|preview)-|^export-(claims|member)$/.test(operation),
)

/** Somebody who may. */
const doer = (may: string) => roles.find((role) => may.includes(`${role}:y`)) ?? 'admin'

describe.each(changing)('$operation ($may)', ({ may, target, run, entries = 1 }) => {
  test('leaves nothing behind when the history cannot be written', async () => {
    const id = (await target?.(people)) ?? ''
    const before = await contents()
    const actor = unrecordable(withKey(people[doer(may)], crypto.randomUUID()))
    await expect(run(actor, id)).rejects.toThrow()
    expect(await contents()).toEqual(before)
  })

  test('writes its entry and no other, by who did it, with the request it came by', async () => {
    const id = (await target?.(people)) ?? ''
    const newsroom = { newsroom_id: people.admin.newsroom.id }
    const before = await count('history_entry', newsroom)
    const actor = withKey(people[doer(may)], crypto.randomUUID())
    expect((await run(actor, id)).ok).toBe(true)
    expect(await count('history_entry', newsroom)).toBe(before + entries)
    const written = { request_id: actor.request.id, actor_id: actor.id, role: actor.role }
    expect(await count('history_entry', written)).toBe(entries)
  })
})

test('a founding that cannot be written down founds nothing', async () => {
  const before = await contents()
  const founding = {
    newsroom: 'N',
    language: 'ar',
    name: 'A',
    email: 'nobody@newsroom.example',
    passwordHash,
  } as const
  await expect(foundNewsroom({ ...founding, through: 'sample' }, '')).rejects.toThrow()
  expect(await contents()).toEqual(before)
})

describe('a save that changes nothing writes nothing', () => {
  test('for a claim, an approved one too', async () => {
    const { id, version, kind, central, start, end } = await claimThat.isApproved(people)
    const before = await contents()
    for (const patch of [{}, { kind, central }, { start, end }, { claimant: null, figure: null }]) {
      expect(granted(await changeClaim(people.journalist, id, patch, version))).toMatchObject({
        state: 'approved',
        version,
      })
    }
    expect(await contents()).toEqual(before)
  })

  test('for evidence', async () => {
    const { evidence } = await claimThat.isApproved(people)
    const { id, quote, stance, locator, translation, source } = only(evidence)
    const before = await contents()
    for (const patch of [{}, { quote, stance, locator, translation }, { source: { id: source.id } }]) {
      granted(await changeEvidence(people.journalist, id, patch, 1))
    }
    expect(await contents()).toEqual(before)
  })

  test('for evidence whose source is described again in the same words', async () => {
    const { evidence } = await claimThat.isApproved(people)
    const piece = only(evidence)
    const { id: _id, ...source } = piece.source
    const before = await contents()
    granted(await changeEvidence(people.journalist, piece.id, { source }, 1))
    expect(await contents()).toEqual(before)
  })

  test('for a member', async () => {
    const { id } = await join(people.admin, 'reader')
    const before = await contents()
    for (const patch of [{}, { role: 'reader' as const }, { disabled: false }]) {
      expect(granted(await changeMember(people.admin, id, patch, 1))).toMatchObject({ version: 1 })
    }
    expect(await contents()).toEqual(before)
  })

  test('for a sentence that was dismissed already', async () => {
    const { id } = await newArticle(people.journalist)
    granted(await dismissSentence(people.journalist, id, { revision: 1, start: 0 }))
    const before = await contents()
    granted(await dismissSentence(people.editor, id, { revision: 1, start: 5 }))
    expect(await contents()).toEqual(before)
  })
})
