import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { findClaim, saveClaim } from '@/lib/data/claim-record'
import { newId } from '@/lib/data/new-id'
import { addProposal } from '@/lib/data/proposal-record'
import type { Article } from '@/lib/domain/article/article'
import type { Claim } from '@/lib/domain/claim/claim'
import { evidenceInput } from '@/lib/domain/claim/evidence'
import { proposalInput } from '@/lib/domain/claim/proposal'
import { decideProposal } from '@/lib/domain/claim/verdict-proposal'
import type { ErasureKind } from '@/lib/domain/history/erasure'
import { proposalId } from '@/lib/domain/ids'
import type { Actor } from '@/lib/domain/newsroom/actor'
import { succeed } from '@/lib/domain/result'
import { reportJson } from '@/lib/export/report-json'
import { restoreArticle } from '@/lib/operations/article/restore-article'
import { withdrawArticle } from '@/lib/operations/article/withdraw-article'
import { addComment } from '@/lib/operations/claim/add-comment'
import { approveVerdict } from '@/lib/operations/claim/approve-verdict'
import { attachEvidence } from '@/lib/operations/claim/attach-evidence'
import { proposeVerdict } from '@/lib/operations/claim/propose-verdict'
import { readClaim } from '@/lib/operations/claim/read-claim'
import { reopenClaim } from '@/lib/operations/claim/reopen-claim'
import { restoreClaim } from '@/lib/operations/claim/restore-claim'
import { restoreEvidence } from '@/lib/operations/claim/restore-evidence'
import { returnVerdict } from '@/lib/operations/claim/return-verdict'
import { withdrawClaim } from '@/lib/operations/claim/withdraw-claim'
import { withdrawEvidence } from '@/lib/operations/claim/withdraw-evidence'
import { compareWithStored } from '@/lib/operations/history/compare-with-stored'
import { eraseText } from '@/lib/operations/history/erase-text'
import { listArticleHistory } from '@/lib/operations/history/list-article-history'
import { listNewsroomHistory } from '@/lib/operations/history/list-newsroom-history'
import { readErasure } from '@/lib/operations/history/read-erasure'
import { changeMember } from '@/lib/operations/newsroom/change-member'
import { listMembers } from '@/lib/operations/newsroom/list-members'
import { changeOneClaim } from '@/lib/operations/parts/change-one-claim'
import { answerOnce } from '@/lib/operations/server/answer-once'
import { asking, bringIn, done, join, makeNewsroom, markWords } from '../support/newsroom'
import { readReport } from '../support/report'

const owner = new pg.Pool({ connectionString: process.env.OWNER_DATABASE_URL })
afterAll(() => owner.end())

let admin: Actor
let editor: Actor
let journalist: Actor
let article: Article
let claim: Claim

beforeEach(async () => {
  admin = await makeNewsroom()
  editor = await join(admin, 'editor', `Editor ${randomUUID()}`)
  journalist = await join(admin, 'journalist', `Journalist ${randomUUID()}`)
  article = await bringIn(journalist, 'The bridge is 94 metres long. It was built in 1921.')
  claim = await markWords(journalist, article, '94 metres')
})

/** Whether pg_dump is here and not older than the server. Elsewhere the scan of every column stands for it. */
async function canDump(): Promise<boolean> {
  const { rows } = await owner.query<{ version: string }>(
    "SELECT current_setting('server_version_num') AS version",
  )
  const said = await promisify(execFile)('pg_dump', ['--version']).catch(() => ({ stdout: '' }))
  const major = Number(/\) (\d+)/.exec(said.stdout)?.[1] ?? 0)
  return major >= Math.floor(Number(rows[0]?.version) / 10_000)
}

/** A text that stands nowhere else in the database. */
function secret(): string {
  return `سرّ ${randomUUID()}`
}

/** Names of the columns that hold a text, whatever their type, over the whole database. */
async function columnsHolding(text: string): Promise<string[]> {
  const { rows: columns } = await owner.query<{ table: string; column: string }>(
    `SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
     JOIN information_schema.tables USING (table_schema, table_name)
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  )
  const escaped = JSON.stringify(text).slice(1, -1)
  const holding: string[] = []
  for (const { table, column } of columns) {
    const name = pg.escapeIdentifier(column)
    const { rowCount } = await owner.query(
      `SELECT FROM ${pg.escapeIdentifier(table)}
       WHERE strpos(${name}::text, $1) > 0 OR strpos(${name}::text, $2) > 0
          OR strpos(${name}::text, encode(convert_to($1, 'UTF8'), 'hex')) > 0 LIMIT 1`,
      [text, escaped],
    )
    if (rowCount) holding.push(`${table}.${column}`)
  }
  return holding.sort()
}

async function hashes(): Promise<string[]> {
  const { rows } = await owner.query<{ hash: string }>(
    `SELECT encode(history_leaf_hash(entry), 'hex') AS hash FROM history_entry WHERE newsroom_id = $1 ORDER BY seq`,
    [admin.newsroom.id],
  )
  return rows.map(({ hash }) => hash)
}

async function everythingShown(): Promise<string> {
  const history = done(await listArticleHistory(admin, article.id, { limit: 100 }))
  const report = done(await readReport(admin, article.id))
  const now = done(await readClaim(admin, claim.id))
  return JSON.stringify([history, now]) + reportJson(report)
}

function erase(subject: ErasureKind, id: string, by: Actor = admin) {
  return eraseText(asking(by), { subject, id, reason: 'They asked for it' })
}

async function propose(rationale: string, exception: string | null = null) {
  const input = proposalInput.parse({
    verdict: 'needs-sources',
    rationale,
    reasons: ['citation-needed'],
    exception,
  })
  return done(await proposeVerdict(asking(journalist), claim.id, input))
}

async function attach() {
  const input = evidenceInput.parse({ stance: 'supports', source: { title: 'A survey' }, quote: '94 m' })
  return done(await attachEvidence(asking(journalist), claim.id, input)).id
}

/** Each kind of text: how it comes to be, and what it is called by. What a reader wrote is no text of the history. */
const texts: Record<Exclude<ErasureKind, 'member' | 'reader-report'>, (text: string) => Promise<string>> = {
  comment: async (text) => {
    const after = done(await addComment(asking(journalist), claim.id, text))
    return after.comments[0]?.id ?? ''
  },
  proposal: async (text) => {
    const first = await propose(text, `Exception: ${text}`)
    done(await returnVerdict(asking(editor), claim.id, 'Say more'))
    // The entry of the next proposal tells the one before, under a commitment of its own.
    await propose('More')
    return first.proposal?.id ?? ''
  },
  decision: async (text) => {
    await propose('Nobody says')
    const after = done(await returnVerdict(asking(editor), claim.id, text))
    await propose('Nobody says it still')
    return after.decision?.id ?? ''
  },
  reopening: async (text) => {
    await propose('Nobody says')
    done(await approveVerdict(asking(editor), claim.id, null))
    done(await reopenClaim(asking(editor), claim.id, text))
    return claim.id
  },
  withdrawal: async (text) => {
    done(await withdrawClaim(asking(editor), claim.id, text))
    return claim.id
  },
  restoration: async (text) => {
    done(await withdrawClaim(asking(editor), claim.id, 'By mistake'))
    done(await restoreClaim(asking(editor), claim.id, text))
    // Withdrawn once more, the entry tells what it replaced under a commitment of its own.
    done(await withdrawClaim(asking(editor), claim.id, 'After all'))
    done(await restoreClaim(asking(editor), claim.id, text))
    return claim.id
  },
  'article-withdrawal': async (text) => {
    done(await withdrawArticle(asking(editor), article.id, text))
    done(await restoreArticle(asking(editor), article.id, 'By mistake'))
    // The entry of the restoration tells what it replaced under a commitment of its own.
    done(await withdrawArticle(asking(editor), article.id, text))
    return article.id
  },
  'article-restoration': async (text) => {
    done(await withdrawArticle(asking(editor), article.id, 'By mistake'))
    done(await restoreArticle(asking(editor), article.id, text))
    return article.id
  },
  'evidence-withdrawal': async (text) => {
    const piece = await attach()
    done(await withdrawEvidence(asking(journalist), piece, text))
    return piece
  },
  'evidence-restoration': async (text) => {
    const piece = await attach()
    done(await withdrawEvidence(asking(journalist), piece, 'By mistake'))
    done(await restoreEvidence(asking(journalist), piece, text))
    return piece
  },
}

describe.each(Object.keys(texts) as (keyof typeof texts)[])('erasing a %s', (kind) => {
  test('takes the text out of every table and every answer, and leaves all entries as they were', async () => {
    const text = secret()
    const id = await texts[kind](text)
    expect(await columnsHolding(text)).not.toEqual([])
    expect(await everythingShown()).toContain(text)
    const before = await hashes()

    const erased = done(await erase(kind, id))

    expect(erased.texts).toBeGreaterThan(0)
    expect(await columnsHolding(text)).toEqual([])
    expect(await everythingShown()).not.toContain(text)
    const after = await hashes()
    expect(after.slice(0, -1)).toEqual(before)
    expect(await compareWithStored(admin.newsroom.id, article.id)).toEqual([])
    const { items } = done(await listArticleHistory(admin, article.id, { limit: 100 }))
    expect(items.at(-1)).toMatchObject({
      action: 'text-erased',
      actor: { id: admin.id },
      claim: kind.startsWith('article-') ? null : { id: claim.id },
      after: { subject: { kind, id }, reason: 'They asked for it' },
    })
  })

  test('happens once; is for admins; and elsewhere there is nothing to erase', async () => {
    const id = await texts[kind](secret())
    const outsider = await makeNewsroom()
    expect(await erase(kind, id, outsider)).toEqual({ ok: false, problem: { code: 'not-found' } })
    for (const by of [journalist, editor]) {
      const refused = { ok: false, problem: { code: 'forbidden', reason: 'needs-admin' } }
      expect(await erase(kind, id, by)).toEqual(refused)
    }
    done(await erase(kind, id))
    const again = await erase(kind, id)
    expect(again).toEqual({ ok: false, problem: { code: 'wrong-state', state: 'nothing-to-erase' } })
    expect(await erase(kind, randomUUID())).toEqual({ ok: false, problem: { code: 'not-found' } })
  })

  test('lets the work go on', async () => {
    const id = await texts[kind](secret())
    done(await erase(kind, id))
    if (kind === 'withdrawal' || kind === 'article-withdrawal') return
    await attach()
    expect(done(await readClaim(admin, claim.id)).version).toBeGreaterThan(1)
  })
})

test.skipIf(!(await canDump()))(
  'a database dump no longer holds what was erased (needs a pg_dump as new as the server)',
  async () => {
    const [comment, name] = [secret(), journalist.name]
    const id = await texts.comment(comment)
    const dump = async () => {
      const url = process.env.OWNER_DATABASE_URL ?? ''
      const { stdout } = await promisify(execFile)('pg_dump', ['--dbname', url], { maxBuffer: 2 ** 28 })
      return stdout
    }
    const before = await dump()
    expect(before).toContain(comment)
    expect(before).toContain(name)
    done(await erase('comment', id))
    done(await erase('member', journalist.id))
    const after = await dump()
    expect(after).not.toContain(comment)
    expect(after).not.toContain(name)
  },
)

test('a decision without a reason has nothing to erase', async () => {
  await propose('Nobody says')
  const { decision } = done(await approveVerdict(asking(editor), claim.id, null))
  expect(await erase('decision', decision?.id ?? '')).toMatchObject({
    ok: false,
    problem: { code: 'wrong-state' },
  })
})

test('a reason that was erased is told from one that was never given', async () => {
  const id = await texts.decision(secret())
  await propose('Once more').catch(() => null)
  done(await erase('decision', id))
  const { rows } = await owner.query('SELECT reason, erased_at FROM decision WHERE id = $1', [id])
  expect(rows).toMatchObject([{ reason: null, erased_at: expect.any(Date) }])
})

describe('erasing a member', () => {
  test('takes name and address out of every table, and ends their access', async () => {
    const { name } = journalist
    const { rows: addresses } = await owner.query('SELECT email FROM account WHERE id = $1', [
      journalist.account,
    ])
    const address: string = addresses[0].email
    await texts.comment('A remark')
    done(await withdrawClaim(asking(journalist), claim.id, 'Not a claim'))
    const before = await hashes()
    expect(await everythingShown()).toContain(name)

    done(await erase('member', journalist.id))

    expect(await columnsHolding(name)).toEqual([])
    expect(await columnsHolding(address)).toEqual([])
    expect(await everythingShown()).not.toContain(name)
    expect((await hashes()).slice(0, -1)).toEqual(before)
    const { items } = done(await listNewsroomHistory(admin, { limit: 100 }))
    expect(JSON.stringify(items)).not.toContain(name)
    expect(items.at(-1)).toMatchObject({
      action: 'text-erased',
      actor: { id: admin.id, name: admin.name },
      claim: null,
      after: { subject: { kind: 'member', id: journalist.id }, reason: 'They asked for it' },
    })
    const { members } = done(await listMembers(admin))
    const gone = members.find(({ id }) => id === journalist.id)
    expect(gone).toMatchObject({ name: null, email: null, disabled: true, erasedAt: expect.any(String) })
    const enabled = await changeMember(asking(admin), journalist.id, { disabled: false }, gone?.version ?? 0)
    expect(enabled).toEqual({ ok: false, problem: { code: 'wrong-state', state: 'erased' } })
  })

  test('what they had under way leaves no name behind', async () => {
    done(await erase('member', journalist.id))
    done(await addComment(asking(journalist), claim.id, 'Still here'))
    expect(await columnsHolding(journalist.name)).toEqual([])
    expect(await everythingShown()).not.toContain(journalist.name)
  })

  test('is refused for the last admin, and for who is not one', async () => {
    const refused = { ok: false, problem: { code: 'invalid', errors: [{ path: 'id', code: 'last-admin' }] } }
    expect(await erase('member', admin.id)).toEqual(refused)
    expect(await erase('member', journalist.id, editor)).toMatchObject({ problem: { code: 'forbidden' } })
    expect(await erase('member', journalist.id, await makeNewsroom())).toMatchObject({
      problem: { code: 'not-found' },
    })
    done(await erase('member', journalist.id))
    expect(await erase('member', journalist.id)).toMatchObject({ problem: { code: 'wrong-state' } })
  })

  test('an admin may erase their own name when another admin is there', async () => {
    const second = await join(admin, 'admin', `Second ${randomUUID()}`)
    done(await erase('member', second.id, second))
    expect(await columnsHolding(second.name)).toEqual([])
  })
})

describe('kept answers', () => {
  test('do not repeat an erased text, and a repeated request reads anew', async () => {
    const text = secret()
    const by = asking(journalist, randomUUID())
    const comment = async () => {
      const after = done(await addComment(by, claim.id, text))
      return succeed({ status: 201, value: after })
    }
    const again = async () => succeed({ status: 201, value: 'read anew' })
    expect(await answerOnce(by, comment, again)).toMatchObject({ value: { value: { id: claim.id } } })
    const id = done(await readClaim(admin, claim.id)).comments[0]?.id ?? ''
    done(await erase('comment', id))
    expect(await columnsHolding(text)).toEqual([])
    expect(await answerOnce(by, comment, again)).toEqual(await again())
  })

  test('an answer that was on its way during the erasure is not kept', async () => {
    const text = secret()
    const by = asking(journalist, randomUUID())
    await answerOnce(
      by,
      async () => {
        const after = done(await addComment(by, claim.id, text))
        done(await erase('comment', after.comments[0]?.id ?? ''))
        return succeed({ status: 201, value: after })
      },
      async () => succeed({ status: 201, value: 'read anew' }),
    )
    expect(await columnsHolding(text)).toEqual([])
  })

  test('an erasure whose answer was lost is told as it was', async () => {
    for (const kind of ['comment', 'proposal', 'withdrawal'] as const) {
      const input = { subject: kind, id: await texts[kind](secret()), reason: 'Asked' }
      const by = asking(admin, randomUUID())
      const first = done(await eraseText(by, input))
      // Nothing was kept beside the key but that it was used.
      const again = await answerOnce(
        by,
        () => Promise.reject(new Error('it is carried out once')),
        async () => succeed({ status: 201, value: done(await readErasure(by, input)) }),
      )
      expect(again).toEqual(succeed({ status: 201, value: first }))
    }
  })

  test('the answer to the erasure itself is kept', async () => {
    const id = await texts.comment(secret())
    const by = asking(admin, randomUUID())
    const work = async () => {
      const erased = done(await eraseText(by, { subject: 'comment', id, reason: 'Asked' }))
      return succeed({ status: 201, value: erased })
    }
    const again = async () => succeed({ status: 201, value: 'read anew' })
    const first = await answerOnce(by, work, again)
    expect(first).toMatchObject({ value: { value: { subject: 'comment', id } } })
    expect(await answerOnce(by, work, again)).toEqual(first)
  })
})

describe('what happens at the same time', () => {
  test('a step that was decided with the text does not bring it back', async () => {
    const text = secret()
    const { proposal } = await propose(text)
    done(await returnVerdict(asking(editor), claim.id, 'Say more'))
    const { id: newsroom } = admin.newsroom
    let found = 0
    const next = { verdict: 'needs-sources', rationale: 'More', reasons: ['citation-needed'] }
    // The entry of a proposal tells the one before. Here that one is erased after the claim was read.
    const step = await changeOneClaim(asking(journalist), {
      find: async () => {
        const read = await findClaim(newsroom, claim.id)
        found += 1
        if (found === 1) done(await erase('proposal', proposal?.id ?? ''))
        return read
      },
      may: () => ({ allowed: true }),
      decide: (read, stamp) =>
        decideProposal(read, { ...proposalInput.parse(next), id: newId(proposalId) }, stamp),
      writes: (before, after) => [
        saveClaim(newsroom, before, after),
        ...(after.proposal ? [addProposal(newsroom, after.id, after.proposal)] : []),
      ],
    })
    done(step)
    expect(found).toBe(2)
    expect(await columnsHolding(text)).toEqual([])
  })

  test('of two who erase the same, one does', async () => {
    const id = await texts.comment(secret())
    const outcomes = await Promise.all([erase('comment', id), erase('comment', id), erase('comment', id)])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('the database', () => {
  const application = new pg.Pool({ connectionString: process.env.DATABASE_URL })
  afterAll(() => application.end())

  test('lets nobody blank a proposal or a decision without an entry that says so', async () => {
    const id = await texts.decision(secret())
    for (const [table, change] of [
      ['decision', 'reason = NULL, erased_at = now()'],
      ['decision', "reason = 'other'"],
      ['proposal', 'rationale = NULL, exception = NULL, erased_at = now()'],
      ['proposal', "verdict = 'verified'"],
    ]) {
      const update = `UPDATE ${table} SET ${change} WHERE newsroom_id = '${admin.newsroom.id}'`
      await expect(owner.query(update)).rejects.toThrow(/never changed/)
      await expect(application.query(update)).rejects.toThrow(/permission denied/)
    }
    done(await erase('decision', id))
    const undo = `UPDATE decision SET reason = 'other', erased_at = NULL WHERE id = '${id}'`
    await expect(owner.query(undo)).rejects.toThrow(/never changed/)
  })

  test('erases nothing that the entry does not list in full', async () => {
    const id = await texts.comment(secret())
    const payload = JSON.stringify({ after: { subject: { kind: 'comment', id }, erased: [], version: 2 } })
    const call = 'SELECT erase_text($1, $2, $3, $4, $5)'
    const values = [admin.newsroom.id, 'comment', id, payload, '[]']
    await expect(application.query(call, values)).rejects.toThrow()
    expect(done(await readClaim(admin, claim.id)).comments[0]?.text).not.toBeNull()
  })
})
