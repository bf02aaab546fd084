/** A text in pieces of HTML that `manyFiguresHtml` has made. */
export function ManyFigures({ pieces }: { pieces: readonly string[] }) {
  return pieces.map((html, index) => (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: manyFiguresHtml escapes whatever anybody wrote
    // biome-ignore lint/suspicious/noArrayIndexKey: a text is drawn whole
    <span key={index} dangerouslySetInnerHTML={{ __html: html }} />
  ))
}
