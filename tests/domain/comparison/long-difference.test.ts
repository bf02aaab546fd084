import { expect, test } from 'vitest'
import { readableParagraphs } from '@/lib/domain/comparison/readable-difference'

const before = 'قال إن 42.5% <منهم> عرب.\n'.repeat(300)
const after = 'He said 61.7% & more of them are not.\n'.repeat(200)

test('what is long is HTML already, whatever became of it, and nothing of it is markup', () => {
  const [paragraph] = readableParagraphs(before, after.replaceAll('\n', ' '))
  const removed = paragraph?.parts.find(({ kind }) => kind === 'removed')
  const added = paragraph?.parts.find(({ kind }) => kind === 'added')
  expect(removed?.html?.join('')).toContain(
    'إن <bdi data-figure="true" dir="ltr">42.5%</bdi> &lt;منهم&gt; عرب',
  )
  expect(added?.html?.join('')).toContain('<bdi data-figure="true" dir="ltr">61.7%</bdi> &amp; more')
  for (const part of [removed, added]) {
    const words = part?.html?.join('').replace(/<\/?bdi[^>]*>/g, '')
    expect(words?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).toBe(part?.text)
  }
})

test('so is what stayed the same, with or without figures', () => {
  const words = 'كلمة '.repeat(2_000)
  const [paragraph] = readableParagraphs(`${words}قديم`, `${words}جديد`)
  expect(paragraph?.parts[0]).toMatchObject({ kind: 'same', html: [paragraph?.parts[0]?.text] })
})

test('what is short is left to whoever draws it', () => {
  expect(
    readableParagraphs('one 42%', 'two 42%').flatMap(({ parts }) => parts.map(({ html }) => html)),
  ).toEqual([undefined, undefined, undefined])
})
