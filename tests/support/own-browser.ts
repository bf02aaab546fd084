import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, chromium, expect } from '@playwright/test'
import { findChromium } from '../../scripts/chromium.js'

/** A browser of one's own, with a profile on the disk, that can be killed with all its processes. */
export class OwnBrowser {
  readonly profile = mkdtempSync(path.join(tmpdir(), 'isnad-profile-'))
  private process: ChildProcess | undefined

  async start(): Promise<Browser> {
    const executable = (await findChromium()) ?? chromium.executablePath()
    const port = path.join(this.profile, 'DevToolsActivePort')
    rmSync(port, { force: true })
    const settings = ['--headless=new', '--no-sandbox', '--no-first-run', '--remote-debugging-port=0']
    const started = spawn(executable, [...settings, `--user-data-dir=${this.profile}`, 'about:blank'], {
      detached: true,
      stdio: 'ignore',
    })
    this.process = started
    await expect.poll(() => readOrEmpty(port), { timeout: 60_000 }).toMatch(/^\d+\n/)
    return chromium.connectOverCDP(`http://127.0.0.1:${readOrEmpty(port).split('\n')[0]}`)
  }

  /** As a power cut does it: no process of the browser gets to finish anything. */
  async kill(): Promise<void> {
    const { process: killed } = this
    if (!killed?.pid || killed.exitCode !== null || killed.signalCode !== null) return
    const ended = once(killed, 'exit')
    process.kill(-killed.pid, 'SIGKILL')
    await ended
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
