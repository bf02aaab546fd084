import { randomUUID } from 'node:crypto'
import { requestScope } from '../../request-scope'

/** By what the log and the history name the request that is being answered. */
export function requestId(): string {
  return requestScope()?.id ?? randomUUID()
}
