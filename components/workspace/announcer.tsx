'use client'

import { useEffect, useState } from 'react'
import { useWorkspace } from './workspace'

/** What just happened: said by screen readers, and shown for a few seconds at the foot of the page. */
export function Announcer() {
  const { announced } = useWorkspace()
  const [shown, setShown] = useState(announced)

  useEffect(() => {
    setShown(announced)
    const timer = window.setTimeout(() => setShown({ text: '', turn: announced.turn }), 6000)
    return () => window.clearTimeout(timer)
  }, [announced])

  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 bottom-4 z-30 flex justify-center px-4">
      {shown.text ? (
        <p key={shown.turn} className="rounded-full bg-ink px-4 py-1.5 text-small text-paper shadow-raised">
          {shown.text}
        </p>
      ) : null}
    </div>
  )
}
