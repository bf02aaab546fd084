'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { whoWhen } from '@/components/claim/who-when'
import { cleared } from '@/components/cleared'
import { ShownOnce } from '@/components/member/shown-once'
import { ProblemNotice, useFieldErrors } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { calls } from '@/lib/api/calls'
import type { Webhook } from '@/lib/domain/newsroom/webhook'
import { isolated } from '@/lib/domain/text/isolated'
import { WebhookCalls } from './webhook-calls'

/** The addresses that are told of each entry of the history: those there are with what they answered, and the way to one more. */
export function Webhooks({ initial }: { initial: readonly Webhook[] }) {
  const t = useTranslations('settings.webhooks')
  const [webhooks, setWebhooks] = useState(initial)
  const [url, setUrl] = useState('')
  const [secret, setSecret] = useState<string | null>(null)
  const [lost, setLost] = useState<Webhook | null>(null)
  const { pending, problem, send } = useSubmission()
  const errorAt = useFieldErrors(problem)

  async function add(event: FormEvent) {
    event.preventDefault()
    if (await make(url, webhooks)) setUrl(cleared(url))
  }

  /** A repeat whose first answer was lost is answered without the secret, which is shown once. */
  async function make(to: string, others: readonly Webhook[]): Promise<boolean> {
    const answer = await send(calls.addWebhook, { body: { url: to } })
    if (!answer?.ok) return false
    const { secret: made, ...added } = answer.value
    setSecret(made ?? null)
    setLost(made === undefined ? added : null)
    setWebhooks([...others.filter(({ id }) => id !== added.id), added])
    return true
  }

  /** Another secret is another registration of the same address. */
  async function makeAnew(webhook: Webhook) {
    const others = await remove(webhook)
    if (others) await make(webhook.url, others)
  }

  async function remove({ id }: Webhook) {
    const answer = await send(calls.removeWebhook, { params: { webhookId: id }, body: {} })
    if (!answer?.ok) return null
    setWebhooks(answer.value.items)
    if (lost?.id === id) setLost(null)
    return answer.value.items
  }

  return (
    <div className="grid gap-4">
      {webhooks.length > 0 ? (
        <ul className="grid gap-4" aria-label={t('list')}>
          {webhooks.map((webhook) => (
            <li key={webhook.id} className="grid gap-2 border-t border-line pt-3">
              <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
                <bdi dir="ltr" className="min-w-0 break-all font-semibold">
                  {webhook.url}
                </bdi>
                <Button
                  size="small"
                  variant="quiet"
                  aria-label={t('removeOne', { url: isolated(webhook.url) })}
                  onClick={() => remove(webhook)}
                >
                  {t('remove')}
                </Button>
              </div>
              <p className="text-small text-muted">{t.rich('by', whoWhen(webhook.by, webhook.at))}</p>
              <WebhookCalls calls={webhook.calls} />
            </li>
          ))}
        </ul>
      ) : null}
      <div role="status">
        {secret ? (
          <ShownOnce secret={secret} title={t('ready')} once={t('once')} label={t('secret')} />
        ) : null}
        {lost ? (
          <Notice
            kind="error"
            title={t('lost')}
            action={
              <Button size="small" pending={pending} onClick={() => makeAnew(lost)}>
                {t('makeAnew')}
              </Button>
            }
          />
        ) : null}
      </div>
      <form method="post" noValidate onSubmit={add} className="flex flex-wrap items-end gap-3">
        <TextField
          type="url"
          label={t('url')}
          hint={t('urlHint')}
          className="sm:min-w-96"
          value={url}
          error={errorAt('url')}
          onChange={({ currentTarget }) => setUrl(currentTarget.value)}
        />
        <Button type="submit" pending={pending}>
          {t('add')}
        </Button>
      </form>
      <ProblemNotice problem={problem} fields={['url']} />
    </div>
  )
}
