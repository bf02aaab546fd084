import { describe, expect, test } from 'vitest'
import type { KeptDraft } from '@/components/drafts/kept-draft'
import { type AtServer, mergeSteps } from '@/components/drafts/merge-drafts'

const draft = (more: Partial<KeptDraft>): KeptDraft => ({
  ...{ id: 'a', member: 'm', form: 'new-article', tab: null, values: { title: 'x' }, version: undefined },
  ...{ at: 5, posted: 5, elsewhere: false },
  ...more,
})

/** Says each step as `fetch a`; a draft whose id is `fixed` stands on the screen. */
function steps(here: KeptDraft[], server: Partial<AtServer>, elsewhere: string[] = []): string[] {
  const rules = { isFixed: ({ form }: KeptDraft) => form === 'fixed', elsewhere: new Set(elsewhere) }
  return mergeSteps(here, { drafts: [], gone: [], ...server }, rules).map((step) =>
    step.kind === 'fetch' ? `fetch ${step.id}` : `${step.kind} ${step.draft.id}`,
  )
}
const kept = (at: number, id = 'a') => ({ drafts: [{ id, at }] })

describe('what is at the server', () => {
  test('comes here when it is not here', () => {
    expect(steps([], kept(5))).toEqual(['fetch a'])
  })

  test('is not taken for one from elsewhere when another tab has it, or it is being forgotten', () => {
    expect(steps([], kept(5), ['a'])).toEqual([])
  })

  test('is left alone when it is the same, or older', () => {
    expect(steps([draft({})], kept(5))).toEqual([])
    expect(steps([draft({ at: 9 })], kept(5))).toEqual([])
  })

  test('is known to be there though no answer said so', () => {
    expect(steps([draft({ posted: null })], kept(5))).toEqual(['confirm a'])
  })

  test('takes the place of what nobody changed here', () => {
    expect(steps([draft({})], kept(8))).toEqual(['fetch a'])
    expect(steps([draft({ elsewhere: true, posted: null })], kept(8))).toEqual(['fetch a'])
  })

  test('never takes the place of what was typed here, nor of what is on the screen: both stay', () => {
    expect(steps([draft({ at: 6 })], kept(8))).toEqual(['part a', 'fetch a'])
    expect(steps([draft({ form: 'fixed' })], kept(8))).toEqual(['part a', 'fetch a'])
  })
})

describe('what is gone at the server', () => {
  const gone = { gone: ['a'] }

  test('is gone here when nobody changed it here', () => {
    expect(steps([draft({})], gone)).toEqual(['drop a'])
  })

  test('stays when it was typed in here since, as a draft of its own', () => {
    expect(steps([draft({ at: 6 })], gone)).toEqual(['part a'])
    expect(steps([draft({ posted: null })], gone)).toEqual(['part a'])
  })

  test('stays on the screen', () => {
    expect(steps([draft({ form: 'fixed' })], gone)).toEqual([])
  })
})

test('what the server does not know stays', () => {
  expect(steps([draft({}), draft({ id: 'b', posted: null })], {})).toEqual([])
})
