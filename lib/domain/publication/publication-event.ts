import type { HistoryEvent } from '../history/history-event'
import { prose } from '../history/prose'
import type { ReportPublication } from '../report/published'
import type { Publication } from './publication'

/** What the entry of a publication says: the files by name with the SHA-256 of their bytes in hex. */
type Recorded = {
  slug: string
  /** The version of how reports are laid out. */
  template: number
  /** Those that its bundle holds. */
  files: Record<string, string>
  /** Those that are made besides. */
  pages: Record<string, string>
}

export function recordPublication(
  { number, kind, finding, reason, told = null, at, changes }: Omit<ReportPublication, 'earlier'>,
  { slug, template, files, pages }: Recorded,
): HistoryEvent {
  return {
    action: 'report-published',
    claim: null,
    before: null,
    after: {
      at,
      files,
      publication: {
        number,
        kind,
        slug,
        template,
        pages,
        finding: prose(finding),
        reason: reason === null ? null : prose(reason),
        told: told === null ? null : prose(told),
        changes: changes.map(({ claim, part, before, after }) => ({ claim, part, before, after })),
      },
    },
  }
}

export function recordUnpublication(
  { number, slug }: Pick<Publication, 'number' | 'slug'>,
  reason: string,
): HistoryEvent {
  return {
    action: 'report-unpublished',
    claim: null,
    before: { publication: { number, slug, withdrawal: null } },
    after: { publication: { number, slug, withdrawal: { reason: prose(reason) } } },
  }
}
