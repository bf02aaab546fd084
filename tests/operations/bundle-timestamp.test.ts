import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Article } from '@/lib/domain/article/article'
import type { Actor } from '@/lib/domain/newsroom/actor'
import { node, verifyBundle } from '@/lib/export/bundle/verify.mjs'
import { readTimestamp } from '@/lib/operations/history/read-timestamp'
import { exportBundle } from '@/lib/operations/report/export-bundle'
import { readBundle } from '@/lib/operations/report/read-bundle'
import { openAuthority, stamp } from '@/processes/signer/time-authority'
import { accepts } from '../export/bundle/second-verifier.mjs'
import { owner } from '../support/database'
import { asking, bringIn, done, makeNewsroom } from '../support/newsroom'
import { unpackBundle } from '../support/report'
import { startSigner } from '../support/signer'
import { hasOpenssl, listen, makeAuthority } from '../support/time-authority'

describe.skipIf(!hasOpenssl)(
  `a bundle with a timestamp${hasOpenssl ? '' : ' (skipped: there is no openssl here to answer)'}`,
  () => {
    let signing: Awaited<ReturnType<typeof startSigner>>
    let authority: ReturnType<typeof makeAuthority>
    let server: Awaited<ReturnType<typeof listen>>
    beforeAll(async () => {
      signing = await startSigner()
      authority = makeAuthority()
      server = await listen((request, response) => {
        const chunks: Buffer[] = []
        request.on('data', (chunk) => chunks.push(chunk))
        request.on('end', () => response.end(authority.reply(Buffer.concat(chunks))))
      })
    })
    afterAll(async () => {
      server.close()
      authority.remove()
      await signing.stop()
    })

    let admin: Actor
    let article: Article
    beforeEach(async () => {
      admin = await makeNewsroom()
      article = await bringIn(admin, 'The bridge is 94 metres long.')
    })

    /** The newest checkpoint, stamped as the signer does once a day. */
    async function stampNewest(): Promise<void> {
      const { rows } = await owner.query<{ size: string }>(
        'SELECT next_seq AS size FROM history_counter WHERE newsroom_id = $1',
        [admin.newsroom.id],
      )
      const size = Number(rows[0]?.size)
      await signing.signer.signAt(admin.newsroom.id, size)
      const { rows: signed } = await owner.query<{ origin: string; note: string }>(
        'SELECT origin, note FROM checkpoint WHERE newsroom_id = $1 AND size = $2',
        [admin.newsroom.id, size],
      )
      const { origin = '', note = '' } = signed[0] ?? {}
      const stamped = await stamp(openAuthority(server.url, authority.certificates), Buffer.from(note))
      await owner.query(
        'INSERT INTO checkpoint_timestamp (newsroom_id, size, origin, at, answer) VALUES ($1, $2, $3, $4, $5)',
        [admin.newsroom.id, size, origin, stamped.at, Buffer.from(stamped.answer)],
      )
    }

    async function bundle(): Promise<Map<string, Buffer>> {
      done(await exportBundle(asking(admin), article.id))
      return unpackBundle(done(await readBundle(admin, article.id)).bytes)
    }

    /** Which checkpoint is stamped, once everything about it was found right; null when there is none. */
    async function stampedSize(files: Map<string, Buffer>): Promise<number | null> {
      await verifyBundle(files, node)
      expect(accepts(files)).toBe(true)
      const note = files.get('timestamp.txt')
      if (!note) return null
      const folder = mkdtempSync(path.join(tmpdir(), 'isnad-bundle-'))
      for (const [name, bytes] of files) writeFileSync(path.join(folder, name), bytes)
      const words = ['ts', '-verify', '-data', 'timestamp.txt', '-in', 'timestamp.tsr']
      const said = execFileSync('openssl', [...words, '-CAfile', authority.certificates], { cwd: folder })
      rmSync(folder, { recursive: true })
      expect(said.toString()).toContain('Verification: OK')
      return Number(note.toString().split('\n')[1])
    }

    test('has none where there is none, the last one before, and then the first one after', async () => {
      expect(await stampedSize(await bundle())).toBeNull()

      const early = Number((await bundle()).get('checkpoint.txt')?.toString().split('\n')[1])
      await stampNewest()
      expect(await stampedSize(await bundle())).toBe(early)

      // Somebody else's work, and more of this article: an export of another tree.
      await bringIn(admin, 'Another text.')
      article = await bringIn(admin, 'A third text.')
      const later = await bundle()
      expect(await stampedSize(later)).toBe(early)
      await bringIn(admin, 'A fourth text.')
      await stampNewest()
      const last = await bundle()
      expect(await stampedSize(last)).toBeGreaterThan(
        Number(last.get('checkpoint.txt')?.toString().split('\n')[1]),
      )

      // Nothing else has changed, and nothing but this will.
      const others = (files: Map<string, Buffer>) =>
        [...files].filter(([name]) => !name.startsWith('timestamp.')).map(String)
      expect(others(last)).toEqual(others(later))
      await bringIn(admin, 'A fifth text.')
      await stampNewest()
      expect([...(await bundle())].map(String)).toEqual([...last].map(String))
    })

    test('leaves out one of a tree that the history does not prove any more', async () => {
      await stampNewest()
      await owner.query(`
        BEGIN; ALTER TABLE history_node DISABLE TRIGGER history_node_no_update;
        UPDATE history_node SET hash = sha256('') WHERE newsroom_id = '${admin.newsroom.id}' AND level = 1;
        ALTER TABLE history_node ENABLE ALWAYS TRIGGER history_node_no_update; COMMIT`)
      await bringIn(admin, 'Another text.')
      const { rows } = await owner.query<{ note: string }>(
        'SELECT note FROM checkpoint WHERE newsroom_id = $1 ORDER BY size DESC LIMIT 1',
        [admin.newsroom.id],
      )
      const { provenTimestamp } = await import('@/lib/operations/parts/proven-timestamp')
      const note = rows[0]?.note.replace(/\n\d+\n/, '\n3\n') ?? ''
      expect(await provenTimestamp(admin.newsroom.id, note)).toBeNull()
    })

    test('and the newest timestamp can be had by itself, as what openssl reads', async () => {
      expect(await readTimestamp(admin)).toEqual({ ok: false, problem: { code: 'not-found' } })
      await stampNewest()
      const { size, at, checkpoint, answer } = done(await readTimestamp(admin))
      expect(Math.abs(Date.parse(at) - Date.now())).toBeLessThan(60_000)
      expect(Buffer.from(checkpoint, 'base64').toString().split('\n')[1]).toBe(String(size))
      writeFileSync(path.join(authority.folder, 'note'), Buffer.from(checkpoint, 'base64'))
      writeFileSync(path.join(authority.folder, 'tsr'), Buffer.from(answer, 'base64'))
      const said = authority.openssl('ts', '-verify', '-data', 'note', '-in', 'tsr', '-CAfile', 'ca.pem')
      expect(said.toString()).toContain('Verification: OK')
    })
  },
)
