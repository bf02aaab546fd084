/** Has the browser remember for a year what was chosen, so that the server knows it with the next request; null forgets it. */
export function rememberChoice(cookie: string, chosen: string | null): void {
  const age = chosen === null ? 0 : 365 * 24 * 60 * 60
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API needs https, newsrooms run on plain http too
  document.cookie = `${cookie}=${chosen ?? ''}; path=/; max-age=${age}; samesite=lax`
}
