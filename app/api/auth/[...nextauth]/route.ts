import { NextRequest } from 'next/server'
import { guarded } from '@/app/api/endpoint/endpoint'
import { answerProblem } from '@/app/api/endpoint/problem-answer'
import { readBody } from '@/app/api/endpoint/read-body'
import { handleAuth } from '@/lib/auth/handler'

type Context = { params: Promise<{ nextauth: string[] }> }

/** HEAD comes here too, and next-auth does not know it. */
export const GET = ({ url, headers }: NextRequest, context: Context) => {
  const request = new NextRequest(url, { headers })
  return guarded(() => handleAuth(request, context))(request, context)
}

/** A form of a few fields: its body is read no further than that could be. */
export const POST = (request: NextRequest, context: Context) =>
  guarded(async () => {
    const read = await readBody(request, 16_384)
    if (!read.ok) return answerProblem(read.problem)
    const { url, method, headers } = request
    return handleAuth(new NextRequest(url, { method, headers, body: read.value }), context)
  })(request, context)
