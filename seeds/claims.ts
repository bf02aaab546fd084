import type { ClaimDetails } from '../lib/domain/claim/claim-details'
import type { EvidenceInput } from '../lib/domain/claim/evidence'
import type { ProposalInput } from '../lib/domain/claim/proposal'
import * as evidence from './evidence'

/** A real claim of a sample article, by its exact words, and how far the sample takes it, in this order. */
export type SampleClaim = {
  quote: string
  by: 'journalist' | 'colleague'
  /** What is known of it; nothing is of what is left out. */
  fields: Partial<ClaimDetails>
  comment?: string
  /** A proposal that an editor returned, for this reason, before the one that stands. */
  earlier?: { proposal: SampleProposal; returned: string }
  evidence?: readonly EvidenceInput[]
  proposal?: SampleProposal
  approved?: true
  returned?: string
  reopened?: string
  withdrawn?: string
}

type SampleProposal = Omit<ProposalInput, 'exception'>

/** The years in the text are when things happened, not when they were said: that was in September 2020. */
const plain = { kind: 'event' } as const

/** Each goes as far as the evidence that was read for it, and every state of a claim can be seen among them. */
export const arabicClaims: SampleClaim[] = [
  {
    quote: 'أعلن رئيس الوزراء الأرميني الأحكام العرفية والتعبئة العامة',
    by: 'journalist',
    fields: plain,
    evidence: evidence.mobilisation,
    proposal: {
      verdict: 'verified',
      rationale: 'تقرير من اليوم نفسه يقول إن أرمينيا أعلنت الأحكام العرفية وأمرت بالتعبئة العامة.',
      reasons: [],
    },
  },
  {
    quote: 'مقتل مدنيين من الجانبين',
    by: 'journalist',
    fields: { ...plain, claimant: 'مسؤولون أرمنيون' },
    proposal: {
      verdict: 'needs-sources',
      rationale: 'ينقل النص الخبر عن مسؤولي أحد الطرفين، ولا يذكر عدد القتلى ولا من أحصاهم.',
      reasons: ['according-to-whom'],
    },
    approved: true,
    reopened: 'الخبر عن قتلى الجانبين معًا؛ ابحثوا عمّا قاله الطرف الآخر قبل أن نكتفي بهذا الحكم.',
  },
  {
    quote: 'إسقاط مروحيتين عسكريتين وعدد من المسيرات التابعة للجيش الأذربيجاني',
    by: 'journalist',
    fields: { ...plain, claimant: 'الجانب الأرمني' },
    evidence: evidence.helicopters,
    proposal: {
      verdict: 'disputed',
      rationale:
        'أعلنت وزارة الدفاع الأرمينية إسقاط مروحيتين، ونفت وزارة الدفاع الأذربيجانية إصابة مروحياتها. كلتاهما طرف في النزاع، والقولان منقولان في تقرير واحد.',
      reasons: [],
    },
    approved: true,
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
    fields: plain,
    evidence: evidence.censuses,
    proposal: {
      verdict: 'disputed',
      rationale:
        'يسقط القول بأغلبية أرمنية بما سقطت به نسبة 94%: كان الأرمن نحو ثلث السكان في إحصاء 1897 ونحو عُشرهم في إحصاء 1926.',
      reasons: [],
    },
  },
  {
    quote: 'وكان الأرمن يشكلون 94% من سكانها',
    by: 'journalist',
    fields: {
      kind: 'figure',
      central: true,
      figure: { value: '94', unit: '%', territory: 'ناخشيفان', asOf: '1921', denominator: 'سكانها' },
    },
    comment: 'بأي حدود لناخشيفان تُحسب هذه النسبة، وفي أي سنة، ومن أجرى العدّ؟ النص لا يقول شيئًا من ذلك.',
    earlier: {
      proposal: {
        verdict: 'needs-sources',
        rationale: 'لا يذكر النص مصدرًا للنسبة، ولا حدود الإقليم التي حُسبت عليها، ولا سنة العدّ.',
        reasons: ['citation-needed', 'as-of-when'],
      },
      returned: 'قبل الحكم: ابحثوا عن إحصاءات السكان المنشورة لتلك السنوات، وبيّنوا حدود كل منها.',
    },
    evidence: [...evidence.censuses, ...evidence.karabakh],
    proposal: {
      verdict: 'disputed',
      rationale:
        'يضع الإحصاءان اللذان يقع بينهما عام 1921 نسبة الأرمن في ناخشيفان عند نحو الثلث (1897) ونحو العُشر (1926)، ولا تقترب أي منهما من 94%. أما النسب القريبة من 94 إلى 96% فيذكرها الطرفان كلاهما لقره باغ الجبلية، ولعل المقال نقل نسبة قره باغ إلى ناخشيفان. الحكم «متنازع عليه» لا «خطأ»: فحدود قضاء 1897 غير حدود إقليم 1921، ولم يُجرَ عدّ في عام 1921 نفسه.',
      reasons: [],
    },
    approved: true,
  },
  {
    quote: 'أسوأ اشتباكات منذ العام 2016',
    by: 'colleague',
    fields: { ...plain, kind: 'other' },
    evidence: evidence.escalation,
    proposal: {
      verdict: 'verified',
      rationale: 'هكذا وُصفت الاشتباكات في يومها. ووصفها تقرير بعد ثلاثة أيام بأنها الأخطر منذ 25 عامًا.',
      reasons: [],
    },
    approved: true,
  },
  {
    quote: 'انهيار الاتحاد السوفياتي عام 1991',
    by: 'colleague',
    fields: plain,
    withdrawn: 'خلفية تاريخية لا خلاف عليها، ولا يقوم عليها شيء في المقال.',
  },
  {
    quote: 'اتفاق لوقف إطلاق النار أبرم سنة 1994',
    by: 'journalist',
    fields: plain,
    evidence: evidence.ceasefire,
    proposal: {
      verdict: 'verified',
      rationale: 'وُقّع الاتفاق بين 9 و11 أيار/مايو 1994، وحدّد لوقف النار أول دقيقة من 12 أيار/مايو.',
      reasons: [],
    },
    approved: true,
  },
  {
    quote: 'آخر محاولة تذكر للتوصل إلى اتفاق سلام انهارت في 2010',
    by: 'journalist',
    fields: plain,
    proposal: {
      verdict: 'needs-sources',
      rationale: 'لا يسمّي النص المحاولة ولا من يعدّها الأخيرة.',
      reasons: ['citation-needed'],
    },
    returned: 'اذكروا أولًا أي جولة من المحادثات تعنون، ثم ابحثوا عن مصدر لها.',
  },
  {
    quote: 'لا تزال تعتمد بشكل كبير على يريفان',
    by: 'colleague',
    fields: { ...plain, kind: 'other' },
  },
]

export const englishClaims: SampleClaim[] = [
  {
    quote: 'The Verification Handbook was first published in 2014',
    by: 'colleague',
    fields: plain,
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
