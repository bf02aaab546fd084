import type { ReportTree } from '../../domain/report/report-tree'
import { blockHtml } from './block-html'

/**
 * What a report says, for a page that shows it among other things: HTML in pieces that follow each other, each of whole elements,
 * so that a page can be sent a piece at a time. Nothing in it was put together but by `tag`, which escapes every text.
 */
export function reportPieces({ blocks }: ReportTree): string[] {
  const pieces: string[] = []
  let piece: string[] = []
  let size = 0
  for (const block of blocks) {
    const { html } = blockHtml(block)
    if (size > 0 && size + html.length > pieceSize) {
      pieces.push(piece.join(''))
      ;[piece, size] = [[], 0]
    }
    piece.push(html)
    size += html.length
  }
  return [...pieces, piece.join('')]
}

/** Code units: what a server draws and a browser reads in one go. */
const pieceSize = 65_536
