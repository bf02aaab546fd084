import { describe, expect, test } from 'vitest'
import { type SettingsPatch, settingsPatch } from '@/lib/domain/newsroom/settings'
import type { StrictRules } from '@/lib/domain/newsroom/strict-rules'
import { approveVerdict } from '@/lib/operations/claim/approve-verdict'
import { changeClaim } from '@/lib/operations/claim/change-claim'
import { proposeVerdict } from '@/lib/operations/claim/propose-verdict'
import { changeSettings } from '@/lib/operations/newsroom/change-settings'
import { listMembers } from '@/lib/operations/newsroom/list-members'
import { readSettings } from '@/lib/operations/newsroom/read-settings'
import { granted, problemOf } from '../support/claims'
import { count, owner } from '../support/database'
import { claimThat, join, needsSources, newNewsroom, type People, verified } from '../support/people'

const entriesOf = ({ admin }: People) =>
  count('history_entry', { newsroom_id: admin.newsroom.id, action: 'newsroom-changed' })

const strictly = (actor: People['admin'], strict: StrictRules) => ({
  ...actor,
  newsroom: { ...actor.newsroom, strict },
})

describe('the settings of a newsroom', () => {
  test('change together, as one entry of the history, and hold for whoever comes next', async () => {
    const people = await newNewsroom()
    const patch: SettingsPatch = { name: 'صحيفة', language: 'en', digits: 'arab', strictOrigins: true }
    const after = granted(await changeSettings(people.admin, patch, 1))
    const rest = { strictEvidence: false, factorRequired: false, passwordSignIn: true, sample: true }
    expect(after).toEqual({ ...patch, ...rest, version: 2 })
    expect(granted(await readSettings(people.admin))).toEqual(after)
    expect(await entriesOf(people)).toBe(1)
    const { newsroom } = await join(people.admin, 'journalist')
    expect(newsroom).toMatchObject({
      name: 'صحيفة',
      digits: 'arab',
      strict: { origins: true, evidence: false },
    })
  })

  test('stay when a save changes nothing, and when somebody saved before', async () => {
    const people = await newNewsroom()
    expect(granted(await changeSettings(people.admin, { name: 'Newsroom' }, 1)).version).toBe(1)
    granted(await changeSettings(people.admin, { strictEvidence: true }, 1))
    expect(problemOf(await changeSettings(people.admin, { strictEvidence: false }, 1))).toEqual({
      code: 'stale',
    })
    expect(await entriesOf(people)).toBe(1)
  })

  test('of one newsroom are not those of another', async () => {
    const [ours, others] = [await newNewsroom(), await newNewsroom()]
    granted(await changeSettings(ours.admin, { name: 'Ours' }, 1))
    expect(granted(await readSettings(others.admin))).toMatchObject({ name: 'Newsroom', version: 1 })
  })

  test.each([
    { name: '\u200B' },
    { name: '' },
    { language: 'fr' },
    { digits: 'deva' },
    { strictOrigins: 'yes' },
    { other: 1 },
  ])('cannot be %j', (patch) => {
    expect(settingsPatch.safeParse(patch).success).toBe(false)
  })
})

describe('a strict rule', () => {
  const exception = { ...verified, exception: 'Nobody else was there.' }

  test('of two origins takes no exception, also of what waited before', async () => {
    const people = await newNewsroom()
    const { id, version } = await claimThat.hasEvidence(people)
    granted(await changeClaim(people.journalist, id, { central: true }, version))
    const strict = { origins: true, evidence: false }
    expect(problemOf(await proposeVerdict(strictly(people.journalist, strict), id, exception))).toEqual({
      code: 'invalid',
      errors: [{ path: 'verdict', code: 'needs-two-origins-always' }],
    })
    granted(await proposeVerdict(people.journalist, id, exception))
    expect(problemOf(await approveVerdict(strictly(people.editor, strict), id, null)).code).toBe('invalid')
    granted(await approveVerdict(people.editor, id, null))
  })

  test('of evidence for every verdict holds for needs sources, too', async () => {
    const people = await newNewsroom()
    const strict = { origins: false, evidence: true }
    const bare = await claimThat.isOpen(people)
    expect(
      problemOf(await proposeVerdict(strictly(people.journalist, strict), bare.id, needsSources)),
    ).toEqual({
      code: 'invalid',
      errors: [{ path: 'verdict', code: 'needs-evidence' }],
    })
    const { id } = await claimThat.hasEvidence(people)
    granted(await proposeVerdict(strictly(people.journalist, strict), id, needsSources))
  })
})

test('members are listed with when they were seen last', async () => {
  const people = await newNewsroom()
  const seen = async () =>
    granted(await listMembers(people.admin)).members.find(({ id }) => id === people.reader.id)?.lastSeenAt
  expect(await seen()).toBeNull()
  const session = `INSERT INTO session (id, account_id, member_id, method, last_seen_at, expires_at)
    VALUES (gen_random_uuid()::text, $3, $1, 'password', $2, now() + interval '1 day')`
  await owner.query(session, [people.reader.id, '2026-11-02T10:00:00Z', people.reader.account])
  await owner.query(session, [people.reader.id, '2026-11-01T10:00:00Z', people.reader.account])
  expect(await seen()).toBe('2026-11-02T10:00:00.000Z')
})
