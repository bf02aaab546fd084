'use client'

import { useTranslations } from 'next-intl'
import { ChoiceField } from '@/components/claim/choice-field'
import { ClaimForm } from '@/components/claim/claim-form'
import { useClaimForm } from '@/components/claim/use-claim-form'
import { VerdictWord } from '@/components/claim/verdict-badge'
import { useProblemTexts } from '@/components/problem-text'
import { TextArea } from '@/components/ui/text-area'
import { type Claim, claim as claimSchema } from '@/lib/domain/claim'
import { originsOf } from '@/lib/domain/evidence'
import { reasonCodes, verdicts } from '@/lib/domain/verdict'
import { missingFor } from '@/lib/domain/verdict-proposal'

/** Puts a verdict forward. What the rules still ask for is said before it is sent, by the rule the server goes by. */
export function ProposalForm({ claim }: { claim: Claim }) {
  const t = useTranslations('proposal')
  const names = useTranslations('verdicts')
  const codes = useTranslations('reasonCodes')
  const texts = useProblemTexts()
  const form = useClaimForm({ claim, panel: 'proposal', saved: proposalOf(claim) })
  const { values } = form
  const verdict = verdicts.find((known) => known === values.verdict) ?? null
  const reasons = reasonCodes.filter((code) => values.reasons.split(' ').includes(code))
  const exception = values.exception.trim()
  const asksException =
    verdict === 'verified' && claim.central && originsOf(claim.evidence, 'supports').size < 2

  const [missing] = verdict ? missingFor(claim, { verdict, reasons, exception: exception || null }) : []
  const unwritten = values.rationale.trim() === '' ? t('writeRationale') : null
  const off = verdict ? (missing ? texts.field(missing) : unwritten) : t('chooseVerdict')

  const save = (version = form.draft.version) =>
    form.send({
      path: `/claims/${claim.id}/proposals`,
      body: {
        verdict,
        rationale: values.rationale,
        reasons: verdict === 'needs-sources' ? reasons : [],
        exception: asksException ? exception : null,
      },
      ifMatch: version,
      read: claimSchema.parse,
      done: (saved) => ({
        claim: saved,
        say: t('sent', { number: saved.number, verdict: verdict ? names(verdict) : '' }),
      }),
    })

  return (
    <ClaimForm
      title={t('proposeFor', { number: claim.number })}
      submit={t('send')}
      off={off}
      pending={form.pending}
      kept={form.draft.kept}
      problem={form.problem}
      fields={['verdict', 'rationale', 'reasons', 'exception']}
      comparison={useComparison(form.problem?.current, values)}
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
      <TextArea label={t('rationale')} hint={t('rationaleHint')} rows={4} {...form.field('rationale')} />
      {asksException ? (
        <TextArea label={t('exception')} hint={t('exceptionHint')} rows={2} {...form.field('exception')} />
      ) : null}
    </ClaimForm>
  )
}

/** What was returned is where one goes on from; any other proposal begins with nothing. */
function proposalOf({ state, proposal }: Claim) {
  if (state !== 'returned' || !proposal) return { verdict: '', rationale: '', reasons: '', exception: '' }
  const { verdict, rationale, reasons, exception } = proposal
  return { verdict, rationale: rationale ?? '', reasons: reasons.join(' '), exception: exception ?? '' }
}

function useComparison(current: unknown, mine: ReturnType<typeof proposalOf>) {
  const t = useTranslations()
  const theirs = current === undefined ? null : claimSchema.safeParse(current)
  if (!theirs?.success) return null
  const { version, proposal, evidence } = theirs.data
  const name = (value: string) => {
    const known = verdicts.find((verdict) => verdict === value)
    return known ? t(`verdicts.${known}`) : ''
  }
  return {
    version,
    rows: [
      { label: t('proposal.verdict'), mine: name(mine.verdict), theirs: name(proposal?.verdict ?? '') },
      { label: t('proposal.rationale'), mine: mine.rationale, theirs: proposal?.rationale ?? '' },
      {
        label: t('evidence.title'),
        mine: '',
        theirs: evidence
          .filter(({ withdrawal }) => withdrawal === null)
          .map(({ stance, source }) => `${t(`stances.${stance}`)}: ${source.title}`)
          .join('\n'),
      },
    ],
  }
}
