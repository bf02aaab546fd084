import { describe, expect, test } from 'vitest'
import { decideClaimChange, decideMarking } from '@/lib/domain/claim/claim-marking'
import { claimId } from '@/lib/domain/ids'
import {
  approvedClaim,
  editor,
  fieldCodes,
  granted,
  journalist,
  markedText,
  openClaim,
  plainDetails,
  problemOf,
  proposedClaim,
  stampOf,
  uuid,
} from '../../support/claims'

const place = { id: claimId.parse(uuid(4)), number: 1 }
const shown = 'On Monday, [the mayor resigned], they say.'

function mark(text: string, more: Partial<Parameters<typeof decideMarking>[1]> = {}, language = 'en') {
  const article = markedText(text, language)
  const input = { revision: 1, start: article.start, end: article.end, ...plainDetails, ...more }
  return decideMarking(article, input, place, stampOf(journalist))
}

describe('marking a claim', () => {
  test('keeps the words, what stands around them, and who marked them', () => {
    const { after } = granted(mark(shown))
    expect(after).toMatchObject({
      quote: 'the mayor resigned',
      prefix: 'On Monday, ',
      suffix: ', they say.',
      state: 'open',
      verdict: null,
      version: 1,
      createdBy: journalist,
    })
  })

  test('widens to whole words, in Arabic too', () => {
    expect(granted(mark('On Monday, the m[ayor resig]ned.')).after.quote).toBe('mayor resigned')
    expect(granted(mark('قال إن الأر[من يشكلو]ن أغلبية', {}, 'ar')).after.quote).toBe('الأرمن يشكلون')
  })

  test('refuses a selection without a word', () => {
    expect(fieldCodes(mark('One[ — ]two'))).toEqual(['start no-words'])
  })

  test('refuses a range outside the text, naming its length', () => {
    expect(problemOf(mark(shown, { start: 0, end: 9999 }))).toEqual({
      code: 'invalid',
      errors: [{ path: 'end', code: 'outside-text', detail: { length: 40 } }],
    })
  })

  test('refuses an empty range and one that is the wrong way round', () => {
    expect(fieldCodes(mark(shown, { start: 5, end: 5 }))).toEqual(['end outside-text'])
    expect(fieldCodes(mark(shown, { start: 9, end: 5 }))).toEqual(['end outside-text'])
  })

  test('refuses another revision than the current one', () => {
    expect(fieldCodes(mark(shown, { revision: 2 }))).toEqual(['revision revision-is-not-current'])
  })

  test('refuses a chapter as a claim', () => {
    expect(fieldCodes(mark(`[${'word '.repeat(1001)}]`))).toEqual(['end too-long'])
    expect(mark(`[${'word '.repeat(999)}]`).ok).toBe(true)
  })

  test('records everything as new', () => {
    const { event } = granted(mark(shown))
    expect(event).toMatchObject({ action: 'claim-marked', claim: place, before: null })
    expect(event.after).toMatchObject({ state: 'open', version: 1, start: 11, end: 29 })
  })
})

describe('changing a claim', () => {
  const article = markedText(shown)
  const stamp = stampOf(editor, 9)
  const change = (claim: ReturnType<typeof openClaim>, patch: Parameters<typeof decideClaimChange>[2]) =>
    decideClaimChange(article, claim, patch, stamp)

  test('a save that changes nothing changes nothing', () => {
    const { start, end, ...details } = { ...plainDetails, start: 11, end: 29 }
    expect(granted(change(openClaim(), {}))).toBeNull()
    expect(granted(change(openClaim(), details))).toBeNull()
    expect(granted(change(openClaim(), { start, end }))).toBeNull()
    expect(granted(change(approvedClaim(), { ...details, start, end }))).toBeNull()
  })

  test('a selection that snaps to the words marked already changes nothing', () => {
    expect(granted(change(openClaim(), { start: 12, end: 25 }))).toBeNull()
  })

  test('a figure said again in another order of its parts changes nothing', () => {
    const figure = { value: '94', unit: '%', territory: null, asOf: '1921', denominator: null }
    const again = { denominator: null, asOf: '1921', territory: null, unit: '%', value: '94' }
    expect(granted(change(openClaim({ figure }), { figure: again }))).toBeNull()
  })

  test('takes new words with their surroundings', () => {
    const changed = granted(change(openClaim(), { start: 3, end: 29 }))
    expect(changed?.after).toMatchObject({ quote: 'Monday, the mayor resigned', prefix: 'On ', version: 2 })
  })

  test('keeps what the patch does not name, and empties what it says is null', () => {
    const claim = openClaim({ claimant: 'The agency', claimDate: '1921' })
    const changed = granted(change(claim, { claimDate: null }))
    expect(changed?.after).toMatchObject({ claimant: 'The agency', claimDate: null })
  })

  test('records the fields that changed, and no others', () => {
    const changed = granted(change(openClaim(), { central: true }))
    expect(changed?.event).toMatchObject({
      action: 'claim-changed',
      before: { central: false, version: 1 },
      after: { central: true, version: 2 },
    })
    expect(Object.keys(changed?.event.after ?? {}).sort()).toEqual(['central', 'version'])
  })

  test.each([
    ['words', { start: 3, end: 29 }],
    ['claimant', { claimant: 'The agency' }],
    ['date', { claimDate: '1921' }],
    ['figure', { figure: { value: '94', unit: null, territory: null, asOf: null, denominator: null } }],
    ['weight', { central: true }],
  ])('rule 4: an approval falls away when the %s of the claim changes', (_what, patch) => {
    const claim = approvedClaim()
    const changed = granted(change(claim, patch))
    expect(changed?.after).toMatchObject({
      state: 'reopened',
      verdict: null,
      reopening: { cause: 'claim-changed', reason: null, ...stamp },
      decision: claim.decision,
      proposal: claim.proposal,
    })
    expect(changed?.event.before).toMatchObject({ state: 'approved', verdict: 'needs-sources' })
    expect(changed?.event.after).toMatchObject({ state: 'reopened', verdict: null })
  })

  test('an approval stands when only the kind changes, which is a label for sorting', () => {
    const changed = granted(change(approvedClaim(), { kind: 'figure' }))
    expect(changed?.after).toMatchObject({ kind: 'figure', state: 'approved', verdict: 'needs-sources' })
  })

  test('a claim that waits for an editor goes on waiting, for the editor will see that it changed', () => {
    expect(granted(change(proposedClaim(), { central: true }))?.after.state).toBe('proposed')
  })

  test('refuses a claim that was withdrawn', () => {
    expect(problemOf(change(openClaim({ state: 'withdrawn' }), { central: true }))).toEqual({
      code: 'wrong-state',
      state: 'withdrawn',
    })
  })

  test('refuses words outside the text, whatever else is asked', () => {
    expect(fieldCodes(change(openClaim(), { start: 0, end: 999, central: true }))).toEqual([
      'end outside-text',
    ])
  })
})

test.each(['a', 'ع', '𝔄'])('a claim is at most 5,000 characters, however %s is stored', (letter) => {
  const words = (many: number) => mark(`[${letter.repeat(many)}]`)
  expect(granted(words(5000)).after.quote).toBe(letter.repeat(5000))
  expect(problemOf(words(5001))).toMatchObject({ errors: [{ code: 'too-long', detail: { maximum: 5000 } }] })
})
