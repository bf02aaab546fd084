declare module 'dom-anchor-text-quote' {
  /** Uses nothing of `root` but its text, so that it runs without a document. */
  export function toTextPosition(
    root: { textContent: string },
    selector: { exact: string; prefix: string; suffix: string },
    options: { hint: number },
  ): { start: number; end: number } | null
}

declare module 'diff-match-patch' {
  export default class DiffMatchPatch {
    Diff_Timeout: number
    diff_main(before: string, after: string): [number, string][]
    diff_xIndex(diffs: [number, string][], position: number): number
  }
}
