import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Article } from '@/lib/domain/article/article'
import type { Claim } from '@/lib/domain/claim/claim'
import { articleId, newsroomId } from '@/lib/domain/ids'
import type { Actor } from '@/lib/domain/newsroom/actor'
import { dismissSentence } from '@/lib/operations/article/dismiss-sentence'
import { reinstateSentence } from '@/lib/operations/article/reinstate-sentence'
import { addComment } from '@/lib/operations/claim/add-comment'
import { compareWithStored } from '@/lib/operations/history/compare-with-stored'
import { eraseText } from '@/lib/operations/history/erase-text'
import { openIdentity, signCheckpoint } from '@/processes/signer/identity'
import { Signer } from '@/processes/signer/signer'
import { auditAll } from '@/scripts/history/audit'
import { auditNewsroom } from '@/scripts/history/audit-newsroom'
import { asking, bringIn, done, makeNewsroom, markWords } from '../support/newsroom'

const owner = new pg.Pool({ connectionString: process.env.OWNER_DATABASE_URL })
const signers = new pg.Pool({ connectionString: process.env.SIGNER_DATABASE_URL })
afterAll(() => Promise.all([owner.end(), signers.end()]))

let admin: Actor
let article: Article
let claim: Claim
let folder: string
let publicLog: string

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'isnad-signer-'))
  publicLog = path.join(folder, 'checkpoints.log')
  admin = await makeNewsroom()
  article = await bringIn(admin, 'The bridge is 94 metres long.')
  claim = await markWords(admin, article, '94 metres')
  const commented = done(await addComment(asking(admin), claim.id, 'Really?'))
  done(await addComment(asking(admin), claim.id, 'Yes.'))
  const subject = { subject: 'comment' as const, id: commented.comments[0]?.id ?? '', reason: 'Rude' }
  done(await eraseText(asking(admin), subject))
  const identity = openIdentity(folder, 'isnad.example.org')
  await new Signer({ database: signers, folder, identity, publicLog }).signAt(admin.newsroom.id, 6)
})
afterEach(() => rmSync(folder, { recursive: true }))

/** What is wrong, after the owner of the tables did something with every guard off; undone afterwards. */
async function problemAfter(statement: string): Promise<string | null> {
  const client = await owner.connect()
  const tables = ['history_entry', 'history_node', 'history_text', 'checkpoint']
  try {
    await client.query('BEGIN')
    for (const table of tables) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER ALL`)
    await client.query(statement.replaceAll('$', `newsroom_id = '${admin.newsroom.id}'`))
    const log = { database: client, newsroom: admin.newsroom.id }
    return await auditNewsroom(log, []).then(
      () => null,
      (error: Error) => error.message,
    )
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

describe('the audit', () => {
  test('finds nothing where nothing was touched', async () => {
    expect(await problemAfter('SELECT 1')).toBeNull()
  })

  test.each([
    [
      "UPDATE history_entry SET entry = entry || ' ' WHERE $ AND seq = 2",
      /entry 2 is not of the form: its payload/,
    ],
    [
      "UPDATE history_entry SET entry = replace(entry, '/v1', E'/v1\\x01') WHERE $ AND seq = 2",
      /an entry from 0 on is not of the form/,
    ],
    [
      `UPDATE history_entry SET entry = replace(entry, 'claim-marked', 'claim-placed') WHERE $ AND seq = 2`,
      /does not point at|head of chain/,
    ],
    [
      `UPDATE history_entry SET entry = regexp_replace(entry, '"role":"admin"', '"role":"editor"') WHERE $ AND seq = 5`,
      /head of chain/,
    ],
    ['DELETE FROM history_entry WHERE $ AND seq = 3', /entry 3 is (missing|not in its place)/],
    ['DELETE FROM history_entry WHERE $ AND seq = 5', /entry 5 is missing/],
    ['UPDATE history_counter SET next_seq = 5 WHERE $', /the head of chain|beyond the 5/],
    ["UPDATE history_head SET hash = sha256('') WHERE $", /the head of chain/],
    [
      "UPDATE history_node SET hash = sha256('') WHERE $ AND level = 1 AND index = 1",
      /subtree 1 of level 1 is not what/,
    ],
    ['DELETE FROM history_node WHERE $ AND level = 2', /subtree 0 of level 2 is not what/],
    [
      `INSERT INTO history_node SELECT newsroom_id, 9, 0, hash FROM history_node WHERE $ LIMIT 1`,
      /subtrees are made/,
    ],
    [
      "UPDATE checkpoint SET note = replace(note, E'\n6\n', E'\n5\n') WHERE $",
      /cannot be opened: bad-signature/,
    ],
    ['UPDATE checkpoint SET size = 5 WHERE $', /row of the checkpoint at 6 says something else/],
    ["UPDATE checkpoint SET root = sha256('') WHERE $", /row of the checkpoint at 6 says something else/],
    ["DELETE FROM history_text WHERE $ AND text = 'Yes.'", /there is no text for/],
    [
      "UPDATE history_text SET text = NULL, salt = NULL, erased_at = now() WHERE $ AND text = 'Yes.'",
      /no entry says that it was erased/,
    ],
  ])('notices: %s', async (statement, problem) => {
    expect(await problemAfter(statement)).toMatch(problem)
  })
})

/** Whether everything in the database is as the entries say; the newsrooms of other tests are left out. */
async function auditOwn(): Promise<string | null> {
  const client = await owner.connect()
  try {
    await auditAll({
      database: client,
      only: admin.newsroom.id,
      publicLog,
      compare: (newsroom, of) => compareWithStored(newsroomId.parse(newsroom), articleId.parse(of)),
      say: vi.fn(),
    })
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    client.release()
  }
}

describe('the audit of everything', () => {
  test('finds nothing where nothing was touched', async () => {
    expect(await auditOwn()).toBeNull()
  })

  test('notices a table that says something else than the entries', async () => {
    await owner.query('UPDATE claim SET central = NOT central WHERE id = $1', [claim.id])
    expect(await auditOwn()).toMatch(
      /claim 1 of article .*: the entries say central = false, and what is stored is true/,
    )
  })

  test.each([
    [
      "UPDATE dismissal SET sentence = 'Another.' WHERE article_id = $1",
      /dismissals\..*\.sentence = "It is closed."/,
    ],
    [
      'UPDATE dismissal SET withdrawn_at = now(), withdrawn_by = created_by WHERE article_id = $1',
      /dismissals\./,
    ],
    [
      'UPDATE dismissal SET range_end = range_end - 1 WHERE article_id = $1',
      /dismissals\..*\.end = 43, and what is stored is 42/,
    ],
    ['DELETE FROM dismissal WHERE article_id = $1', /dismissals\..* and what is stored is undefined/],
    [
      `INSERT INTO dismissal
         (id, newsroom_id, article_id, sentence, revision, range_start, range_end, created_by, created_at)
       SELECT gen_random_uuid(), newsroom_id, id, 'Never said.', 1, 0, 11, created_by, now() FROM article WHERE id = $1`,
      /the entries say dismissals\..* = undefined/,
    ],
  ])('notices: %s', async (statement, problem) => {
    const of = await bringIn(admin, 'The bridge is 94 metres long. It is closed. It is old.')
    const dismiss = async (start: number) =>
      done(await dismissSentence(asking(admin), of.id, { revision: 1, start }))
    await dismiss(30)
    const twice = (await dismiss(44)).sentences.at(-1)?.dismissal
    if (twice) done(await reinstateSentence(asking(admin), twice))
    expect(await auditOwn()).toBeNull()
    await owner.query(statement, [of.id])
    expect(await auditOwn()).toMatch(problem)
  })

  test('notices a published checkpoint that signs something else', async () => {
    const identity = openIdentity(folder, 'isnad.example.org')
    const origin = `isnad.example.org/isnad/${admin.newsroom.id}`
    const publish = (size: number) => {
      const signed = signCheckpoint(identity, { origin, size, root: new Uint8Array(32) })
      writeFileSync(publicLog, `${JSON.stringify({ at: '', ...signed })}\n`)
    }
    publish(4)
    expect(await auditOwn()).toMatch(/the first 4 entries are not those that were signed/)
    publish(7)
    expect(await auditOwn()).toMatch(/7 entries were signed, and there are 6/)
  })
})
