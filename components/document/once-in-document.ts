import { requestScope } from '@/lib/request-scope'

/** HTML for a `ReadyHtml`: where a document is answered its place among what is kept of the request, and else the HTML itself. */
export function onceInDocument(html: string): string | number {
  const scope = requestScope()
  if (!scope?.document) return html
  scope.html ??= []
  return scope.html.push(html) - 1
}
