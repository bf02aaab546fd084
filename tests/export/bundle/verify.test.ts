import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { verifyBundle } from '@/lib/export/bundle/verify.mjs'
import { Random } from './random'
import { sampleBundle, stranger } from './sample-newsroom'
import { accepts } from './second-verifier.mjs'

type Files = Map<string, Buffer>

const { newsroom, files: good } = sampleBundle(2026, 50)

const everyAction = [
  'article-added',
  'claim-changed',
  'claim-marked',
  'claim-reopened',
  'claim-withdrawn',
  'comment-added',
  'comment-resolved',
  'evidence-attached',
  'evidence-changed',
  'evidence-withdrawn',
  'report-published',
  'revision-added',
  'verdict-approved',
  'verdict-proposed',
  'verdict-returned',
]

/** What is wrong, or null. The second verifier has to be of the same opinion. */
function problemOf(files: Files): string | null {
  let problem: string | null = null
  try {
    verifyBundle(files)
  } catch (error) {
    problem = String(error)
  }
  expect([problem, accepts(files)]).toEqual([problem, problem === null])
  return problem
}

test('500 histories of all sizes verify, and both verifiers agree', () => {
  const edges = [0, 1, 2, 3, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65, 127, 128, 129]
  const random = new Random(500)
  const actions = new Set<string>()
  for (let seed = 0; seed < 500; seed++) {
    const size = edges[seed] ?? random.below(25)
    const sample = sampleBundle(seed, size)
    const problem = problemOf(sample.files)
    for (const { read } of sample.newsroom.entries) actions.add(read.action)
    if (size >= 2) expect([seed, size, problem]).toEqual([seed, size, null])
    else expect(problem).not.toBeNull()
  }
  expect([...actions].sort()).toEqual(everyAction)
}, 120_000)

describe('a bundle that somebody touched', () => {
  test('is refused after each of 500 flipped bits', () => {
    const random = new Random(7)
    const names = [...good.keys()]
    for (let count = 0; count < 500; count++) {
      const name = names[count % names.length] ?? ''
      const bytes = Buffer.from(good.get(name) ?? [])
      const at = random.below(bytes.length)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8))
      expect([name, at, problemOf(new Map(good).set(name, bytes))]).not.toContain(null)
    }
  }, 120_000)

  test('is refused with any entry left out', () => {
    const all = entriesOf(good)
    for (const index of all.keys()) expect(withEntries(all.toSpliced(index, 1), index)).not.toBeNull()
    expect(withEntries(all.toSpliced(3, 1), 3)).toMatch(/entry 4 is missing: entry 5 stands in its place/)
  })

  test('is refused with its tail cut', () => {
    const all = entriesOf(good)
    for (const keep of [1, 5, all.length - 1]) {
      expect(withEntries(all.slice(0, keep), keep, all.length)).toMatch(
        /may go on: its last entry is not the last/,
      )
    }
  })

  test('is refused with two entries in each other’s place', () => {
    const all = entriesOf(good)
    const swapped = all.with(4, all[5] ?? '').with(5, all[4] ?? '')
    expect(withEntries(swapped)).toMatch(/entry 5 is missing: entry 6 stands in its place/)
  })

  test('is refused with an entry more', () => {
    const all = entriesOf(good)
    expect(withEntries([...all, all.at(-1) ?? ''])).toMatch(/entry \d+ is missing/)
    const next = (all.at(-1) ?? '').replace(
      /\n(\d+)\n[0-9a-f]{64}\n/,
      (_, n) => `\n${Number(n) + 1}\n${'a'.repeat(64)}\n`,
    )
    expect(withEntries([...all, next])).toMatch(/does not point at the one before/)
  })

  test('is refused with an entry of another article', () => {
    const foreign = newsroom.entries.find(({ article }) => article !== newsroom.desks[0]?.article.id)
    expect(withEntries(entriesOf(good).with(0, foreign?.text ?? ''))).toMatch(/of another article|is missing/)
  })

  test('is refused with the path of another entry', () => {
    const proofs = JSON.parse(textOf('proofs.json'))
    const exchanged = { ...proofs, paths: proofs.paths.with(0, proofs.paths[1]) }
    expect(problemOf(changed('proofs.json', JSON.stringify(exchanged)))).toMatch(
      /entry 1 does not stand in the tree/,
    )
  })

  test('is refused with another key, signed with it or not', () => {
    const other = newsroom.bundle(newsroom.desks[0]?.article.id ?? '', stranger)
    const key = other.get('key.txt') ?? Buffer.of()
    expect(problemOf(new Map(good).set('key.txt', key))).toMatch(/not signed with the key of key.txt/)
    const signedAnew = new Map([...good, ...other])
    expect(problemOf(signedAnew)).toBeNull()
    expect(() => verifyBundle(signedAnew, textOf('key.txt'))).toThrow(/not the key you gave/)
    expect(verifyBundle(good, textOf('key.txt')).join('\n')).toContain('the one you gave')
  })

  test('is refused with the checkpoint of an earlier tree', () => {
    const earlier = sampleBundle(2026, 40).files.get('checkpoint.txt') ?? Buffer.of()
    expect(problemOf(new Map(good).set('checkpoint.txt', earlier))).not.toBeNull()
  })

  test('is refused with a text that nobody wrote, or texts in disorder', () => {
    const texts = JSON.parse(textOf('texts.json'))
    const forged = texts.with(0, { ...texts[0], text: 'never said' })
    expect(problemOf(changed('texts.json', JSON.stringify(forged)))).toMatch(/not the one committed to/)
    expect(problemOf(changed('texts.json', JSON.stringify(texts.toReversed())))).toMatch(/not in order/)
    expect(problemOf(changed('texts.json', ` ${textOf('texts.json')}`))).toMatch(/not canonical/)
  })

  test('is refused with a file more, or one less', () => {
    expect(problemOf(changed('report.pdf', 'forged'))).toMatch(/report.pdf is not part of the report/)
    for (const name of good.keys()) {
      const rest = new Map([...good].filter(([each]) => each !== name))
      expect(problemOf(rest)).toContain(`${name} is missing`)
    }
  })
})

test('texts may be withheld, and the verifier says how many', () => {
  const texts = JSON.parse(textOf('texts.json'))
  const files = changed('texts.json', JSON.stringify(texts.slice(2)))
  expect(problemOf(files)).toBeNull()
  expect(verifyBundle(files).join('\n')).toMatch(/; 2 are withheld or erased/)
})

describe('as a program', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'isnad-bundle-'))
  for (const [name, bytes] of good) writeFileSync(path.join(folder, name), bytes)
  copyFileSync(
    path.join(import.meta.dirname, '../../../lib/export/bundle/verify.mjs'),
    path.join(folder, 'verify.mjs'),
  )
  afterAll(() => rmSync(folder, { recursive: true }))

  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['verify.mjs', ...args], { cwd: folder, encoding: 'utf8' })

  test('says what it checked, shows the key and ends with 0', () => {
    const { status, stdout, stderr } = run()
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('✓ the tree ends with the last of these entries')
    expect(stdout).toContain(textOf('key.txt'))
    expect(run('--key', textOf('key.txt').trim()).status).toBe(0)
  })

  test('names the first thing that is wrong and ends with 1', () => {
    expect(run('--key', 'other+00000000+AAAA')).toMatchObject({
      status: 1,
      stderr: '✗ key.txt is not the key you gave\n',
    })
    writeFileSync(path.join(folder, 'report.html'), 'changed')
    expect(run()).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^✗ report.html is not the file/),
    })
    writeFileSync(path.join(folder, 'entries.txt'), 'nothing')
    expect(run().stderr).toMatch(/^✗ entries.txt is not made of entries/)
  })
})

function textOf(name: string): string {
  return (good.get(name) ?? Buffer.of()).toString('utf8')
}

/** The good bundle with one file changed. */
function changed(name: string, text: string): Files {
  return new Map(good).set(name, Buffer.from(text))
}

function entriesOf(files: Files): string[] {
  const text = (files.get('entries.txt') ?? Buffer.of()).toString('utf8')
  return Array.from(text.matchAll(/(?:[^\n]*\n){8}/g), ([entry]) => entry.slice(0, -1))
}

/** What is wrong with these entries, the list of paths made as long as they are by taking some out at `at`. */
function withEntries(entries: readonly string[], at = 0, taken = at + 1): string | null {
  const proofs = JSON.parse(textOf('proofs.json'))
  const texts = JSON.parse(textOf('texts.json'))
  const missing = proofs.paths.length - entries.length
  const paths = missing > 0 ? proofs.paths.toSpliced(at, taken - at) : proofs.paths
  const longer = missing < 0 ? [...paths, paths.at(-1)] : paths
  const left = texts.filter(({ commitment }: { commitment: string }) => entries.join().includes(commitment))
  const files = changed('entries.txt', entries.map((entry) => `${entry}\n`).join(''))
  files.set('texts.json', Buffer.from(JSON.stringify(left)))
  return problemOf(files.set('proofs.json', Buffer.from(JSON.stringify({ ...proofs, paths: longer }))))
}
