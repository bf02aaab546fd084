import type { useClaimForm } from '@/components/claim/use-claim-form'
import type { Sent } from '@/lib/api/contract'
import type { Claim } from '@/lib/domain/claim/claim'
import type { Evidence } from '@/lib/domain/claim/evidence'
import type { Source } from '@/lib/domain/claim/source'

/**
 * Evidence as its form holds it. `sourceId` with the source's title when one of the newsroom's was chosen; `cited` is the
 * pasted citation that the fields of the source were split from.
 */
export const emptyEvidence = {
  stance: '',
  quote: '',
  locator: '',
  translation: '',
  sourceId: '',
  sourceTitle: '',
  title: '',
  author: '',
  publisher: '',
  url: '',
  publishedOn: '',
  type: 'secondary',
  interest: '',
  origin: '',
  cited: '',
}
export type EvidenceFields = typeof emptyEvidence
export type EvidenceForm = ReturnType<typeof useClaimForm<EvidenceFields>>

/** The version of one piece of a claim's evidence, which is what a form for it edits. */
export function pieceVersion(id: Evidence['id']): (claim: Claim) => number {
  return ({ evidence }) => evidence.find((piece) => piece.id === id)?.version ?? 0
}

export function fieldsOf(piece: Evidence): EvidenceFields {
  return {
    ...emptyEvidence,
    stance: piece.stance,
    quote: piece.quote,
    locator: piece.locator ?? '',
    translation: piece.translation ?? '',
    ...chosen(piece.source),
  }
}

export function chosen(source: Source): Pick<EvidenceFields, 'sourceId' | 'sourceTitle'> {
  return { sourceId: source.id, sourceTitle: [source.title, source.publisher].filter(Boolean).join(' — ') }
}

/** The body that attaches evidence; what is missing stays missing, for the server names each field. */
export function evidenceBody(form: EvidenceFields) {
  return {
    stance: form.stance,
    source: sourceBody(form),
    quote: form.quote,
    locator: form.locator,
    translation: form.translation,
  }
}

/** What of a form differs from the piece of evidence, as the API takes it; null when nothing does. */
export function evidencePatch(piece: Evidence, form: EvidenceFields): Sent['changeEvidence']['body'] | null {
  const saved = fieldsOf(piece)
  const patch: Sent['changeEvidence']['body'] = {}
  for (const name of ['stance', 'quote', 'locator', 'translation'] as const) {
    if (form[name] !== saved[name]) patch[name] = form[name]
  }
  if (form.sourceId !== saved.sourceId) patch.source = sourceBody(form)
  return Object.keys(patch).length > 0 ? patch : null
}

function sourceBody(form: EvidenceFields) {
  if (form.sourceId) return { id: form.sourceId }
  const { author, publisher, url, publishedOn, type, interest, origin } = form
  return {
    title: titleOf(form),
    author,
    publisher,
    url,
    publishedOn: publishedOn.trim(),
    type,
    interest,
    origin,
  }
}

/** A work that is known by its address alone is called by it. */
function titleOf({ title, url }: EvidenceFields): string {
  return title.trim() === ''
    ? url
        .trim()
        .replace(/^https?:\/\/(?:www\.)?/i, '')
        .slice(0, 500)
    : title
}
