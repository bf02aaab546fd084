import type { MemberId, NewsroomId } from './ids'
import type { Role } from './role'

/** Who is doing something, and within which newsroom. Made by `lib/auth` alone; every operation takes one. */
export type Actor = {
  id: MemberId
  name: string
  role: Role
  newsroom: { id: NewsroomId; name: string; language: string; sample: boolean }
  request: RequestMark
}

/** The request an action belongs to: its id goes into the history, its key makes a repeat harmless. */
export type RequestMark = {
  id: string
  /** Client's key and a fingerprint (hex SHA-256) of method, path and body. */
  idempotency?: { key: string; fingerprint: string }
}
