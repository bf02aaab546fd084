import { expect, test } from 'vitest'
import { inWords, ofPlaywright, ofVitest, sum, unsteady } from '../../scripts/test/tally.js'

const report = { numPassedTests: 2, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }

test('the closing line leaves out what was not skipped', () => {
  expect(inWords({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed')
  expect(inWords({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped')
})

test('parts are added up', () => {
  const tally = sum([
    { passed: 1, failed: 0, skipped: 2 },
    { passed: 0, failed: 1, skipped: 0 },
  ])
  expect(tally).toEqual({ passed: 1, failed: 1, skipped: 2 })
})

test('a test file that cannot be loaded is a failure', () => {
  const unloaded = { ...report, testResults: [{ status: 'failed', assertionResults: [] }] }
  expect(ofVitest(unloaded, 1)).toEqual({ passed: 2, failed: 1, skipped: 0 })
})

test('a failing test is counted once, not again for its file', () => {
  const failing = {
    ...report,
    numFailedTests: 1,
    testResults: [{ status: 'failed', assertionResults: [{ status: 'failed' }] }],
  }
  expect(ofVitest(failing, 1).failed).toBe(1)
})

test('an error outside of every test is still a failure', () => {
  expect(ofVitest(report, 1).failed).toBe(1)
})

test('a browser test that passed only when tried again is named', () => {
  const stats = { expected: 4, unexpected: 0, flaky: 1, skipped: 0 }
  const spec = (title: string, status: string) => ({ title, file: 'a.spec.ts', line: 7, tests: [{ status }] })
  const nested = { specs: [spec('wakes up late', 'flaky')] }
  const suites = [{ specs: [spec('is steady', 'expected')], suites: [nested] }]
  expect(ofPlaywright({ stats, errors: [] }, 0)).toEqual({ passed: 5, failed: 0, skipped: 0 })
  expect(unsteady({ suites })).toEqual(['a.spec.ts:7 wakes up late'])
})

test('a browser test that never passed has failed', () => {
  const stats = { expected: 4, unexpected: 1, flaky: 0, skipped: 0 }
  expect(ofPlaywright({ stats, errors: [] }, 1)).toEqual({ passed: 4, failed: 1, skipped: 0 })
})
