import { expect, test } from '@playwright/test'
import { sendGenerated } from '../../scripts/fuzz/send'
import { setStage } from '../../scripts/fuzz/stage'
import { origin, password } from '../support/api'

/** `npm run fuzz` sends twenty thousand; this sees that none of a few fails, and that most come past the first check. */
test('requests made from the schemas make nothing fail, whoever sends them', async () => {
  test.setTimeout(300_000)
  const { cookies, ids } = await setStage(origin, password)
  const { statuses, failures } = await sendGenerated(origin, cookies, ids, {
    ...{ requests: 800, seed: 20 },
    // Others are at work in this newsroom, and signed in as the same people.
    but: ['removeSample', 'changeSettings', 'endOtherSessions'],
  })
  expect(failures).toEqual([])
  const answered = (from: number, to: number) =>
    [...statuses].reduce((sum, [status, times]) => sum + (status >= from && status < to ? times : 0), 0)
  expect(answered(200, 300)).toBeGreaterThan(40)
  expect(answered(400, 500)).toBeGreaterThan(100)
})
