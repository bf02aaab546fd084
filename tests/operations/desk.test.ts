import { beforeAll, describe, expect, test } from 'vitest'
import type { Desk } from '@/lib/domain/desk/desk'
import { deskCsv } from '@/lib/export/desk-csv'
import { proposeVerdict } from '@/lib/operations/claim/propose-verdict'
import { returnVerdict } from '@/lib/operations/claim/return-verdict'
import { readDesk } from '@/lib/operations/desk/read-desk'
import { granted } from '../support/claims'
import { owner } from '../support/database'
import { claimThat, newNewsroom, only, type People, verified } from '../support/people'

/** As if it had been marked so many days ago. */
const agedBy = (claim: string, days: number) =>
  owner.query("UPDATE claim SET created_at = now() - $2 * interval '1 day' WHERE id = $1", [claim, days])

const given = (claim: string, to: string, days: number) =>
  owner.query("UPDATE claim SET assignee_id = $2, due_at = now() + $3 * interval '1 day' WHERE id = $1", [
    claim,
    to,
    days,
  ])

describe('the desk', () => {
  let people: People
  let desk: Desk
  let late: string
  let oftenReturned: string
  beforeAll(async () => {
    people = await newNewsroom()
    const open = await claimThat.isOpen(people)
    await agedBy(open.id, 10)
    late = open.id
    await given(open.id, people.journalist.id, -1)
    await given((await claimThat.isOpen(people)).id, people.journalist.id, 2)
    await claimThat.isProposed(people)
    const approved = await claimThat.isApproved(people)
    await given(approved.id, people.journalist.id, -1)

    const claim = await claimThat.isProposed(people)
    oftenReturned = claim.id
    granted(await returnVerdict(people.editor, claim.id, 'No'))
    granted(await proposeVerdict(people.journalist, claim.id, verified))
    granted(await returnVerdict(people.editor, claim.id, 'No, again'))
    desk = granted(await readDesk(people.editor))
  })

  test('says who has what, and what of it is late', () => {
    expect(desk.people).toEqual([
      { person: { id: people.journalist.id, name: people.journalist.name }, claims: 2, late: 1, more: false },
    ])
    expect(only(desk.late)).toMatchObject({ claim: { id: late }, assignee: { id: people.journalist.id } })
  })

  test('says what waits in each state, and for how long', () => {
    const none = { claims: 0, more: false, underDay: 0, underThreeDays: 0, underWeek: 0, longer: 0 }
    expect(desk.waiting).toEqual([
      { ...none, state: 'open', claims: 2, underDay: 1, longer: 1 },
      { ...none, state: 'returned', claims: 1, underDay: 1 },
      { ...none, state: 'reopened' },
      { ...none, state: 'proposed', claims: 1, underDay: 1 },
    ])
  })

  test('names what was returned more than once', () => {
    expect(only(desk.returned)).toMatchObject({ claim: { id: oftenReturned }, times: 2 })
  })

  test('tells week by week what was approved', () => {
    expect(desk.weeks).toHaveLength(12)
    expect(desk.weeks.at(-1)).toMatchObject({ verified: 1, disputed: 0, hours: 0, withTwoOrigins: 0 })
    expect(desk.hours).toBe(0)
  })

  test('is one of its own newsroom', async () => {
    const others = await newNewsroom()
    const theirs = granted(await readDesk(others.editor))
    expect(theirs.people).toEqual([])
    expect(theirs.waiting.map(({ claims }) => claims)).toEqual([0, 0, 0, 0])
    expect(theirs.late).toEqual([])
    expect(theirs.weeks.map((week) => week.verified)).toEqual(Array(12).fill(0))
  })

  test('is written as tables, too', () => {
    expect(deskCsv(desk, 'waiting').split('\r\n')).toEqual([
      '\ufeffstate,claims,more,under_1_day,under_3_days,under_7_days,longer',
      'open,2,false,1,0,0,1',
      'returned,1,false,1,0,0,0',
      'reopened,0,false,0,0,0,0',
      'proposed,1,false,1,0,0,0',
      '',
    ])
    expect(deskCsv(desk, 'weeks').split('\r\n')).toHaveLength(14)
    expect(deskCsv(desk, 'people')).toContain(`${people.journalist.id},The journalist,2,1,false`)
    expect(deskCsv(desk, 'late')).toContain('The journalist,')
    expect(deskCsv(desk, 'returned')).toMatch(/,2\r\n$/)
  })
})
