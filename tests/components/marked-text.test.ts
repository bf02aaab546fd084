import { createElement } from 'react'
import { expect, test } from 'vitest'
import { htmlOf } from '@/components/ui/html-of'
import { MarkedText } from '@/components/ui/marked-text'

/** What is drawn of a text whose marks stand in brackets, marks in brackets again. */
function drawn(said: string): string {
  const marks: { start: number; end: number }[] = []
  let text = ''
  for (const part of said.split(/(\[[^\]]*\])/)) {
    const bare = part.replaceAll(/[[\]]/g, '')
    if (part.startsWith('[')) marks.push({ start: text.length, end: text.length + bare.length })
    text += bare
  }
  return htmlOf(createElement(MarkedText, { text, marks }))
    .replaceAll(/<mark[^>]*>/g, '[')
    .replaceAll('</mark>', ']')
    .replaceAll(/<\/?(?:bdi|span)[^>]*>/g, '')
}

test.each([
  ['one [two] three', 'one [two] three'],
  ['كانت [94]% من السكان', 'كانت [94%] من السكان'],
  ['كانت [94][%] من [السكان]', 'كانت [94%] من [السكان]'],
  ['[3]–[5] مرات', '[3–5] مرات'],
  ['<b> [&] "', '&lt;b&gt; [&amp;] &quot;'],
  ['nothing', 'nothing'],
  ['One [two] · ثلاثة [أربعة] · [5]', 'One [two] · ثلاثة [أربعة] · [5]'],
])('marks in %s as %s, with figures whole', (said, expected) => {
  expect(drawn(said)).toBe(expected)
})

test('what is said in parts has each in a direction of its own', () => {
  const text = 'Armeniapedia · موسوعة · https://armeniapedia.example'
  expect(htmlOf(createElement(MarkedText, { text, marks: [] }))).toBe(
    '<span dir="auto">Armeniapedia</span> · <span dir="auto">موسوعة</span> · <span dir="auto">https://armeniapedia.example</span>',
  )
})
