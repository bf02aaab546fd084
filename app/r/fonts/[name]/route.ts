import { readPublicFont } from '@/lib/export/publication/public-font'

/** The fonts of the pages that readers see, under names that stay. */
export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }) {
  const font = await readPublicFont((await params).name)
  if (!font) return new Response(null, { status: 404 })
  return new Response(font, {
    headers: {
      'content-type': 'font/woff2',
      'cache-control': 'public, max-age=31536000, immutable',
      // A frame on another site shows them too.
      'cross-origin-resource-policy': 'cross-origin',
    },
  })
}
