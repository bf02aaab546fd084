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
          include: ['tests/*.test.ts', 'tests/{components,domain,export,scripts}/**/*.test.ts'],
        },
      },
      {
        resolve,
        test: {
          name: 'operations',
          include: ['tests/operations/**/*.test.ts', 'tests/data/**/*.test.ts'],
          // Two files at a time, as there are two cores in the smallest machine that counts; each on its own database.
          setupFiles: ['tests/support/own-database.ts'],
          maxWorkers: 2,
          testTimeout: 30_000,
        },
      },
    ],
  },
})
