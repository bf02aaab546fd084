/**
 * What a browser may do with a report: what people wrote stands in it, so nothing on it runs, its icons are in its style, and it
 * loads nothing but `fonts`. `forms` is where it may send one, and `frames` are the sites that may show it in a frame.
 */
export function reportPolicy({ fonts = "'none'", forms = "'none'", frames = "'none'" } = {}): string {
  return [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    'img-src data:',
    `font-src ${fonts}`,
    "base-uri 'none'",
    `form-action ${forms}`,
    `frame-ancestors ${frames}`,
  ].join('; ')
}
