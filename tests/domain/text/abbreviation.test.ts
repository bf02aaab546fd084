import { describe, expect, test } from 'vitest'
import { sentencesOf } from '@/lib/domain/text/sentences'
import { shown } from './marked'

const sentences = (text: string, language: string) => shown(text, ...sentencesOf(text, language))
/** Each line is a text with its sentences in brackets. */
const expectSentences = (language: string, lines: string) => {
  for (const line of lines
    .trim()
    .split('\n')
    .map((text) => text.trim()))
    expect(sentences(line.replace(/[[\]]/g, ''), language)).toBe(line)
}

describe('an English sentence goes on', () => {
  test('after titles, before a name or its initials', () => {
    expectSentences(
      'en',
      `[Gov. Ana Ruiz met Lt. Col. J. K. Doe.] [Sen. Cole and Reps. Hart and Lane left.]
       [The Rev. Dr. Sam Cole prayed with Msgr. Hill.] [Rear Adm. Ruiz, Maj. Gen. Orr and Sgt. A. Jones stayed.]
       [Pres. Ruiz thanked the Rt. Hon. Ann Lee, Capt. Roe and Insp. Fox.] [Dr. He spoke to Mr. So.]
       [Mr. and Mrs. Cole sued Dr. No.] [DR. COLE MET GOV. RUIZ.] [THE END.]`,
    )
  })

  test('after what a firm is called, before its next word', () => {
    expectSentences(
      'en',
      `[Orbit Ltd. Director Sam Cole left.] [Acme Inc. Chairman Lee stayed.]
       [Hale Bros. Circus and Ford Motor Co. Works closed.] [Acme Corp. Europe grew.] [He sued Orbit Pty. Ltd. Holdings.]`,
    )
  })

  test('after initials, countries and degrees', () => {
    expectSentences(
      'en',
      `[The U.S. Embassy and the U.K. Parliament closed.] [The U.N. Security Council met E.U. Ministers.]
       [Sam Cole, Ph.D. Fellow, met J. K. Rowling in Washington D.C. Police came.]
       [The U.S. No. 1 export and the U.S. May jobs report surprised J.R.R. Tolkien.]
       [Martin Luther King Jr. Day fell on St. Patrick's.] [John F. Kennedy flew to St. Louis and Mt. Hood.]`,
    )
  })

  test('in dates, times and numbers', () => {
    expectSentences(
      'en',
      `[It opened on Feb. 9 2025.] [It closed on Sept. 3 and Dec. 24.] [He came on Fri. Feb. 9.]
       [They met at 4 p.m. Friday.] [It began at 9 a.m. EST and ended at 5 P.M. Eastern Time.] [She left at 6 a.m. Jan. 3.] [At 4 p.m. Orbit closed.] [It was late.] [By 5:30 p.m. Police came.]
       [Born c. 1921, he was at Nos. 5 and 6.] [It is No. 5 of Vol. II, pp. 7 and 9, Fig. 3.] [Doe et al. (2020) found it.] [It cost Rs. 500.] [Call Tel. 5.]`,
    )
  })

  test('after what is always in its midst', () => {
    expectSentences(
      'en',
      `[Ruiz vs. Cole was heard, cf. Doe v. Roe.] [Some towns, e.g. Paris, i.e. Lutetia, grew.]
       [It cost approx. Five euros.] [Cole, a.k.a. Sam, left.]`,
    )
  })
})

describe('an English sentence ends', () => {
  test('where the next word opens one', () => {
    expectSentences(
      'en',
      `[He left at 4 p.m.] [The council met.]
       [It is in the U.S.] [The embassy closed.] [She joined Orbit Inc.] [It grew.]
       [He met Sam Cole Jr.] [They spoke.] [He lives on Main St.] [A car came.] [It was plan B.] [He knew.]
       [She has a Ph.D.] [But nobody asked.] [He works for Orbit Ltd.] [In May he left.] [They left the U.N.] [It’s late.]
       [She met the Sen.] [They spoke.] [He moved to Washington, D.C.] [The White House is near.] [It was vitamin c.] [He knew.]`,
    )
  })

  test('after a time or a month that is followed by neither day nor number', () => {
    expectSentences(
      'en',
      `[He left at 4 p.m.] [Orbit said nothing.] [He comes in Jan.] [Sales rose.] [It opens on Sun.] [Nobody cares.]
       [She came in May.] [Twelve left.]`,
    )
  })

  test('after an enumeration that breaks off, and after a no', () => {
    expectSentences(
      'en',
      '[He sold tea, salt, etc.] [Sales rose.] [She said no.] [Cole agreed.] [He said No.] [Cole left.]',
    )
  })

  test('before a quotation', () => {
    expectSentences(
      'en',
      '[He went to the U.S.] [“Nobody came,” he said.] [She left “the U.S.”] [Cole stayed.]',
    )
  })

  test('after words that only end like an abbreviation', () => {
    expectSentences(
      'en',
      '[He lost his rev.] [Cole won.] [He saw a stinc.] [Cole left.] [AT&T Co.] [It grew.]',
    )
  })
})

test('several of them, one after another, are three sentences', () => {
  expectSentences(
    'en',
    '[The U.S. Embassy closed at 4 p.m. Friday.] [Gov. Ana Ruiz spoke.] [Orbit Ltd. Director Sam Cole left on Feb. 9 2025.]',
  )
})

test('an Arabic sentence goes on after its abbreviations', () => {
  expectSentences(
    'ar',
    `[قال أ.د. سامي في ج. 2 ص. 15 إن المدينة بنيت عام 30 ق.م. وهُدمت.] [ثم مضى.]
     [وُلد سنة 1415 هـ. الموافق 1994.] [والتقى أ. علي ود. هدى وم. نور.] [غادر عام 1994 م.] [ثم عاد.]
     [قابل Dr. Smith من Orbit.] [ثم عاد.]`,
  )
})

test('whatever is put together, nothing of it is lost', () => {
  const parts = [
    'Gov. ',
    'U.S. ',
    'p.m. ',
    'The ',
    'Friday. ',
    'د. ',
    'هـ. ',
    'Inc.\u00a0',
    '“A” ',
    'No. 5, ',
    '\u0085',
    '. ',
  ]
  for (let seed = 1; seed <= 200; seed += 1) {
    const text = Array.from(
      { length: 40 },
      (_, at) => parts[(at * at * seed + seed * 7 + at) % parts.length],
    ).join('')
    const found = sentencesOf(text, 'en')
    let at = 0
    for (const { start, end } of [...found, { start: text.length, end: text.length }]) {
      expect(text.slice(at, start)).toMatch(/^[\s\u0085,،]*$/)
      at = end
    }
  }
})

test('a long row of abbreviations takes time in proportion to its length', () => {
  expect(sentencesOf('Gov. '.repeat(100_000), 'en')).toHaveLength(1)
  expect(sentencesOf(`${'A.'.repeat(100_000)} The end.`, 'en')).toHaveLength(2)
})
