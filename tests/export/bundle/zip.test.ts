import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { zip } from '@/lib/export/bundle/zip'
import { sampleBundle } from './sample-newsroom'

const verifier = path.join(import.meta.dirname, '../../../lib/export/bundle/verify.mjs')
const files = new Map<string, Buffer>([...sampleBundle(5, 20).files, ['verify.mjs', readFileSync(verifier)]])
const bytes = Buffer.from(zip(files))

/** What the central directory says of each file (APPNOTE 4.3.12). */
function directoryOf(archive: Buffer) {
  const end = archive.lastIndexOf('PK\x05\x06')
  const entries = []
  for (let at = archive.readUInt32LE(end + 16); archive.readUInt32LE(at) === 0x02014b50; ) {
    const [name, extra, comment] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field))
    const begin = at + 46
    entries.push({
      name: archive.toString('utf8', begin, begin + (name ?? 0)),
      system: archive[at + 5],
      mode: (archive.readUInt32LE(at + 38) >>> 16).toString(8),
    })
    at = begin + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return entries
}

describe('every file of a bundle', () => {
  test('is a plain file that everybody may read and its owner may write', () => {
    const entries = directoryOf(bytes)
    expect(entries.map(({ name }) => name)).toEqual([...files.keys()])
    for (const { system, mode } of entries) expect([system, mode]).toEqual([3, '100644'])
  })

  test('comes out as it went in', () => {
    const unpacked = Object.entries(unzipSync(bytes)).map(
      ([name, content]) => [name, Buffer.from(content)] as const,
    )
    expect(new Map(unpacked)).toEqual(files)
  })

  test('is the same bytes whenever it is made', () => {
    expect(Buffer.from(zip(files)).equals(bytes)).toBe(true)
  })
})

const unpackers = [
  { program: 'unzip', there: ['-v'], unpack: ['-q', 'bundle.zip', '-d', 'unpacked'] },
  { program: 'python3', there: ['--version'], unpack: ['-m', 'zipfile', '-e', 'bundle.zip', 'unpacked'] },
  { program: 'bsdtar', there: ['--version'], unpack: ['-x', '--one-top-level=unpacked', '-f', 'bundle.zip'] },
]
// Whoever may read everything would not notice that nobody else may.
const anyone = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
const found = unpackers.find(
  ({ program, there }) => spawnSync(program, there, { cwd: '/', ...anyone }).status === 0,
)

describe('unpacked', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'isnad-zip-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  test.skipIf(!found)('a bundle is read and verified by an ordinary user', () => {
    if (!found) return
    chmodSync(folder, 0o777)
    writeFileSync(path.join(folder, 'bundle.zip'), bytes)
    chmodSync(path.join(folder, 'bundle.zip'), 0o644)
    const run = (program: string, args: string[], cwd: string) =>
      spawnSync(program, args, {
        cwd,
        encoding: 'utf8',
        env: { NODE_ENV: 'test', PATH: process.env.PATH },
        ...anyone,
      })
    expect(run(found.program, found.unpack, folder)).toMatchObject({ status: 0 })

    const unpacked = path.join(folder, 'unpacked')
    for (const name of files.keys())
      expect((statSync(path.join(unpacked, name)).mode & 0o444).toString(8)).toBe('444')
    // The program that runs this test may be out of reach for others; its copy in a folder of everybody is not.
    const program = path.join(folder, 'node')
    copyFileSync(process.execPath, program)
    chmodSync(program, 0o755)
    expect(run(program, ['verify.mjs'], unpacked)).toMatchObject({ status: 0, stderr: '' })
  })
})
