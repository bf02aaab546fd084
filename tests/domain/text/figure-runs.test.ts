import { expect, test } from 'vitest'
import { figureRuns } from '@/lib/domain/text/figure-runs'

/** The runs of a text, `<` before those read from right to left. */
const runs = (text: string) =>
  figureRuns(text).map(
    ({ start, end, direction }) => `${direction === 'rtl' ? '<' : ''}${text.slice(start, end)}`,
  )

test.each([
  ...['94%', '42.5%', '-1.25', '+7', '−3,400', '±0.5', '3–5', '10-20', '2020-09-27', '2020-09', '1990–1994'],
  ...[
    '$5',
    '€ 5',
    '5 €',
    '5$',
    '-$5',
    'US$5',
    '£1,000.50',
    '75 %',
    '75\u00A0%',
    '%75',
    '94٪',
    '٪94',
    '5‰',
    '30°',
    '37.5 °C',
  ],
  ...[
    '5 km²',
    '120 km/h',
    '5km',
    '9.81 m/s²',
    '70 kg',
    '5 USD',
    '3.5GHz',
    '+20 2 1234-5678',
    '(02) 555-0199',
    '555-0199',
  ],
  ...[
    '10:30-12:00',
    '#7',
    '24-hour',
    '10^6',
    '<5%',
    '≥18',
    '~30',
    '50+',
    '1–2%',
    '5%-10%',
    '5%–10%',
    '-5 °C',
    '5G',
  ],
])('%s is read from left to right as one', (figure) => {
  expect(runs(figure)).toEqual([figure])
  expect(runs(`وكان الأرمن يشكلون ${figure} من السكان`)).toEqual([figure])
  expect(runs(`(${figure}).`).join()).toContain(figure.replace(/^\(/, ''))
})

test.each(['٧٥٪', '٪٧٥', '٢٠٢٠-٠٩-٢٧', '٣–٥', '٣٪–٥٪', '-٥', '٤٢٫٥٪', '۷۵٪', '۱۳۹۹-۰۷-۰۶', '٥ €', '+٧'])(
  '%s keeps the order of Arabic words',
  (figure) => {
    expect(runs(figure)).toEqual([`<${figure}`])
    expect(runs(`بلغ ${figure} من السكان`)).toEqual([`<${figure}`])
    expect(runs(`about ${figure} of them`)).toEqual([`<${figure}`])
  },
)

test.each([
  '1921',
  '1,000',
  '3.14',
  '10:30',
  '2020/09/27',
  '12\u00A0500',
  '٩٤',
  '٤٢٫٥',
  '١٬٠٠٠',
  'عام 1994 و2010.',
  '',
  'km²',
])('%j is told the same way everywhere', (text) => {
  expect(runs(text)).toEqual([])
})

test.each([
  ['عام 2020 Reuters قالت', []],
  ['قال F-16 وCOVID-19', []],
  ['بين 10 و20%', ['20%']],
  ['في 2020 - 15 شخصا', []],
  ['94% و95%، ثم 3–5.', ['94%', '95%', '3–5']],
  ['من 5 إلى 7 km', ['7 km']],
  ['94% من ٧٥٪', ['94%', '<٧٥٪']],
  ['و5 men', []],
  ['الباب-5', []],
])('in %j it takes what belongs to the figure and no more', (text, expected) => {
  expect(runs(text)).toEqual(expected)
})

test('what is longer than a narrow line is left out, for it has to be broken somewhere', () => {
  expect(runs('هاتف +963 11 222 3333')).toEqual(['+963 11 222 3333'])
  expect(runs('حساب 1234-5678-9012-3456-7890-1234')).toEqual([])
})

test('in paragraphs from left to right nothing turns until a letter from right to left stands among it', () => {
  expect(figureRuns('They were 94% in 2020-09-27.', 'ltr')).toEqual([])
  expect(figureRuns('They were 94% in 2020-09-27.', 'rtl')).toHaveLength(2)
  expect(figureRuns('They (سكان) were 94%.', 'ltr')).toHaveLength(1)
})

test('a sign behind a letter that Arabic writes together with the next word is the figure’s', () => {
  expect(runs('راجع $5 و-7 في وف-3 و+2 لـ-1 بـ-4')).toEqual(['$5', '-7', '+2'])
  expect(runs('كوفيد-19 وكوفيد-19')).toEqual([])
})
