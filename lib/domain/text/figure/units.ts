import { perCent } from '../per-cent'
import type { Token } from './tokens'

/** What a figure counts or measures, from a token on; `name` as it would be typed into a field. */
export type Unit = { name: string; start: number; end: number }

/** The sign or the word behind a number that says what it counts, where that is known for one. */
export function unitBehind(tokens: readonly Token[], at: number): Unit | null {
  const token = tokens[at]
  if (!token) return null
  const perCent = perCentAt(tokens, at)
  if (perCent) return perCent
  if (/^[\p{Sc}‰‱°]$/u.test(token.text)) return { name: token.text, start: at, end: at + 1 }
  if (token.kind !== 'word') return null
  const size = /^(?:square|cubic|sq|US|metric|percentage)$/i.test(token.text) ? 1 : 0
  const counted = tokens[at + size]
  if (counted?.kind !== 'word') return null
  const known = abbreviations.has(counted.text) || (!counted.touches && nouns.has(bareNoun(counted.plain)))
  if (!known) return null
  const qualified = qualities.test(tokens[at + size + 1]?.plain ?? '') ? 1 : 0
  const end = at + size + 1 + qualified
  return { name: tokens.slice(at, end).map(nameOf).join(' '), start: at, end }
}

/** The sign in front of a number: `$5`, `US$5`, `%75`. */
export function unitInFront(tokens: readonly Token[], at: number): Unit | null {
  const [before, sign] = [tokens[at - 2], tokens[at - 1]]
  if (!sign) return null
  if (/^[%٪﹪％]$/.test(sign.text)) {
    // Behind another number it is that one's.
    return before?.kind === 'number' && sign.touches ? null : { name: '%', start: at - 1, end: at }
  }
  if (currencyCodes.has(sign.text)) return { name: sign.text, start: at - 1, end: at }
  if (!/^\p{Sc}$/u.test(sign.text)) return null
  const country = before && sign.touches && /^(?:US|C|A|NZ|HK)$/.test(before.text)
  return country
    ? { name: `${before.text}${sign.text}`, start: at - 2, end: at }
    : { name: sign.text, start: at - 1, end: at }
}

function perCentAt(tokens: readonly Token[], at: number): Unit | null {
  const [first, second] = [tokens[at]?.plain ?? '', tokens[at + 1]?.plain ?? '']
  if (perCent.test(first)) return { name: '%', start: at, end: at + 1 }
  return perCent.test(`${first} ${second}`) ? { name: '%', start: at, end: at + 2 } : null
}

/** As typed, but for vowel marks and the alef of `شخصا`. */
function nameOf({ text }: Token): string {
  const plain = text.normalize('NFC').replace(/[\u064B-\u065F\u0670]/g, '')
  return /^\p{Script=Arabic}/u.test(plain) && nouns.has(bareNoun(plain)) ? bareNoun(plain) : plain
}

/** Without the alef that Arabic adds to what is counted: `شخصا`, `دولارا`. */
function bareNoun(noun: string): string {
  return nouns.has(noun) ? noun : noun.replace(/(?<=..)ا$/, '')
}

const words = (list: string) => list.split(' ')

const currencyCodes = new Set(words('USD EUR GBP JPY EGP SAR AED IQD JOD KWD QAR MAD TND DZD LBP SYP'))

/** As they are written; these may touch the number. */
const abbreviations = new Set([
  ...currencyCodes,
  ...words('km km² km2 km3 m m² m2 m³ cm cm² mm kg g mg t ha l L ml mph kph mi ft lb oz'),
  ...words('kW MW GW kWh MWh GWh TWh W Hz MHz GHz KB MB GB TB °C °F'),
  ...words('كم كم² كم2 م م² م2 م³ سم ملم كغ كغم كلغ غ طن لتر'),
])

const qualities = /^(?:مربع(?:ه|ا)?|مكعب(?:ه|ا)?|امريكيه?ا?|اميركيه?ا?|متريه?ا?|ميويه)$/

/** Folded; Arabic without the alef of the accusative. Time is measured in some of them, too. */
const nouns = new Set([
  ...words('people persons inhabitants residents citizens men women children families households voters'),
  ...words('soldiers troops civilians refugees migrants workers employees students pupils doctors patients'),
  ...words('deaths casualties victims fatalities injuries cases votes homes houses buildings villages'),
  ...words('kilometres kilometers metres meters centimetres miles feet acres hectares tonnes tons kilograms'),
  ...words('kilogrammes grams litres liters gallons barrels degrees megawatts gigawatts points'),
  ...words(
    'dollars euros pounds dinars dirhams riyals rials lira liras rubles roubles yen yuan shekels francs',
  ),
  ...words('seconds minutes hours days weeks months years decades'),
  ...words(
    'شخص اشخاص نسمه نسمات فرد افراد مواطن مواطنين مواطنون رجل رجال امراه نساء طفل اطفال اسره اسر عايله عايلات',
  ),
  ...words(
    'جندي جنود عسكري عسكريين عسكريون مدني مدنيين مدنيون لاجي لاجيين لاجيون نازح نازحين نازحون مهاجر مهاجرين',
  ),
  ...words(
    'قتيل قتلي جريح جرحي ضحيه ضحايا مصاب مصابين وفاه وفيات اصابه اصابات حاله حالات صوت اصوات ناخب ناخبين',
  ),
  ...words(
    'عامل عمال موظف موظفين طالب طلاب طلبه تلميذ مريض مرضي طبيب اطباء بيت بيوت منزل منازل مبني قريه قري',
  ),
  ...words(
    'دولار دولارات يورو جنيه جنيهات دينار دنانير درهم دراهم ريال ريالات ليره ليرات روبل ين يوان شيكل فرنك',
  ),
  ...words(
    'كيلومتر كيلومترات متر امتار سنتيمتر ميل اميال فدان افدنه هكتار هكتارات دونم دونمات طن اطنان كيلوغرام',
  ),
  ...words('كيلوجرام غرام لتر لترات برميل براميل درجه درجات ميغاواط جيغاواط نقطه نقاط'),
  ...words(
    'ثانيه ثواني دقيقه دقايق ساعه ساعات يوم ايام اسبوع اسابيع شهر اشهر شهور عام اعوام سنه سنوات عقد عقود',
  ),
])
