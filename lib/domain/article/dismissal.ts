import { z } from 'zod'
import { prose } from '../history/prose'
import { dismissalId } from '../ids'
import { person } from '../newsroom/person'

/**
 * A sentence that somebody found nothing to check in, in its place. One whose revision is not the current one was not found
 * again: it settles nothing until a text comes in which it is.
 */
export const dismissal = z.object({
  id: dismissalId,
  revision: z.int(),
  start: z.int(),
  end: z.int(),
  sentence: z.string(),
  createdBy: person,
  createdAt: z.iso.datetime(),
})
export type Dismissal = z.infer<typeof dismissal>

/** Where a dismissal stands, and of what. */
export type DismissalPlace = Pick<Dismissal, 'id' | 'revision' | 'start' | 'end' | 'sentence'>

/** A dismissal as an entry tells it. */
export function dismissalFields({ id, revision, start, end, sentence }: DismissalPlace) {
  return { id, revision, start, end, sentence: prose(sentence) }
}

/** What is asked for to dismiss a sentence: any place inside it, in the current revision. */
export const dismissalInput = z.strictObject({ revision: z.int().min(1), start: z.int().min(0) })
export type DismissalInput = z.infer<typeof dismissalInput>
