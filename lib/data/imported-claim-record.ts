import { claimDetails, type Detail } from '../domain/claim/claim-details'
import type { MemberId, NewsroomId } from '../domain/ids'
import { database } from './client'
import { Prisma } from './generated/client'
import { type Write, write } from './write'

/**
 * Many new claims with all that hangs on them, as a document leaves them: nothing is decided, reopened or restored yet. `claims` is
 * a JSON list of `WrittenClaim`, which goes to the database as it came from another thread: value by value, Prisma alone would
 * take seconds over them, in which nobody is answered.
 */
export function addImportedClaims(newsroom: NewsroomId, claims: string): Write[] {
  return [
    write(
      (long) => database(newsroom).$executeRaw`
        INSERT INTO claim (id, newsroom_id, article_id, number, revision, range_start, range_end, quote, stems, prefix, suffix,
          placement, candidates, ${columns}, state, verdict, proposal_id, withdrawal, version, created_by, created_at)
        SELECT id, ${newsroom}::uuid, article, number, revision, start, "end", quote, stems, prefix, suffix,
          placement, candidates, ${details}, state, verdict, (proposal ->> 'id')::uuid, withdrawal #- '{by,name}', version,
          ("createdBy" ->> 'id')::uuid, "createdAt"
        FROM jsonb_to_recordset(${long(claims)}::jsonb) AS claim (id uuid, article uuid, number int, revision int, start int,
          "end" int, quote text, stems text[], prefix text, suffix text, placement text, candidates jsonb, ${typed},
          state text, verdict text, proposal jsonb, withdrawal jsonb, version int, "createdBy" jsonb, "createdAt" timestamptz)`,
    ),
    write(
      (long) => database(newsroom).$executeRaw`
        INSERT INTO evidence (id, newsroom_id, claim_id, source_id, stance, quote, locator, translation, withdrawal, version,
          created_by, created_at)
        SELECT piece.id, ${newsroom}::uuid, claim.id, (source ->> 'id')::uuid, stance, quote, locator, translation,
          withdrawal #- '{by,name}', version, ("createdBy" ->> 'id')::uuid, "createdAt"
        FROM jsonb_to_recordset(${long(claims)}::jsonb) AS claim (id uuid, evidence jsonb),
          jsonb_to_recordset(evidence) AS piece (id uuid, source jsonb, stance text, quote text, locator text, translation text,
            withdrawal jsonb, version int, "createdBy" jsonb, "createdAt" timestamptz)`,
    ),
    write(
      (long) => database(newsroom).$executeRaw`
        INSERT INTO proposal (id, newsroom_id, claim_id, verdict, rationale, reasons, exception, bound_to, method,
          check_again_on, proposed_by, proposed_at)
        SELECT given.id, ${newsroom}::uuid, claim.id, verdict, rationale, reasons, exception, "boundTo", method,
          "checkAgainOn", (by ->> 'id')::uuid, at
        FROM jsonb_to_recordset(${long(claims)}::jsonb) AS claim (id uuid, proposal jsonb),
          jsonb_to_record(proposal) AS given (id uuid, verdict text, rationale text, reasons text[], exception text,
            "boundTo" jsonb, method int, "checkAgainOn" date, by jsonb, at timestamptz)
        WHERE proposal IS NOT NULL`,
    ),
    write(
      (long) => database(newsroom).$executeRaw`
        INSERT INTO comment (id, newsroom_id, claim_id, text, created_by, created_at)
        SELECT said.id, ${newsroom}::uuid, claim.id, text, ("createdBy" ->> 'id')::uuid, "createdAt"
        FROM jsonb_to_recordset(${long(claims)}::jsonb) AS claim (id uuid, comments jsonb),
          jsonb_to_recordset(comments) AS said (id uuid, text text, "createdBy" jsonb, "createdAt" timestamptz)`,
    ),
  ]
}

/** Many new sources: a JSON list of `WrittenSource`. */
export function addImportedSources(newsroom: NewsroomId, by: MemberId, sources: string): Write {
  return write(
    (long) => database(newsroom).$executeRaw`
      INSERT INTO source (id, newsroom_id, title, author, publisher, url, published_on, type, interest, origin, search, created_by)
      SELECT id, ${newsroom}::uuid, title, author, publisher, url, "publishedOn", type, interest, origin, search, ${by}::uuid
      FROM jsonb_to_recordset(${long(sources)}::jsonb) AS source (id uuid, title text, author text, publisher text, url text,
        "publishedOn" text, type text, interest text, origin text, search text)`,
  )
}

const details = listed((name) => `"${name}"`)
const columns = listed((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))
const typed = listed((name, detail) => `"${name}" ${typeOf(detail)}`)

/** What is known of a claim, from the one list of it. */
function listed(written: (name: string, detail: Detail) => string) {
  return Prisma.raw(
    Object.entries(claimDetails)
      .map(([name, detail]) => written(name, detail))
      .join(', '),
  )
}

function typeOf({ form }: Detail): string {
  if (form === 'truth') return 'boolean'
  return form === 'parts' ? 'jsonb' : 'text'
}
