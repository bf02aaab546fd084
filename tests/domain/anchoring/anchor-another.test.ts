import { describe, expect, test } from 'vitest'
import { carryAnchors, locateQuote } from '@/lib/domain/anchoring/anchor'
import { quoteAt } from '@/lib/domain/text/quote'

/** A statement, and another of which only what tells the two apart differs. */
const lookAlikes: [string, string, string][] = [
  [
    'a name',
    'Unit North said the valve failed twice in March.',
    'Unit South said the valve failed twice in March.',
  ],
  [
    'a name at the beginning',
    'Smith said that the bridge was closed to traffic.',
    'Jones said that the bridge was closed to traffic.',
  ],
  [
    'a name, and another word',
    'Unit North said the valve failed twice in March.',
    'Unit South said that the valve failed twice in March.',
  ],
  [
    'a figure',
    'The valve of the unit failed 12 times in the spring.',
    'The valve of the unit failed 13 times in the spring.',
  ],
  [
    'a figure in words',
    'the valve of the unit failed seven times in the spring',
    'the valve of the unit failed eleven times in the spring',
  ],
  [
    'a figure in words, but for one letter',
    'the bank lent 5 million dinars to the farmers of the valley',
    'the bank lent 5 billion dinars to the farmers of the valley',
  ],
  [
    'a figure in words that the other begins with',
    'the valve of the unit failed six times in the spring',
    'the valve of the unit failed sixty times in the spring',
  ],
  [
    'an ordinal but for one letter',
    'the people of the town marked its seventh year of drought',
    'the people of the town marked its seventy year of drought',
  ],
  [
    'a prefix that denies',
    'most of those who came to the ward were symptomatic then',
    'most of those who came to the ward were asymptomatic then',
  ],
  [
    'a separator',
    'the losses of the company came to 1.5 million',
    'the losses of the company came to 15 million',
  ],
  ['a sign', 'the temperature was -3 degrees in the valley', 'the temperature was 3 degrees in the valley'],
  [
    'a range',
    'between them they had 3-5 children in the town',
    'between them they had 3–5 children in the town',
  ],
  [
    'a negation',
    'the minister did resign in the end, they say',
    'the minister did not resign in the end, they say',
  ],
  [
    'a negation, shortened',
    'the minister did resign in the end, they say',
    "the minister didn't resign in the end, they say",
  ],
  [
    'with and without',
    'he crossed the border with a passport that day',
    'he crossed the border without a passport that day',
  ],
  ['never', 'the company always paid its taxes in full', 'the company never paid its taxes in full'],
  ['a month', 'the valve of the unit failed twice in March', 'the valve of the unit failed twice in April'],
  [
    'an Arabic name',
    'قالت وحدة الشمال إن الصمام تعطل مرتين خلال الشهر الماضي',
    'قالت وحدة الجنوب إن الصمام تعطل مرتين خلال الشهر الماضي',
  ],
  [
    'the name of a person',
    'أعلن أحمد خلال المؤتمر الصحفي أن المصنع سيغلق أبوابه',
    'أعلن محمد خلال المؤتمر الصحفي أن المصنع سيغلق أبوابه',
  ],
  [
    'an Arabic figure',
    'قتل في الهجوم على القرية ٤٥ شخصا بينهم أطفال',
    'قتل في الهجوم على القرية ٤٦ شخصا بينهم أطفال',
  ],
  [
    'an Arabic figure in words',
    'قتل في الهجوم على القرية ثلاثة أشخاص بينهم أطفال',
    'قتل في الهجوم على القرية خمسة أشخاص بينهم أطفال',
  ],
  [
    'an Arabic figure in words with the ending of two',
    'أنفقت البلدية على الطريق مليون دينار خلال السنة',
    'أنفقت البلدية على الطريق مليونين دينار خلال السنة',
  ],
  [
    'an Arabic ordinal but for one letter',
    'وقع الانفجار في القرية عند الساعة الرابعة من المساء',
    'وقع الانفجار في القرية عند الساعة السابعة من المساء',
  ],
  [
    'an Arabic month but for one letter',
    'أغلقت السلطات المعبر أمام المسافرين في يونيو الماضي',
    'أغلقت السلطات المعبر أمام المسافرين في يوليو الماضي',
  ],
  [
    'the name of a person but for one letter',
    'أعلن سلمان خلال المؤتمر الصحفي أن المصنع سيغلق أبوابه',
    'أعلن سليمان خلال المؤتمر الصحفي أن المصنع سيغلق أبوابه',
  ],
  ['لم', 'قال الوزير إن الحكومة وافقت على مشروع القانون', 'قال الوزير إن الحكومة لم وافقت على مشروع القانون'],
  ['لا', 'قال الوزير إن الحكومة توافق على مشروع القانون', 'قال الوزير إن الحكومة لا توافق على مشروع القانون'],
  [
    'غير',
    'أكد الناطق أن القرار الجديد قانوني وسينفذ فورا',
    'أكد الناطق أن القرار الجديد غير قانوني وسينفذ فورا',
  ],
  [
    'بدون',
    'دخل الوفد إلى المدينة مع موافقة السلطات المحلية',
    'دخل الوفد إلى المدينة بدون موافقة السلطات المحلية',
  ],
  ['ليس', 'أكد الناطق أن القرار هو قانوني وسينفذ فورا', 'أكد الناطق أن القرار ليس قانوني وسينفذ فورا'],
  ['a vowel', 'كَتَبَ الحارس الليلي التقرير المطول عن الحادث', 'كُتِبَ الحارس الليلي التقرير المطول عن الحادث'],
  [
    'a Russian name',
    'завод в Туле остановился на две недели весной',
    'завод в Орле остановился на две недели весной',
  ],
  [
    'a French negation',
    'le ministre a signé le décret avec son collègue',
    'le ministre a signé le décret sans son collègue',
  ],
  [
    'a part of the whole',
    'a third of the fields lay fallow after the war',
    'a quarter of the fields lay fallow after the war',
  ],
  [
    'an Arabic part of the whole',
    'لدى العائلة ثلث أراضي القرية منذ أيام العثمانيين',
    'لدى العائلة ربع أراضي القرية منذ أيام العثمانيين',
  ],
  [
    'a unit',
    'the plant let 20 kg of mercury into the river in May',
    'the plant let 20 mg of mercury into the river in May',
  ],
  [
    'a unit in a word',
    'the siege of the old town lasted 14 weeks in the end',
    'the siege of the old town lasted 14 months in the end',
  ],
  [
    'an Arabic unit',
    'استمر حصار البلدة القديمة ١٤ أسبوعا حسب السكان',
    'استمر حصار البلدة القديمة ١٤ شهرا حسب السكان',
  ],
  ['a currency', 'the harbour cost 3 million dollars to build', 'the harbour cost 3 million dinars to build'],
  [
    'a word denied by its head',
    'the firm is insolvent according to the auditors',
    'the firm is solvent according to the auditors',
  ],
  [
    'a word denied by its ending',
    'the water of the wells is harmful to the cattle here',
    'the water of the wells is harmless to the cattle here',
  ],
  [
    'who employs and who is employed',
    'the employee signed the contract before the audit began',
    'the employer signed the contract before the audit began',
  ],
  [
    'an Arabic verb at the beginning',
    'نفى الوزير أن يكون قد دفع رواتب الأرامل في المدينة',
    'أكد الوزير أن يكون قد دفع رواتب الأرامل في المدينة',
  ],
  [
    'an Arabic verb at the beginning, and a preposition',
    'أنكر المتهم التهمة أمام المحكمة في المدينة',
    'اعترف المتهم بالتهمة أمام المحكمة في المدينة',
  ],
  [
    'a word at the end',
    'the lamps that were left in the harbour were kept',
    'the lamps that were left in the harbour were lost',
  ],
  [
    'an Arabic name that the other begins with',
    'قال سليم إن الصمام تعطل مرتين في الشهر الماضي',
    'قال سليمان إن الصمام تعطل مرتين في الشهر الماضي',
  ],
  [
    'one and two',
    'وصل الوزير إلى المدينة صباح اليوم الثلاثاء',
    'وصل الوزيران إلى المدينة صباح اليوم الثلاثاء',
  ],
]

describe.each(lookAlikes)('%s tells two statements apart', (_, one, other) => {
  const lead = 'The council met on Monday in the old hall. '
  const trail = ' Nobody had expected it, and the bells rang all night.'

  test.each([
    [one, other],
    [other, one],
  ])('a quote sought alone: %s', (quote, there) => {
    expect(locateQuote(`${lead}${there}${trail}`, { exact: quote }).kind).toMatch(/ambiguous|lost/)
    expect(locateQuote(there, { exact: quote }).kind).toMatch(/ambiguous|lost/)
  })

  test.each([
    [one, other],
    [other, one],
  ])('a quote that was deleted beside the other: %s', (quote, there) => {
    for (const before of [`${lead}${quote} ${there}${trail}`, `${lead}${there} ${quote}${trail}`]) {
      const start = before.indexOf(quote)
      const { exact, prefix, suffix } = quoteAt(before, { start, end: start + quote.length })
      const after = `${lead}${there}${trail}`
      expect(locateQuote(after, { exact, prefix, suffix, start }).kind).toMatch(/ambiguous|lost/)
      expect(locateQuote(after, { exact, prefix }).kind).toMatch(/ambiguous|lost/)
      expect(locateQuote(after, { exact, suffix }).kind).toMatch(/ambiguous|lost/)
      expect(carryAnchors(before, after, [{ start, end: start + quote.length }])[0]?.kind).toMatch(
        /ambiguous|lost/,
      )
    }
  })

  test('a claim that was deleted, the other put in elsewhere', () => {
    const middle = 'In the evening the mayor spoke of the harbour and of its new cranes.'
    const before = `${lead}${one} ${middle}${trail}`
    const start = before.indexOf(one)
    const after = `${lead}${middle}${trail} ${other}`
    expect(carryAnchors(before, after, [{ start, end: start + one.length }])[0]?.kind).toMatch(
      /ambiguous|lost/,
    )
  })

  test('of both, the one that is sought is found', () => {
    const text = `${lead}${other} ${one}${trail}`
    const start = text.indexOf(one)
    expect(locateQuote(text, { exact: one })).toEqual({
      kind: 'exact',
      range: { start, end: start + one.length },
    })
  })
})

describe('a denial put in or left out right beside the words', () => {
  test.each([
    ['The mayor ', 'resigned in the middle of May', 'The mayor never '],
    ['They say it is ', 'true that he left in the middle of May', 'They say it is not '],
    ['They say they ', 'knew of the whole affair of the harbour', 'They say they didn’t '],
    ['He did not say that he ', 'knew of the whole affair', 'He said that he '],
    ['ويقال إنه ', 'دفع رواتب الأرامل في المحافظة كلها', 'ويقال إنه ما '],
    ['ويقال إنه لا ', 'يدفع رواتب الأرامل في المحافظة كلها', 'ويقال إنه '],
    ['ويقال إنه ', 'مسؤول عن رواتب الأرامل في المحافظة', 'ويقال إنه غير '],
  ])('%s[%s]: %s', (lead, words, other) => {
    const trail = ', and the bells rang all night.'
    const [before, after] = [`It rained. ${lead}${words}${trail}`, `It rained. ${other}${words}${trail}`]
    const start = before.indexOf(words)
    const range = { start, end: start + words.length }
    const place = { start: after.indexOf(words), end: after.indexOf(words) + words.length }
    const doubted = { kind: 'ambiguous', candidates: [place] }
    expect(carryAnchors(before, after, [range])).toEqual([doubted])
    expect(locateQuote(after, quoteAt(before, range))).toEqual(doubted)
    // Of what stood around them nothing is known.
    expect(locateQuote(after, { exact: words })).toEqual({ kind: 'exact', range: place })
  })

  test('behind them, too', () => {
    const [before, after] = ['It is known that he paid the men.', 'It is known that he paid none of the men.']
    const range = { start: before.indexOf('he'), end: before.indexOf(' the men') }
    expect(carryAnchors(before, after, [range])[0]?.kind).toBe('ambiguous')
  })

  test('is none where only what is known of the context ends before it', () => {
    const lead = 'It rained. He never acknowledged responsibility because he '
    const words = 'knew of the whole affair'
    const [before, after] = [`${lead}${words} of the harbour.`, `${lead}${words} of the port.`]
    const range = { start: lead.length, end: lead.length + words.length }
    expect(quoteAt(before, range).prefix).not.toContain('never')
    expect(locateQuote(after, quoteAt(before, range))).toMatchObject({ range })
  })

  test('is none where words between it and them only push it away', () => {
    const [one, other] = [
      'It rained. He did not say that he ',
      'It rained. He did not openly and clearly say that he ',
    ]
    const words = 'knew of the whole affair of the harbour.'
    const range = { start: one.length, end: one.length + words.length }
    expect(carryAnchors(one + words, other + words, [range])[0]?.kind).toBe('moved')
    const back = { start: other.length, end: other.length + words.length }
    expect(carryAnchors(other + words, one + words, [back])[0]?.kind).toBe('moved')
  })

  test('is seen where the quote is known to have stood, too', () => {
    const [words, behind] = ['he paid', ' the whole of what he owed to the farmers of the valley.']
    const [before, after] = [
      `It rained. They say ${words}${behind}`,
      `It rained. They say ${words} none of${behind}`,
    ]
    const range = { start: before.indexOf(words), end: before.indexOf(words) + words.length }
    const quote = { ...quoteAt(before, range), start: range.start }
    expect(locateQuote(after, quote).kind).toBe('ambiguous')
  })

  test('beyond a mark says nothing of them', () => {
    const [before, after] = ['He said: the mayor resigned.', 'He said no: the mayor resigned.']
    const range = { start: before.indexOf('the mayor'), end: before.length - 1 }
    expect(carryAnchors(before, after, [range])[0]?.kind).toBe('moved')
  })
})

test('a mark that is gone was no word for which another stands', () => {
  const text = 'It rained. The mayor resigned in May after a vote. Bells rang.'
  const found = locateQuote(text, {
    exact: 'The mayor resigned in May.',
    prefix: 'It rained. ',
    suffix: ' Bells rang.',
  })
  const ranges = found.kind === 'ambiguous' ? found.candidates : found.kind === 'lost' ? [] : [found.range]
  for (const { start, end } of ranges) expect(text.slice(start, end)).toBe('The mayor resigned in May')
})

test('what a person may choose from is whole words', () => {
  const text = 'People slept. Then deny the claims that the valve failed twice in March. Nobody woke.'
  const found = locateQuote(text, { exact: 'confirm the claims that the valve failed twice in March' })
  expect(
    found.kind === 'ambiguous' && found.candidates.map(({ start, end }) => text.slice(start, end)),
  ).toEqual(['deny the claims that the valve failed twice in March'])
})

describe('what is only edited is changed', () => {
  test.each([
    ['the mayor of the old town resigned on monday', 'the mayor of the old town has resigned on monday'],
    ['the mayor of the old town resigned on monday', 'the mayor of the old towns resigned on monday'],
    ['the goverment of the country resigned on monday', 'the government of the country resigned on monday'],
    ['the bank lent the farmers twenty-five dinars', 'the bank lent the farmer twenty-five dinars'],
    ['أنفقت البلدية ثلاث ملايين دينار على الطريق', 'أنفقت البلدية ثلاثة ملايين دينار على الطريق'],
    ['أعلنت الحكومة الجديدة استقالتها في مؤتمر صحفي', 'وأعلنت الحكومة الجديدة استقالتها في مؤتمر صحفي'],
    ['أعلنت الحكومة الجديدة استقالتها في مؤتمر صحفي', 'أعلنت الحكومة الجديدة عن استقالتها في مؤتمر صحفي'],
  ])('%s', (quote, there) => {
    expect(locateQuote(`It rained. ${there}, and so on.`, { exact: quote })).toMatchObject({
      kind: 'changed',
    })
  })

  test('a word put for another, between all its old surroundings', () => {
    const around = (word: string) =>
      `قال الناطق أمس إن كبير ${word} في البلاد استقال من منصبه، وفق ما ذكرته الصحيفة اليومية.`
    const before = around('القضاة')
    const quote = 'كبير القضاة في البلاد استقال من منصبه'
    const start = before.indexOf(quote)
    const known = quoteAt(before, { start, end: start + quote.length })
    expect(locateQuote(around('الأطباء'), known)).toMatchObject({ kind: 'changed' })
  })
})
