import { expect, test } from 'vitest'
import {
  failedOfPlaywright,
  failedOfVitest,
  inWords,
  ofPlaywright,
  ofVitest,
  sum,
  unsteady,
} from '../../scripts/test/tally.js'

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

test('what failed is named once, with what was wrong in the end', () => {
  const attempts = ['first', 'last'].map((message) => ({
    error: { message: `\u001b[31m${message}\u001b[39m` },
  }))
  const spec = (status: string) => ({
    ...{ title: 'opens', file: 'a.spec.ts', line: 7, tests: [{ status, results: attempts }] },
  })
  const told = { suites: [{ specs: [spec('flaky')], suites: [{ specs: [spec('unexpected')] }] }] }
  expect(failedOfPlaywright(told)).toEqual(['a.spec.ts:7 opens\n    last'])
  const assertionResults = ['passed', 'failed'].map((status) => ({
    ...{ status, fullName: `is ${status}`, failureMessages: ['1 is not 2\nat once'] },
  }))
  const files = [
    { status: 'failed', name: 'a.test.ts', message: '', assertionResults },
    { status: 'failed', name: 'b.test.ts', message: 'no such module', assertionResults: [] },
  ]
  expect(failedOfVitest({ testResults: files })).toEqual([
    'a.test.ts is failed\n    1 is not 2\n    at once',
    'b.test.ts\n    no such module',
  ])
})
