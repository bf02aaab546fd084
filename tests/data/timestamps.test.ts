import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Integer } from 'asn1js'
import pg from 'pg'
import { TimeStampReq } from 'pkijs'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { isReady } from '@/lib/operations/server/is-ready'
import { openIdentity } from '@/processes/signer/identity'
import { Signer } from '@/processes/signer/signer'
import { openAuthority } from '@/processes/signer/time-authority'
import { timestampQuery } from '@/processes/signer/timestamp-token'
import { Timestamps } from '@/processes/signer/timestamps'
import { keepSigning } from '@/scripts/start/signer.js'
import { hasOpenssl, listen, makeAuthority } from '../support/time-authority'
import { append, application, askIn, owner } from './history-database'

type Reply = (query: Buffer) => Buffer | number | Promise<Buffer | number>
type Row = { size: string; at: Date; answer: Buffer; note: string }

describe.skipIf(!hasOpenssl)(
  `timestamps${hasOpenssl ? '' : ' (skipped: there is no openssl here to answer)'}`,
  () => {
    const signers = new pg.Pool({ connectionString: process.env.SIGNER_DATABASE_URL, max: 4 })
    afterAll(() => signers.end())

    let authority: ReturnType<typeof makeAuthority>
    let stranger: ReturnType<typeof makeAuthority>
    let server: Awaited<ReturnType<typeof listen>>
    let reply: Reply
    let asked: number
    let folder: string
    let newsroom: string
    let signer: Signer

    beforeAll(async () => {
      authority = makeAuthority()
      stranger = makeAuthority()
      server = await listen((request, response) => {
        const chunks: Buffer[] = []
        request.on('data', (chunk) => chunks.push(chunk))
        request.on('end', async () => {
          asked += 1
          const answer = await reply(Buffer.concat(chunks))
          if (typeof answer === 'number') response.writeHead(answer).end()
          else response.end(answer)
        })
      })
    })
    afterAll(() => {
      server.close()
      authority.remove()
      stranger.remove()
    })

    beforeEach(async () => {
      vi.spyOn(console, 'error').mockReturnValue()
      reply = authority.reply
      asked = 0
      folder = mkdtempSync(path.join(tmpdir(), 'isnad-signer-'))
      newsroom = randomUUID()
      for (let count = 0; count < 3; count++) await append(newsroom, null)
      const identity = openIdentity(folder, 'isnad.example.org')
      signer = new Signer({
        database: signers,
        folder,
        identity,
        publicLog: path.join(folder, 'checkpoints.log'),
      })
      await signer.signAt(newsroom, 3)
      // What other tests have signed gets no timestamp here.
      await owner.query(
        `INSERT INTO checkpoint_timestamp (newsroom_id, size, origin, at, answer)
       SELECT newsroom_id, size, origin, signed_at, '' FROM checkpoint WHERE newsroom_id <> $1 ON CONFLICT DO NOTHING`,
        [newsroom],
      )
    })
    afterEach(async () => {
      await owner.query('DELETE FROM checkpoint_timestamp_failure')
      rmSync(folder, { recursive: true })
      vi.restoreAllMocks()
    })

    function timestamps(certificates = authority.certificates, patience = 5_000): Timestamps {
      return new Timestamps({
        database: signers,
        authority: () => ({ ...openAuthority(server.url, certificates), patience }),
        publicLog: path.join(folder, 'timestamps.log'),
      })
    }

    async function stamped(): Promise<Row[]> {
      const { rows } = await askIn<Row>(
        newsroom,
        `SELECT t.size, t.at, t.answer, c.note FROM checkpoint_timestamp t JOIN checkpoint c USING (newsroom_id, size, origin)
       WHERE newsroom_id = $1 ORDER BY t.size`,
        [newsroom],
      )
      return rows
    }

    async function failure(): Promise<string | undefined> {
      const { rows } = await askIn<{ reason: string }>(
        newsroom,
        'SELECT reason FROM checkpoint_timestamp_failure WHERE newsroom_id = $1',
        [newsroom],
      )
      return rows[0]?.reason
    }

    function verified({ note, answer }: Row): string {
      writeFileSync(path.join(authority.folder, 'note.txt'), note)
      writeFileSync(path.join(authority.folder, 'note.tsr'), answer)
      return authority
        .openssl('ts', '-verify', '-data', 'note.txt', '-in', 'note.tsr', '-CAfile', 'ca.pem')
        .toString()
    }

    /** As if the timestamps so far were of the day before. */
    async function tomorrow(): Promise<void> {
      await owner.query(`
      BEGIN; ALTER TABLE checkpoint_timestamp DISABLE TRIGGER checkpoint_timestamp_no_update;
      UPDATE checkpoint_timestamp SET received_at = received_at - interval '1 day' WHERE newsroom_id = '${newsroom}';
      ALTER TABLE checkpoint_timestamp ENABLE ALWAYS TRIGGER checkpoint_timestamp_no_update; COMMIT`)
    }

    test('the newest checkpoint is stamped once a day, in the database and in a file, as openssl says too', async () => {
      await timestamps().stampAll()
      await timestamps().stampAll()
      await append(newsroom, null)
      await signer.signAt(newsroom, 4)
      await timestamps().stampAll()
      expect(asked).toBe(1)

      const rows = await stamped()
      expect(rows.map(({ size }) => size)).toEqual(['3'])
      expect(Math.abs((rows[0]?.at.getTime() ?? 0) - Date.now())).toBeLessThan(60_000)
      expect(rows.map(verified)).toEqual([expect.stringContaining('Verification: OK')])
      const lines = readFileSync(path.join(folder, 'timestamps.log'), 'utf8').trim().split('\n')
      expect(lines.map((line) => JSON.parse(line))).toEqual(
        rows.map(({ at, note, answer }) => ({
          at: at.toISOString(),
          note,
          answer: answer.toString('base64'),
        })),
      )
    })

    test('the next day stamps what has grown, and nothing where nothing has', async () => {
      await timestamps().stampAll()
      await tomorrow()
      await timestamps().stampAll()
      expect(asked).toBe(1)
      await append(newsroom, null)
      await signer.signAt(newsroom, 4)
      await timestamps().stampAll()
      expect(asked).toBe(2)
      const rows = await stamped()
      expect(rows.map(({ size }) => size)).toEqual(['3', '4'])
      expect(rows.map(verified)).toEqual(Array(2).fill(expect.stringContaining('Verification: OK')))
    })

    const answers: [string, RegExp, Reply][] = [
      ['for another query', /answers another query/, (query) => authority.reply(withOtherNonce(query))],
      [
        'about something else',
        /a timestamp of something else/,
        (query) => authority.reply(withOtherData(query)),
      ],
      ['of somebody unknown', /certificate failed/, (query) => stranger.reply(query)],
      ['with another signature', /signature is wrong/, (query) => flipped(authority.reply(query), -1)],
      ['with another time', /Message digest doesn't match/, (query) => changedTime(authority.reply(query))],
      ['that refuses', /it is refused \(status 2\)/, (query) => authority.reply(flipped(query, 17))],
      ['without a token', /it is not signed/, () => Buffer.from('30053003020100', 'hex')],
      ['of garbage', /it is no answer/, () => randomBytes(500)],
      ['of nothing', /it is no answer/, () => Buffer.of()],
      ['that does not end', /it is too long/, () => Buffer.alloc(300_000)],
      ['500', /the authority answers 500/, () => 500],
      ['302', /fetch failed|redirect/, () => 302],
    ]

    test.each(answers)('an answer %s is not taken, and is asked for again', async (_what, reason, wrong) => {
      reply = wrong
      await timestamps().stampAll()
      expect(await stamped()).toEqual([])
      expect(await failure()).toMatch(reason)
      expect(vi.mocked(console.error)).toHaveBeenCalledOnce()

      await append(newsroom, null)
      await signer.signAt(newsroom, 4)
      reply = authority.reply
      await timestamps().stampAll()
      expect((await stamped()).map(({ size }) => size)).toEqual(['4'])
      expect(await failure()).toBeUndefined()
    })

    test('signing goes on while an answer takes its time, which is not waited for without end', async () => {
      let finish = () => {}
      reply = (query) =>
        new Promise((resolve) => {
          finish = () => resolve(authority.reply(query))
        })
      const waiting = timestamps(authority.certificates, 1_500).stampAll()
      await append(newsroom, null)
      await signer.signAt(newsroom, 4)
      const { rows } = await askIn(newsroom, 'SELECT size FROM checkpoint WHERE newsroom_id = $1', [newsroom])
      expect(rows).toHaveLength(2)
      await waiting
      finish()
      expect(await stamped()).toEqual([])
      expect(await failure()).toMatch(/timeout|aborted/)
    })

    test('who asks where nobody is, or with certificates that cannot be read, is told', async () => {
      await timestamps(path.join(folder, 'missing.pem')).stampAll()
      expect(await failure()).toMatch(/missing\.pem/)
      const nobody = new Timestamps({
        database: signers,
        authority: () => openAuthority('http://127.0.0.1:9/', authority.certificates),
        publicLog: path.join(folder, 'timestamps.log'),
      })
      await nobody.stampAll()
      expect(await failure()).toMatch(/fetch failed/)
      expect(await stamped()).toEqual([])
    })

    test('readiness is degraded once it fails for an hour, until it succeeds or nobody is asked any more', async () => {
      const unstamped = async () => (await isReady()).checks.checkpoints?.unstamped
      reply = () => 503
      await timestamps().stampAll()
      expect(await unstamped()).toBe(0)
      await owner.query("UPDATE checkpoint_timestamp_failure SET since = since - interval '61 minutes'")
      await timestamps().stampAll()
      expect(await unstamped()).toBe(1)
      expect((await isReady()).status).toBe('degraded')
      await new Timestamps({ database: signers, authority: null, publicLog: '/dev/null' }).stampAll()
      expect(await unstamped()).toBe(0)
    })

    test('the process of the signer asks for it by itself', async () => {
      const kept = keepSigning({
        databaseUrl: process.env.SIGNER_DATABASE_URL ?? '',
        dataFolder: folder,
        host: 'isnad.example.org',
        timestamps: { url: server.url, certificates: authority.certificates },
      })
      try {
        await expect.poll(async () => (await stamped()).map(verified), { timeout: 20_000 }).toHaveLength(1)
      } finally {
        await kept.stop()
      }
    })

    test.each(['UPDATE checkpoint_timestamp SET size = 1', 'DELETE FROM checkpoint_timestamp'])(
      'nobody can: %s',
      async (statement) => {
        await timestamps().stampAll()
        await expect(application.query(statement)).rejects.toThrow(/permission denied/)
        await expect(signers.query(statement)).rejects.toThrow(/permission denied/)
        await expect(owner.query(statement)).rejects.toThrow(/refused, the history only grows/)
      },
    )

    test('only the signer can write one', async () => {
      const statement = 'INSERT INTO checkpoint_timestamp DEFAULT VALUES'
      await expect(application.query(statement)).rejects.toThrow(/permission denied/)
      await expect(signers.query(statement)).rejects.toThrow(/null value/)
    })
  },
)

function withOtherNonce(query: Buffer): Buffer {
  const asked = TimeStampReq.fromBER(new Uint8Array(query).buffer)
  asked.nonce = new Integer({ value: 7 })
  return Buffer.from(asked.toSchema().toBER())
}

function withOtherData(query: Buffer): Buffer {
  const { nonce } = TimeStampReq.fromBER(new Uint8Array(query).buffer)
  const bytes = new Uint8Array(nonce?.valueBlock.valueHexView ?? [])
  return Buffer.from(timestampQuery(Buffer.from('something else'), bytes))
}

function flipped(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes)
  const place = at < 0 ? changed.length + at : at
  changed[place] = (changed[place] ?? 0) ^ 1
  return changed
}

/** The last digit of the seconds is another: `20261122094639Z`. */
function changedTime(answer: Buffer): Buffer {
  const at = answer.indexOf(`\x18\x0f${new Date().getUTCFullYear()}`, 'latin1')
  return flipped(answer, at + 15)
}
