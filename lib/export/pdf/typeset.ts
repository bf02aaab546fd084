import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { readFonts } from './fonts'
import type { PdfOrder } from './pdf-order'
import { printedBlocks, printedText } from './printed-tree'

const folder = path.join(process.cwd(), 'lib/export/pdf')

/**
 * Something that makes PDFs, each by one template. What people wrote reaches it as data and is never read as markup; it finds no
 * fonts but those it is given, and no clock, so that one order makes the same bytes everywhere. Holds its thread while it works.
 */
export function openTypesetter(): (order: PdfOrder) => Uint8Array {
  const { blobs, hasPicture } = readFonts()
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: blobs }] })
  return ({ standard, tree, newsroom, at, running, report, reportSaid }) => {
    const frame = tree.language === 'ar' ? 'rtl' : 'ltr'
    const words = (text: string) => printedText(text, hasPicture)
    const data = {
      language: tree.language,
      direction: frame,
      // What the file says of itself is plain text.
      title: plain(tree.title),
      newsroom: plain(newsroom),
      at: momentOf(at),
      running: {
        title: words(running.title),
        kicker: words(running.kicker),
        notices: running.notices.map(words),
        numbering: running.numbering,
      },
      reportSaid,
      blocks: printedBlocks(tree.blocks, frame, hasPicture),
    }
    try {
      const made = compiler.compile({
        mainFilePath: path.join(folder, 'report.typ'),
        inputs: { data: JSON.stringify(data), report },
      })
      if (!made.result)
        throw new Error(JSON.stringify(made.takeDiagnostics()?.shortDiagnostics ?? 'nothing was made'))
      return compiler.pdf(made.result, { pdfStandard: standard })
    } finally {
      // Else everything that was ever set stays in memory.
      compiler.evictCache(0)
    }
  }
}

function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no metadata may hold these
  return text.replace(/[\u0000-\u001F\u2066-\u2069\p{Surrogate}]+/gu, ' ')
}

/** In UTC. */
function momentOf(at: string) {
  const date = new Date(at)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  }
}
