import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import path from 'node:path'
import { Failure } from './failure.js'
import { run } from './processes.js'

/** A browser that talks to nobody but the product, and draws nothing but the page. */
export const quietChromium = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The last list of such features counts, so what Playwright leaves out is named again; the address bar comes besides,
  // which would else be a page of its own in every window.
  `--disable-features=${[
    'AvoidUnnecessaryBeforeUnloadCheckSync',
    'DestroyProfileOnBrowserClose',
    'HttpsFirstBalancedModeAutoEnable',
    'HttpsUpgrades',
    'LensOverlay',
    'MediaRouter',
    'NetworkTimeServiceQuerying',
    'OptimizationHints',
    'PaintHolding',
    'PreconnectToSearch',
    'ThirdPartyStoragePartitioning',
    'WebUIOmniboxAimPopup',
    'WebUIOmniboxFullPopup',
    'WebUIOmniboxPopup',
  ].join(',')}`,
]

/** The Chromium to use: the one that was asked for, Playwright's own, or the system's; undefined when there is none. */
export async function findChromium() {
  const { CHROMIUM_PATH } = process.env
  if (CHROMIUM_PATH) return existsSync(CHROMIUM_PATH) ? CHROMIUM_PATH : undefined
  const { chromium } = await import('@playwright/test')
  return [chromium.executablePath(), ...systemChromiums()].find((file) => existsSync(file))
}

/** The same, but where root can install one, as on Debian, it does; and it says what to do when there is none. */
export async function ensureChromium() {
  const found = (await findChromium()) ?? (await install())
  if (found) return found
  throw new Failure(
    'There is no Chromium for the browser tests: install one ("npx playwright install chromium", or your ' +
      'system\'s package "chromium"), or name one with CHROMIUM_PATH.',
  )
}

async function install() {
  if (userInfo().uid !== 0) return undefined
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update'], { env })
  for (const name of ['chromium-headless-shell', 'chromium']) {
    await run('apt-get', ['install', '-y', '--no-install-recommends', name], { env })
    const found = await findChromium()
    if (found) return found
  }
  return undefined
}

/** The one without windows first: it opens pages with a quarter of the work. */
function systemChromiums() {
  const names = [
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
  ]
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return [
    ...names.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ]
}
