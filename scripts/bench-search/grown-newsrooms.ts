import type pg from 'pg'
import type { Actor } from '@/lib/domain/newsroom/actor'

/**
 * Gives the newsroom of `actor` so many claims, and others as many each, until there are `all`. The others have only what is
 * searched; the claims of all stand among each other as if they had been marked by turns.
 */
export async function growNewsrooms(owner: pg.Client, actor: Actor, own: number, all: number): Promise<void> {
  // The triggers would fold a million texts, and they are the same in every newsroom.
  await owner.query('SET session_replication_role = replica')
  await owner.query(`SET work_mem = '512MB'`)
  await owner.query(`SET maintenance_work_mem = '512MB'`)
  await owner.query('DROP INDEX search_document_words')
  await owner.query(vocabulary)
  await owner.query('CREATE UNIQUE INDEX ON known_word (place)')
  await owner.query(texts.replace('$1', String(own)))
  await owner.query(articles, [actor.newsroom.id, actor.id, Math.ceil(own / perArticle)])
  await owner.query(claims, [actor.newsroom.id, actor.id])
  await owner.query(documents, [actor.newsroom.id, Math.round(all / own)])
  await owner.query(
    'CREATE INDEX search_document_words ON search_document USING gin (words) WITH (fastupdate = off)',
  )
  await owner.query('SET session_replication_role = origin')
  await owner.query('VACUUM ANALYZE')
}

/** Gives other newsrooms as many claims that say the same, until there are `all`. */
export async function growOthers(owner: pg.Client, actor: Actor, own: number, all: number): Promise<void> {
  await owner.query('SET session_replication_role = replica')
  await owner.query(othersClaims, [actor.newsroom.id, Math.round(all / own) - 1])
  await owner.query('SET session_replication_role = origin')
  await owner.query('VACUUM ANALYZE claim')
}

const perArticle = 100

/** Of 30,000 made words some are as common as words are in a language, and most are rare. */
const vocabulary = `
  CREATE TEMP TABLE known_word AS SELECT place, CASE place % 5
    WHEN 0 THEN (SELECT string_agg(chr(97 + (random() * 25)::int), '') FROM generate_series(1, 4 + place % 4))
    ELSE (ARRAY['', 'ال', 'و'])[1 + place % 3] || (
      SELECT string_agg(substr('ابتجحدرسعفقكلمنهوي', 1 + (random() * 17)::int, 1), '') FROM generate_series(1, 3 + place % 4))
    END AS word
  FROM generate_series(1, 30000) AS place`

const texts = `
  CREATE TEMP TABLE said AS
  SELECT number, gen_random_uuid() AS id, quote, plain, search_vector('', plain) || array_to_tsvector(ARRAY[':claim']) AS words
  FROM (
    SELECT number, string_agg(word, ' ') AS quote, search_plain(string_agg(word, ' ')) AS plain
    FROM (
      SELECT number, greatest(1, power(30000, random()))::int AS place
      FROM generate_series(1, $1) AS number, generate_series(1, 24)
    ) AS chosen JOIN known_word USING (place)
    GROUP BY number
  ) AS texts`

const articles = `
  WITH made AS (
    INSERT INTO article (id, newsroom_id, title, language, created_by, claim_count)
    SELECT gen_random_uuid(), $1::uuid, 'عدد ' || place, 'ar', $2::uuid, ${perArticle} FROM generate_series(1, $3::int) AS place
    RETURNING id)
  INSERT INTO revision (id, newsroom_id, article_id, number, text, sha256, created_by)
  SELECT gen_random_uuid(), $1::uuid, id, 1, 'x', encode(sha256('x'), 'hex'), $2::uuid FROM made`

const claims = `
  INSERT INTO claim (id, newsroom_id, article_id, number, revision, range_start, range_end, quote, prefix, suffix, kind, created_by)
  SELECT said.id, $1::uuid, placed.id, 1 + number % ${perArticle}, 1, 0, 1, quote, '', '', 'other', $2::uuid
  FROM said JOIN (
    SELECT id, row_number() OVER () - 1 AS place FROM article WHERE newsroom_id = $1::uuid
  ) AS placed ON placed.place = number / ${perArticle} % (SELECT count(*) FROM article WHERE newsroom_id = $1::uuid)
  ON CONFLICT DO NOTHING`

const documents = `
  INSERT INTO search_document (newsroom_id, kind, id, at, title, plain, words)
  SELECT desk.id, 'claim', CASE desk.place WHEN 1 THEN said.id ELSE gen_random_uuid() END,
    now() - said.number * interval '1 minute', said.plain, '',
    array_to_tsvector(ARRAY(SELECT search_mark(desk.id) || word FROM unnest(tsvector_to_array(said.words)) AS word))
  FROM said, (
    SELECT place, CASE place WHEN 1 THEN $1::uuid ELSE gen_random_uuid() END AS id
    FROM generate_series(1, $2::int) AS place OFFSET 0
  ) AS desk
  ORDER BY said.number, desk.place`

const othersClaims = `
  INSERT INTO claim (id, newsroom_id, article_id, number, revision, range_start, range_end, quote, prefix, suffix, kind, created_by, stems)
  SELECT gen_random_uuid(), desk.id, gen_random_uuid(), number, 1, 0, 1, quote, '', '', 'other', created_by, stems
  FROM claim, (SELECT gen_random_uuid() AS id FROM generate_series(1, $2::int) OFFSET 0) AS desk
  WHERE newsroom_id = $1::uuid`
