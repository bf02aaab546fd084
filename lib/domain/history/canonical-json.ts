export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue }

/**
 * The one text of a JSON value (RFC 8785): members in order of their names' UTF-16 code units, numbers as
 * ECMAScript writes them, no white space. Throws a TypeError that names the place for everything that is
 * not JSON: undefined, NaN and infinities, lone surrogates, functions, class instances.
 */
export function canonicalJson(value: unknown, path = '$'): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return canonicalNumber(value, path)
  if (typeof value === 'string') return canonicalString(value, path)
  if (Array.isArray(value)) {
    return `[${Array.from(value, (item, index) => canonicalJson(item, `${path}[${index}]`)).join(',')}]`
  }
  if (isPlainObject(value)) {
    const members = Object.keys(value)
      .sort()
      .map((key) => `${canonicalString(key, path)}:${canonicalJson(value[key], `${path}.${key}`)}`)
    return `{${members.join(',')}}`
  }
  throw new TypeError(`${path} is not JSON: ${typeof value}`)
}

/** The value of a text that is its own canonical form, or undefined. */
export function parseCanonicalJson(text: string): JsonValue | undefined {
  try {
    const value: JsonValue = JSON.parse(text)
    return isFormOf(value, text) ? value : undefined
  } catch {
    return undefined
  }
}

/**
 * Whether a text is the canonical form of the value that was read from it. What ECMAScript writes by itself is that form
 * but for two things, the order of members and half characters; where they are right, nothing has to be written anew.
 */
function isFormOf(value: JsonValue, text: string): boolean {
  if (JSON.stringify(value) === text && !text.includes('\\ud') && isInOrder(value)) return true
  return canonicalJson(value) === text
}

function isInOrder(value: JsonValue): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (isList(value)) return value.every(isInOrder)
  let before: string | null = null
  for (const key of Object.keys(value)) {
    if (before !== null && before >= key) return false
    const part = value[key]
    if (part === undefined || !isInOrder(part)) return false
    before = key
  }
  return true
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value)
}

/** RFC 8785 section 3.2.2.3. */
function canonicalNumber(value: number, path: string): string {
  if (!Number.isFinite(value)) throw new TypeError(`${path} is not JSON: ${value}`)
  return JSON.stringify(value)
}

/** RFC 8785 section 3.2.2.2. */
function canonicalString(value: string, path: string): string {
  if (/\p{Surrogate}/u.test(value)) throw new TypeError(`${path} has a lone surrogate`)
  return JSON.stringify(value)
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
