import { listBases } from '../../data/basis-record'
import type { Bases } from '../../domain/claim/basis'
import type { Claim } from '../../domain/claim/claim'
import type { NewsroomId } from '../../domain/ids'

/** What a claim rests on, read anew whenever the claim itself is, for the step that is decided on both. */
export class ClaimsBelow {
  restsOn: Bases['restsOn'] = []

  constructor(private readonly newsroom: NewsroomId) {}

  async of(finding: Promise<Claim | null>): Promise<Claim | null> {
    const claim = await finding
    this.restsOn = claim ? (await listBases(this.newsroom, claim.id)).restsOn : []
    return claim
  }
}
