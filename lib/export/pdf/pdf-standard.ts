/** What a PDF promises to be: to last (ISO 19005-3, level A), or to be read by everybody (ISO 14289-1). Both at once it cannot. */
export const pdfStandards = ['a-3a', 'ua-1'] as const
export type PdfStandard = (typeof pdfStandards)[number]

/** Of the PDF of a published report: it lasts. */
export const publishedStandard: PdfStandard = 'a-3a'
