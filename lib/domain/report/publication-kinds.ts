/** What a published report is beside those before it; the classes of changes are those of the IFCN code of principles. */
export const publicationKinds = ['first', 'correction', 'clarification', 'update', 'retraction'] as const
export type PublicationKind = (typeof publicationKinds)[number]

/** What a report may go out as where one of the same article went out before. */
export const laterKinds = publicationKinds.filter((kind) => kind !== 'first')
