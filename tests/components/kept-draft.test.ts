import { describe, expect, test } from 'vitest'
import { draftOfTab, joined, type KeptDraft, waitingDrafts } from '@/components/drafts/kept-draft'

const draft = (more: Partial<KeptDraft>): KeptDraft => ({
  ...{ id: 'a', member: 'm', form: 'new-article', tab: 'mine', values: {}, version: undefined, at: 0 },
  ...{ posted: null, elsewhere: false },
  ...more,
})
const tabs = { own: 'mine', elsewhere: new Set(['open']) }

describe('whose a draft is', () => {
  const mine = draft({ id: 'mine' })
  const closed = draft({ id: 'closed', tab: 'closed', at: 2 })
  const aside = draft({ id: 'aside', tab: null, at: 3 })
  const open = draft({ id: 'open', tab: 'open', at: 4 })
  const other = draft({ id: 'other', form: 'revision/1', tab: null, at: 5 })
  const all = [closed, open, other, mine, aside]

  test('a tab has its own, of this form', () => {
    expect(draftOfTab(all, 'new-article', tabs)).toBe(mine)
    expect(draftOfTab(all, 'revision/1', tabs)).toBeNull()
  })

  test('those of closed tabs and those set aside wait, the latest first; those of open tabs do not', () => {
    expect(waitingDrafts(all, 'new-article', tabs)).toEqual([aside, closed])
  })
})

describe('what was typed before the drafts of before were there', () => {
  const kept = draft({ id: 'kept', values: { title: 'Before', text: '' }, version: 3 })

  test('goes into the draft of before where the fields agree, and keeps its version', () => {
    const typed = draft({ id: 'typed', values: { text: 'Now' }, version: 5 })
    const both = joined(kept, typed)
    expect(both?.values).toEqual({ title: 'Before', text: 'Now' })
    expect(both?.version).toBe(3)
  })

  test('is no part of it where one field says two things', () => {
    expect(joined(kept, draft({ values: { title: 'Now' } }))).toBeNull()
  })
})
