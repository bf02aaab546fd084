import { describe, expect, test } from 'vitest'
import { holdsFigure, readFigure } from '@/lib/domain/text/figure/read-figure'

/** What is read of words, as `value|unit`. */
function read(words: string): string | null {
  const figure = readFigure(words)
  return figure && `${figure.value}|${figure.unit ?? ''}`
}

describe('a figure in digits', () => {
  test.each([
    ['94%', '94|%'],
    ['وكان الأرمن يشكلون 94% من سكانها', '94|%'],
    ['Armenians were 94% of its people in 1921', '94|%'],
    ['٩٤٪', '94|%'],
    ['۹۴٪', '94|%'],
    ['%75', '75|%'],
    ['٪٧٥ من السكان', '75|%'],
    ['94 %', '94|%'],
    ['94 percent', '94|%'],
    ['94 per cent of voters', '94|%'],
    ['94 في المئة', '94|%'],
    ['٩٤ في المائة', '94|%'],
    ['94 بالمئة من الناخبين', '94|%'],
    ['٩٤ بالمائة', '94|%'],
    ['بـ94%', '94|%'],
    ['و94%', '94|%'],
    ['نحو 42.5%', '42.5|%'],
    ['٤٢٫٥٪', '42.5|%'],
    ['42,5%', '42.5|%'],
    ['٤٢،٥٪', '42.5|%'],
    ['-5%', '-5|%'],
    ['0.125%', '0.125|%'],
    ['3.5 ‰', '3.5|‰'],
    ['1,234,567', '1234567|'],
    ['١٬٢٣٤٬٥٦٧', '1234567|'],
    ['1,234.5 km', '1234.5|km'],
    ['3\u00A0400', '3400|'],
    ['3\u202F400 نسمة', '3400|نسمة'],
    ['1’234’567', '1234567|'],
    ['1.234.567', '1234567|'],
    ['47,000 people', '47000|people'],
    ['50,000 inhabitants in 1994', '50000|inhabitants'],
    ['قتل 47 شخصا', '47|شخص'],
    ['قُتل 47 شخصًا', '47|شخص'],
    ['٣٥ قتيلاً', '35|قتيل'],
    ['1500 people were displaced', '1500|people'],
    ['مقتل 1500 جندي', '1500|جندي'],
    ['5 of the villages', '5|'],
    ['99999999999999999999999 people', '99999999999999999999999|people'],
  ])('of %j is %s', (words, figure) => {
    expect(read(words)).toBe(figure)
    expect(holdsFigure(words)).toBe(true)
  })
})

describe('money and measures', () => {
  test.each([
    ['$5', '5|$'],
    ['$5 million', '5000000|$'],
    ['US$5bn', '5000000000|US$'],
    ['$3m', '3000000|$'],
    ['€3.4 billion', '3400000000|€'],
    ['5 €', '5|€'],
    ['£250k', '250000|£'],
    ['USD 40 million', '40000000|USD'],
    ['40 million dollars', '40000000|dollars'],
    ['٥ ملايين دولار', '5000000|دولار'],
    ['مليوني دولار أمريكي', '2000000|دولار أمريكي'],
    ['20 دولارًا', '20|دولار'],
    ['5 km²', '5|km²'],
    ['5,500 square kilometres', '5500|square kilometres'],
    ['5,500 km2', '5500|km2'],
    ['٥٫٥ كم²', '5.5|كم²'],
    ['5500 كيلومتر مربع', '5500|كيلومتر مربع'],
    ['12kg', '12|kg'],
    ['5 m', '5|m'],
    ['17 يومًا', '17|يوم'],
  ])('%j is %s', (words, figure) => {
    expect(read(words)).toBe(figure)
  })
})

describe('a number in words', () => {
  test.each([
    ['ثلاثة ملايين', '3000000|'],
    ['ثلاثة ملايين نسمة', '3000000|نسمة'],
    ['3 ملايين نسمة', '3000000|نسمة'],
    ['٣٫٥ مليون شخص', '3500000|شخص'],
    ['1,5 مليون', '1500000|'],
    ['مليونان', '2000000|'],
    ['مليوني نسمة', '2000000|نسمة'],
    ['مليونين ونصف المليون', '2500000|'],
    ['مليون ونصف مليون لاجئ', '1500000|لاجئ'],
    ['ثلاثة ملايين ونصف', '3500000|'],
    ['ألف شخص', '1000|شخص'],
    ['مئتا ألف', '200000|'],
    ['مائتي ألف نازح', '200000|نازح'],
    ['نصف مليون', '500000|'],
    ['ربع مليون نازح', '250000|نازح'],
    ['مئة شخص', '100|شخص'],
    ['مائة شخص', '100|شخص'],
    ['ميه شخص', '100|شخص'],
    ['ثلاثمئة قتيل', '300|قتيل'],
    ['ثلاثمائة ألف', '300000|'],
    ['ثلاث مئة ألف', '300000|'],
    ['ثمانمئة ألف', '800000|'],
    ['خمسة وعشرون ألفًا', '25000|'],
    ['خمسة عشر ألف جندي', '15000|جندي'],
    ['ثلاثة ملايين ومئتا ألف', '3200000|'],
    ['3 ملايين و200 ألف', '3200000|'],
    ['ألف ومئتان', '1200|'],
    ['مئة وعشرين ألفا', '120000|'],
    ['بثلاثة ملايين', '3000000|'],
    ['ملياري دولار', '2000000000|دولار'],
    ['ألفا شخص', '2000|شخص'],
    ['مليونا دولار', '2000000|دولار'],
    ['عشرون مليونا', '20000000|'],
    ['seventy percent', '70|%'],
    ['سبعة بالمئة', '7|%'],
    ['سبعة أشخاص', '7|أشخاص'],
    ['three million', '3000000|'],
    ['Three million people fled', '3000000|people'],
    ['half a million', '500000|'],
    ['half a million people', '500000|people'],
    ['a quarter of a million refugees', '250000|refugees'],
    ['a million', '1000000|'],
    ['a hundred thousand people', '100000|people'],
    ['two hundred and fifty', '250|'],
    ['one hundred and twenty thousand', '120000|'],
    ['twenty-five thousand', '25000|'],
    ['three million two hundred thousand', '3200000|'],
    ['two and a half million', '2500000|'],
    ['seven people', '7|people'],
    ['fifteen soldiers were killed', '15|soldiers'],
  ])('%j is %s', (words, figure) => {
    expect(read(words)).toBe(figure)
  })
})

describe('a part', () => {
  test.each([
    ['two thirds', '2/3|'],
    ['two-thirds of the people', '2/3|'],
    ['a third of all voters', '1/3|'],
    ['three quarters of them', '3/4|'],
    ['half of the villages', '1/2|'],
    ['ثلث السكان', '1/3|'],
    ['ثلثي السكان', '2/3|'],
    ['ثلثا المقاعد', '2/3|'],
    ['نصف السكان', '1/2|'],
    ['ثلاثة أرباع السكان', '3/4|'],
    ['one in ten people', '1/10|people'],
    ['3 out of 4 voters', '3/4|voters'],
    ['واحد من كل عشرة', '1/10|'],
    ['47,000 من أصل 50,000', '47000/50000|'],
  ])('%j is %s', (words, figure) => {
    expect(read(words)).toBe(figure)
  })
})

describe('a range', () => {
  test.each([
    ['10–12', '10–12|'],
    ['10-12%', '10–12|%'],
    ['10% – 12%', '10–12|%'],
    ['10 to 12 people', '10–12|people'],
    ['from 10 to 12', '10–12|'],
    ['between 10 and 12', '10–12|'],
    ['between 3 and 5 million dollars', '3000000–5000000|dollars'],
    ['from $3 million to $5 million', '3000000–5000000|$'],
    ['من 10 إلى 12', '10–12|'],
    ['من ٣ إلى ٥ ملايين نسمة', '3000000–5000000|نسمة'],
    ['بين 3 و5 ملايين', '3000000–5000000|'],
    ['ما بين ثلاثة وخمسة ملايين', '3000000–5000000|'],
    ['بين 900 ألف ومليون', '900000–1000000|'],
    ['بين 10% و12%', '10–12|%'],
    ['500 to 2 thousand people', '500–2000|people'],
  ])('%j is %s', (words, figure) => {
    expect(read(words)).toBe(figure)
  })
})

describe('no figure', () => {
  test.each([
    ...['عام 1921', 'في عام 1921 ضم الاتحاد السوفيتي الإقليم', 'in 1994', 'The 1994 ceasefire', 'منذ 2016'],
    ...['12 March 2020', 'March 12, 2020', 'on 12 March', '27 سبتمبر 2020', '27 أيلول/سبتمبر 2020'],
    ...[
      'تشرين الثاني 2020',
      '2020-09-27',
      '27/9/2020',
      '٢٧/٩/٢٠٢٠',
      '1988–1994',
      '1994-96',
      'from 1988 to 1994',
    ],
    ...[
      'by 2030',
      'the 1990s',
      'القرن 21',
      'the 21st century',
      'the 3rd time',
      'in 79 AD',
      'سنة 61 هـ',
      '1921م',
      '1442هـ',
    ],
    ...['Article 5', 'المادة 5', 'القرار 1701', 'Resolution 1701', 'page 12', 'ص 12', 'رقم 7', '#7', 'No. 5'],
    ...['B-52', 'F-16 jets', 'كوفيد-19', 'COVID-19', 'G20', '4G', 'at 5 pm', '12:30', 'الساعة 5', '9/11'],
    ...['1. Talks collapsed', '2) the road', '(3) الطريق', '+374 10 123456', 'https://example.org/94'],
    ...['ملايين الأشخاص', 'millions of people', 'آلاف القتلى', 'عشرات القتلى', 'hundreds', 'a few people'],
    ...['one of them', 'the first half', 'the second half', 'a third attempt', 'النصف الأول', 'نصف نهائي'],
    ...[
      'ألّف كتابا',
      'ألف كتابًا',
      'the two sides',
      'three of them',
      'أحد السكان',
      'المرة الثالثة',
      'مارس ضغوطا',
    ],
    ...['', ' ', 'انهارت المحادثات', 'the talks collapsed', 'He may march', 'الأربعاء', 'ثمن الخبز'],
  ])('in %j', (words) => {
    expect(read(words)).toBeNull()
    expect(holdsFigure(words)).toBe(false)
  })
})

describe('nothing that could be wrong', () => {
  test.each([
    ...['94% of 50,000 people', '10 or 12', '10 أو 12', '1.234', '1,23,4', '12,34', '0,125', '007'],
    ...['rose from 10 to 12', 'ارتفع من 10% إلى 12%', '12–10', 'from 12 to 10', 'بين ألف و500', 'between 5'],
    ...['3 400', '10 km to 12 people', 'two million or three million', '½', '5 ½ million', '1,00,000'],
  ])('of %j', (words) => {
    expect(read(words)).toBeNull()
    expect(holdsFigure(words)).toBe(true)
  })

  test('however long the words are', () => {
    const words = `${'1,'.repeat(2000)} ${'three hundred and '.repeat(1000)} ${'و'.repeat(2000)}`
    expect(read(words)).toBeNull()
  })
})

test('the same number said twice is one figure', () => {
  expect(read('94% (٩٤٪)')).toBe('94|%')
})

test('every whole number is read as it is written, in digits of any script and in groups', () => {
  for (let number = 1n; number < 10n ** 24n; number = number * 7n + 3n) {
    const plain = number.toString()
    const grouped = plain.replace(/\B(?=(\d{3})+$)/g, ',')
    const arabic = plain.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)))
    for (const shown of [plain, grouped, arabic]) expect(read(`${shown}%`)).toBe(`${plain}|%`)
  }
})
