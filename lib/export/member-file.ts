import type { HistoryEntry } from '../domain/history/history-event'
import type { MemberFacts } from '../domain/newsroom/member-facts'

type Act = HistoryEntry & { article: string | null }

/**
 * All that is stored about a member as one JSON file, written part by part as it is read. Of what they did it says what each act
 * made so, not what was before: that others may have written.
 */
export async function* writeMemberFile(
  at: string,
  facts: MemberFacts,
  pages: AsyncIterable<readonly Act[]>,
): AsyncGenerator<string> {
  const head = { format: 'isnad-member', version: 1, at, ...facts }
  yield `${JSON.stringify(head, null, 1).slice(0, -2)},\n "acts": [`
  let separator = '\n'
  for await (const page of pages) {
    for (const { actor, before: _before, n: _place, ...act } of page) {
      yield `${separator}  ${JSON.stringify({ ...act, role: actor.role })}`
      separator = ',\n'
    }
  }
  yield '\n ]\n}\n'
}
