import { isRecord } from '../is-record'

/** What can be brought in: a report of Isnad as JSON, W3C Web Annotations, ClaimReviews of schema.org. */
export const importFormats = ['isnad-report', 'w3c-annotations', 'claim-review'] as const
export type ImportFormat = (typeof importFormats)[number]

/** Which of these a document is, by what it says of itself; null when it says nothing that is known here. */
export function formatOf(document: unknown): ImportFormat | null {
  if (Array.isArray(document)) return formatOfSome(document)
  if (!isRecord(document)) return null
  if (document.format === 'isnad-report') return 'isnad-report'
  const types = typesOf(document)
  if (types.some((type) => annotationTypes.has(type))) return 'w3c-annotations'
  if (types.includes('ClaimReview')) return 'claim-review'
  return Array.isArray(document['@graph']) ? formatOfSome(document['@graph']) : null
}

/** The names by which a thing of JSON-LD says what it is, without the vocabulary they are from. */
export function typesOf(thing: Readonly<Record<string, unknown>>): string[] {
  return ['type', '@type'].flatMap((member) =>
    listed(thing[member]).flatMap((type) => (typeof type === 'string' ? [nameIn(type)] : [])),
  )
}

/** In JSON-LD a list of one may stand as the one by itself, and a list of none may be absent. */
export function listed(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** Other things may stand beside them, such as the page that a ClaimReview is on. */
function formatOfSome(things: readonly unknown[]): ImportFormat | null {
  for (const thing of things) {
    const format = Array.isArray(thing) ? null : formatOf(thing)
    if (format !== null && format !== 'isnad-report') return format
  }
  return null
}

function nameIn(type: string): string {
  return type.replace(/^(?:https?:\/\/(?:schema\.org\/|www\.w3\.org\/ns\/oa#)|oa:|schema:)/, '')
}

const annotationTypes = new Set(['Annotation', 'AnnotationPage', 'AnnotationCollection'])
