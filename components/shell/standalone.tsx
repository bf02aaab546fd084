import type { ReactNode } from 'react'
import { Wordmark } from './wordmark'

type Props = { title: ReactNode; children: ReactNode; tools?: ReactNode }

/** A page of one thing, before or beside the newsroom: signing in, setting up, saying that something is not here. */
export function Standalone({ title, children, tools }: Props) {
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr] px-4 py-4 sm:px-8">
      <header className="flex flex-wrap items-center justify-between gap-3">
        <Wordmark />
        {tools}
      </header>
      <main
        id="content"
        className="my-8 grid w-full max-w-lg content-start gap-5 self-start justify-self-center rounded border border-line bg-sheet p-6 shadow-sheet sm:mt-[10vh] sm:p-9"
      >
        <h1 className="font-reading text-3xl leading-normal font-bold">{title}</h1>
        {children}
      </main>
    </div>
  )
}
