import type { KeptPublication } from '../../data/publication-record'

/** What a checklist is told of a report that went out. */
export function publicationStep({ number, kind, reason, told }: KeptPublication) {
  return { number, kind, reason, told }
}
