'use client'

import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { bindingOf, driftOf } from '@/lib/domain/claim/binding'
import type { Claim } from '@/lib/domain/claim/claim'
import { saysTheSame } from '@/lib/domain/comparison/sameness'
import { useFormatter } from '@/lib/i18n/use-formatter'

/** What has changed since a waiting proposal was made, which can then not be approved. */
export function Drift({ claim }: { claim: Claim }) {
  const t = useTranslations('proposal.drift')
  const format = useFormatter()
  const drift = driftOf(claim)
  if (drift.length === 0) return null
  return (
    <Notice title={t('title')}>
      <p>{t('text', { what: format.list(drift.map((part) => t(part))) })}</p>
      <Changes claim={claim} />
    </Notice>
  )
}

/** The difference between what the proposal judged and what is there now. */
export function Changes({ claim }: { claim: Claim }) {
  const t = useTranslations('proposal.drift')
  if (!claim.proposal) return null
  const [then, now] = [claim.proposal.boundTo, bindingOf(claim)]
  const before = new Map(then.evidence.map(({ id, version }) => [id, version]))
  const after = new Map(now.evidence.map(({ id, version }) => [id, version]))
  const counts = {
    added: now.evidence.filter(({ id }) => !before.has(id)).length,
    changed: now.evidence.filter(({ id, version }) => before.has(id) && before.get(id) !== version).length,
    removed: then.evidence.filter(({ id }) => !after.has(id)).length,
  }
  return (
    <ul className="text-small">
      {saysTheSame(then.quote, now.quote) ? null : (
        <li>
          {t('words')} — {t('was', { before: then.quote })}
        </li>
      )}
      {(['added', 'changed', 'removed'] as const).map((kind) =>
        counts[kind] > 0 ? <li key={kind}>{t(kind, { count: counts[kind] })}</li> : null,
      )}
    </ul>
  )
}
