import { defineConfig } from 'vitest/config'

const resolve = { alias: { '@': import.meta.dirname } }

export default defineConfig({
  test: {
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
          name: 'operations',
          include: ['tests/operations/**/*.test.ts', 'tests/data/**/*.test.ts'],
          // Three files at a time, each on a database of its own: there are two cores in the smallest machine that counts,
          // and what waits for locks to run out leaves one of them free.
          setupFiles: ['tests/support/own-database.ts'],
          maxWorkers: 3,
          // Only say when to give up: texts as long as may be take their time on a machine that has much else to do.
          testTimeout: 90_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
