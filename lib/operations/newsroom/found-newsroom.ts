import { addAccount } from '../../data/account-record'
import { commit } from '../../data/commit'
import { addMember } from '../../data/member-record'
import { newId } from '../../data/new-id'
import { addNewsroom } from '../../data/newsroom-record'
import { accountId, memberId, newsroomId } from '../../domain/ids'
import { recordFounding } from '../../domain/membership/member-events'
import type { Actor } from '../../domain/newsroom/actor'
import type { SetupInput } from '../../domain/newsroom/member'
import { noStrictRules } from '../../domain/newsroom/strict-rules'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'

/** How a newsroom comes to be: with the product's sample, or through the setup page, which works once. */
export type Founding = Omit<SetupInput, 'password' | 'token'> & {
  passwordHash: string
  through: 'sample' | 'setup'
}

/** A new newsroom with its first admin, who is the one acting. */
export async function foundNewsroom(input: Founding, request: string): Promise<Result<Actor, Problem>> {
  const { newsroom: name, language, through } = input
  const newsroom = { id: newId(newsroomId), name, language, sample: through === 'sample' }
  const founder: Actor = {
    id: newId(memberId),
    account: newId(accountId),
    name: input.name,
    role: 'admin',
    newsroom: { ...newsroom, digits: 'latn', strict: noStrictRules },
    request: { id: request },
  }
  const outcome = await commit(founder, null, recordFounding(founder.newsroom, founder), [
    addNewsroom({ ...newsroom, setUp: through === 'setup' }),
    addMember(founder),
    addAccount({ id: founder.account, email: input.email, passwordHash: input.passwordHash }),
  ])
  return outcome === 'done' ? succeed(founder) : fail({ code: 'closed' })
}
