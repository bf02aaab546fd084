import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Each in a process of its own: they put something else in place of a module, or of what one asks when it is loaded. */
const alone = [
  'data/database-trouble',
  'operations/backup',
  'operations/call-access',
  'operations/newsroom-domains',
  'operations/newsroom-file',
  'operations/passkeys',
  'operations/password-sign-in',
  'operations/second-factor',
  'operations/single-sign-on',
  'operations/tokens',
].map((name) => `tests/${name}.test.ts`)

/** Files that take a minute or more, before all others: whichever came last would be waited for alone. */
const longest = ['access', 'together-or-not-at-all', 'call-access', 'reader-reports', 'imports']

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const place = ({ moduleId }: TestSpecification) =>
      longest.findIndex((name) => moduleId.endsWith(`/operations/${name}.test.ts`))
    const [first, rest] = [files.filter((file) => place(file) >= 0), files.filter((file) => place(file) < 0)]
    return [...first.sort((one, other) => place(one) - place(other)), ...(await super.sort(rest))]
  }
}

const resolve = { alias: { '@': import.meta.dirname } }

const againstPostgres = {
  // Four files at a time, each on a database of its own: there are two cores in the smallest machine that counts, and many a
  // test waits, for locks to run out or for a process that is not there.
  setupFiles: ['tests/support/own-database.ts'],
  maxWorkers: 4,
  // Only say when to give up: texts as long as may be take their time on a machine that has much else to do.
  testTimeout: 90_000,
  hookTimeout: 60_000,
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          // Nothing here keeps anything beyond a test; loading every module once takes half the time.
          isolate: false,
          // As many as the smallest machine that counts has cores; vitest itself leaves one of them free.
          maxWorkers: 2,
          include: [
            'tests/*.test.ts',
            'tests/{api,app,components,domain,export,heavy,processes,scripts}/**/*.test.ts',
          ],
          testTimeout: 30_000,
        },
      },
      {
        resolve,
        test: {
          ...againstPostgres,
          name: 'operations',
          include: ['tests/operations/**/*.test.ts', 'tests/data/**/*.test.ts'],
          exclude: alone,
          isolate: false,
        },
      },
      { resolve, test: { ...againstPostgres, name: 'operations-alone', include: alone } },
    ],
  },
})
