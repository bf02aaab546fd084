import type { EvidenceInput } from '../lib/domain/claim/evidence'
import type { SourceInput } from '../lib/domain/claim/source'

/**
 * What was read in public pages in November 2026: titles, publishers, addresses and passages stand as they were there, the
 * cells of a table separated by ` · `. Whose page gives no title here is named by its publisher and day.
 */
const blank = { author: null, publisher: null, url: null, publishedOn: null, interest: null, origin: null }

const passage = (
  stance: EvidenceInput['stance'],
  source: Pick<SourceInput, 'title' | 'type'> & Partial<SourceInput>,
  quote: string,
  locator: string | null = null,
): EvidenceInput => ({ stance, source: { ...blank, ...source }, quote, locator, translation: null })

const armeniapedia = {
  title: 'Nakhichevan',
  publisher: 'Armeniapedia',
  url: 'https://armeniapedia.org/wiki/Nakhchivan',
  type: 'tertiary',
  interest: 'موسوعة أرمنية',
} as const

export const censuses = [
  passage(
    'contradicts',
    { ...armeniapedia, origin: 'إحصاء الإمبراطورية الروسية لعام 1897' },
    '1897 · Armenians 34,672 · 34.4 · Azeris 64,151 · 63.7 · Others 1,948 · 1.9 · Total 100,771',
    'Demographics, row 1897',
  ),
  passage(
    'contradicts',
    { ...armeniapedia, origin: 'الإحصاء السوفياتي لعام 1926' },
    '1926 · Armenians 11,276 · 10.8 · Azeris 88,433 · 84.3 · Others 4,947 · 4.7',
    'Demographics, row 1926',
  ),
  passage(
    'contradicts',
    {
      title: 'Nakhichevan uezd',
      publisher: 'Wikipedia (English)',
      url: 'https://en.wikipedia.org/wiki/Nakhichevan_uezd',
      type: 'tertiary',
    },
    'Population (1916): 136,859; more than 81,200 Muslims; 54,200 Armenians',
    'lead and box',
  ),
]

export const karabakh = [
  passage(
    'context',
    {
      title: "Documents reveal the secret of the 'Armenian miracle' of Karabakh",
      publisher: 'qarabag.com',
      url: 'https://qarabag.com/?p=4347',
      publishedOn: '2020-11-02',
      type: 'secondary',
      interest: 'موقع أذربيجاني',
    },
    'making up 94% of the population',
    'first paragraph, of the mountainous part of Karabakh',
  ),
  passage(
    'context',
    {
      title: 'Statement of the State Minister of Artsakh',
      publisher: 'The Armenian Reporter',
      url: 'https://www.reporter.am/let-the-azerbaijani-authorities-remember-once-and-for-all-that-there-has-been-an-exclusively-armenian-overwhelming-majority-in-artsakh-for-three-thousand-years-artak-beglaryan-2/',
      publishedOn: '2022-04-23',
      type: 'secondary',
      interest: 'مسؤول في أحد الطرفين',
      origin: 'الإحصاء السوفياتي لعام 1926',
    },
    '1921: Azerbaijani population of Karabakh 4%; 1926: 10.06%',
    'point 1',
  ),
]

export const ceasefire = [
  passage(
    'supports',
    {
      title: 'Ceasefire Agreement Signed in Bishkek',
      publisher: 'PA-X Peace Agreements Database',
      url: 'https://pax.peaceagreements.org/agreements/990',
      type: 'secondary',
    },
    'Date 11 May 1994; signed in Baku on 9 May, in Yerevan on 10 May, in Stepanakert on 11 May 1994',
    'description',
  ),
  passage(
    'supports',
    {
      title: 'Cease-fire Agreement',
      publisher: 'karabakhfacts.com',
      url: 'https://karabakhfacts.com/cease-fire-agreement/',
      type: 'primary',
    },
    'from 00 hours 01 minutes of May 12, 1994',
    'point 1',
  ),
]

const mint = {
  title: 'Report of 27 September 2020',
  publisher: 'Mint',
  url: 'https://www.livemint.com/news/world/armenia-declares-martial-law-after-clashes-with-azerbaijan-in-disputed-area-top-developments-11601203994670.html',
  publishedOn: '2020-09-27',
  type: 'secondary',
} as const

export const helicopters = [
  passage(
    'supports',
    { ...mint, origin: 'وزارة الدفاع الأرمينية', interest: 'طرف في النزاع' },
    'two Azerbaijani helicopters were shot down',
  ),
  passage(
    'contradicts',
    { ...mint, origin: 'وزارة الدفاع الأذربيجانية', interest: 'طرف في النزاع' },
    'denied the claim that its helicopters and tanks had been hit',
  ),
]

export const escalation = [
  passage(
    'supports',
    {
      title: 'Report of 27 September 2020',
      publisher: 'Radio Pakistan',
      url: 'http://www.radio.gov.pk/27-09-2020/azerbaijan-and-armenia-clash-over-nagorno-karabakh-region',
      publishedOn: '2020-09-27',
      type: 'secondary',
    },
    'worst escalation since 2016',
  ),
  passage(
    'context',
    {
      title: 'ECHO Daily Flash, 30 September 2020',
      publisher: 'DG ECHO',
      url: 'https://reliefweb.int/report/armenia/nagorno-karabakh-conflict-dg-echo-echo-daily-flash-30-september-2020',
      publishedOn: '2020-09-30',
      type: 'secondary',
    },
    'the most serious escalation of the conflict in the last 25 years',
  ),
]

export const mobilisation = [
  passage(
    'supports',
    {
      title: 'Report of 27 September 2020',
      publisher: 'The Irish Times',
      url: 'https://www.irishtimes.com/news/world/europe/fierce-fighting-erupts-between-azerbaijan-and-armenia-1.4365758',
      publishedOn: '2020-09-27',
      type: 'secondary',
    },
    'declared martial law and ordered a general mobilisation',
  ),
]
