'use client'

import { useTranslations } from 'next-intl'
import { useLayoutEffect, useRef } from 'react'
import { useWorkspaceActions } from '@/components/workspace/workspace'
import type { EvidenceForm } from './evidence-fields'

/** Splits a citation that was pasted for a title into the fields of a source, and takes the split back. */
export function useCitation({ values, change }: EvidenceForm) {
  const t = useTranslations('evidence.source')
  const { announce } = useWorkspaceActions()
  const latest = useRef(values)
  /** What somebody wants to stay as it is. */
  const declined = useRef('')
  useLayoutEffect(() => {
    latest.current = values
  }, [values])

  /** The code that reads citations comes with the first one; until then, and without it, the title is as it was pasted. */
  async function split(cited: string): Promise<void> {
    const reader = await import('@/lib/domain/claim/citation').catch(() => null)
    const parts = reader?.readCitation(cited)
    const { title, ...now } = latest.current
    if (!parts || title !== cited || sourceParts.some((name) => now[name] !== '')) return
    change({ ...parts, cited })
    announce(t('split'))
  }

  return {
    typed(title: string) {
      change({ title })
      latest.current = { ...latest.current, title }
      // So much at once was pasted, dropped or dictated.
      if (title.length - values.title.length >= 8) void split(title)
    },
    /** An address that was typed for a title goes where addresses go. */
    left() {
      if (/^\S+[./]\S+$/.test(values.title) && values.title !== declined.current) void split(values.title)
    },
    takeBack: values.cited
      ? () => {
          declined.current = values.cited
          change({ ...nothing, title: values.cited, cited: '' })
          announce(t('splitTakenBack'))
        }
      : null,
  }
}

const sourceParts = ['author', 'publisher', 'url', 'publishedOn'] as const
const nothing = { author: '', publisher: '', url: '', publishedOn: '' }
