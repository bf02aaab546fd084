import type { ClaimInput } from '../lib/domain/claim'
import type { ProposalInput } from '../lib/domain/proposal'

/** A real claim of a sample article, by its exact words, and how far the sample takes it. */
export type SampleClaim = {
  quote: string
  by: 'journalist' | 'colleague'
  fields: Omit<ClaimInput, 'revision' | 'start' | 'end'>
  comment?: string
  proposal?: Omit<ProposalInput, 'exception'>
  approved?: true
  returned?: string
}

const plain = { kind: 'event', claimant: null, claimDate: null, central: false, figure: null } as const

/** No evidence stands behind any of them, so none goes further than *needs sources*. */
export const arabicClaims: SampleClaim[] = [
  {
    quote: 'مقتل مدنيين من الجانبين',
    by: 'journalist',
    fields: { ...plain, claimant: 'مسؤولون أرمنيون' },
  },
  {
    quote: 'إسقاط مروحيتين عسكريتين وعدد من المسيرات التابعة للجيش الأذربيجاني',
    by: 'journalist',
    fields: { ...plain, claimant: 'الجانب الأرمني' },
    proposal: {
      verdict: 'needs-sources',
      rationale: 'الخبر منسوب إلى طرف واحد في النزاع، ولا يذكر النص من أعلنه ولا متى، ولا ردّ الطرف الآخر.',
      reasons: ['according-to-whom', 'better-source-needed'],
    },
  },
  {
    quote: 'تركيا بدأت نقل مئات المرتزقة السوريين إلى حليفتها أذربيجان',
    by: 'colleague',
    fields: { ...plain, claimant: 'تقارير إعلامية' },
    proposal: {
      verdict: 'needs-sources',
      rationale: 'يستند النص إلى «تقارير إعلامية» لا يسمّيها، فلا يمكن تتبّعها إلى أصلها.',
      reasons: ['according-to-whom', 'citation-needed'],
    },
    approved: true,
  },
  {
    quote: 'ضم الاتحاد السوفيتي السابق عام 1921، منطقة ناخشيفان ذات الأغلبية السكانية الأرمنية',
    by: 'journalist',
    fields: { ...plain, claimDate: '1921' },
  },
  {
    quote: 'وكان الأرمن يشكلون 94% من سكانها',
    by: 'journalist',
    fields: {
      kind: 'figure',
      claimant: null,
      claimDate: '1921',
      central: true,
      figure: { value: '94', unit: '%', territory: 'ناخشيفان', asOf: '1921', denominator: 'سكانها' },
    },
    comment: 'بأي حدود لناخشيفان تُحسب هذه النسبة، وفي أي سنة، ومن أجرى العدّ؟ النص لا يقول شيئًا من ذلك.',
    proposal: {
      verdict: 'needs-sources',
      rationale: 'لا يذكر النص مصدرًا للنسبة، ولا حدود الإقليم التي حُسبت عليها، ولا سنة العدّ.',
      reasons: ['citation-needed', 'as-of-when'],
    },
    returned: 'قبل الحكم: ابحثوا عن إحصاءات السكان المنشورة لتلك السنوات، وبيّنوا حدود كل منها.',
  },
  {
    quote: 'أسوأ اشتباكات منذ العام 2016',
    by: 'colleague',
    fields: { ...plain, kind: 'other' },
  },
  {
    quote: 'انهيار الاتحاد السوفياتي عام 1991',
    by: 'colleague',
    fields: { ...plain, claimDate: '1991' },
  },
  {
    quote: 'اتفاق لوقف إطلاق النار أبرم سنة 1994',
    by: 'journalist',
    fields: { ...plain, claimDate: '1994' },
  },
  {
    quote: 'آخر محاولة تذكر للتوصل إلى اتفاق سلام انهارت في 2010',
    by: 'journalist',
    fields: { ...plain, claimDate: '2010' },
  },
]

export const englishClaims: SampleClaim[] = [
  {
    quote: 'The Verification Handbook was first published in 2014',
    by: 'colleague',
    fields: { ...plain, claimDate: '2014' },
  },
  {
    quote: 'most corrections are read by fewer people than the error',
    by: 'colleague',
    fields: { ...plain, kind: 'other' },
    proposal: {
      verdict: 'needs-sources',
      rationale:
        'Widely said, and no study is named here. It needs one, with the outlets and years it looked at.',
      reasons: ['citation-needed'],
    },
  },
]
