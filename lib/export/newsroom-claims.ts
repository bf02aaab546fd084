import type { Claim } from '../domain/claim/claim'
import { wasMarkedByMistake } from '../domain/claim/claim-withdrawal'
import { tellClaim } from '../domain/report/build-report'
import type { ReportClaim } from '../domain/report/report'
import { claimColumns, claimRow } from './claim-rows'
import { csvHead, csvRecord } from './csv-table'
import type { ClaimFormat } from './file-choices'

/** A claim of any article, and that article. */
export type PlacedClaim = { article: { id: string; title: string; language: string }; claim: Claim }

/** What is said of all claims together. */
export type ClaimsHead = {
  newsroom: string
  /** ISO 8601, UTC: when the first of them was read. */
  at: string
  /** With what no editor approved, and mistaken marks. */
  internal: boolean
  /** Of the page on which a claim is worked on. */
  addressOf: (article: string, claim: number) => string
}

/**
 * All claims of a newsroom as one file, written part by part as they are read: nothing is kept of what was written. Claims are
 * told as in reports, but for their steps.
 */
export async function* writeClaims(
  format: ClaimFormat,
  head: ClaimsHead,
  pages: AsyncIterable<readonly PlacedClaim[]>,
): AsyncGenerator<string> {
  const { begin, item, end } = format === 'csv' ? csvOf(head) : jsonOf(head)
  yield begin
  let first = true
  for await (const page of pages) {
    const told = page.filter(({ claim }) => head.internal || !wasMarkedByMistake(claim))
    if (told.length === 0) continue
    const parts = told.map(({ article, claim }) => item(article, tellClaim(claim, [], head.internal)))
    yield format === 'csv' ? parts.join('') : `${first ? '' : ','}\n${parts.join(',\n')}`
    first = false
  }
  yield end
}

type Writer = {
  begin: string
  item: (article: PlacedClaim['article'], claim: ReportClaim) => string
  end: string
}

const columns = [
  'article',
  'article_title',
  'article_language',
  'address',
  // Of no report: nothing of it is a draft or was published.
  ...claimColumns.filter((column) => column !== 'link' && column !== 'draft'),
]

function csvOf({ internal, addressOf }: ClaimsHead): Writer {
  return {
    begin: csvHead(columns),
    item: ({ id, title, language }, claim) =>
      csvRecord(columns, {
        ...{ article: id, article_title: title, article_language: language },
        address: addressOf(id, claim.number),
        ...claimRow(claim, internal, ''),
      }),
    end: '',
  }
}

/** One claim a line, so that whoever reads very many need not hold them all either. */
function jsonOf({ newsroom, at, internal, addressOf }: ClaimsHead): Writer {
  const head = { format: 'isnad-claims', version: 1, newsroom, at, internal }
  return {
    begin: `${JSON.stringify(head).slice(0, -1)},"claims":[`,
    item: (article, { steps: _steps, ...claim }) =>
      JSON.stringify({ article, address: addressOf(article.id, claim.number), ...claim }),
    end: '\n]}\n',
  }
}
