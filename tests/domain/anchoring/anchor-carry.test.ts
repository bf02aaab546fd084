import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { carryAnchors } from '@/lib/domain/anchoring/anchor'
import { marked, shown } from '../text/marked'
import { worstCases } from './worst-cases'

/** What became of the bracketed claim, with the claim bracketed again in the text after. */
function carried(before: string, after: string): string {
  const { text, range } = marked(before)
  const [anchoring] = carryAnchors(text, after, [range])
  if (!anchoring) return 'nothing'
  if ('range' in anchoring) return `${anchoring.kind}: ${shown(after, anchoring.range)}`
  return anchoring.kind
}

const article = readFileSync('seeds/articles/article-ar.txt', 'utf8')

describe('words that stayed', () => {
  test('in a text that did not change are exact, whatever the range', () => {
    const ranges = [
      { start: 0, end: article.length },
      { start: 3, end: 4 },
      { start: 900, end: 1000 },
    ]
    expect(carryAnchors(article, article, ranges)).toEqual(ranges.map((range) => ({ kind: 'exact', range })))
  })

  test('are exact while their surroundings are the same', () => {
    const around = [
      'The council met on Monday. In the evening the whole town heard that ',
      ', and the bells rang all night long.',
    ]
    expect(
      carried(
        around.join('[the mayor resigned]'),
        `It rained. ${around.join('the mayor resigned')} The end.`,
      ),
    ).toBe(`exact: It rained. ${around.join('[the mayor resigned]')} The end.`)
  })

  test('have moved when their surroundings are new', () => {
    expect(carried('The [mayor resigned].', 'On Monday, the mayor resigned.')).toBe(
      'moved: On Monday, the [mayor resigned].',
    )
  })

  test('have moved when all else was rewritten, and they are rare and stand once', () => {
    const lines = article.split('، ').slice(0, 24)
    const rewritten = lines.map((line) => [...line].reverse().join(''))
    const list = (claim: string) => [...lines.slice(0, 12), claim, ...lines.slice(12)].join('\n')
    const anew = (claim: string) => [...rewritten.slice(0, 12), claim, ...rewritten.slice(12)].join('\n')
    expect(carried(list('[Glossary of Terms]'), anew('Glossary of Terms'))).toBe(
      `moved: ${anew('[Glossary of Terms]')}`,
    )
  })

  test('are the same in another spelling: diacritics, tatweel, hamza, digits, spaces, direction marks', () => {
    expect(
      carried(
        'وكان الأرمن [يشكلون 94% من سكان إقليم ناخشيفان] في ذلك العام.',
        'وكان الارمن يُشكّلون ٩٤٪ مـــن\u00A0سكان اقليم \u200Fناخشيفان في ذلك العام.',
      ),
    ).toBe('exact: وكان الارمن [يُشكّلون ٩٤٪ مـــن\u00A0سكان اقليم \u200Fناخشيفان] في ذلك العام.')
  })

  test.each([
    ['(ﻗﺎﻝ ﺍﻟﻤﺪﻳﺮ ﺇﻥ ﺍﻟﻤﺼﻨﻊ ﻣﻐﻠﻖ)', '(قال المدير إن المصنع مغلق)'],
    ['ﷲ ﷻ', 'الله جل جلاله'],
    ['the ﬁrst oﬃcial ﬂight...', 'the first official flight…'],
    ['«نعم» – قالها مرتين؛', '"نعم" - قالها مرتين;'],
    ['ｔｈｅ ｔｏｗｎ ｆｅｌｌ', 'the town fell'],
  ])('and in other forms of the letters and marks: %s', (one, other) => {
    const at = (words: string) => `وكان ذلك في المساء حين قيل إن ${words} وذلك في ذلك العام نفسه.`
    expect(carried(at(`[${one}]`), at(other))).toBe(`exact: ${at(`[${other}]`)}`)
    expect(carried(at(`[${other}]`), at(one))).toBe(`exact: ${at(`[${one}]`)}`)
  })

  test('may cross paragraphs, overlap and nest, and come back in the order they were given', () => {
    const { text, ranges } = marked('One [two [three]\n\nfour] five six seven eight nine ten.')
    const after = `Zero.\n\n${text}`
    expect(
      carryAnchors(text, after, ranges).map((anchoring) => 'range' in anchoring && anchoring.range),
    ).toEqual(ranges.map(({ start, end }) => ({ start: start + 7, end: end + 7 })))
  })
})

describe('words that were edited', () => {
  test('are changed, and quoted as they now stand', () => {
    const before = marked('Yesterday [the mayor of the old town resigned], as expected.')
    const after = 'Yesterday the mayor of the new town has resigned, as expected.'
    expect(carryAnchors(before.text, after, [before.range])).toEqual([
      { kind: 'changed', range: { start: 10, end: 48 }, quote: 'the mayor of the new town has resigned' },
    ])
  })

  test('a figure is changed even when one digit is another by one', () => {
    const at = (figure: string) => `وكان الأرمن يشكلون ${figure} من سكانها، إلى أذربيجان.`
    expect(carried(at('[94%]'), at('95%'))).toBe(`changed: ${at('[95%]')}`)
    expect(carried(at('[94%]'), at('٩٥٪'))).toBe(`changed: ${at('[٩٥٪]')}`)
    expect(carried(at('[94%]'), at('٩٤٪'))).toBe(`exact: ${at('[٩٤٪]')}`)
    expect(carried(article.replace('94%', '[94%]'), article.replace('94%', '49%'))).toContain('changed: ')
  })

  test('a figure inside a longer claim makes it changed', () => {
    const at = (figure: string) => `وكان الأرمن يشكلون ${figure} من سكانها، إلى أذربيجان.`
    expect(carried(`وكان [الأرمن يشكلون 94% من سكانها]، إلى أذربيجان.`, at('84%'))).toBe(
      'changed: وكان [الأرمن يشكلون 84% من سكانها]، إلى أذربيجان.',
    )
  })

  test.each([
    ['كَتَبَ الحارس التقرير', 'كُتِبَ الحارس التقرير'],
    ['علَم الحارس بذلك', 'علّم الحارس بذلك'],
    ['דָּבָר אחד', 'דֶּבֶר אחד'],
    ['some 3–5 people', 'some 3-5 people'],
    ['some 1,5 people', 'some 1.5 people'],
    ['at −3 degrees', 'at -3 degrees'],
  ])('marks that contradict each other are edits, and signs of numbers: %s', (one, other) => {
    const at = (words: string) => `وكان ذلك في المساء حين قيل إن ${words} وذلك في ذلك العام نفسه.`
    expect(carried(at(`[${one}]`), at(other))).toBe(`changed: ${at(`[${other}]`)}`)
    expect(carried(at(`[${other}]`), at(one))).toBe(`changed: ${at(`[${one}]`)}`)
  })

  test.each([
    ['at [3 degrees] below', 'at [-3 degrees] below'],
    ['بلغت [الحرارة 3] في المساء', 'بلغت [الحرارة 3.5] في المساء'],
    ['only [the share of 3] counted', 'only [the share of 3%] counted'],
    ['some [5 people] came there', 'some [3-5 people] came there'],
    ['cost [$5 million] at once', 'cost [-$5 million] at once'],
    ['at [-3 degrees] below', 'at [3 degrees] below'],
  ])('a sign, a range or decimals put in beside a figure make it another: %s', (one, other) => {
    const at = (words: string) => `It was said in the evening of that day, ${words}, as the paper had it.`
    expect(carried(at(one), marked(at(other)).text)).toBe(`changed: ${at(other)}`)
  })

  test('what stands beside a figure and is no part of it does not', () => {
    expect(carried('In the year [1990, 3 people] left it.', 'In the year 1990, 3 people left it, -5.')).toBe(
      'moved: In the year [1990, 3 people] left it, -5.',
    )
    expect(
      carried('The [19 cases] of the COVID-19 wave.', 'Of course the 19 cases of the COVID-19 wave.'),
    ).toBe('moved: Of course the [19 cases] of the COVID-19 wave.')
  })

  test('ة and ه, ى and ي, an accent or a capital are edits', () => {
    expect(
      carried('قالت [المدرسة الجديدة] إن الدرس بدأ أمس.', 'قالت المدرسه الجديدة إن الدرس بدأ أمس.'),
    ).toMatch(/^changed/)
    expect(
      carried('The [polish workers] left the town at dawn.', 'The Polish workers left the town at dawn.'),
    ).toMatch(/^changed/)
  })

  test('a short word is not followed into another that looks a little like it', () => {
    expect(
      carried(
        'They said that [Linus] would come to the meeting.',
        'They said that chines would come to the meeting.',
      ),
    ).toBe('lost')
  })

  test('a first or last word that was replaced belongs to them', () => {
    const macOS = (version: string) =>
      `The following platforms are supported.\nOnly for macOS, and the minimum is ${version}.\nWindows 7 and later are supported.`
    expect(
      carried(macOS('10.9').replace('Only', '[Only').replace('10.9.', '10.9.]'), macOS('10.10 (Yosemite)')),
    ).toBe(`changed: ${macOS('10.10 (Yosemite)').replace('Only', '[Only').replace('e).', 'e).]')}`)
    expect(
      carried(
        'وقال الناطق أمس إن [كبير القضاة المعروف استقال من منصبه]، وفق الصحيفة اليومية.',
        'وقال الناطق أمس إن وزير القضاة المعروف استقال من منصبه، وفق الصحيفة اليومية.',
      ),
    ).toBe('changed: وقال الناطق أمس إن [وزير القضاة المعروف استقال من منصبه]، وفق الصحيفة اليومية.')
  })

  test('do not take in a sentence that was put in beside a replaced word', () => {
    expect(
      carried(
        'It began on Monday. [Floods killed 45 people in the lower town]. The end of the story is here.',
        'It began on Monday. It was late. Rains killed 45 people in the lower town. The end of the story is here.',
      ),
    ).toBe(
      'changed: It began on Monday. It was late. [Rains killed 45 people in the lower town]. The end of the story is here.',
    )
  })

  test('are not doubted for the beginning of a longer word nearby', () => {
    const about = (minister: string, end: string) =>
      `The paper said that ${minister} had left the country before noon. ${end}`
    expect(
      carried(
        about('[the prime minister]', 'End.'),
        about('the prime ministre', 'He is one of the prime ministers of the region. End.'),
      ),
    ).toMatch(/^changed: The paper said that \[the prime ministre\]/)
  })

  test('keep their edges when a look-alike was put in before them', () => {
    const lead = 'The last attempt to reach a peace agreement broke down in 2060. '
    const trail = ' The president of the country promised victory on Sunday.'
    const claim =
      'Meanwhile frozen, the talks to settle the conflict over the region, one of the worst since 1991.'
    const edited = 'Meanwhle frzen, te talks to setle the confict over the rgion, one of the wrst since 1991.'
    const twin =
      'The last attempt to reach a peace agreement broke down in 2010. Meanwhile frozen, the war to settle the conflict over the town, none of the worst since 1994. '
    expect(carried(`It began. ${lead}[${claim}]${trail}`, `It began. ${twin}${lead}${edited}${trail}`)).toBe(
      `changed: It began. ${twin}${lead}[${edited}]${trail}`,
    )
  })

  test('a word that grew letters is marked whole', () => {
    expect(
      carried(
        'قال رئيس [الوزراء الأرميني] إن البلاد في خطر.',
        'قال رئيس والوزراء الأرمينيين إن البلاد في خطر.',
      ),
    ).toBe('changed: قال رئيس [والوزراء الأرمينيين] إن البلاد في خطر.')
  })
})

describe('words that went', () => {
  const sentences = (figures: number[]) =>
    figures.map((figure) => `In the spring of ${figure} the river flooded the whole of the lower town.`)

  test('are lost', () => {
    expect(carried('It began. [The mayor resigned at once.] It ended.', 'It began. It ended.')).toBe('lost')
    expect(carried('[All of it] is here.', '')).toBe('lost')
  })

  test('are lost even when a twin stands next door', () => {
    const [first, second, third] = sentences([1921, 1922, 1923])
    expect(carried(`${first} [${second}] ${third}`, `${first} ${third}`)).toBe('lost')
    expect(carried(`[${first}] ${second} ${third}`, `${second} ${third}`)).toBe('lost')
    expect(carried(`${first} ${second} [${third}]`, `${first} ${second}`)).toBe('lost')
  })

  test('of several words that are letter for letter the same, a person decides which one went', () => {
    const outcome = carried('Not now. [Not now.] Not now. Not ever.', 'Not now. Not now. Not ever.')
    expect(['ambiguous', 'lost']).toContain(outcome)
  })

  test('the neighbours of what went stay where they are', () => {
    const [first, second, third] = sentences([1921, 1922, 1923])
    expect(carried(`[${first}] ${second} ${third}`, `${first} ${third}`)).toBe(`moved: [${first}] ${third}`)
    expect(carried(`${first} ${second} [${third}]`, `${first} ${third}`)).toBe(`exact: ${first} [${third}]`)
  })
})

describe('words that moved', () => {
  const paragraphs = article.split('., ')

  test('are followed to another paragraph', () => {
    const [first = '', claim = '', ...rest] = paragraphs
    const after = [...rest, claim, first].join('.\n\n')
    expect(carried([first, `[${claim}]`, ...rest].join('.\n\n'), after)).toBe(
      `moved: ${after.replace(claim, `[${claim}]`)}`,
    )
  })

  test('two twins that change places follow their surroundings, or a person decides', () => {
    const [one = '', other = ''] = [
      'in 1921 the town had nine thousand people',
      'in 1926 the town had nine thousand people',
    ]
    const text = (first: string, second: string) =>
      `The old census says that ${first}, which nobody doubts. The new one, made by order of the king, says that ${second}, and was burnt.`
    const outcome = carried(text(`[${one}]`, other), text(other, one))
    expect([
      `changed: ${text(`[${other}]`, one)}`,
      `moved: ${text(other, `[${one}]`)}`,
      'ambiguous',
    ]).toContain(outcome)
  })
})

describe('words beside a twin of theirs', () => {
  test('are left to a person when they stand elsewhere and something like them where they stood', () => {
    const claim = 'nine hundred people fled the valley in carts and on foot'
    const before = `The river rose all night. That week [${claim}], says the book. It snowed in May.`
    const after = `The river rose all night. That week ${claim.replace('hundred', 'thousand')}, says the book. It snowed in May. The bridge was rebuilt. Nobody believes that ${claim}.`
    expect(carried(before, after)).toBe('ambiguous')
  })

  test('do not become a twin that was put in behind or before them', () => {
    const before = 'never [1000 résumé] said. They met in the old house by the river again.'
    const after =
      'never 1000 résumé said. never 2480 résumé said. They met in the old house by the river again.'
    expect(carried(before, after)).toMatch(/^(exact|ambiguous|lost)/)
    const twice = marked(`It rained. [${twin.replace('1922', '1921')}] It snowed.`)
    const [anchoring] = carryAnchors(
      twice.text,
      `It rained. ${twin} ${twin.replace('1922', '1921')} It snowed.`,
      [twice.range],
    )
    expect(anchoring?.kind).not.toBe('changed')
  })

  const twin = 'In 1922 the town had nine thousand people.'
  const claimed = (claim: string) => `In 1921 ${claim}.`

  test('are not followed into it when it was put next to them and what stood there rewritten', () => {
    const { text, range } = marked(
      `The census was burnt. ${claimed('[the town had nine thousand people]')} Nobody had read it. It snowed.`,
    )
    const twins = '[the town had nine thousand people]. In 1921 [the town had nine thousand people]'
    const after = marked(`The census was burnt. In 1922 ${twins}. It snowed.`)
    expect(carryAnchors(text, after.text, [range])).toEqual([{ kind: 'ambiguous', candidates: after.ranges }])
  })

  test('do not become the twin when they were deleted and it stayed', () => {
    const before = `It rained. ${claimed('[the town had nine thousand people]')} ${twin} It snowed.`
    expect(carried(before, `It rained. ${twin} It snowed.`)).toMatch(/^(ambiguous|lost)/)
  })

  test('are not found in a word that shares their letters, when they are part of a word', () => {
    expect(carried('The m[ayo]r resigned at noon.', 'The play opened at noon.')).toBe('lost')
    expect(carried('The m[ayo]r resigned at noon.', 'At last the mayor resigned at noon.')).toBe(
      'moved: At last the m[ayo]r resigned at noon.',
    )
  })
})

describe('whatever the texts are', () => {
  test.each(worstCases)('$name stays inside the text', { timeout: 60_000 }, ({ before, after, ranges }) => {
    for (const anchoring of carryAnchors(before, after, ranges)) {
      if ('range' in anchoring) expect(anchoring.range.end).toBeLessThanOrEqual(after.length)
    }
  })

  test('a range beyond the text, or of nothing, is lost', () => {
    expect(
      carryAnchors('one two', 'one two three', [
        { start: 90, end: 99 },
        { start: 3, end: 3 },
      ]),
    ).toEqual([{ kind: 'lost' }, { kind: 'lost' }])
  })
})
