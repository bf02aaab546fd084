import { expect, test } from 'vitest'
import { errorForm, errorRefused } from '@/lib/export/publication/error-form'

const place = {
  slug: 'bread',
  number: 1,
  claim: null,
  title: 'ارتفع إلى 94% في 2020-09',
  newsroom: 'The Desk',
}
const look = { language: 'ar', digits: 'arab', style: '' } as const

test('the figures in an article’s title keep their order, and the newsroom’s name its direction', () => {
  const form = errorForm(place, look)
  expect(form).toContain('<bdi data-figure="" dir="ltr">94%</bdi>')
  expect(form).toContain('<bdi data-figure="" dir="ltr">2020-09</bdi>')
  expect(form).toContain('\u2068The Desk\u2069')
})

test('what the product says itself is in the digits of the newsroom', () => {
  expect(errorForm(place, look)).toContain('٤٬٠٠٠ محرف')
  expect(errorForm(place, { ...look, digits: 'latn' })).toContain('4,000 محرف')
  const refused = errorRefused(['message', 'contact', 'claim'], place, look)
  expect(refused.replace(/<head>.*<\/head>/s, '')).not.toMatch(/>[^<]*[0-9]/)
})

test('a browser does not say in its own language what is missing: the server does, in that of the page', () => {
  expect(errorForm(place, look)).toMatch(/<form [^>]*novalidate/)
})
