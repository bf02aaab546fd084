import fc from 'fast-check'
import { z } from 'zod'
import type { Call, CallName } from '@/lib/api/calls'
import { calls } from '@/lib/api/calls'
import { contract } from '@/lib/api/contract'
import type { Terms } from '@/lib/api/terms'
import { type Asked, type Ids, mostly, paths } from './asked'
import { otherRequests, pageRequests } from './pages'
import { spoilt, valuesOf } from './values'

/** A request as somebody sends it; `who` is a role, or nobody. */
export type GeneratedRequest = Asked & { who: string }

/** Requests to every call of the API `but` some, to its odd neighbours and to the pages, most of them nearly right. */
export function generatedRequests(
  who: readonly string[],
  origin: string,
  ids: Ids,
  but: readonly CallName[],
): fc.Arbitrary<GeneratedRequest> {
  const all = Object.values(ids)
    .flat()
    .filter((id) => z.uuid().safeParse(id).success)
  const someId = fc.oneof(
    { arbitrary: fc.constantFrom(...all), weight: 6 },
    { arbitrary: fc.uuid(), weight: 1 },
  )
  const ofCalls = Object.values(calls)
    .filter(({ name }) => !but.includes(name))
    .map((call) => callRequests(call, contract[call.name], origin, ids, someId))
  return fc
    .record({
      who: fc.constantFrom(...who),
      asked: fc.oneof(...ofCalls, ...pageRequests(ids), ...otherRequests(origin, ids)),
    })
    .map(({ who: caller, asked }) => ({ who: caller, ...asked }))
}

function callRequests(
  call: Call,
  terms: Terms,
  origin: string,
  ids: Ids,
  someId: fc.Arbitrary<string>,
): fc.Arbitrary<Asked> {
  const body: fc.Arbitrary<string | undefined> = terms.body
    ? bodies(valuesOf(terms.body, someId))
    : fc.constant(undefined)
  const query = terms.query ? valuesOf(terms.query, someId) : fc.constant({})
  return fc
    .record({ path: paths(call.path, ids), query, body, headers: headersOf(origin) })
    .map(({ path, query: asked, body: sent, headers }) => ({
      call: call.name,
      method: call.method,
      path: `/api/v1${path}${inQuery(asked)}`,
      headers,
      body: sent,
    }))
}

function bodies(values: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
  const whole = fc.oneof({ arbitrary: values, weight: 3 }, { arbitrary: values.chain(spoilt), weight: 2 })
  const broken = fc.constantFrom(
    '',
    '{',
    'null',
    '[]',
    '"x"',
    '{"a":1}{',
    '[['.repeat(2000),
    '{"text":"\\ud800"}',
  )
  return mostly(
    whole.map((value) => JSON.stringify(value) ?? 'null'),
    broken,
  )
}

function headersOf(origin: string): fc.Arbitrary<Record<string, string>> {
  return fc
    .record({
      origin: mostly(fc.constant(origin), fc.constantFrom('http://other.example', 'null')),
      'content-type': mostly(
        fc.constant('application/json'),
        fc.constantFrom('text/plain', 'application/json; charset=x'),
      ),
      'if-match': mostly(
        fc.constantFrom('"1"', '"2"', '"3"', '*'),
        fc.constantFrom('x', '"0"', '"99999999999"', 'W/"1"'),
      ),
      'idempotency-key': mostly(fc.uuid(), fc.constantFrom('the same for all', 'one', 'x'.repeat(201))),
      'accept-language': fc.constantFrom('ar', 'en', '*;q=x'),
    })
    .map((headers) => headers as Record<string, string>)
}

function inQuery(asked: unknown): string {
  const pairs = Object.entries(asked ?? {}).map(([name, value]): [string, string] => [
    name,
    String(typeof value === 'object' ? JSON.stringify(value) : value),
  ])
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`
}
