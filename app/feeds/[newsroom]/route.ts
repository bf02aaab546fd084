import { guarded } from '@/app/api/endpoint/endpoint'
import { newsroomId } from '@/lib/domain/ids'
import { env } from '@/lib/env'
import { atomFeed } from '@/lib/export/publication/atom-feed'
import { listFeed } from '@/lib/operations/publication/list-feed'

/** `/feeds/{newsroom}.xml`: the published reports of a newsroom as Atom, empty where there are none. */
export const GET = guarded(async (_request, { params }) => {
  const { newsroom: name } = (await params) as { newsroom: string }
  const id = newsroomId.safeParse(name.replace(/\.xml$/, ''))
  if (!id.success || !name.endsWith('.xml')) return new Response(null, { status: 404 })
  const { origin } = new URL(env().NEXTAUTH_URL)
  return new Response(atomFeed(id.data, await listFeed(id.data), origin), {
    headers: {
      'content-type': 'application/atom+xml; charset=utf-8',
      'cache-control': 'public, max-age=300',
    },
  })
})
