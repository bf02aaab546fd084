import { notFound } from 'next/navigation'
import type { Problem } from '@/lib/domain/problem'
import type { Result } from '@/lib/domain/result'

/** The value a page was asked for. What is not there for this reader is a page that is not found. */
export function found<Value>(result: Result<Value, Problem>): Value {
  if (result.ok) return result.value
  if (result.problem.code === 'not-found') notFound()
  throw new Error(`A page could not be read: ${result.problem.code}`)
}
