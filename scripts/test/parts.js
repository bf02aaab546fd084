import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureChromium } from '../chromium.js'
import { run } from '../processes.js'
import { project, textOf } from '../project.js'
import { saidBesides, withApp } from '../with-app.js'
import { withDatabase } from '../with-database.js'
import { failedOfPlaywright, failedOfVitest, ofExitCode, ofPlaywright, ofVitest, unsteady } from './tally.js'

/**
 * Every part of `npm test`, in order: what it is called, and what runs it to a tally, what was said, which tests failed,
 * and what is worth a note though nothing failed. What needs neither a database nor a browser is `npm run check`; of
 * that, lanes go on side by side, for each is busy with one core.
 */
export const lanes = [
  [
    { title: 'types of routes', run: check('next', 'typegen') },
    { title: 'types', run: check('tsc', '--noEmit') },
  ],
  [
    { title: 'format and lint', run: check('biome', 'check', '.') },
    { title: 'unused code and packages', run: check('knip') },
    {
      title: 'types of the domain, without a platform',
      run: check('tsc', '--noEmit', '-p', 'tsconfig.domain.json'),
    },
  ],
]
export const parts = [
  { title: 'unit and architecture tests', run: (signal) => vitest('unit', {}, signal) },
  {
    title: 'tests against PostgreSQL',
    needs: 'database',
    run: (signal) => withDatabase((environment) => vitest('operations*', environment, signal)),
  },
  { title: 'browser tests', needs: 'browser', run: browser },
]

function check(...words) {
  return async (signal) => {
    const { code, output } = await tool(words, {}, signal)
    return { tally: ofExitCode(code), output }
  }
}

function vitest(name, environment, signal) {
  return withFolder(async (folder) => {
    const report = path.join(folder, 'report.json')
    const words = [
      'vitest',
      'run',
      '--project',
      name,
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${report}`,
    ]
    const { code, output } = await tool(words, environment, signal)
    const told = reportIn(report)
    return { tally: tallyOf(told, ofVitest, code), failed: failedOfVitest(told ?? {}), output }
  })
}

async function browser(signal) {
  const CHROMIUM_PATH = await ensureChromium()
  return withFolder(async (folder) => {
    const SERVER_LOG = path.join(folder, 'server.log')
    const log = openSync(SERVER_LOG, 'a')
    const report = path.join(folder, 'report.json')
    const walk = async (environment) => {
      const words = ['playwright', 'test', '--reporter=list,json']
      const { code, output } = await tool(
        words,
        { ...environment, CHROMIUM_PATH, SERVER_LOG, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
        signal,
      )
      const said = saidBesides(readFileSync(SERVER_LOG, 'utf8')).slice(-20_000)
      const told = reportIn(report)
      return {
        tally: tallyOf(told, ofPlaywright, code),
        failed: failedOfPlaywright(told ?? {}),
        notes: unsteady(told ?? {}).map((test) => `passed when tried again: ${test}`),
        output: `${output}\nWhat the server said:\n${said}`,
      }
    }
    return withApp(walk, { log, signal }).finally(() => closeSync(log))
  })
}

/** What a tool reported; null when it never got to write it. */
function reportIn(file) {
  const text = textOf(file)
  return text ? JSON.parse(text) : null
}

/** A report that was never written counts as one failure. */
function tallyOf(told, count, code) {
  return told ? count(told, code) : ofExitCode(code || 1)
}

function tool([name, ...args], environment, signal) {
  const file = path.join(project, 'node_modules/.bin', name)
  // Colours would only be noise in a log; these tools write them when told by the environment.
  const env = {
    ...process.env,
    ...environment,
    FORCE_COLOR: '0',
    NO_COLOR: '1',
    NEXT_TELEMETRY_DISABLED: '1',
  }
  return run(file, args, { cwd: project, signal, env })
}

async function withFolder(work) {
  const folder = mkdtempSync(path.join(tmpdir(), 'isnad-report-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
