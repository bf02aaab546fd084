import type { Metadata } from 'next'
import { getNow, getTranslations } from 'next-intl/server'
import { InvitationList } from '@/components/member/invitation-list'
import { InviteForm } from '@/components/member/invite-form'
import { MemberRow } from '@/components/member/member-row'
import { PageFrame } from '@/components/shell/page-frame'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { roles } from '@/lib/domain/newsroom/role'
import { mayAdminister } from '@/lib/domain/policy'
import { localeOf } from '@/lib/i18n/locale-of'
import { listMembers } from '@/lib/operations/newsroom/list-members'
import { found } from '../found'
import { withMessages } from '../page-messages'
import { requireActor } from '../require-actor'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('members'))('title') }
}

export default withMessages(['conflict', 'erasure', 'members', 'problems', 'refusals', 'secret'], MembersPage)

async function MembersPage({ params }: { params: Promise<{ locale: string }> }) {
  const actor = await requireActor(await localeOf(params), '/members')
  const [t, refusals, roleNames, now] = await Promise.all([
    getTranslations('members'),
    getTranslations('refusals'),
    getTranslations('roles'),
    getNow(),
  ])
  const permission = mayAdminister(actor)
  if (!permission.allowed) {
    return (
      <PageFrame title={t('title')} narrow>
        <Notice>{refusals(permission.reason)}</Notice>
      </PageFrame>
    )
  }

  const { members, invitations } = found(await listMembers(actor))
  return (
    <PageFrame title={t('title')} lead={t('lead')}>
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="grid gap-5">
          <ul className="divide-y divide-line rounded border border-line bg-sheet shadow-sheet">
            {members.map((member) => (
              <MemberRow
                key={`${member.id} ${member.version}`}
                initial={member}
                isSelf={member.id === actor.id}
              />
            ))}
          </ul>
          <Disclosure summary={t('rolesMean.title')}>
            <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-1.5">
              {roles.map((role) => (
                <div key={role} className="contents">
                  <dt className="font-medium">{roleNames(role)}</dt>
                  <dd className="text-muted">{t(`rolesMean.${role}`)}</dd>
                </div>
              ))}
            </dl>
          </Disclosure>
        </div>
        <div className="grid gap-8">
          <section aria-labelledby="invite" className="rounded border border-line bg-sheet p-5">
            <h2 id="invite" className="text-lg font-semibold">
              {t('invite.title')}
            </h2>
            <p className="mb-4 text-small text-muted">{t('invite.lead')}</p>
            <InviteForm />
          </section>
          <section aria-labelledby="pending" className="px-1">
            <h2 id="pending" className="mb-1 text-lg font-semibold">
              {t('pendingInvitations.title')}
            </h2>
            <InvitationList invitations={invitations} now={now} />
          </section>
        </div>
      </div>
    </PageFrame>
  )
}
