import { rendering } from '@/app/api/endpoint/endpoint'
import { answerStream } from '@/app/api/endpoint/stream-answer'
import { calls } from '@/lib/api/calls'
import { exportMember } from '@/lib/operations/newsroom/export-member'

/** All that is stored about a member, sent as it is read. */
export const GET = rendering(
  calls.exportMember,
  (actor, { params: { memberId } }) => exportMember(actor, memberId),
  async (parts, { params: { memberId } }) =>
    answerStream(parts, {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="isnad-member-${memberId}.json"`,
    }),
)
