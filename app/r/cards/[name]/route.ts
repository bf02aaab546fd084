import { readCard } from '@/lib/export/publication/card'

/** The pictures that stand beside links to reports. */
export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }) {
  const card = await readCard((await params).name)
  if (!card) return new Response(null, { status: 404 })
  return new Response(card, {
    headers: {
      'content-type': 'image/png',
      'cache-control': 'public, max-age=86400',
      'cross-origin-resource-policy': 'cross-origin',
    },
  })
}
