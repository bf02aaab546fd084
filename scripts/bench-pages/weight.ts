import { gzipSync } from 'node:zlib'

export type Weight = { html: number; scripts: number }

/** What a browser without a cache loads at opening, gzip: the page itself, and the scripts that it names. */
export async function weigh(url: string, cookie: string): Promise<Weight> {
  const answer = await fetch(url, { headers: { cookie } })
  if (answer.status !== 200) throw new Error(`${url} answers ${answer.status}`)
  const html = await answer.text()
  const sizes = await Promise.all(scriptsIn(html).map((path) => sizeOf(new URL(path, url))))
  return { html: gzipSync(html).length, scripts: sizes.reduce((sum, size) => sum + size, 0) }
}

/** Those of script elements, but for what only old browsers load, and those that the page's data has them fetch. */
function scriptsIn(html: string): string[] {
  const old = new Set(
    [...html.matchAll(/<script\b[^>]*\bnomodule\b[^>]*>/gi)].flatMap(([element]) =>
      [...element.matchAll(path)].map(([found]) => found),
    ),
  )
  const all = new Set([...html.matchAll(path)].map(([found]) => found))
  return [...all].filter((script) => !old.has(script))
}

const path = /\/_next\/static\/[\w./~%@-]+?\.js/g

async function sizeOf(url: URL): Promise<number> {
  return gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length
}
