import { describe, expect, test } from 'vitest'
import { carryAnchors } from '@/lib/domain/anchoring/anchor'
import { carryDismissals, recordCarried } from '@/lib/domain/article/dismissal-carrying'
import { dismissalId } from '@/lib/domain/ids'
import { uuid } from '../../support/claims'
import { marked, shown } from '../text/marked'

/** What becomes of the dismissals of the marked sentences: those that go on are marked in the text after. */
function carried(before: string, after: string, language = 'en'): string {
  const { text, ranges } = marked(before)
  const dismissals = ranges.map(({ start, end }, index) => ({
    ...{ id: dismissalId.parse(uuid(index + 1)), revision: 1 },
    ...{ start, end, sentence: text.slice(start, end) },
  }))
  const anchorings = carryAnchors(text, after, ranges)
  const found = new Map(
    dismissals.map(({ id }, index) => [String(id), anchorings[index] ?? { kind: 'lost' as const }]),
  )
  const changes = carryDismissals(dismissals, found, { number: 2, text: after, language })
  for (const { after: place } of changes) {
    expect(place.revision).toBe(2)
    expect(place.sentence).toBe(after.slice(place.start, place.end))
  }
  return shown(after, ...changes.map(({ after: place }) => place))
}

const story = 'The mayor resigned on Monday. [Birds sang in the park.] Nobody counted the votes at all.'

describe('a dismissal', () => {
  test('goes on with the same words', () => {
    expect(carried(story, `A new headline\n\n${story.replace(/[[\]]/g, '')}`)).toBe(
      `A new headline\n\n${story}`,
    )
  })

  test('goes on where its words moved unmistakably', () => {
    expect(
      carried(
        story,
        'Nobody counted the votes at all. The mayor resigned on Monday. Birds sang in the park.',
      ),
    ).toBe('Nobody counted the votes at all. The mayor resigned on Monday. [Birds sang in the park.]')
  })

  test.each([
    ['other words', story.replace('sang', 'sat')],
    ['another number', story.replace('Birds', '12 birds')],
    ['no words', story.replace('[Birds sang in the park.] ', '')],
    ['more words in front', story.replace('[Birds', 'At noon, [Birds')],
    ['more words behind', story.replace('park.]', 'park], and the mayor paid for it.')],
    ['the sentence before joined to it', story.replace('Monday. [Birds', 'Monday, [Birds')],
  ])('ends with %s', (_what, after) => {
    const text = after.replace(/[[\]]/g, '')
    expect(carried(story, text)).toBe(text)
  })

  test('of one of two equal sentences goes on with that one', () => {
    const before =
      'It is closed. The bridge is 94 metres long. [It is closed.] Nobody has crossed it since the war.'
    expect(carried(before, `Yes. ${before.replace(/[[\]]/g, '')}`)).toBe(`Yes. ${before}`)
  })

  test('of an Arabic sentence goes on', () => {
    const before = 'استقال العمدة يوم الاثنين. [غردت الطيور في الحديقة.] لم يحصِ أحد الأصوات.'
    expect(carried(before, `عنوان\n${before.replace(/[[\]]/g, '')}`, 'ar')).toBe(`عنوان\n${before}`)
  })
})

test('of two that come to one sentence the newer goes on', () => {
  const text = 'Birds sang in the park. Nobody counted.'
  const place = { start: 0, end: 23, sentence: 'Birds sang in the park.' }
  const [older, newer] = [1, 2].map((revision) => ({
    id: dismissalId.parse(uuid(revision)),
    revision,
    ...place,
  }))
  if (!older || !newer) throw new Error('there are two')
  const range = { start: 0, end: 23 }
  const found = new Map([older, newer].map(({ id }) => [String(id), { kind: 'exact' as const, range }]))
  const changes = carryDismissals([older, newer], found, { number: 3, text, language: 'en' })
  expect(changes.map(({ before }) => before)).toEqual([newer])
})

test('the entry tells the words only where they are spelled otherwise', () => {
  const id = dismissalId.parse(uuid(1))
  const before = { id, revision: 1, start: 0, end: 9, sentence: 'قالَ نعم.' }
  const same = { ...before, revision: 2 }
  expect(recordCarried([{ before, after: same }])).toEqual({
    before: [{ id, revision: 1, start: 0, end: 9 }],
    after: [{ id, revision: 2, start: 0, end: 9 }],
  })
  const spelled = { ...same, end: 8, sentence: 'قال نعم.' }
  expect(recordCarried([{ before, after: spelled }])).toMatchObject({
    before: [{ sentence: { text: 'قالَ نعم.' } }],
    after: [{ sentence: { text: 'قال نعم.' } }],
  })
})
