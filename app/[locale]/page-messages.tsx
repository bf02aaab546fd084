import type { Messages } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import { MoreMessages } from '@/components/shell/more-messages'
import { requestId } from '@/lib/operations/server/request-id'

type Group = keyof Messages

/** The messages that every page has in the browser, for the frame around it. */
export const everywhere = [
  'app',
  'connection',
  'drafts',
  'otherMember',
  'palette',
  'roles',
  'signIn',
] as const satisfies readonly Group[]

/**
 * A page that sends along the messages which its client components say; what the server says stays there. A test holds the
 * groups against what the components read.
 */
export function withMessages<Props>(groups: readonly Group[], page: (props: Props) => Promise<ReactNode>) {
  return async (props: Props) => {
    const shown = await page(props).catch(nameRequest)
    return <MoreMessages messages={await messagesOf(groups)}>{shown}</MoreMessages>
  }
}

/** Next shows the `digest` of what failed in place of it: so the person sees by which name the log tells of it. Redirects have theirs. */
function nameRequest(error: unknown): never {
  if (error instanceof Error && !('digest' in error)) Object.assign(error, { digest: requestId() })
  throw error
}

export async function messagesOf(groups: readonly Group[]): Promise<Partial<Messages>> {
  const messages = await getMessages()
  return Object.fromEntries(groups.map((group) => [group, messages[group]]))
}
