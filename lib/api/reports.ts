import { z } from 'zod'
import { checklistItem } from '../domain/report/checklist'
import { citationFormats, csvHeaders, csvTables } from '../export/file-choices'
import { pdfStandards } from '../export/pdf/pdf-standard'
import { reportDocument } from '../export/report-json'
import { ofArticle } from './params'
import type { Terms } from './terms'

/** The report and its proof. */
export const reportTerms = {
  readReport: {
    summary:
      'The report: json (described by /schemas/report.json), csv (a table of claims or of evidence), html, docx (Word, each claim a comment on its words), pdf (PDF/A-3a, or PDF/UA-1 by `standard`, with the JSON inside), w3c (its claims as Web Annotations), or its sources as csl (CSL-JSON), ' +
      'bibtex or ris. All but internal ones of a draft say that they are one. Internal ones also hold ' +
      'what no editor approved, for those who check',
    params: ofArticle,
    query: z.strictObject({
      format: z.enum(['json', 'csv', 'html', 'docx', 'pdf', 'w3c', ...citationFormats]).default('json'),
      table: z.enum(csvTables).default('claims'),
      headers: z
        .enum(csvHeaders)
        .default('words')
        .describe(
          'Of csv: words in the newsroom’s language, or machine for names and codes that never change',
        ),
      standard: z.enum(pdfStandards).default('a-3a'),
      internal: z.enum(['true', 'false']).default('false'),
    }),
    watched: true,
    answer: { status: 200, schema: reportDocument },
  },
  readChecklist: {
    summary:
      'What IFCN and AFCN ask of a fact-check and can be counted in one: how much of it there is, and which claims lack it',
    params: ofArticle,
    answer: { status: 200, schema: z.object({ items: z.array(checklistItem) }) },
  },
  exportBundle: {
    summary:
      'Export the report with its proof: the answer says at which address the bundle is fetched. An export is an entry of the ' +
      'history; one more export of what has not changed is the same bundle and no entry',
    params: ofArticle,
    body: z.strictObject({}),
    watched: true,
    answer: { status: 201, schema: z.object({ address: z.string() }) },
  },
  readBundle: {
    summary:
      'What was exported, as a ZIP that anybody can verify without network: the export recorded as the article’s entry `entry`, ' +
      'or else the last one. 404 where there is none; 409 outdated-export where the article has changed since',
    params: ofArticle,
    query: z.strictObject({ entry: z.coerce.number().int().positive().max(1_000_000_000).optional() }),
    watched: true,
    answer: { status: 200, schema: z.string(), type: 'application/zip' },
  },
} as const satisfies Record<string, Terms>
