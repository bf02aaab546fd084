import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { OwnPage } from '@/components/drafts/own-page'
import { SignInAgain } from '@/components/session/sign-in-again'
import { Shell } from '@/components/shell/shell'
import { themeCookie, toTheme } from '@/lib/i18n/theme'
import { pageActor } from './page-actor'

/** The frame of every page inside the newsroom. It guards nothing: each page asks who is there and what they may see. */
export async function NewsroomLayout({ children }: { children: ReactNode }) {
  const [actor, jar] = await Promise.all([pageActor(), cookies()])
  if (!actor) return children
  return (
    <OwnPage member={{ id: actor.id, name: actor.name }}>
      <Shell actor={actor} theme={toTheme(jar.get(themeCookie)?.value)}>
        {children}
      </Shell>
      <SignInAgain />
    </OwnPage>
  )
}
