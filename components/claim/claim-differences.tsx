'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { differencesOf, type Field, type Value } from '@/components/history/changes'
import { RecordedValue } from '@/components/history/recorded-value'
import { Isolated } from '@/components/ui/free-text'
import type { Claim } from '@/lib/domain/claim/claim'
import type { Evidence } from '@/lib/domain/claim/evidence'
import { leftToRight } from '@/lib/domain/text/isolated'
import { useDigits } from '@/lib/i18n/use-digits'
import type { ClaimConflict } from './claim-conflict'
import type { Difference } from './conflict'
import { VerdictWord } from './verdict-badge'
import { whoWhen } from './who-when'

/** What is otherwise about a claim than when it was seen, but for the fields that are compared already. */
export function useClaimDifferences(): (
  conflict: Pick<ClaimConflict, 'seen' | 'now'>,
  except?: readonly Field[],
) => Difference[] {
  const t = useTranslations()
  const digits = useDigits()
  const proposal = useProposal()
  const decision = useDecision()
  const evidence = useEvidence()
  return ({ seen, now }, except = []) => {
    const before = (shown: ReactNode) => (seen === null ? undefined : shown)
    const steps = [
      { name: 'proposal', render: proposal, changed: seen?.proposal?.id !== now.proposal?.id },
      { name: 'decision', render: decision, changed: seen?.decision?.id !== now.decision?.id },
    ] as const
    const place = seen?.revision !== now.revision || seen.start !== now.start || seen.end !== now.end
    return [
      ...steps.flatMap(({ name, render, changed }) =>
        changed && (now[name] || seen)
          ? [
              {
                label: t(`conflict.${name}`),
                before: before(seen && render(seen)),
                after: render(now),
              },
            ]
          : [],
      ),
      ...differencesOf(seen, now).flatMap(({ field, before, after }) =>
        except.includes(field)
          ? []
          : [
              {
                label: t(`history.fields.${field}`),
                before: before === undefined ? undefined : shown(field, before),
                after: shown(field, after),
              },
            ],
      ),
      ...(place && seen
        ? [{ label: t('history.fields.placement'), before: placeInWords(seen), after: placeInWords(now) }]
        : []),
      ...piecesOf(seen, now).map(({ then, is }) => ({
        label: t('evidence.title'),
        before: before(evidence(then)),
        after: evidence(is),
      })),
    ]
  }

  function placeInWords({ revision, start, end }: Claim): string {
    return `${t('workspace.metadata.revision', { number: revision })}: ${leftToRight(`${digits(start)}–${digits(end)}`)}`
  }
}

/** What people wrote stays a text, in which the words that differ can be marked. */
function shown(field: Field, value: Value): ReactNode {
  if (typeof value === 'string' && isWritten(field)) return value
  return <RecordedValue field={field} value={value} />
}

function isWritten(field: Field): boolean {
  return field === 'quote' || field === 'rationale' || field === 'exception' || field === 'reason'
}

/** The pieces of evidence that are otherwise, in the order in which they were attached. */
function piecesOf(seen: Claim | null, now: Claim): { then: Evidence | null; is: Evidence }[] {
  return now.evidence.flatMap((is) => {
    const then = seen?.evidence.find(({ id }) => id === is.id) ?? null
    return then?.version === is.version ? [] : [{ then, is }]
  })
}

function useProposal(): (claim: Claim) => ReactNode {
  const t = useTranslations('proposal')
  return ({ proposal }) =>
    proposal ? (
      <span className="grid">
        <VerdictWord verdict={proposal.verdict} />
        <span className="text-small">{t.rich('by', whoWhen(proposal.by, proposal.at))}</span>
      </span>
    ) : null
}

function useDecision(): (claim: Claim) => ReactNode {
  const t = useTranslations('proposal')
  return ({ decision }) =>
    decision
      ? t.rich(
          decision.decision === 'approve' ? 'approvedBy' : 'returnedBy',
          whoWhen(decision.by, decision.at),
        )
      : null
}

function useEvidence(): (piece: Evidence | null) => ReactNode {
  const t = useTranslations()
  return (piece) => {
    if (!piece) return null
    const { stance, source, quote, locator, translation, withdrawal } = piece
    return (
      <span className="grid">
        <span>
          {t(`stances.${stance}`)}: <Isolated>{source.title}</Isolated>
        </span>
        <Isolated className="whitespace-pre-wrap">{quote}</Isolated>
        {locator ? <Isolated className="text-small">{locator}</Isolated> : null}
        {translation ? <Isolated className="text-small">{translation}</Isolated> : null}
        {withdrawal ? (
          <span className="text-small">
            {t.rich('evidence.withdrawn', whoWhen(withdrawal.by, withdrawal.at, withdrawal.reason))}
          </span>
        ) : null}
      </span>
    )
  }
}
