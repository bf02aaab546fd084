import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Browser, chromium } from '@playwright/test'
import { findChromium, quietChromium } from '../../scripts/chromium.js'

/** A browser of one's own, with a profile on the disk, that can be killed with all its processes. */
export class OwnBrowser {
  readonly profile = mkdtempSync(path.join(tmpdir(), 'isnad-profile-'))
  private process: ChildProcess | undefined
  private connected: Browser | undefined

  async start(): Promise<Browser> {
    const executable = (await findChromium()) ?? chromium.executablePath()
    const port = path.join(this.profile, 'DevToolsActivePort')
    // A browser that was killed leaves its lock, and the number of its process may be another's by now.
    for (const name of ['DevToolsActivePort', 'SingletonLock', 'SingletonSocket', 'SingletonCookie'])
      rmSync(path.join(this.profile, name), { force: true })
    const settings = ['--headless=new', '--no-sandbox', '--remote-debugging-port=0', ...quietChromium]
    for (let attempt = 1; ; attempt += 1) {
      const address = await this.tryToStart(executable, settings, port)
      if (address) {
        this.connected = await chromium.connectOverCDP(address)
        return this.connected
      }
      if (attempt === 4) throw new Error(`${executable} did not start`)
    }
  }

  /** The address on which it answers; null when it ended at once or says nothing, as Chromium does now and then. */
  private async tryToStart(executable: string, settings: string[], port: string): Promise<string | null> {
    const started = spawn(executable, [...settings, `--user-data-dir=${this.profile}`, 'about:blank'], {
      detached: true,
      stdio: 'ignore',
    })
    this.process = started
    for (const deadline = Date.now() + 20_000; Date.now() < deadline && started.exitCode === null; ) {
      const [number] = readOrEmpty(port).split('\n')
      if (number) return `http://127.0.0.1:${number}`
      await wait(100)
    }
    await this.kill()
    return null
  }

  /**
   * As a power cut does it: no process of the browser gets to finish anything. Ends when Playwright has heard of it
   * too, which would else ask the dead browser for a trace at the end of the test, and fail it.
   */
  async kill(): Promise<void> {
    const { process: killed, connected } = this
    if (!killed?.pid || killed.exitCode !== null || killed.signalCode !== null) return
    const ended = once(killed, 'exit')
    const heard = connected?.isConnected()
      ? new Promise((resolve) => connected.once('disconnected', resolve))
      : undefined
    process.kill(-killed.pid, 'SIGKILL')
    await Promise.all([ended, heard])
  }

  async remove(): Promise<void> {
    await this.kill()
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
