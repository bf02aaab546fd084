/** What can be chosen of a file: apart from what writes it, so that whoever only chooses needs nothing of that. */
export const csvTables = ['claims', 'evidence'] as const
export type CsvTable = (typeof csvTables)[number]

/** Whether a table speaks to programs, by names and codes that never change, or to people, in the newsroom's language. */
export const csvHeaders = ['words', 'machine'] as const
export type CsvHeaders = (typeof csvHeaders)[number]

/** What the claims of a whole newsroom are had as. */
export const claimFormats = ['csv', 'json'] as const
export type ClaimFormat = (typeof claimFormats)[number]

/** What reference managers take the sources of an article as. */
export const citationFormats = ['csl', 'bibtex', 'ris'] as const
export type CitationFormat = (typeof citationFormats)[number]
