'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { cleared } from '@/components/cleared'
import { EndButton } from '@/components/end-button'
import { ProblemNotice, useFieldErrors } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { Time } from '@/components/ui/time'
import { calls } from '@/lib/api/calls'
import type { NewsroomDomain } from '@/lib/domain/newsroom/domain'
import { domainRoles } from '@/lib/domain/newsroom/domain-roles'
import { isolated } from '@/lib/domain/text/isolated'

/** The domains whose people come in without an invitation: those there are, with what makes them the newsroom's, and the way to one more. */
export function DomainList({ initial }: { initial: readonly NewsroomDomain[] }) {
  const t = useTranslations('settings.domains')
  const roles = useTranslations('roles')
  const [domains, setDomains] = useState(initial)
  const [domain, setDomain] = useState('')
  const [role, setRole] = useState<string>(domainRoles[0])
  const { pending, problem, send } = useSubmission()
  const errorAt = useFieldErrors(problem)

  async function add(event: FormEvent) {
    event.preventDefault()
    const answer = await send(calls.addDomain, { body: { domain, role } })
    if (!answer?.ok) return
    setDomains(answer.value.items)
    setDomain(cleared(domain))
  }

  return (
    <div className="grid gap-4">
      <ul className="grid gap-4 empty:hidden" aria-label={t('list')}>
        {domains.map((each) => (
          <li key={each.id} className="grid justify-items-start gap-2 border-t border-line pt-3">
            <p>
              <bdi dir="ltr" className="break-all font-semibold">
                {each.domain}
              </bdi>{' '}
              <span className="text-small text-muted">{t('as', { role: roles(each.role) })}</span>
            </p>
            {each.verifiedAt === null ? (
              <Unverified domain={each} onVerified={setDomains} />
            ) : (
              <p className="text-small text-muted">
                {t('verified')} <Time at={each.verifiedAt} />
              </p>
            )}
            <EndButton
              end={(call) => call(calls.removeDomain, { params: { domainId: each.id }, body: {} })}
              onEnded={(answer) => setDomains(answer?.items ?? domains.filter(({ id }) => id !== each.id))}
              words={{
                end: t('remove'),
                named: t('removeNamed', { domain: isolated(each.domain) }),
                ending: t('remove'),
              }}
            />
          </li>
        ))}
      </ul>
      <form method="post" noValidate onSubmit={add} className="flex flex-wrap items-end gap-3">
        <TextField
          label={t('domain')}
          dir="ltr"
          autoCapitalize="off"
          spellCheck={false}
          value={domain}
          error={errorAt('domain')}
          onChange={({ currentTarget }) => setDomain(currentTarget.value)}
        />
        <SelectField
          label={t('role')}
          value={role}
          options={domainRoles.map((value) => ({ value, label: roles(value) }))}
          onChange={({ target }) => setRole(target.value)}
        />
        <Button type="submit" pending={pending}>
          {t('add')}
        </Button>
      </form>
      <ProblemNotice problem={problem} fields={['domain']} />
    </div>
  )
}

type UnverifiedProps = {
  domain: NewsroomDomain
  onVerified: (now: readonly NewsroomDomain[]) => void
}

/** What the DNS has to say before a domain counts, and the look whether it does. */
function Unverified({ domain: { id, record }, onVerified }: UnverifiedProps) {
  const t = useTranslations('settings.domains')
  const { pending, problem, send } = useSubmission()

  async function check() {
    const answer = await send(calls.verifyDomain, { params: { domainId: id }, body: {} })
    if (answer?.ok) onVerified(answer.value.items)
  }

  return (
    <>
      <p className="text-small">{t('record')}</p>
      <bdi dir="ltr" className="rounded bg-raised px-2 py-1 font-mono text-small break-all">
        {record}
      </bdi>
      <ProblemNotice problem={problem} />
      <Button size="small" pending={pending} onClick={check}>
        {t(pending ? 'checking' : 'check')}
      </Button>
    </>
  )
}
