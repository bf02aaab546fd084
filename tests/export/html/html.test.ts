import { expect, test } from 'vitest'
import { rawText, tag } from '@/lib/export/html/html'

test('every kind of line end is a line feed in a report that is a file', () => {
  for (const end of ['\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029'])
    expect(tag('p', {}, `أول${end}ثانٍ`).html).toBe('<p>أول\nثانٍ</p>')
})

test.each([
  ['</p><script>', '<p>&lt;/p&gt;&lt;script&gt;</p>'],
  ['<!-- & -->', '<p>&lt;!-- &amp; --&gt;</p>'],
  ['"&quot;\'', '<p>"&amp;quot;\'</p>'],
  ['a\u00a0b\0c', '<p>a&nbsp;b\ufffdc</p>'],
])('no text becomes an element: %j', (text, html) => {
  expect(tag('p', {}, text).html).toBe(html)
  expect(tag('p', {}, [[text]]).html).toBe(html)
})

test.each([
  ['"><script>', '<a title="&quot;%3E%3Cscript%3E"></a>'],
  ['" onclick="x', '<a title="&quot; onclick=&quot;x"></a>'],
  ['a&b\u00a0\n\0', '<a title="a&amp;b&nbsp;%0A\ufffd"></a>'],
])('no text ends its attribute: %j', (text, html) => {
  expect(tag('a', { title: text }).html).toBe(html)
})

test('what would end a script or a style is refused there', () => {
  expect(rawText('a < b && c > d').html).toBe('a < b && c > d')
  for (const text of ['</script>', '</style', '<!--']) expect(() => rawText(text)).toThrow('may not end')
})
