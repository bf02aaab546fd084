import fc from 'fast-check'

/** What is sent, whoever sends it. */
export type Asked = {
  call: string
  method: string
  path: string
  headers: Record<string, string>
  body: string | undefined
}

/** What there is to ask about: ids by the name of the parameter that takes them. */
export type Ids = Record<string, readonly string[]>

/** Right most of the time, so that requests come past the first check. */
export const mostly = <Value>(right: fc.Arbitrary<Value>, wrong: fc.Arbitrary<Value>) =>
  fc.oneof({ arbitrary: right, weight: 20 }, { arbitrary: wrong, weight: 1 })

/** Addresses of a form, with something known for each parameter most of the time. */
export function paths(template: string, ids: Ids): fc.Arbitrary<string> {
  const parts = template.split(/(\{\w+\})/).map((part) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1]
    if (!name) return fc.constant(part)
    return mostly(
      fc.constantFrom(...(ids[name] ?? [])),
      fc.oneof(fc.uuid(), fc.constantFrom('x', '%00', '..%2f', '%D8%AE', '-1', '99999')),
    )
  })
  return fc.tuple(...parts).map((all) => all.join(''))
}
