import type { HistoryEvent } from '../history/history-event'
import type { Webhook } from '../newsroom/webhook'

/** The entry for an address that came or went. Of the address the host alone, for the rest may be a secret. */
export function recordWebhook(
  action: 'webhook-added' | 'webhook-removed',
  { id, url }: Pick<Webhook, 'id' | 'url'>,
): HistoryEvent {
  const told = { webhook: { id, host: hostOf(url) } }
  return action === 'webhook-added'
    ? { action, claim: null, before: null, after: told }
    : { action, claim: null, before: told, after: { webhook: null } }
}

function hostOf(url: string): string {
  return /^https?:\/\/([^/?#]+)/i.exec(url)?.[1] ?? ''
}
