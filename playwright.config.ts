import { defineConfig } from '@playwright/test'
import { findChromium, quietChromium } from './scripts/chromium.js'

const executablePath = await findChromium()

/** Walks the product in a browser: `npm run test:browser` serves a production build and sets BASE_URL. */
export default defineConfig({
  testDir: 'tests/e2e',
  forbidOnly: true,
  // At a desk a test that fails once is looked at; where nobody sits it is tried again, and the check names it.
  retries: process.env.CI ? 2 : 0,
  // Only says when to give up: a machine that has other work to do is slow, not wrong.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // One sample for all, so each journey works on articles of its own; two at a time, as there are two cores at least.
  workers: 2,
  fullyParallel: true,
  reporter: 'list',
  use: {
    baseURL: process.env.BASE_URL ?? 'http://localhost:3000',
    // A trace of every test would be a third of the work; `npm run test:browser -- --trace on` makes one.
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: quietChromium,
    },
  },
})
