'use client'

import { ProblemNotice } from './problem-text'
import { type Send, useSubmission } from './submission'
import { Button } from './ui/button'

type Ended = { ok: true } | { ok: false; problem: { code: string } } | null

type Props = {
  /** Asks the server to end it. */
  end: (send: Send) => Promise<Ended>
  /** Hears that it is over, also when somebody else was first. */
  onEnded: () => void
  /** What the button says, which thing it is about, and what it says meanwhile. */
  words: { end: string; named: string; ending: string }
}

/** Ends one thing of a list: an invitation, a token, a session. */
export function EndButton({ end, onEnded, words }: Props) {
  const { pending, problem, send } = useSubmission()

  async function press() {
    const answer = await end(send)
    if (answer && (answer.ok || answer.problem.code === 'not-found')) onEnded()
  }

  return (
    <>
      <Button
        variant="quiet"
        size="small"
        className="-ms-2.5"
        pending={pending}
        aria-label={words.named}
        onClick={press}
      >
        {pending ? words.ending : words.end}
      </Button>
      <ProblemNotice problem={problem} />
    </>
  )
}
