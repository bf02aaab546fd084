import { guarded } from '@/app/api/endpoint/endpoint'
import { answerPublished, answerSent } from '@/app/r/answer-published'
import { askedIn } from '@/app/r/asked'

/** What strangers read: the newest report under a name, one by its number, a claim, a file, a frame. No session is looked at. */
export const GET = guarded(async (request, { params }) => answerPublished(request, askedIn(await params)))

/** What strangers send: that something is wrong in a report. */
export const POST = guarded(async (request, { params }) => answerSent(request, askedIn(await params)))
