/** The page on which a claim is worked on, without a language: the server draws the claim, and the browser goes to it. */
export function claimAddress(article: string, number: number): `/${string}` {
  return `/articles/${article}?claim=${number}#claim-${number}`
}
