/**
 * Everything a TypeScript or TSX source imports, in order: static and side-effect imports, `export … from`, `import()`,
 * `require()` and type imports. What is imported by a computed name reads `?`, for nobody can tell what it is.
 */
export function importsIn(source: string): string[] {
  const code = withoutComments(source)
  return [...code.matchAll(imported)].map(nameIn)
}

const imported = new RegExp(
  [
    /\bfrom\s*['"](?<from>[^'"\n]*)['"]/,
    /\bimport\s*['"](?<effect>[^'"\n]*)['"]/,
    /\b(?:import|require)\s*\(\s*(?:['"`](?<called>[^'"`\n$]*)['"`]\s*[,)]|[^\s)])/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
)

function nameIn({ groups }: RegExpMatchArray): string {
  return groups?.from ?? groups?.effect ?? groups?.called ?? '?'
}

/** The source with every comment blanked. Knows strings, templates and regular expressions, which may hold `//`. */
export function withoutComments(source: string): string {
  return source.replaceAll(token, (text) => (/^\/[/*]/.test(text) ? ' ' : text))
}

const token = new RegExp(
  [
    /\/\/[^\n]*/,
    /\/\*[\s\S]*?\*\//,
    /'(?:\\.|[^'\\\n])*'/,
    /"(?:\\.|[^"\\\n])*"/,
    /`(?:\\[\s\S]|[^`\\])*`/,
    // A slash after one of these begins a regular expression, elsewhere it divides or closes an element.
    /(?<=(?:[(,=:[!&|?{]|=>|\breturn)\s*)\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
)
