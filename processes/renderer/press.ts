import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

/** What a child answers; `spent` where it had better not go on. */
type Answer = { bytes: Uint8Array; spent: boolean } | { failed: string }

/**
 * Has files set by a child process, which is kept for the next one. Nothing can interrupt it while it works, so a child that takes
 * longer than `time` milliseconds is killed, and so is the rest of what it held; another takes its place.
 */
export class Press {
  private child: ChildProcess | null = null

  constructor(
    private readonly time: number,
    private readonly program = path.join(import.meta.dirname, 'setting.ts'),
  ) {
    this.child = this.open()
  }

  /** Throws what went wrong, where nothing came of it; one at a time. */
  async set(source: string): Promise<Uint8Array> {
    const child = this.child ?? this.open()
    const answered = new AbortController()
    const signal = AbortSignal.any([answered.signal, AbortSignal.timeout(this.time)])
    child.send(source)
    const answer = await Promise.race([
      once(child, 'message', { signal }).then(([said]): Answer => said),
      once(child, 'exit', { signal }).then((): Answer => ({ failed: 'its process ended' })),
    ]).catch((): Answer => ({ failed: `it takes longer than ${this.time} ms` }))
    answered.abort()
    if ('bytes' in answer) {
      if (answer.spent) this.close()
      return answer.bytes
    }
    // Whatever it was, the next one begins anew.
    this.close()
    throw new Error(answer.failed)
  }

  close(): void {
    this.child?.kill('SIGKILL')
    this.child = null
  }

  private open(): ChildProcess {
    const child = fork(this.program, {
      execArgv: ['--import=tsx'],
      serialization: 'advanced',
      // It reads what it is sent, and knows of no database.
      env: { NODE_ENV: 'production', PATH: process.env.PATH },
    })
    // Where sending fails the child has ended, which is heard besides.
    child.on('error', () => {})
    child.once('exit', () => {
      if (this.child === child) this.child = null
    })
    this.child = child
    return child
  }
}
