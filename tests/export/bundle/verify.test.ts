import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { node, verifyBundle } from '@/lib/export/bundle/verify.mjs'
import { Random } from './random'
import { sampleBundle, samplePage, stranger, withPage } from './sample-newsroom'
import { accepts } from './second-verifier.mjs'

type Files = Map<string, Buffer>

const { newsroom, files: good } = sampleBundle(2026, 50)

const everyAction = [
  'article-added',
  'article-archived',
  'article-assigned',
  'article-changed',
  'article-labelled',
  'article-restored',
  'article-unarchived',
  'article-withdrawn',
  'claim-assigned',
  'claim-changed',
  'claim-marked',
  'claim-reopened',
  'claim-restored',
  'claim-withdrawn',
  'comment-added',
  'comment-resolved',
  'evidence-attached',
  'evidence-changed',
  'evidence-restored',
  'evidence-withdrawn',
  'likeness-accepted',
  'likeness-rejected',
  'report-exported',
  'revision-added',
  'verdict-approved',
  'verdict-proposed',
  'verdict-returned',
]

/** What is wrong, or null. The second verifier has to be of the same opinion. */
async function problemOf(files: Files): Promise<string | null> {
  let problem: string | null = null
  try {
    await verifyBundle(files, node)
  } catch (error) {
    problem = String(error)
  }
  expect([problem, accepts(files)]).toEqual([problem, problem === null])
  return problem
}

test('500 histories of all sizes verify, and both verifiers agree', async () => {
  const edges = [0, 1, 2, 3, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65, 127, 128, 129]
  const random = new Random(500)
  const actions = new Set<string>()
  for (let seed = 0; seed < 500; seed++) {
    const size = edges[seed] ?? random.below(25)
    const sample = sampleBundle(seed, size)
    const problem = await problemOf(sample.files)
    for (const { read } of sample.newsroom.entries) actions.add(read.action)
    if (size >= 2) expect([seed, size, problem]).toEqual([seed, size, null])
    else expect(problem).not.toBeNull()
  }
  expect([...actions].sort()).toEqual(everyAction)
}, 120_000)

describe('a bundle that somebody touched', () => {
  test('is refused after each of 500 flipped bits', async () => {
    const random = new Random(7)
    const names = [...good.keys()]
    for (let count = 0; count < 500; count++) {
      const name = names[count % names.length] ?? ''
      const bytes = Buffer.from(good.get(name) ?? [])
      const at = random.below(bytes.length)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8))
      expect([name, at, await problemOf(new Map(good).set(name, bytes))]).not.toContain(null)
    }
  }, 120_000)

  test('is refused with any entry left out', async () => {
    const all = entriesOf(good)
    for (const index of all.keys()) expect(await withEntries(all.toSpliced(index, 1), index)).not.toBeNull()
    expect(await withEntries(all.toSpliced(3, 1), 3)).toMatch(
      /entry 4 is missing: entry 5 stands in its place/,
    )
  })

  test('is refused with its tail cut', async () => {
    const all = entriesOf(good)
    for (const keep of [1, 5, all.length - 1]) {
      expect(await withEntries(all.slice(0, keep), keep, all.length)).toMatch(
        /may go on: its last entry is not the last/,
      )
    }
  })

  test('is refused with two entries in each other’s place', async () => {
    const all = entriesOf(good)
    const swapped = all.with(4, all[5] ?? '').with(5, all[4] ?? '')
    expect(await withEntries(swapped)).toMatch(/entry 5 is missing: entry 6 stands in its place/)
  })

  test('is refused with an entry more', async () => {
    const all = entriesOf(good)
    expect(await withEntries([...all, all.at(-1) ?? ''])).toMatch(/entry \d+ is missing/)
    const next = (all.at(-1) ?? '').replace(
      /\n(\d+)\n[0-9a-f]{64}\n/,
      (_, n) => `\n${Number(n) + 1}\n${'a'.repeat(64)}\n`,
    )
    expect(await withEntries([...all, next])).toMatch(/does not point at the one before/)
  })

  test('is refused with an entry of another article', async () => {
    const foreign = newsroom.entries.find(({ article }) => article !== newsroom.desks[0]?.article.id)
    expect(await withEntries(entriesOf(good).with(0, foreign?.text ?? ''))).toMatch(
      /of another article|is missing/,
    )
  })

  test('is refused with the path of another entry', async () => {
    const proofs = JSON.parse(textOf('proofs.json'))
    const exchanged = { ...proofs, paths: proofs.paths.with(0, proofs.paths[1]) }
    expect(await problemOf(changed('proofs.json', JSON.stringify(exchanged)))).toMatch(
      /entry 1 does not stand in the tree/,
    )
  })

  test('is refused with another key, signed with it or not', async () => {
    const other = newsroom.bundle(newsroom.desks[0]?.article.id ?? '', stranger)
    const key = other.get('key.txt') ?? Buffer.of()
    expect(await problemOf(new Map(good).set('key.txt', key))).toMatch(/not signed with the key of key.txt/)
    const signedAnew = withPage(new Map([...good, ...other]), samplePage)
    expect(await problemOf(signedAnew)).toBeNull()
    await expect(verifyBundle(signedAnew, node, textOf('key.txt'))).rejects.toThrow(/not the key you gave/)
    const found = await verifyBundle(good, node, textOf('key.txt'))
    expect(found.find(({ code }) => code === 'signed')?.text).toContain('the one you gave')
  })

  test('is refused with the checkpoint of an earlier tree', async () => {
    const earlier = sampleBundle(2026, 40).files.get('checkpoint.txt') ?? Buffer.of()
    expect(await problemOf(new Map(good).set('checkpoint.txt', earlier))).not.toBeNull()
  })

  test('is refused with a text that nobody wrote, or texts in disorder', async () => {
    const texts = JSON.parse(textOf('texts.json'))
    const forged = texts.with(0, { ...texts[0], text: 'never said' })
    expect(await problemOf(changed('texts.json', JSON.stringify(forged)))).toMatch(/not the one committed to/)
    expect(await problemOf(changed('texts.json', JSON.stringify(texts.toReversed())))).toMatch(/not in order/)
    expect(await problemOf(changed('texts.json', ` ${textOf('texts.json')}`))).toMatch(/not canonical/)
  })

  test('is refused with another proof in its page, or none', async () => {
    const page = (good.get('report.html') ?? Buffer.of()).toString('utf8')
    const held = page.slice(page.indexOf('{'), page.lastIndexOf('}') + 1)
    for (const other of ['', '{}', held.replace('approved', 'proposed'), `${held} `]) {
      const forged = new Map(good).set('report.html', Buffer.from(page.replace(held, () => other)))
      expect(await problemOf(forged)).toMatch(/does not hold the entries/)
    }
    const elsewhere = sampleBundle(1, 30).files.get('report.html') ?? Buffer.of()
    expect(await problemOf(new Map(good).set('report.html', elsewhere))).toMatch(/does not hold the entries/)
    const bare = new Map(good).set('report.html', Buffer.from(page.replace(/<script.*script>/, '')))
    expect(await problemOf(bare)).toMatch(/report.html is not the file/)
  })

  test('is refused with a file more, or one less', async () => {
    expect(await problemOf(changed('report.pdf', 'forged'))).toMatch(/report.pdf is not part of the report/)
    for (const name of good.keys()) {
      const rest = new Map([...good].filter(([each]) => each !== name))
      expect(await problemOf(rest)).toContain(`${name} is missing`)
    }
  })
})

test('texts may be withheld, but for those that the report says or an approval judged, and the verifier says how many', async () => {
  const texts: { text: string }[] = JSON.parse(textOf('texts.json'))
  const withheld = async (files: Files) =>
    (await verifyBundle(files, node)).find(({ code }) => code === 'withheld')?.values.count
  const before = Number(await withheld(good))
  let told = 0
  for (const [index, { text }] of texts.entries()) {
    const files = changed('texts.json', JSON.stringify(texts.toSpliced(index, 1)))
    const problem = await problemOf(files)
    if (problem) {
      expect(problem).toMatch(/report\.json.*is not what the entries say|that were judged are withheld/)
      expect(textOf('report.json')).toContain(JSON.stringify(text))
      told += 1
    } else {
      expect(await withheld(files)).toBe(before + 1)
    }
  }
  expect(told).toBeGreaterThan(0)
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

  test('says what it checked, shows the key and ends with 0', async () => {
    const { status, stdout, stderr } = run()
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('✓ the tree ends with the last of these entries')
    expect(stdout).toContain(textOf('key.txt'))
    expect(run('--key', textOf('key.txt').trim()).status).toBe(0)
  })

  test('says the same by whatever name it is called', () => {
    const link = path.join(folder, '..', `${path.basename(folder)} رابط`)
    symlinkSync(folder, link)
    const kept = ['--preserve-symlinks', '--preserve-symlinks-main', path.join(link, 'verify.mjs')]
    for (const args of [[path.join(link, 'verify.mjs')], kept]) {
      const { status, stdout } = spawnSync(process.execPath, args, { cwd: '/', encoding: 'utf8' })
      expect([status, stdout]).toEqual([0, expect.stringContaining('✓ the tree ends')])
    }
    rmSync(link)
  })

  test('says which folder it cannot read', () => {
    for (const wrong of ['nowhere', 'key.txt'])
      expect(run(wrong)).toMatchObject({
        ...{ status: 1, stdout: '' },
        stderr: expect.stringMatching(/^✗ \S+ cannot be read \((ENOENT|ENOTDIR)\)\n$/),
      })
  })

  test('names the first thing that is wrong and ends with 1', async () => {
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
  return withPage(new Map(good).set(name, Buffer.from(text)), samplePage)
}

function entriesOf(files: Files): string[] {
  const text = (files.get('entries.txt') ?? Buffer.of()).toString('utf8')
  return Array.from(text.matchAll(/(?:[^\n]*\n){8}/g), ([entry]) => entry.slice(0, -1))
}

/** What is wrong with these entries, the list of paths made as long as they are by taking some out at `at`. */
async function withEntries(entries: readonly string[], at = 0, taken = at + 1): Promise<string | null> {
  const proofs = JSON.parse(textOf('proofs.json'))
  const texts = JSON.parse(textOf('texts.json'))
  const missing = proofs.paths.length - entries.length
  const paths = missing > 0 ? proofs.paths.toSpliced(at, taken - at) : proofs.paths
  const longer = missing < 0 ? [...paths, paths.at(-1)] : paths
  const left = texts.filter(({ commitment }: { commitment: string }) => entries.join().includes(commitment))
  const files = changed('entries.txt', entries.map((entry) => `${entry}\n`).join(''))
  files.set('texts.json', Buffer.from(JSON.stringify(left)))
  files.set('proofs.json', Buffer.from(JSON.stringify({ ...proofs, paths: longer })))
  return problemOf(withPage(files, samplePage))
}
