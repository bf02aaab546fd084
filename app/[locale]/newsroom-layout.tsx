import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { OwnPage } from '@/components/drafts/own-page'
import { LiveProvider } from '@/components/live/live-context'
import { SignInAgain } from '@/components/session/sign-in-again'
import { Shell } from '@/components/shell/shell'
import { listProviders } from '@/lib/auth/provider'
import { themeCookie, toTheme } from '@/lib/i18n/theme'
import { readFrame } from '@/lib/operations/live/read-frame'
import { found } from './found'
import { pageActor } from './page-actor'

/** The frame of every page inside the newsroom. It guards nothing: each page asks who is there and what they may see. */
export async function NewsroomLayout({ children }: { children: ReactNode }) {
  const [actor, jar, asked] = await Promise.all([pageActor(), cookies(), headers()])
  if (!actor) return children
  const { unread, since } = found(await readFrame(actor))
  return (
    <OwnPage
      member={{
        id: actor.id,
        name: actor.name,
        newsroom: { id: actor.newsroom.id, name: actor.newsroom.name },
      }}
    >
      <LiveProvider since={since}>
        <Shell
          actor={actor}
          theme={toTheme(jar.get(themeCookie)?.value)}
          unread={unread}
          nonce={asked.get('x-nonce') ?? undefined}
        >
          {children}
        </Shell>
      </LiveProvider>
      <SignInAgain bySingleSignOn={listProviders().some(({ canAskAnew }) => canAskAnew)} />
    </OwnPage>
  )
}
