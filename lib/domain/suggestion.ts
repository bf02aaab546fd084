/** Why a sentence may be worth checking. A hint to a person, never a verdict: rules over words, nothing learned. */
export const suggestionKinds = ['figure', 'percentage', 'date', 'superlative', 'attribution'] as const
export type SuggestionKind = (typeof suggestionKinds)[number]

/** What in a sentence points at something checkable, in the order of `suggestionKinds`. Knows Arabic and English. */
export function suggestionsIn(sentence: string, language: string): SuggestionKind[] {
  const rules = language.startsWith('ar') ? arabic : english
  return suggestionKinds.filter((kind) => rules[kind].test(sentence))
}

type Rules = Record<SuggestionKind, RegExp>

const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec'
const arabicMonths =
  'يناير|فبراير|مارس|أبريل|إبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|كانون|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين'

const percentage = /[\d٠-٩][\d٠-٩.,٫٬]*\s?[%٪]/
const figure = /[\d٠-٩]+/

const english: Rules = {
  figure:
    /(?<![\w-])\d[\d.,]*(?!\d|(?:st|nd|rd|th)\b)|\b(?:dozens|hundreds|thousands|millions|billions|half|third|quarter|twice|double|triple|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|fifty|hundred|thousand|million|billion)\b/i,
  percentage: new RegExp(`${percentage.source}|\\bper\\s?cent\\b|\\bpercentage\\b`, 'i'),
  date: new RegExp(
    `\\b(?:1[0-9]|20)\\d\\d\\b|\\b(?:${months})\\b(?=\\s+\\d|\\s+of\\b|,)|\\b\\d{1,2}\\s+(?:${months})\\b`,
  ),
  superlative:
    /\b(?:most|least|first|last|only|never|always|every|all|none|record|unprecedented|highest|lowest|largest|biggest|smallest|oldest|youngest|fastest|longest|worst|best|greatest)\b/i,
  attribution:
    /\b(?:said|says|told|claimed|claims|according to|announced|reported|stated|insisted|denied|warned|estimates?|estimated|alleged|confirmed|admitted)\b/i,
}

/** Arabic letters on neither side: `\b` knows only Latin words. */
const word = (words: string) =>
  new RegExp(`(?<![\\p{L}\\p{M}])[وفبلك]?(?:ال|لل)?(?:${words})(?![\\p{L}\\p{M}])`, 'u')

const arabic: Rules = {
  figure: new RegExp(
    `${figure.source}|${word('عشرات|مئات|آلاف|ملايين|مليون|مليار|ألف|مائة|مئة|نصف|ثلث|ربع|ضعف|ثلاثة|أربعة|خمسة|ستة|سبعة|ثمانية|تسعة|عشرة').source}`,
    'u',
  ),
  percentage: new RegExp(
    `${percentage.source}|${word('بالمئة|بالمائة|في المئة|في المائة|نسبة').source}`,
    'u',
  ),
  date: new RegExp(
    `${word('عام|العام|سنة|السنة').source}\\s+[\\d٠-٩]{4}|${word(arabicMonths).source}|(?<![\\d٠-٩])(?:1[0-9]|20)\\d\\d(?!\\d)|[١٢][٠-٩]{3}`,
    'u',
  ),
  superlative: word(
    'أول|أولى|آخر|أكبر|أصغر|أعلى|أدنى|أكثر|أقل|أسوأ|أفضل|أقدم|أحدث|أطول|أسرع|أهم|وحيد|وحيدة|جميع|كافة|قياسي|قياسية|غير مسبوق|غير مسبوقة|لم يسبق|أبدا|أبدًا|دائما|دائمًا',
  ),
  attribution: word(
    'قال|قالت|قالوا|يقول|تقول|أعلن|أعلنت|أعلنوا|أفاد|أفادت|أكد|أكدت|أكّد|أكّدت|ذكر|ذكرت|صرح|صرحت|صرّح|صرّحت|زعم|زعمت|نفى|نفت|حسب|بحسب|وفق|وفقا|وفقًا|نقلا|نقلًا|أشار|أشارت|أوضح|أوضحت|اتهم|اتهمت|حذر|حذرت|حذّر|حذّرت|تعهد|تعهدت|تعهّد|تعهّدت',
  ),
}
