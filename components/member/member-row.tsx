'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type Comparison, Conflict } from '@/components/claim/conflict'
import { EraseControl } from '@/components/history/erase-control'
import { ProblemNotice, useFieldErrors } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Isolated } from '@/components/ui/free-text'
import { SelectField } from '@/components/ui/select-field'
import { Time } from '@/components/ui/time'
import { calls } from '@/lib/api/calls'
import type { Member, MemberPatch } from '@/lib/domain/newsroom/member'
import { roles } from '@/lib/domain/newsroom/role'
import { isolated } from '@/lib/domain/text/isolated'
import { FactorControl } from './factor-control'
import { ResetControl } from './reset-control'

/** A member with what an admin may change. Somebody else's change in between is shown, not overwritten. */
export function MemberRow({ initial, isSelf }: { initial: Member; isSelf: boolean }) {
  const t = useTranslations('members')
  const app = useTranslations('app')
  const roleNames = useTranslations('roles')
  const [member, setMember] = useState(initial)
  const [role, setRole] = useState<string>(initial.role)
  const [done, setDone] = useState('')
  const { pending, problem, send, clear } = useSubmission()
  const errorAt = useFieldErrors(problem)
  const [overtaken, setOvertaken] = useState<{ now: Member; patch: MemberPatch; said: string } | null>(null)
  const wrong = errorAt('role') ?? errorAt('disabled')

  async function change(patch: MemberPatch, said: string, on = member) {
    setDone('')
    const sent = { params: { memberId: member.id }, body: patch, version: on.version }
    const answer = await send(calls.changeMember, sent)
    if (answer?.ok) {
      setMember(answer.value)
      setRole(answer.value.role)
      setDone(said)
      setOvertaken(null)
      return
    }
    const now = answer?.problem.current
    setOvertaken(now ? { now, patch, said } : null)
  }

  function takeTheirs(now: Member) {
    setMember(now)
    setRole(now.role)
    setOvertaken(null)
    clear()
  }

  /** What was chosen beside what is saved now; what else somebody changed, as it was and as it is. */
  function compareMembers(patch: MemberPatch, seen: Member, now: Member): Comparison {
    const access = (disabled: boolean) => t(disabled ? 'disabled' : 'enabled')
    const rows = [
      {
        label: t('role'),
        mine: patch.role && roleNames(patch.role),
        seen: roleNames(seen.role),
        now: roleNames(now.role),
      },
      {
        label: t('access'),
        mine: patch.disabled === undefined ? undefined : access(patch.disabled),
        seen: access(seen.disabled),
        now: access(now.disabled),
      },
      {
        label: t('name'),
        mine: undefined,
        seen: seen.name ?? app('erasedPerson'),
        now: now.name ?? app('erasedPerson'),
      },
    ]
    return {
      written: rows.flatMap(({ label, mine, now: theirs }) =>
        mine !== undefined && mine !== theirs ? [{ label, mine, theirs }] : [],
      ),
      differences: rows.flatMap(({ label, mine, seen: before, now: after }) =>
        before !== after && (mine === undefined || mine === after) ? [{ label, before, after }] : [],
      ),
    }
  }

  const chosen = roles.find((known) => known === role)
  return (
    <li id={`member-${member.id}`} className="flex flex-wrap items-center gap-x-6 gap-y-3 px-5 py-4 sm:px-6">
      <div className="min-w-0 flex-1 basis-64">
        <h2 className="flex flex-wrap items-center gap-2 font-semibold">
          <Isolated>{member.name ?? app('erasedPerson')}</Isolated>
          {isSelf ? <span className="font-normal text-muted">({t('you')})</span> : null}
          {member.disabled ? <Badge tone="outline">{t('disabled')}</Badge> : null}
        </h2>
        <p className="text-small text-muted">
          {member.email === null ? null : (
            <>
              <bdi dir="ltr">{member.email}</bdi> ·{' '}
            </>
          )}
          {t('since')} <Time at={member.createdAt} show="date" /> ·{' '}
          {member.secondFactor ? `${t('factor.has')} · ` : null}
          {member.lastSeenAt === null ? (
            t('notSeen')
          ) : (
            <>
              {t('lastSeen')} <Time at={member.lastSeenAt} />
            </>
          )}
          {member.erasedAt === null ? null : (
            <>
              {' '}
              · {t('nameErased')} <Time at={member.erasedAt} show="date" />
            </>
          )}{' '}
          ·{' '}
          <a
            href={`/api/v1/members/${member.id}/file`}
            download
            className="underline"
            aria-label={t('fileNamed', { name: isolated(member.name ?? app('erasedPerson')) })}
          >
            {t('file')}
          </a>
        </p>
      </div>
      {member.name === null ? null : (
        <div className="flex flex-wrap items-end gap-2">
          <SelectField
            label={t('role')}
            labelHidden
            value={role}
            onChange={(event) => {
              clear()
              setRole(event.target.value)
            }}
            options={roles.map((value) => ({ value, label: roleNames(value) }))}
          />
          {chosen && chosen !== member.role ? (
            <Button
              variant="primary"
              pending={pending}
              onClick={() => change({ role: chosen }, t('roleSaved'))}
            >
              {t('saveRole')}
            </Button>
          ) : null}
          <Button
            variant={member.disabled ? 'plain' : 'quiet'}
            pending={pending}
            off={isSelf && !member.disabled ? t('ownAccount') : null}
            onClick={() =>
              change({ disabled: !member.disabled }, member.disabled ? t('isEnabled') : t('isDisabled'))
            }
          >
            {member.disabled ? t('enable') : t('disable')}
          </Button>
          {isSelf || member.disabled ? null : <ResetControl id={member.id} name={member.name} />}
          {isSelf || !member.secondFactor ? null : (
            <FactorControl
              id={member.id}
              name={member.name}
              onReset={(said) => {
                setMember({ ...member, secondFactor: false })
                setDone(said)
              }}
            />
          )}
          {isSelf ? null : <EraseControl kind="member" id={member.id} within={`member-${member.id}`} />}
        </div>
      )}
      <div className={problem || done ? 'w-full' : 'sr-only'}>
        {overtaken ? (
          <Conflict
            comparison={compareMembers(overtaken.patch, member, overtaken.now)}
            pending={pending}
            onKeepMine={() => change(overtaken.patch, overtaken.said, overtaken.now)}
            onTakeTheirs={() => takeTheirs(overtaken.now)}
          />
        ) : wrong ? (
          <p role="alert" className="text-danger">
            {wrong}
          </p>
        ) : (
          <ProblemNotice problem={problem} />
        )}
        <p role="status" className="text-small text-muted">
          {done}
        </p>
      </div>
    </li>
  )
}
