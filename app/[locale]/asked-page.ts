/** The part of an address that says which page of a list is wanted. */
export type AskedPage = { cursor?: string | string[] }

export function cursorIn({ cursor }: AskedPage): string | undefined {
  return [cursor].flat()[0]?.slice(0, 200)
}
