import { noteSourceFall } from '../../data/evidence-record'
import type { SourceWithdrawalInput } from '../../domain/claim/known-source'
import { decideSourceWithdrawal } from '../../domain/claim/source-fall'
import type { SourceId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { dropSource } from '../parts/drop-source'

/** Withdraws a source with a reason, and with it all evidence that is from it: what was approved on it is reopened. */
export function withdrawSource(actor: Actor, id: SourceId, { reason, seen }: SourceWithdrawalInput) {
  return dropSource(actor, id, {
    seen,
    decide: (known, claims, stamp) => decideSourceWithdrawal(known, claims, reason, stamp),
    writes: (stamp, uses) => [
      noteSourceFall(actor.newsroom.id, id, uses, { withdrawal: { reason, ...stamp } }),
    ],
    answers: id,
  })
}
