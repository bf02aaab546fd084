import { afterEach, expect, test } from 'vitest'
import { snapToWords } from '@/lib/domain/text/snap'

const { segment } = Intl.Segmenter.prototype
afterEach(() => {
  Intl.Segmenter.prototype.segment = segment
})

/** How many code units are given to `Intl.Segmenter`, all calls together, to snap a selection. */
function workOf(text: string, start: number, end: number): number {
  let work = 0
  Intl.Segmenter.prototype.segment = function (given) {
    work += given.length
    return segment.call(this, given)
  }
  snapToWords(text, { start, end }, 'ar')
  Intl.Segmenter.prototype.segment = segment
  return work
}

const marks = '\u064b'.repeat(300_000)

test.each([
  ['many marks on one letter', `كلمة ا${marks} كلمة`],
  ['marks on nothing', marks],
  ['marks that do not go together', `كلمة ا${'\u064b\u0301\u0901'.repeat(100_000)} كلمة`],
  ['joiners', `كلمة ا${'\u200d'.repeat(300_000)} كلمة`],
])('%s are gone through a few times, wherever one selects', (_name, text) => {
  for (const place of [0, 5, text.length >> 1, text.length - 3]) {
    expect(workOf(text, place, place + 2)).toBeLessThan(4 * text.length)
  }
  expect(workOf(text, 0, text.length)).toBeLessThan(4 * text.length)
})

test.each([
  ['an ordinary text', 'قال الرئيس إن العدد بلغ 94% في يوم الاثنين. '.repeat(8000)],
  ['one word', 'ب'.repeat(300_000)],
  ['emoji of several', '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}'.repeat(40_000)],
  ['line ends', '\r\n'.repeat(150_000)],
])('of %s a little around the selection is looked at', (_name, text) => {
  for (const place of [0, text.length >> 1, text.length - 3]) {
    expect(workOf(text, place, place + 2)).toBeLessThan(12_000)
  }
})
