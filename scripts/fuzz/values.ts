import fc from 'fast-check'
import { z } from 'zod'

type Schema = z.core.JSONSchema.BaseSchema

/** Values that fit a schema of the API, as JSON, or come close to it; ids are drawn from `ids`. */
export function valuesOf(schema: z.ZodType, ids: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return fitting(described, ids, described.$defs ?? {})
}

function fitting(
  schema: Schema | boolean,
  ids: fc.Arbitrary<string>,
  defs: Record<string, Schema | boolean>,
): fc.Arbitrary<unknown> {
  if (typeof schema === 'boolean') return odd
  const inner = (part: Schema | boolean) => fitting(part, ids, defs)
  if (schema.$ref) return inner(defs[schema.$ref.replace('#/$defs/', '')] ?? true)
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map(inner))
  if (schema.allOf) return inner(schema.allOf[0] ?? true)
  switch (schema.type) {
    case 'object':
      return objects(schema, inner)
    case 'array':
      return fc.array(inner(single(schema.items)), { maxLength: 4 })
    case 'string':
      return schema.format === 'uuid' ? ids : strings
    case 'integer':
    case 'number':
      return fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer(), fc.constantFrom(1, 2, 1e9, -1, 1.5))
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return odd
  }
}

const single = (items: Schema['items']): Schema | boolean => (Array.isArray(items) ? items[0] : items) ?? true

function objects(schema: Schema, inner: (part: Schema | boolean) => fc.Arbitrary<unknown>) {
  if (!schema.properties && schema.additionalProperties)
    return fc.dictionary(strings, inner(schema.additionalProperties), { maxKeys: 3 })
  const fields = Object.entries(schema.properties ?? {}).map(([name, part]) => [name, inner(part)] as const)
  return fc.record(Object.fromEntries(fields), { requiredKeys: schema.required ?? [] })
}

/** What can be imported, more or less. */
const documents = [
  {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    body: 'So?',
    target: { source: 'https://example.org', selector: { type: 'TextQuoteSelector', exact: 'the mayor' } },
  },
  { '@context': 'https://schema.org', '@type': 'ClaimReview', claimReviewed: 'the mayor', reviewRating: 1 },
].map((document) => JSON.stringify(document))

/** What people type, and what they do not. */
export const strings = fc.oneof(
  { arbitrary: fc.string({ maxLength: 40, unit: 'grapheme' }), weight: 4 },
  {
    arbitrary: fc.constantFrom(
      'ar',
      'en',
      'كَتَبَ الحارس ٪٧٥',
      '2020-09-27',
      '٢٠٢٠-٠٩',
      'https://example.org/a?b=%D8%AE#c',
      'http://[::1]:80/',
      'a@example.org',
      '%_\\',
      '"and"',
      '\u200b\u202e',
      '1 OR 1=1',
    ),
    weight: 4,
  },
  { arbitrary: fc.constantFrom(...documents), weight: 1 },
  {
    arbitrary: fc.constantFrom('\0', '\ud83d', 'ﷺ'.repeat(6000), '=1+1\n\r', '𝒳\u0301'.repeat(500)),
    weight: 1,
  },
)

/** What no schema asks for. */
const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, '', 0, -1, 1e308, true, [], {}, [[[[]]]], { __proto__: null, id: 1 }),
  fc.jsonValue({ maxDepth: 3 }),
  strings,
)

/** Such a value with one part of it put in place of what belongs there, taken away, or added. */
export function spoilt(value: unknown): fc.Arbitrary<unknown> {
  if (typeof value !== 'object' || value === null) return odd
  const names = Object.keys(value)
  return fc
    .record({ name: fc.constantFrom('__proto__', 'constructor', 'x', ...names), part: odd, how: fc.nat(2) })
    .map(({ name, part, how }) => {
      const copy = new Map(Object.entries(value))
      if (how === 0) copy.delete(name)
      else copy.set(name, part)
      return Object.fromEntries(copy)
    })
}
