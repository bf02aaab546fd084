import type pg from 'pg'

/** Claims in an article, and claims for each source that the newsroom knows. */
const perArticle = 100
const perSource = 5

/**
 * The sample's newsroom with so many claims, written by the owner of the tables at once: of ten, three wait for a
 * decision, two came back and five are open; their articles, and sources of which every thousandth is a census.
 */
export async function growNewsroom(owner: pg.Client, claims: number): Promise<void> {
  const { rows } = await owner.query<{
    newsroom: string
    members: string[]
    claims: number
    sources: number
  }>(`
    SELECT newsroom.id AS newsroom, array_agg(member.id ORDER BY member.created_at, member.id) AS members,
      (SELECT count(*)::int FROM claim WHERE newsroom_id = newsroom.id) AS claims,
      (SELECT count(*)::int FROM source WHERE newsroom_id = newsroom.id) AS sources
    FROM newsroom JOIN member ON newsroom_id = newsroom.id
    WHERE newsroom.id = (SELECT newsroom_id FROM member JOIN account ON account.id = account_id WHERE email = 'journalist@isnad.example')
    GROUP BY newsroom.id`)
  const [grown] = rows
  if (!grown) throw new Error('there is no sample')
  const values = [grown.newsroom, grown.members[0]]
  const articles = Math.ceil((claims - grown.claims) / perArticle)
  const sources = Math.max(0, claims / perSource - grown.sources)
  await owner.query(articlesWithClaims, [...values, articles, perArticle])
  await owner.query(manySources, [...values, Math.round(sources)])
  await owner.query('ANALYZE')
}

const articlesWithClaims = `
  WITH made AS (
    INSERT INTO article (id, newsroom_id, title, language, created_by, created_at, claim_count)
    SELECT gen_random_uuid(), $1::uuid, 'عدد ' || place, 'ar', $2::uuid, now() - place * interval '1 minute', $4::int
    FROM generate_series(1, $3::int) AS place RETURNING id, created_at),
  text AS (SELECT repeat('قال الوزير كذا. ', 200) AS said),
  written AS (
    INSERT INTO revision (id, newsroom_id, article_id, number, text, sha256, created_by)
    SELECT gen_random_uuid(), $1::uuid, id, 1, said, encode(sha256(convert_to(said, 'UTF8')), 'hex'), $2::uuid
    FROM made, text),
  placed AS (
    SELECT gen_random_uuid() AS id, made.id AS article, made.created_at + number * interval '1 second' AS at, number,
      CASE WHEN number % 10 < 3 THEN 'proposed' WHEN number % 10 < 5 THEN 'returned' ELSE 'open' END AS state,
      CASE WHEN number % 10 < 5 THEN gen_random_uuid() END AS proposal
    FROM made, generate_series(1, $4::int) AS number),
  claimed AS (
    INSERT INTO claim (id, newsroom_id, article_id, number, revision, range_start, range_end, quote, prefix, suffix,
      kind, state, proposal_id, created_by, created_at)
    SELECT id, $1::uuid, article, number, 1, number * 16, number * 16 + 14, 'قال الوزير كذا', '', '', 'other', state,
      proposal, $2::uuid, at
    FROM placed)
  INSERT INTO proposal (id, newsroom_id, claim_id, verdict, rationale, reasons, bound_to, proposed_by)
  SELECT proposal, $1::uuid, id, 'needs-sources', 'x', '{circular}',
    '{"quote": "قال الوزير كذا", "claimant": null, "claimDate": null, "figure": null, "central": false, "evidence": []}',
    $2::uuid
  FROM placed WHERE proposal IS NOT NULL`

const manySources = `
  INSERT INTO source (id, newsroom_id, title, type, search, created_by, created_at)
  SELECT gen_random_uuid(), $1::uuid, said, 'primary', said, $2::uuid, now() - place * interval '1 second'
  FROM generate_series(1, $3::int) AS place,
    LATERAL (SELECT CASE WHEN place % 1000 = 999 THEN 'census ' ELSE 'yearbook of statistics ' END || place AS said) AS title`
