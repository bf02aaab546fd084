import { expect, test } from 'vitest'
import { paragraphsOf } from '@/lib/domain/text/paragraphs'
import { shown } from './marked'

const paragraphs = (text: string) => shown(text, ...paragraphsOf(text))

test('splits at every kind of line end', () => {
  expect(paragraphs('one\ntwo\r\nthree\rfour\u2029five')).toBe('[one]\n[two]\r\n[three]\r[four]\u2029[five]')
  expect(paragraphs('ستة\vسبعة\fثمانية\u0085تسعة\u2028عشرة')).toBe(
    '[ستة]\v[سبعة]\f[ثمانية]\u0085[تسعة]\u2028[عشرة]',
  )
})

test('leaves blank lines out and keeps spaces at the edges', () => {
  expect(paragraphs('عنوان \n\n \t\n متن\n')).toBe('[عنوان ]\n\n \t\n[ متن]\n')
})

test('an empty text has none', () => {
  expect(paragraphsOf('')).toEqual([])
})
