import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { changing, reading } from '@/app/api/endpoint/endpoint'
import { callApi } from '@/components/api'
import { calls } from '@/lib/api/calls'
import { type Answers, contract, type Sent } from '@/lib/api/contract'
import { describeApi } from '@/lib/api/describe-api'
import type { Terms } from '@/lib/api/terms'
import { claimId } from '@/lib/domain/ids'
import { succeed } from '@/lib/domain/result'

const all = Object.values(calls).map((call) => ({ ...call, terms: contract[call.name] as Terms }))

describe('the one table of calls', () => {
  test('says of every call, and of no other, what it takes and answers', () => {
    expect(Object.keys(contract).sort()).toEqual(Object.keys(calls).sort())
    for (const [name, call] of Object.entries(calls)) expect(call.name).toBe(name)
  })

  test.each(all)('parses just what the path of $name names', ({ path, terms }) => {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    expect(Object.keys(terms.params?.shape ?? {}).sort()).toEqual(named.sort())
  })

  test.each(all)('lets $name take a body if it changes something, and then alone', ({ method, terms }) => {
    expect(terms.body !== undefined).toBe(method !== 'GET')
  })

  test.each(all)('lets nothing into the query of $name that no database can hold', ({ name, terms }) => {
    for (const field of Object.keys(terms.query?.shape ?? {})) {
      // A search takes any letters, and looks for those around it.
      if (`${name} ${field}` === 'findAnything q') continue
      expect(terms.query?.shape[field]?.safeParse('a\0b').success, field).toBe(false)
    }
  })

  test('takes the password once more for all that admins change, for tokens and what one signs in with, and for nothing else', () => {
    const asking = all.filter(({ terms }) => terms.sensitive).map(({ name }) => name)
    const admins = all.filter(({ method, terms }) => method !== 'GET' && terms.scope === 'admin')
    const factor = ['Totp', 'Passkey'].flatMap((kind) => [`prepare${kind}`, `add${kind}`, `remove${kind}`])
    const identity = ['beginLinking', 'linkIdentity', 'unlinkIdentity']
    const own = [...factor, ...identity, 'issueToken', 'renewRecoveryCodes']
    expect(asking.sort()).toEqual([...admins.map(({ name }) => name), ...own].sort())
  })

  test.each(all)('keeps no secret that $name answers', ({ terms }) => {
    const { schema } = terms.answer
    const fields = schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
    for (const field of fields.filter((name) => /^(token|secret|recoveryCodes)$/.test(name)))
      expect(terms.once).toContain(field)
  })

  test('describes every call once, under its name', () => {
    const described = Object.values(describeApi(Object.values(calls)).paths).flatMap((path) =>
      Object.values(path),
    )
    const names = described.map((operation) => Reflect.get(Object(operation), 'operationId'))
    expect(names.sort()).toEqual(Object.keys(calls).sort())
  })

  test('refers to nothing that is not in the description', () => {
    const described = JSON.parse(JSON.stringify(describeApi(Object.values(calls))))
    const references = [...JSON.stringify(described).matchAll(/"\$ref":"([^"]*)"/g)].map(([, to]) => to ?? '')
    expect(references).toContain('#/components/schemas/Problem')
    const lost = references.filter((to) => {
      const steps = to.split('/').slice(1)
      const found = steps.reduce((place, step) => Object(place)[step.replaceAll('~1', '/')], described)
      return !to.startsWith('#/') || found === undefined
    })
    expect([...new Set(lost)]).toEqual([])
  })
})

// Each of these lines would not compile if the compiler had nothing to say against the next one.
describe('what does not fit the contract does not compile', () => {
  const claimOf = async () => succeed({ id: claimId.parse('0190a2b4-0000-7000-8000-000000000001') })

  test('a route that answers less than its call promises', () => {
    // @ts-expect-error a claim has more than an id
    reading(calls.readClaim, claimOf)
    // @ts-expect-error no more does a change answer it
    changing(calls.withdrawClaim, claimOf, { again: claimOf })
  })

  test('a screen that sends what a call does not take', () => {
    const sent: Sent['withdrawClaim'] = { params: { claimId: 'x' }, body: { reason: 'A duplicate.' } }
    // @ts-expect-error a withdrawal gives a reason, not a text
    const other: Sent['withdrawClaim'] = { params: { claimId: 'x' }, body: { text: 'A duplicate.' } }
    // @ts-expect-error a claim's details are not changed without saying which version was seen
    const blind: Sent['changeClaim'] = { params: { claimId: 'x' }, body: { central: true } }
    expect([sent, other, blind]).toHaveLength(3)
  })

  test('a screen that reads what a call does not answer', () => {
    const read = (answer: Answers['readCoverage']) => answer.sentences
    // @ts-expect-error the coverage of an article has no claims of its own
    const wrong = (answer: Answers['readCoverage']) => answer.claims
    // @ts-expect-error a call is asked for with what it is about
    const lost = () => callApi(calls.readClaim, {})
    expect([read, wrong, lost]).toHaveLength(3)
  })
})
