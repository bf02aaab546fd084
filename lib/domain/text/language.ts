/** A language tag for `Intl`; one that it would refuse must not make reading a text fail, so that becomes `und`. */
export function knownLanguage(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'und'
  } catch {
    return 'und'
  }
}
