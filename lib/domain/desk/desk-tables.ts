/** The tables of a desk, each a file of its own. */
export const deskTables = ['weeks', 'waiting', 'people', 'late', 'returned'] as const
export type DeskTable = (typeof deskTables)[number]
