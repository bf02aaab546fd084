import { stripVTControlCharacters } from 'node:util'

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @param {Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  return tallies.reduce(
    (all, each) => ({
      passed: all.passed + each.passed,
      failed: all.failed + each.failed,
      skipped: all.skipped + each.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}

/** @param {Tally} tally */
export function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
}

/** A part that only succeeds or fails counts as one. */
export function ofExitCode(code) {
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }
}

/** Of vitest's JSON report. A file that could not even be loaded has no tests, and is a failure all the same. */
export function ofVitest(report, code) {
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  const tally = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
  return neverSilent(tally, code)
}

/** Of Playwright's JSON report. A test that passed only when tried again has passed, and `unsteady` names it. */
export function ofPlaywright({ stats, errors }, code) {
  const failed = stats.unexpected + errors.length
  return neverSilent({ passed: stats.expected + stats.flaky, failed, skipped: stats.skipped }, code)
}

/**
 * Of Playwright's JSON report: the tests that passed only when they were tried again.
 *
 * @typedef {{ error?: { message?: string } }} Attempt
 * @typedef {{ title: string, file: string, line: number, tests: { status: string, results?: Attempt[] }[] }} Spec
 * @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite
 * @param {Suite} report
 * @returns {string[]}
 */
export function unsteady(report) {
  return specsOf(report)
    .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
    .map(nameOf)
}

/** Of Playwright's JSON report: what failed at every attempt, each with the beginning of what was wrong in the end. */
export function failedOfPlaywright(report) {
  return specsOf(report).flatMap((spec) =>
    spec.tests
      .filter(({ status }) => status === 'unexpected')
      .map(({ results = [] }) => failure(nameOf(spec), results.at(-1)?.error?.message)),
  )
}

/**
 * The same of vitest's.
 *
 * @typedef {{ status: string, fullName: string, failureMessages: string[] }} Assertion
 * @typedef {{ status: string, name: string, message?: string, assertionResults: Assertion[] }} TestFile
 * @param {{ testResults?: TestFile[] }} report
 * @returns {string[]}
 */
export function failedOfVitest({ testResults = [] }) {
  return testResults.flatMap(({ status, name, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed')
    if (status === 'failed' && failed.length === 0) return [failure(name, message)]
    return failed.map(({ fullName, failureMessages }) => failure(`${name} ${fullName}`, failureMessages[0]))
  })
}

function specsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)]
}

const nameOf = ({ title, file, line }) => `${file}:${line} ${title}`

function failure(name, message = 'nothing was said') {
  return `${name}\n${stripVTControlCharacters(message).slice(0, 600).replaceAll(/^/gm, '    ')}`
}

/** Whatever the report says, a run that ended with an error has a failure. */
function neverSilent(tally, code) {
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally
}
