import fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { FreeText, Isolated } from '@/components/ui/free-text'
import { htmlOf } from '@/components/ui/html-of'
import { isolated } from '@/lib/domain/text/isolated'
import { readSource, sourceFiles } from '../support/source-files'

const drawn = (text: string) => renderToStaticMarkup(createElement(FreeText, null, text))

describe('free text', () => {
  test('has its figures in elements of their own direction', () => {
    expect(drawn('يشكلون 94% و٧٥٪ عام 1921')).toBe(
      'يشكلون <bdi data-figure="true" dir="ltr">94%</bdi> و<bdi data-figure="true" dir="rtl">٧٥٪</bdi> عام 1921',
    )
    expect(renderToStaticMarkup(Isolated({ lang: 'ar', children: '-7' }))).toBe(
      '<bdi lang="ar"><bdi data-figure="true" dir="ltr">-7</bdi></bdi>',
    )
  })

  test('is character by character what was written', () => {
    const words = fc.constantFrom(
      '94%',
      '٪٧٥',
      '-',
      '2020-09-27',
      ' ',
      'قال',
      '$',
      '5',
      'km²',
      '\u200b',
      '\n',
      '+20 2',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        expect(drawn(parts.join('')).replaceAll(/<[^>]*>/g, '')).toBe(parts.join(''))
      }),
    )
  })

  test('is drawn alike however many figures it has, without an element for each', () => {
    const line = 'يشكلون 94% & <b> و٧٥٪ "عام" 1921\r\n'
    const many = drawn(line.repeat(3000))
    expect(many.replaceAll(/<\/?span>/g, '')).toBe(drawn(line).repeat(3000))
    expect(many.match(/<span>/g)?.length).toBe(12)
    expect(drawn(line)).not.toContain('<span>')
    expect(htmlOf(createElement(FreeText, null, line.repeat(3000)))).toBe(many)
  })

  test('inside a sentence stands between isolates', () => {
    expect(isolated('مركز 3–5')).toBe('\u2068مركز \u20663–5\u2069\u2069')
    expect(isolated('٧٥٪')).toBe('\u2068\u2067\u061C٧٥٪\u2069\u2069')
    expect(isolated('Mona')).toBe('\u2068Mona\u2069')
  })
})

test('no surface isolates a text by hand: numbers, hashes and what is written in Latin letters alone do', () => {
  const byHand = sourceFiles('app', 'components')
    .filter((file) => file.endsWith('.tsx') && file !== 'components/ui/free-text.tsx')
    .flatMap((file) => [
      ...readSource(file).matchAll(/<bdi(?![^>]*\b(?:data-figure|dir="ltr"))[^>]*>([^<]*(?:<Digits)?)/g),
    ])
    .map(([, said = '']) => said.trim())
  expect(byHand.length).toBeGreaterThan(0)
  expect(
    byHand.filter(
      (said) => !/^\(?#?(?:<Digits|\{(?:[\w.]+\.)?(?:n|number|length|sha256|value)\}\)?)$/.test(said),
    ),
  ).toEqual([])
})
