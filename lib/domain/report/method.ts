import { verdicts } from '../claim/verdict'
import type { MethodInput, NewsroomMethod } from '../newsroom/method'
import type { Report, ReportClaim, ReportLanguage, ToldMethod } from './report'

/**
 * How the newsroom checks and what its verdicts mean: part of every report. It is the newest of `saved` (newest first), and in the
 * report's language the product's own words where nothing was saved; verdicts that were given under others bring those along.
 */
export function methodOf(
  language: ReportLanguage,
  saved: readonly NewsroomMethod[],
  claims: readonly Pick<ReportClaim, 'proposal'>[],
): Report['method'] {
  const versions = saved.map(({ number, at, ...said }) => ({ number, at, ...toldOf(said) }))
  const [newest, ...earlier] = [...versions, ownMethod(language)]
  const under = new Set(claims.flatMap(({ proposal }) => (proposal ? [proposal.method] : [])))
  const others = earlier.filter(({ number }) => under.has(number))
  return { ...(newest ?? ownMethod(language)), ...(others.length > 0 && { others }) }
}

/** The same with what the product says of it in another language; what the newsroom wrote stays as it wrote it. */
export function methodIn(
  language: ReportLanguage,
  { others, ...newest }: Report['method'],
): Report['method'] {
  const translated = (told: ToldMethod) => (told.number === undefined ? ownMethod(language) : told)
  return { ...translated(newest), ...(others && { others: others.map(translated) }) }
}

/** The product's own words, for newsrooms that have saved none. */
function ownMethod(language: ReportLanguage): ToldMethod {
  return toldOf(ownWording[language])
}

function toldOf({ text, meanings }: MethodInput): ToldMethod {
  const steps = text.split(/\r?\n/).filter((paragraph) => paragraph.trim() !== '')
  return { steps, verdicts: verdicts.map((verdict) => ({ verdict, meaning: meanings[verdict] })) }
}

/** The product's own words, as a newsroom would save them. */
export const ownWording: Record<ReportLanguage, MethodInput> = {
  ar: {
    text: [
      'وُسمت الادعاءات القابلة للتحقق في نص المقال كما نُشر، دون أي تغيير فيه.',
      'أُرفقت بكل ادعاء أدلة: النص المقتبس وموضعه في المصدر، ونوع المصدر، ومصلحته المعلنة، والأصل الذي ينقل عنه. الروابط التي تنقل عن أصل واحد تُحسب أصلًا واحدًا.',
      'يقترح الحكمَ شخص ويعتمده محرر آخر. ولا يعتمد أحد ما اقترحه بنفسه.',
      'يرتبط كل اعتماد بكلمات الادعاء وأدلته كما كانت حينها. فإذا تغيّر منها شيء سقط الاعتماد وأعيد فتح الادعاء.',
      'لا يُحذف شيء: كل خطوة مسجلة، والادعاءات المفتوحة والمسحوبة مذكورة في هذا التقرير.',
    ].join('\n'),
    meanings: {
      verified: 'تؤيّد الادعاءَ أدلة، ويلزم الادعاءَ المحوري أصلان مستقلان أو استثناء مكتوب.',
      disputed: 'تناقض الادعاءَ أدلة، أو تتعارض الأدلة فيه. تُعرض المواقف جنبًا إلى جنب دون ترجيح حسابي.',
      'needs-sources': 'لا تكفي المصادر المتاحة للحكم، والسبب مذكور. هذا ليس حكمًا بخطأ الادعاء.',
    },
  },
  en: {
    text: [
      "Checkable claims were marked in the article's text as published, which was not changed in any way.",
      'Evidence was attached to each claim: the passage quoted and its place in the source, the kind of source, its declared interest, and the origin it draws on. Links that repeat one origin count as one.',
      'One person proposes a verdict and another, an editor, approves it. Nobody approves their own proposal.',
      'An approval is bound to the words of the claim and to its evidence as they stood. When either changes, the approval falls away and the claim is reopened.',
      'Nothing is deleted: every step is recorded, and open and withdrawn claims are listed in this report.',
    ].join('\n'),
    meanings: {
      verified:
        'Evidence supports the claim; a central claim has two independent origins or a written exception.',
      disputed:
        'Evidence contradicts the claim, or the evidence conflicts. The positions stand side by side and are never averaged.',
      'needs-sources':
        'The sources at hand do not suffice for a verdict; the reason is given. It does not say that the claim is wrong.',
    },
  },
}
