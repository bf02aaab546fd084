import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { anchorAt } from '@/lib/domain/claim/claim-marking'
import { articleId } from '@/lib/domain/ids'

/** The text again and again until it has so many bytes of UTF-8, each time with a heading and figures of its own. */
export function longText(text: string, bytes: number): string {
  const [title = '', ...rest] = text.split('\n')
  const body = rest.join('\n').trim()
  const parts = [title]
  for (let [chapter, size] = [1, Buffer.byteLength(title)]; size < bytes; chapter += 1) {
    const part = `\n\n${title} ${chapter}\n\n${body.replace(/\d+/g, (figure) => String(Number(figure) + chapter))}`
    parts.push(part)
    size += Buffer.byteLength(part)
  }
  return Buffer.from(parts.join(''))
    .subarray(0, bytes)
    .toString('utf8')
    .replace(/\uFFFD+$/, '')
}

/** Every second one reaches into the next, every fifth lies within the one before. */
export function overlappingRanges(length: number, count: number): { start: number; end: number }[] {
  const step = length / (count + 1)
  return Array.from({ length: count }, (_, index) => {
    const nested = index % 5 === 4
    const start = Math.floor(step * (nested ? index - 0.9 : index + 0.05))
    const reach = nested ? 0.2 : index % 2 === 0 ? 1.3 : 0.6
    return { start, end: Math.min(length, Math.ceil(start + Math.max(12, step * reach))) }
  })
}

/**
 * Marks claims over the whole of an article's text at once, in every state, with evidence, proposals, decisions and
 * comments. Written by the owner of the tables, so its history tells nothing of them.
 */
export async function growClaims(
  article: string,
  count: number,
  rangesOf = overlappingRanges,
): Promise<void> {
  const owner = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL })
  await owner.connect()
  try {
    const { rows } = await owner.query<Row>(found, [article])
    const [row] = rows
    if (!row) throw new Error(`there is no article ${article}`)
    const marked = {
      id: articleId.parse(article),
      language: row.language,
      revision: { number: 1, text: row.text },
    }
    const claims = rangesOf(row.text.length, count).map(({ start, end }, index) => {
      const anchor = anchorAt(marked, start, end)
      if (!anchor.ok) throw new Error(`no words at ${start}`)
      return {
        ...anchor.value,
        ...lifeOf(index),
        id: randomUUID(),
        proposal: randomUUID(),
        number: index + 1,
      }
    })
    await owner.query('BEGIN')
    for (const statement of written) {
      await owner.query(statement, [row.newsroom, article, row.members, JSON.stringify(claims)])
    }
    await owner.query('COMMIT')
    await owner.query('ANALYZE')
  } finally {
    await owner.end()
  }
}

type Row = { language: string; text: string; newsroom: string; members: string[] }

const found = `
  SELECT article.language, revision.text, article.newsroom_id AS newsroom,
    ARRAY(SELECT id FROM member WHERE newsroom_id = article.newsroom_id ORDER BY created_at, id LIMIT 2) AS members
  FROM article JOIN revision ON article_id = article.id AND number = article.revision
  WHERE article.id = $1 AND article.claim_count = 0`

const verdicts = ['verified', 'disputed', 'needs-sources'] as const

/** Of ten claims four are approved, two proposed, one is returned, one withdrawn and two are open. */
function lifeOf(index: number) {
  const proposed = verdicts[index % 3]
  const place = index % 10
  const state =
    place < 4
      ? 'approved'
      : place < 6
        ? 'proposed'
        : place === 6
          ? 'returned'
          : place === 7
            ? 'withdrawn'
            : 'open'
  return {
    ...{ state, proposed: place < 7 ? proposed : null, verdict: state === 'approved' ? proposed : null },
    ...{
      decision: place < 4 ? 'approve' : place === 6 ? 'return' : null,
      pieces: index % 3,
      remark: index % 4 === 0,
    },
  }
}

const claims = `
  jsonb_to_recordset($4::jsonb) AS claim (id uuid, number int, start int, "end" int, quote text, prefix text,
    suffix text, state text, verdict text, proposed text, proposal uuid, decision text, pieces int, remark boolean)`

/** Each takes newsroom, article, members and claims. */
const written = [
  `INSERT INTO claim (id, newsroom_id, article_id, number, revision, range_start, range_end, quote, prefix, suffix,
     kind, state, verdict, proposal_id, withdrawal, created_by)
   SELECT id, $1::uuid, $2::uuid, number, 1, start, "end", quote, prefix, suffix, 'other', state, verdict,
     CASE WHEN proposed IS NOT NULL THEN proposal END,
     CASE WHEN state = 'withdrawn' THEN jsonb_build_object('reason', 'x', 'at', '2026-11-22T06:00:00.000Z',
       'by', jsonb_build_object('id', ($3::uuid[])[1])) END, ($3::uuid[])[1]
   FROM ${claims}`,
  `WITH work AS (
     INSERT INTO source (id, newsroom_id, title, publisher, url, type, search, created_by)
     SELECT gen_random_uuid(), $1::uuid, 'تعداد السكان', 'دائرة الإحصاء', 'https://example.org/census', 'primary', '',
       ($3::uuid[])[1]
     WHERE $2::uuid IS NOT NULL RETURNING id)
   INSERT INTO evidence (id, newsroom_id, claim_id, source_id, stance, quote, created_by)
   SELECT gen_random_uuid(), $1::uuid, claim.id, work.id, 'contradicts', left(claim.quote, 300), ($3::uuid[])[1]
   FROM ${claims}, work, generate_series(1, claim.pieces)`,
  `INSERT INTO proposal (id, newsroom_id, claim_id, verdict, rationale, reasons, bound_to, proposed_by)
   SELECT proposal, $1::uuid, id, proposed, left(quote, 300), '{}',
     '{"quote": "x", "claimant": null, "claimDate": null, "figure": null, "central": false, "evidence": []}'::jsonb,
     ($3::uuid[])[1]
   FROM ${claims} WHERE proposed IS NOT NULL AND $2::uuid IS NOT NULL`,
  `INSERT INTO decision (id, newsroom_id, proposal_id, proposed_by, decision, reason, decided_by)
   SELECT gen_random_uuid(), $1::uuid, proposal, ($3::uuid[])[1], decision,
     CASE decision WHEN 'return' THEN 'x' END, ($3::uuid[])[2]
   FROM ${claims} WHERE decision IS NOT NULL AND $2::uuid IS NOT NULL`,
  `INSERT INTO comment (id, newsroom_id, claim_id, text, created_by)
   SELECT gen_random_uuid(), $1::uuid, id, left(quote, 100), ($3::uuid[])[2]
   FROM ${claims} WHERE remark AND $2::uuid IS NOT NULL`,
  `UPDATE article SET claim_count = jsonb_array_length($4::jsonb)
   WHERE id = $2::uuid AND newsroom_id = $1::uuid AND $3::uuid[] IS NOT NULL`,
]
