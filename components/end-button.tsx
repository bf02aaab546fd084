'use client'

import { ProblemNotice } from './problem-text'
import { type Send, useSubmission } from './submission'
import { Button } from './ui/button'

type Ended<Value> = { ok: true; value: Value } | { ok: false; problem: { code: string } } | null

type Props<Value> = {
  /** Asks the server to end it. */
  end: (send: Send) => Promise<Ended<Value>>
  /** Hears that it is over, with what was answered; null when somebody else was first. */
  onEnded: (answer: Value | null) => void
  /** What the button says, which thing it is about, and what it says meanwhile. */
  words: { end: string; named: string; ending: string }
}

/** Ends one thing of a list: an invitation, a token, a session. */
export function EndButton<Value>({ end, onEnded, words }: Props<Value>) {
  const { pending, problem, send } = useSubmission()

  async function press() {
    const answer = await end(send)
    if (answer?.ok) onEnded(answer.value)
    else if (answer?.problem.code === 'not-found') onEnded(null)
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
