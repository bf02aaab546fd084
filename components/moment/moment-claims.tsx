import { useTranslations } from 'next-intl'
import { StateWord, VerdictWord } from '@/components/claim/verdict-badge'
import { Digits } from '@/components/digits'
import { StanceWord } from '@/components/evidence/stance-word'
import { Isolated } from '@/components/ui/free-text'
import { InTurns } from '@/components/ui/in-turns'
import { standingOf } from '@/lib/domain/claim/claim-standing'
import type { Moment, MomentClaim } from '@/lib/domain/moment/moment'
import { isolated } from '@/lib/domain/text/isolated'
import { Told } from './told'

/** The claims as they stood, with verdict, who proposed and decided, and their evidence. */
export function MomentClaims({ moment: { article, claims } }: { moment: Moment }) {
  const t = useTranslations('moments')
  if (claims.length === 0) return <p className="text-muted">{t('noClaims')}</p>
  return (
    <ol className="divide-y divide-line rounded border border-line bg-sheet shadow-sheet">
      <InTurns items={claims} weigh={({ evidence }) => 10 + 3 * evidence.length}>
        {(claim) => <ClaimThen key={claim.id} claim={claim} revision={article.revision.number} />}
      </InTurns>
    </ol>
  )
}

function ClaimThen({ claim, revision }: { claim: MomentClaim; revision: number }) {
  const t = useTranslations('moments')
  const { verdict, state } = standingOf(claim)
  const comments = claim.comments.filter(({ withdrawn }) => withdrawn === null).length
  return (
    <li id={`claim-${claim.number}`} className="grid gap-1.5 px-5 py-4">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <bdi className="font-semibold">
          #<Digits of={claim.number} />
        </bdi>
        <VerdictWord verdict={verdict} />
        <StateWord state={state} />
      </p>
      <blockquote className="reading">
        <Told text={claim.quote} />
      </blockquote>
      {claim.revision === revision ? null : (
        <p className="text-small text-muted">{t('otherRevision', { revision: claim.revision })}</p>
      )}
      <Judgement claim={claim} />
      {claim.evidence.length > 0 ? (
        <ul className="grid gap-1 text-small">
          {claim.evidence.map((piece) => (
            <li key={piece.id} className={piece.withdrawal ? 'text-muted line-through' : ''}>
              <StanceWord stance={piece.stance} /> <Isolated>{piece.source.title}</Isolated>
            </li>
          ))}
        </ul>
      ) : null}
      {comments > 0 ? <p className="text-small text-muted">{t('comments', { count: comments })}</p> : null}
    </li>
  )
}

/** Who proposed what and why, and what an editor said to it. */
function Judgement({ claim: { proposal, decision } }: { claim: MomentClaim }) {
  const t = useTranslations('moments')
  const verdicts = useTranslations('verdicts')
  const app = useTranslations('app')
  if (!proposal) return null
  const nameOf = ({ name }: { name: string | null }) => isolated(name ?? app('erasedPerson'))
  return (
    <div className="grid gap-1 border-s-2 border-line ps-3 text-small">
      <p className="text-muted">
        {t('proposed', { who: nameOf(proposal.by), verdict: verdicts(proposal.verdict) })}
      </p>
      <p>
        <Told text={proposal.rationale} />
      </p>
      {decision ? (
        <>
          <p className="text-muted">{t(`decided.${decision.decision}`, { who: nameOf(decision.by) })}</p>
          {decision.reason === null ? null : (
            <p>
              <Told text={decision.reason} />
            </p>
          )}
        </>
      ) : null}
    </div>
  )
}
