import type { z } from 'zod'

/**
 * One call of the API: what it takes and what it answers. The same schemas parse requests and describe the API in
 * openapi.json, so the two cannot disagree.
 */
export type Call = {
  method: 'GET' | 'POST' | 'PATCH'
  /** Below /api/v1, with parameters in braces. */
  path: string
  summary: string
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodType
  /** Bytes of a body at most; 256 KB when not said. */
  maximumBytes?: number
  /** `type` is that of the answer's body where it is not JSON. */
  answer: { status: 200 | 201; schema: z.ZodType; type?: string }
  /** Fields of the answer that are shown once: they are secrets, so a repeat of the request goes without them. */
  once?: readonly string[]
  /** Whether the version the person was looking at has to come along. */
  ifMatch?: 'required' | 'optional'
  /** Needs no session. */
  open?: true
}

export type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined
