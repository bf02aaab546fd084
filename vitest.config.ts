import { defineConfig } from 'vitest/config'

const resolve = { alias: { '@': import.meta.dirname } }

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['tests/*.test.ts', 'tests/{components,domain,export,scripts}/**/*.test.ts'],
        },
      },
      {
        resolve,
        test: {
          name: 'operations',
          include: ['tests/operations/**/*.test.ts', 'tests/data/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 30_000,
        },
      },
    ],
  },
})
