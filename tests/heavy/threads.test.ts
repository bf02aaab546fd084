import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { Threads } from '@/lib/heavy/threads'
import { Overloaded } from '@/lib/overloaded'

const file = path.join(import.meta.dirname, 'tasks-of-tests.ts')
const opened: Threads[] = []
afterEach(() => Promise.all(opened.splice(0).map((threads) => threads.close())))

function open(bounds: Partial<ConstructorParameters<typeof Threads>[1]> = {}): Threads {
  const threads = new Threads(file, { threads: 1, queue: 4, time: 20_000, ...bounds })
  opened.push(threads)
  return threads
}

/** Starting a thread may itself take longer than a test lets a task take. */
async function untilWorking(threads: Threads): Promise<void> {
  while ((await threads.run('double', [4]).catch(() => null)) !== 8);
}

describe('work in other threads', { timeout: 60_000 }, () => {
  test('answers what the task answers, to each its own', async () => {
    const threads = open({ threads: 2, queue: 20 })
    const numbers = Array.from({ length: 20 }, (_, index) => index)
    expect(await Promise.all(numbers.map((number) => threads.run('double', [number])))).toEqual(
      numbers.map((number) => number * 2),
    )
  })

  test('tells a mistake in a task from a thread that cannot work', async () => {
    const threads = open()
    const failed = await threads.run('fail', []).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(Error)
    expect(failed).not.toBeInstanceOf(Overloaded)
    expect(String(failed)).toContain('a mistake')
    expect(String(await threads.run('unknown', []).catch(String))).toContain('no such task')
  })

  test('a thread that dies costs its own task, and the next one is carried out', async () => {
    const threads = open()
    await expect(threads.run('die', [])).rejects.toThrow(Overloaded)
    expect(await threads.run('double', [4])).toBe(8)
  })

  test('a task that does not end in time is ended, and another thread takes its place', async () => {
    const threads = open({ time: 2000 })
    await untilWorking(threads)
    await expect(threads.run('loop', [])).rejects.toThrow(Overloaded)
    await untilWorking(threads)
  })

  test('a task may have a time of its own', async () => {
    const threads = open({ time: 60_000 })
    await untilWorking(threads)
    await expect(threads.run('loop', [], undefined, 1)).rejects.toThrow(Overloaded)
  })

  test('what is no longer wanted is not carried out, whether it has begun or waits', async () => {
    const threads = open()
    const wanted = new AbortController()
    const both = [threads.run('loop', [], wanted.signal), threads.run('loop', [], wanted.signal)]
    wanted.abort()
    for (const one of both) await expect(one).rejects.toThrow(Overloaded)
    expect(await threads.run('double', [4])).toBe(8)
  })

  test('so many wait and no more: the others are told at once', async () => {
    const threads = open({ queue: 2 })
    expect(await threads.run('double', [1])).toBe(2)
    const wanted = new AbortController()
    const busy = threads.run('loop', [], wanted.signal).catch(() => 'ended')
    const waiting = [threads.run('double', [2]), threads.run('double', [3])]
    await expect(threads.run('double', [4])).rejects.toThrow(Overloaded)
    wanted.abort()
    expect(await Promise.all([busy, ...waiting])).toEqual(['ended', 4, 6])
  })
})
