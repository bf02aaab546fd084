import { z } from 'zod'
import type { Claim } from '../claim/claim'
import type { Change, Stamp } from '../history/change'
import { claimId } from '../ids'
import { person } from '../newsroom/person'
import { invalid, type Problem } from '../problem'
import { fail, type Result, succeed } from '../result'
import { likenessAnswers } from './likeness-answers'

export const likeness = z.object({ answer: z.enum(likenessAnswers), by: person, at: z.iso.datetime() })
export type Likeness = z.infer<typeof likeness>

export const likenessInput = z.strictObject({ claim: claimId, answer: z.enum(likenessAnswers) })
export type LikenessInput = z.infer<typeof likenessInput>

type Numbered = Pick<Claim, 'id' | 'number'>

/**
 * Says whether a claim says the same as an earlier one; null when that was said before. It links the two and changes neither:
 * no verdict goes from one to the other. `earlier` is null where the newsroom has no such claim.
 */
export function decideLikeness(
  claim: Numbered,
  earlier: (Numbered & Pick<Claim, 'article'>) | null,
  before: Likeness | null,
  answer: Likeness['answer'],
  { by, at }: Stamp,
): Result<Change<Likeness> | null, Problem> {
  if (!earlier || earlier.id === claim.id) return fail(invalid('claim', 'unknown-claim'))
  if (before?.answer === answer) return succeed(null)
  const told = (said: Likeness['answer']) => ({
    likeness: { id: earlier.id, number: earlier.number, article: earlier.article, answer: said },
  })
  return succeed({
    after: { answer, by, at },
    event: {
      action: `likeness-${answer}`,
      claim: { id: claim.id, number: claim.number },
      before: before && told(before.answer),
      after: told(answer),
    },
  })
}
