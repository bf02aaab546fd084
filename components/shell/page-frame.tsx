import type { ReactNode } from 'react'

type Props = { title: ReactNode; lead?: ReactNode; tools?: ReactNode; narrow?: boolean; children: ReactNode }

/** A page of the newsroom: its name, what can be done, and its content. */
export function PageFrame({ title, lead, tools, narrow = false, children }: Props) {
  return (
    <main
      id="content"
      className={`mx-auto w-full px-4 py-6 sm:px-7 sm:py-9 ${narrow ? 'max-w-3xl' : 'max-w-6xl'}`}
    >
      <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="font-reading text-3xl leading-normal font-bold">{title}</h1>
          {lead ? <p className="text-muted">{lead}</p> : null}
        </div>
        {tools ? <div className="flex flex-wrap items-center gap-2 print:hidden">{tools}</div> : null}
      </div>
      {children}
    </main>
  )
}
