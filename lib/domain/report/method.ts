import type { Report, ReportLanguage } from './report'

/** How the newsroom checks and what its verdicts mean: part of every report, in the report's language. */
export function methodIn(language: ReportLanguage): Report['method'] {
  return methods[language]
}

const methods: Record<ReportLanguage, Report['method']> = {
  ar: {
    steps: [
      'وُسمت الادعاءات القابلة للتحقق في نص المقال كما نُشر، دون أي تغيير فيه.',
      'أُرفقت بكل ادعاء أدلة: النص المقتبس وموضعه في المصدر، ونوع المصدر، ومصلحته المعلنة، والأصل الذي ينقل عنه. الروابط التي تنقل عن أصل واحد تُحسب أصلًا واحدًا.',
      'يقترح الحكمَ شخص ويعتمده محرر آخر. ولا يعتمد أحد ما اقترحه بنفسه.',
      'يرتبط كل اعتماد بكلمات الادعاء وأدلته كما كانت حينها. فإذا تغيّر منها شيء سقط الاعتماد وأعيد فتح الادعاء.',
      'لا يُحذف شيء: كل خطوة مسجلة، والادعاءات المفتوحة والمسحوبة مذكورة في هذا التقرير.',
    ],
    verdicts: [
      {
        verdict: 'verified',
        meaning: 'تؤيّد الادعاءَ أدلة، ويلزم الادعاءَ المحوري أصلان مستقلان أو استثناء مكتوب.',
      },
      {
        verdict: 'disputed',
        meaning: 'تناقض الادعاءَ أدلة، أو تتعارض الأدلة فيه. تُعرض المواقف جنبًا إلى جنب دون ترجيح حسابي.',
      },
      {
        verdict: 'needs-sources',
        meaning: 'لا تكفي المصادر المتاحة للحكم، والسبب مذكور. هذا ليس حكمًا بخطأ الادعاء.',
      },
    ],
  },
  en: {
    steps: [
      "Checkable claims were marked in the article's text as published, which was not changed in any way.",
      'Evidence was attached to each claim: the passage quoted and its place in the source, the kind of source, its declared interest, and the origin it draws on. Links that repeat one origin count as one.',
      'One person proposes a verdict and another, an editor, approves it. Nobody approves their own proposal.',
      'An approval is bound to the words of the claim and to its evidence as they stood. When either changes, the approval falls away and the claim is reopened.',
      'Nothing is deleted: every step is recorded, and open and withdrawn claims are listed in this report.',
    ],
    verdicts: [
      {
        verdict: 'verified',
        meaning:
          'Evidence supports the claim; a central claim has two independent origins or a written exception.',
      },
      {
        verdict: 'disputed',
        meaning:
          'Evidence contradicts the claim, or the evidence conflicts. The positions stand side by side and are never averaged.',
      },
      {
        verdict: 'needs-sources',
        meaning:
          'The sources at hand do not suffice for a verdict; the reason is given. It does not say that the claim is wrong.',
      },
    ],
  },
}
