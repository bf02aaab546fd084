'use client'

import { useTranslations } from 'next-intl'
import { ChoiceField } from '@/components/claim/choice-field'
import type { ClaimConflict } from '@/components/claim/claim-conflict'
import { ClaimForm } from '@/components/claim/claim-form'
import { useClaimForm } from '@/components/claim/use-claim-form'
import { VerdictWord } from '@/components/claim/verdict-badge'
import { EvidenceLines } from '@/components/evidence/evidence-lines'
import { useProblemTexts } from '@/components/problem-text'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { useWorkspace } from '@/components/workspace/workspace'
import { calls } from '@/lib/api/calls'
import type { Claim } from '@/lib/domain/claim/claim'
import { ownWaiting } from '@/lib/domain/claim/own-waiting'
import type { Proposal } from '@/lib/domain/claim/proposal'
import { fallenEvidence, originsOf } from '@/lib/domain/claim/standing-evidence'
import { reasonCodes, verdicts } from '@/lib/domain/claim/verdict'
import { missingFor } from '@/lib/domain/claim/verdict-proposal'

/** Puts a verdict forward. What the rules still ask for is said before it is sent, by the rule the server goes by. */
export function ProposalForm({ claim }: { claim: Claim }) {
  const t = useTranslations('proposal')
  const names = useTranslations('verdicts')
  const codes = useTranslations('reasonCodes')
  const optional = useTranslations('app')('optional')
  const texts = useProblemTexts()
  const { actor } = useWorkspace()
  const waiting = ownWaiting(claim, actor)
  const form = useClaimForm({ claim, panel: 'proposal', saved: proposalOf(claim, waiting) })
  const { values } = form
  const verdict = verdicts.find((known) => known === values.verdict) ?? null
  const reasons = reasonCodes.filter((code) => values.reasons.split(' ').includes(code))
  const exception = values.exception.trim()
  const asksException =
    !actor.strict.origins &&
    verdict === 'verified' &&
    claim.central &&
    originsOf(claim.evidence, 'supports').size < 2

  const judged = { verdict, reasons, exception: exception || null }
  const [missing] = verdict ? missingFor(claim, { ...judged, verdict }, actor.strict) : []
  const unwritten = values.rationale.trim() === '' ? t('writeRationale') : null
  const fallen = fallenEvidence(claim.evidence).length > 0 ? t('offFallen') : null
  const off = verdict ? (missing ? texts.field(missing) : (fallen ?? unwritten)) : t('chooseVerdict')

  const body = {
    verdict,
    rationale: values.rationale,
    reasons: verdict === 'needs-sources' ? reasons : [],
    exception: asksException ? exception : null,
    checkAgainOn: values.checkAgainOn || null,
  }
  const save = (on = form.seen()) =>
    form.send({
      ask: (send, version) => {
        const own = ownWaiting(on ?? claim, actor)
        return own
          ? send(calls.reviseProposal, { params: { proposalId: own.id }, body, version })
          : send(calls.proposeVerdict, { params: { claimId: claim.id }, body, version })
      },
      on,
      done: (saved) => ({
        claim: saved,
        say: t(waiting ? 'revised' : 'sent', {
          number: saved.number,
          verdict: verdict ? names(verdict) : '',
        }),
      }),
    })

  return (
    <ClaimForm
      title={t(waiting ? 'reviseOf' : 'proposeFor', { number: claim.number })}
      submit={t(waiting ? 'reviseSend' : 'send')}
      off={off}
      pending={form.pending}
      draft={form.draft}
      problem={form.problem}
      fields={['verdict', 'rationale', 'reasons', 'exception', 'checkAgainOn']}
      conflict={form.conflict}
      {...useWritten(form.conflict, values)}
      onSubmit={save}
      onLeave={form.leave}
    >
      <ChoiceField
        id={form.first}
        legend={t('verdict')}
        options={verdicts.map((value) => ({ value, label: <VerdictWord verdict={value} /> }))}
        value={values.verdict}
        error={form.errorAt('verdict')}
        onChoose={(value) => form.change({ verdict: value })}
      />
      {verdict === 'needs-sources' ? (
        <fieldset>
          <legend className="mb-1 font-medium">{t('reasons')}</legend>
          <div className="grid gap-x-3 gap-y-1 sm:grid-cols-2">
            {reasonCodes.map((code) => (
              <label key={code} className="inline-flex items-center gap-2">
                <input
                  type="checkbox"
                  className="size-4 accent-accent"
                  checked={reasons.includes(code)}
                  onChange={(event) => {
                    const others = reasons.filter((other) => other !== code)
                    form.change({
                      reasons: (event.currentTarget.checked ? [...others, code] : others).join(' '),
                    })
                  }}
                />
                {codes(code)}
              </label>
            ))}
          </div>
          {form.errorAt('reasons') ? (
            <p className="text-small text-danger">{form.errorAt('reasons')}</p>
          ) : null}
        </fieldset>
      ) : null}
      <EvidenceLines claim={claim} />
      <TextArea label={t('rationale')} hint={t('rationaleHint')} rows={4} {...form.field('rationale')} />
      {asksException ? (
        <TextArea label={t('exception')} hint={t('exceptionHint')} rows={2} {...form.field('exception')} />
      ) : null}
      <TextField
        type="date"
        label={t('checkAgainOn')}
        hint={t('checkAgainHint')}
        note={optional}
        {...form.field('checkAgainOn')}
      />
    </ClaimForm>
  )
}

/** What was returned, or waits as one's own, is where one goes on from; any other proposal begins with nothing. */
function proposalOf({ state, proposal: latest }: Claim, waiting: Proposal | null) {
  const proposal = state === 'returned' ? latest : waiting
  if (!proposal) return { verdict: '', rationale: '', reasons: '', exception: '', checkAgainOn: '' }
  const { verdict, rationale, reasons, exception, checkAgainOn = '' } = proposal
  return {
    ...{ verdict, rationale: rationale ?? '', reasons: reasons.join(' ') },
    ...{ exception: exception ?? '', checkAgainOn },
  }
}

/** What one wrote beside the proposal that somebody else made meanwhile. */
function useWritten(conflict: ClaimConflict | null, mine: ReturnType<typeof proposalOf>) {
  const t = useTranslations()
  const theirs = conflict?.now.proposal
  if (!theirs || theirs.id === conflict.seen?.proposal?.id) return {}
  const verdict = verdicts.find((known) => known === mine.verdict)
  const codes = (all: readonly string[]) =>
    reasonCodes
      .filter((code) => all.includes(code))
      .map((code) => t(`reasonCodes.${code}`))
      .join(' · ')
  return {
    written: [
      {
        label: t('proposal.verdict'),
        mine: verdict ? t(`verdicts.${verdict}`) : '',
        theirs: t(`verdicts.${theirs.verdict}`),
      },
      { label: t('proposal.rationale'), mine: mine.rationale, theirs: theirs.rationale ?? '' },
      { label: t('proposal.reasons'), mine: codes(mine.reasons.split(' ')), theirs: codes(theirs.reasons) },
      { label: t('proposal.exception'), mine: mine.exception, theirs: theirs.exception ?? '' },
      { label: t('proposal.checkAgainOn'), mine: mine.checkAgainOn, theirs: theirs.checkAgainOn ?? '' },
    ].filter((row) => row.mine !== row.theirs),
    compared: ['rationale', 'reasons', 'exception', 'checkAgainOn'] as const,
  }
}
