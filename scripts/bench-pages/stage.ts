import { randomUUID } from 'node:crypto'
import { signIn } from '../bench-load/signed-in'

/** Somebody signed in to the sample, the addresses of the pages that they open, and one thing that they change. */
export type Stage = { cookie: string; pages: Record<string, string>; remark(): Promise<void> }

/** The sample with as many articles as one page of the list shows. */
export async function setStage(origin: string): Promise<Stage> {
  const cookie = await signIn(origin, 'editor')
  const ask = async (path: string, body?: object) => {
    const headers = { cookie, origin, 'content-type': 'application/json', 'idempotency-key': randomUUID() }
    const answer = await fetch(`${origin}/api/v1${path}`, {
      headers,
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${path} answers ${answer.status}: ${await answer.text()}`)
    return answer.json()
  }

  const { items: articles } = (await ask('/articles')) as { items: { id: string; title: string }[] }
  const [sample] = articles
  if (!sample) throw new Error('the sample has no article')
  for (let count = articles.length; count < 50; count += 1) {
    const title = `${sample.title} ${count}`
    await ask('/articles', {
      title,
      text: `${title}\n\nأعلنت الوزارة أن العدد بلغ ${count}.`,
      language: 'ar',
    })
  }
  const { items: claims } = (await ask(`/articles/${sample.id}/claims`)) as { items: { id: string }[] }
  const article = `/ar/articles/${sample.id}`
  return {
    cookie,
    pages: {
      'list of 50': '/ar/articles',
      queue: '/ar/queue',
      history: `${article}/history`,
      report: `${article}/report`,
      workspace: article,
    },
    remark: () => ask(`/claims/${claims[0]?.id}/comments`, { text: 'أين المصدر؟' }),
  }
}
