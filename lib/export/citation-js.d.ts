declare module '@citation-js/core' {
  /** Only what we use of it; the library has no types of its own. */
  export const plugins: {
    output: { format(name: 'bibtex' | 'ris', items: readonly object[]): string }
    config: { get(plugin: '@bibtex'): { format: { asciiOnly: boolean } } }
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
