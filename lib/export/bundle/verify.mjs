// Checks an Isnad report bundle on any machine with Node 20 or newer, without network and without anything to install:
//
//   node verify.mjs [--key <the newsroom's key>] [folder]
//
// Prints what was checked and ends with 0, or names the first thing that is wrong and ends with 1.
// The files and every rule are described in docs/history.md of the project, so that you can write a checker of your own.
// Down to the part "As a program" this knows no platform: report.html carries it along for browsers.

/**
 * Checks the files of a bundle, given by name. Resolves to what was found right, finding by finding; rejects with a `Wrong`
 * otherwise. The platform hashes (SHA-256) and checks signatures (Ed25519, the public key in its 32 bytes).
 *
 * @typedef {{
 *   sha256: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>
 *   verify: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean | Promise<boolean>
 * }} Platform
 * @typedef {{ code: string, values: Record<string, string | number>, text: string }} Finding `text` says it in English;
 *   by its code and values it can be said in any language
 * @param {Map<string, Uint8Array>} files
 * @param {Platform} platform
 * @param {string} [trustedKey] the newsroom's key as it is published elsewhere
 * @returns {Promise<Finding[]>}
 */
export async function verifyBundle(files, platform, trustedKey) {
  const under = { check: 'entries' }
  try {
    return await checkBundle(files, platform, trustedKey, under)
  } catch (error) {
    const message = error instanceof Wrong ? error.message : `something is not of the form (${error.message})`
    throw new Wrong(message, under.check)
  }
}

/** What is wrong with a bundle, in words for a reader, and which check found it. */
export class Wrong extends Error {
  constructor(message, check = null) {
    super(message)
    this.check = check
  }
}

/** Notes in `under` which check is under way. */
async function checkBundle(files, platform, trustedKey, under) {
  const hash = async (...parts) => platform.sha256(join(...parts))
  const entries = await readEntries(textOf(files, 'entries.txt'), hash)
  checkChain(entries)
  under.check = 'texts'
  const texts = await readTexts(textOf(files, 'texts.json'), entries, hash)
  under.check = 'checkpoint'
  const key = await readKey(textOf(files, 'key.txt'), trustedKey, hash)
  const checkpoint = await openCheckpoint('checkpoint.txt', textOf(files, 'checkpoint.txt'), key, platform)
  under.check = 'tree'
  await checkInclusion(entries, checkpoint, textOf(files, 'proofs.json'), hash)
  under.check = 'timestamp'
  const stamped = await checkTimestamp(files, checkpoint, key, platform, hash)
  under.check = 'files'
  const recorded = await checkFiles(files, entries, hash)
  under.check = 'claims'
  const story = tell(entries, texts)
  under.check = 'report'
  await checkReport(readReport(textOf(files, 'report.json')), entries, story, texts, hash)

  const last = entries[entries.length - 1]
  const commitments = new Set(entries.flatMap(({ payload }) => commitmentsIn(payload)))
  const withheld = commitments.size - texts.size
  const { size } = checkpoint
  const root = toHex(checkpoint.root)
  return [
    found(
      'entries',
      { count: entries.length },
      `${counted(entries.length, 'entry', 'entries')} in exact form, numbered from 1 to ${last.n}, each pointing at the one before`,
    ),
    found(
      'texts',
      { count: texts.size },
      `${counted(texts.size, 'text is one', 'texts are those')} that the entries commit to`,
    ),
    found('withheld', { count: withheld }, `${counted(withheld, 'text is', 'texts are')} withheld or erased`),
    found(
      'tree',
      { count: entries.length, size, root },
      `${counted(entries.length, 'entry stands', 'entries stand')} in the tree of ${size} whose root is ${root}`,
    ),
    found(
      'complete',
      {},
      'the tree ends with the last of these entries: nothing of this article is left out',
    ),
    found(
      'signed',
      { key: `${key.name}+${key.id}` },
      `the checkpoint is signed with the key ${key.name}+${key.id}${trustedKey ? ', the one you gave' : ''}`,
    ),
    ...stamped,
    found(
      'files',
      { files: recorded.join(', '), entry: last.n, at: last.at },
      `${recorded.join(', ')}: exactly what entry ${last.n} of ${last.at} recorded`,
    ),
    found(
      'claims',
      { count: story.claims.size },
      `${counted(story.claims.size, 'claim', 'claims')}: every approval is by another account than the proposal, on the same evidence`,
    ),
    found('report', {}, 'the report says of every claim what the entries say'),
  ]
}

function found(code, values, text) {
  return { code, values, text }
}

function counted(count, one, other) {
  return `${count} ${count === 1 ? one : other}`
}

// Entries ---------------------------------------------------------------------------------------------------------

const LINES = ['version', 'newsroom', 'seq', 'article', 'n', 'prev', 'at', 'payload']
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const HASH = /^[0-9a-f]{64}$/
const FORM = {
  version: /^isnad-history\/v1$/,
  newsroom: UUID,
  seq: /^(0|[1-9][0-9]{0,14})$/,
  article: UUID,
  n: /^[1-9][0-9]{0,14}$/,
  prev: /^([0-9a-f]{64})?$/,
  at: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  payload: /^\{.*\}$/,
}

/** Eight lines each, and a newline after every entry that is not part of it. */
async function readEntries(text, hash) {
  const lines = text.split('\n')
  need(
    lines.pop() === '' && lines.length > 0 && lines.length % 8 === 0,
    'entries.txt is not made of entries of eight lines',
  )
  const entries = []
  for (let at = 0; at < lines.length; at += 8) {
    entries.push(await readEntry(lines.slice(at, at + 8), at / 8 + 1, hash))
  }
  return entries
}

async function readEntry(lines, n, hash) {
  const entry = Object.fromEntries(LINES.map((name, index) => [name, lines[index]]))
  for (const name of LINES) need(FORM[name].test(entry[name]), `entry ${n}: its ${name} is not of the form`)
  need(isMoment(entry.at), `entry ${n}: its time does not exist`)
  const payload = parseCanonical(`entry ${n}`, entry.payload)
  checkPayload(payload, n)
  return {
    ...entry,
    seq: Number(entry.seq),
    n: Number(entry.n),
    payload,
    leaf: await hash(Uint8Array.of(0x00), utf8(lines.join('\n'))),
  }
}

function checkPayload(payload, n) {
  const { schema, action, actor, name, role, claim, before, after, request } = payload
  const isState = (value) => value === null || isObject(value)
  const right =
    schema === 1 &&
    isText(action) &&
    (actor === null || matches(UUID, actor)) &&
    (name === null || matches(HASH, name)) &&
    isText(role) &&
    (claim === null || (isObject(claim) && matches(UUID, claim.id) && Number.isInteger(claim.number))) &&
    isState(before) &&
    isState(after) &&
    isText(request)
  need(right, `entry ${n}: its payload is not of schema 1`)
}

/** One article of one newsroom, gap-free, each entry pointing at the one before, in the order of time. */
function checkChain(entries) {
  for (const [index, entry] of entries.entries()) {
    const before = entries[index - 1]
    need(entry.n === index + 1, `entry ${index + 1} is missing: entry ${entry.n} stands in its place`)
    need(entry.newsroom === entries[0].newsroom, `entry ${entry.n} is of another newsroom`)
    need(entry.article === entries[0].article, `entry ${entry.n} is of another article`)
    need(
      entry.prev === (before ? toHex(before.leaf) : ''),
      `entry ${entry.n} does not point at the one before`,
    )
    need(!before || entry.seq > before.seq, `entry ${entry.n} is not after the one before`)
    need(!before || entry.at >= before.at, `entry ${entry.n} is older than the one before`)
  }
}

// Texts -----------------------------------------------------------------------------------------------------------

/** Texts by commitment. Each opens a commitment of an entry; commitments without a text are withheld or erased. */
async function readTexts(text, entries, hash) {
  const listed = parseCanonical('texts.json', text)
  need(Array.isArray(listed), 'texts.json is not a list')
  const committed = new Set(entries.flatMap(({ payload }) => commitmentsIn(payload)))
  const texts = new Map()
  let last = ''
  for (const item of listed) {
    const right =
      hasKeys(item, 'commitment', 'salt', 'text') &&
      matches(HASH, item.commitment) &&
      matches(HASH, item.salt)
    need(right && typeof item.text === 'string', 'texts.json holds something that is no text')
    need(item.commitment > last, 'texts.json is not in order')
    need(committed.has(item.commitment), `texts.json: no entry commits to ${item.commitment}`)
    const opened = await hash(Uint8Array.of(0x02), fromHex(item.salt), utf8(item.text))
    need(
      toHex(opened) === item.commitment,
      `texts.json: a text is not the one committed to as ${item.commitment}`,
    )
    texts.set(item.commitment, item.text)
    last = item.commitment
  }
  return texts
}

function commitmentsIn({ name, before, after }) {
  return [...(name ? [name] : []), ...sealedIn(before), ...sealedIn(after)]
}

function sealedIn(value) {
  if (value === null || typeof value !== 'object') return []
  return isSealed(value) ? [value.text] : Object.values(value).flatMap(sealedIn)
}

function isSealed(value) {
  return hasKeys(value, 'text') && matches(HASH, value.text)
}

// Checkpoint (C2SP signed-note and tlog-checkpoint) and tree (RFC 6962) ------------------------------------------------

async function readKey(text, trusted, hash) {
  const [, name, id, encoded] = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)\n$/.exec(text) ?? []
  const bytes = fromBase64(encoded ?? '')
  need(bytes?.length === 33 && bytes[0] === 1, 'key.txt holds no Ed25519 key')
  need(
    toHex(await hash(utf8(`${name}\n`), bytes)).slice(0, 8) === id,
    'key.txt: the id of the key is not its own',
  )
  need(!trusted || trusted.trim() === text.trim(), 'key.txt is not the key you gave')
  return { name, id, publicKey: bytes.subarray(1) }
}

async function openCheckpoint(file, note, key, platform) {
  const [, text, origin, size, root, signatures] =
    /^(([^\n]+)\n(0|[1-9][0-9]{0,14})\n([A-Za-z0-9+/]{43}=)\n)\n((?:— [^ \n]+ [A-Za-z0-9+/]+=*\n)+)$/.exec(
      note,
    ) ?? []
  need(text, `${file} is not a signed checkpoint`)
  need(isHash(fromBase64(root) ?? []), `${file}: the root is not of the form`)
  need(origin === key.name, `${file} is of another log than the key`)
  const lines = signatures.trimEnd().split('\n')
  need(lines.length <= 100, `${file} has too many signatures`)
  const mine = lines.filter((line) => {
    const [, name, encoded] = line.split(' ')
    const bytes = fromBase64(encoded)
    need(bytes?.length > 4, `${file}: a signature is not of the form`)
    return name === key.name && toHex(bytes.subarray(0, 4)) === key.id
  })
  need(mine.length > 0, `${file} is not signed with the key of key.txt`)
  for (const line of mine) {
    const signature = fromBase64(line.split(' ')[2]).subarray(4)
    const right = await platform.verify(key.publicKey, utf8(text), signature)
    need(right, `${file}: the signature is wrong`)
  }
  return { origin, size: Number(size), root: fromBase64(root) }
}

/** Every entry stands in the tree, and the last one is its last leaf, so that no entry of the article can follow. */
async function checkInclusion(entries, { origin, size, root }, text, hash) {
  const { newsroom } = entries[0]
  need(origin.endsWith(`/${newsroom}`), 'checkpoint.txt is of another newsroom than the entries')
  const proofs = parseCanonical('proofs.json', text)
  const right = hasKeys(proofs, 'format', 'paths', 'size') && proofs.format === 'isnad-proofs/v1'
  need(right && Array.isArray(proofs.paths), 'proofs.json is not of the form')
  need(proofs.size === size, 'proofs.json is for another tree than the checkpoint')
  need(proofs.paths.length === entries.length, 'proofs.json does not hold one path for each entry')
  for (const [index, entry] of entries.entries()) {
    const path = proofs.paths[index]
    need(
      Array.isArray(path) && path.every((step) => matches(HASH, step)),
      `the path of entry ${entry.n} is not of the form`,
    )
    const reached = await climb(entry, size, path.map(fromHex), hash)
    need(
      reached && toHex(reached) === toHex(root),
      `entry ${entry.n} does not stand in the tree of the checkpoint`,
    )
  }
  need(
    entries[entries.length - 1].seq === size - 1,
    'the history of this article may go on: its last entry is not the last of the tree',
  )
}

/**
 * The root that a path leads to (RFC 9162, section 2.1.3.2), or null. What is no count or no hash leads nowhere.
 *
 * @param {{ leaf: Uint8Array, seq: number }} entry
 * @param {number} size
 * @param {readonly Uint8Array[]} path
 * @param {(...parts: Uint8Array[]) => Promise<Uint8Array>} hash
 * @returns {Promise<Uint8Array | null>}
 */
export async function climb({ leaf, seq: index }, size, path, hash) {
  if (!isCount(index) || !isCount(size) || index >= size || ![leaf, ...path].every(isHash)) return null
  let [reached, at, last] = [leaf, index, size - 1]
  for (const beside of path) {
    if (last === 0) return null
    if (at % 2 === 1 || at === last) {
      reached = await hash(Uint8Array.of(0x01), beside, reached)
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)]
    } else {
      reached = await hash(Uint8Array.of(0x01), reached, beside)
    }
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return last === 0 ? reached : null
}

// Timestamp (RFC 3161) ----------------------------------------------------------------------------------------------

const STAMPED = ['timestamp.txt', 'timestamp.json', 'timestamp.tsr']

/**
 * Where an authority stamped a checkpoint: that it is of this tree, earlier or later. Whether the authority is one, and at
 * which time, has to be held against its certificate, which is not here.
 */
async function checkTimestamp(files, checkpoint, key, platform, hash) {
  if (!STAMPED.some((name) => files.has(name))) return []
  const stamped = await openCheckpoint('timestamp.txt', textOf(files, 'timestamp.txt'), key, platform)
  const proof = parseCanonical('timestamp.json', textOf(files, 'timestamp.json'))
  const right = hasKeys(proof, 'consistency', 'format') && proof.format === 'isnad-timestamp/v1'
  const path = right && Array.isArray(proof.consistency) ? proof.consistency : null
  need(
    path?.every((step) => matches(HASH, step)),
    'timestamp.json is not of the form',
  )
  const [older, newer] = stamped.size < checkpoint.size ? [stamped, checkpoint] : [checkpoint, stamped]
  need(
    await continues(older, newer, path.map(fromHex), hash),
    'timestamp.txt is of another tree than the checkpoint',
  )
  need(files.has('timestamp.tsr'), 'timestamp.tsr is missing')
  const imprint = toHex(await hash(files.get('timestamp.txt')))
  need(toHex(files.get('timestamp.tsr')).includes(imprint), 'timestamp.tsr is not about timestamp.txt')
  const command =
    'openssl ts -verify -data timestamp.txt -in timestamp.tsr -CAfile <certificate of the authority>'
  return [
    found(
      'timestamp',
      { count: stamped.size, command },
      `timestamp.txt is the signed checkpoint of the first ${counted(stamped.size, 'entry', 'entries')} of the same tree; ` +
        `who stamped it and when is NOT checked here but by: ${command}`,
    ),
  ]
}

/**
 * Whether the newer tree holds the older one unchanged (RFC 9162, section 2.1.4.2); that of no leaves has one root.
 *
 * @param {{ size: number, root: Uint8Array }} older
 * @param {{ size: number, root: Uint8Array }} newer
 * @param {readonly Uint8Array[]} path
 * @param {(...parts: Uint8Array[]) => Promise<Uint8Array>} hash
 * @returns {Promise<boolean>}
 */
export async function continues(older, newer, path, hash) {
  if (!isCount(older.size) || !isCount(newer.size) || older.size > newer.size) return false
  if (![older.root, newer.root, ...path].every(isHash)) return false
  if (older.size === 0 && toHex(older.root) !== toHex(await hash())) return false
  if (older.size === newer.size) return path.length === 0 && toHex(older.root) === toHex(newer.root)
  if (older.size === 0) return path.length === 0
  const [first, ...rest] = isPowerOfTwo(older.size) ? [older.root, ...path] : path
  if (!first) return false
  let [at, last] = [older.size - 1, newer.size - 1]
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  let [was, is] = [first, first]
  for (const beside of rest) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      was = await hash(Uint8Array.of(0x01), beside, was)
      is = await hash(Uint8Array.of(0x01), beside, is)
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)]
    } else {
      is = await hash(Uint8Array.of(0x01), is, beside)
    }
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return last === 0 && toHex(was) === toHex(older.root) && toHex(is) === toHex(newer.root)
}

/** By doubling, for a logarithm is rounded. */
function isPowerOfTwo(size) {
  let power = 1
  while (power < size) power *= 2
  return power === size
}

// Files -----------------------------------------------------------------------------------------------------------

const OWN = [
  'entries.txt',
  'texts.json',
  'proofs.json',
  'checkpoint.txt',
  'key.txt',
  'verify.mjs',
  'README.txt',
  ...STAMPED,
]

/** The last entry exports or publishes the report: it names every other file of the bundle with its hash, and no file is more. */
async function checkFiles(files, entries, hash) {
  const last = entries[entries.length - 1]
  const named = last.payload.after?.files
  need(
    ['report-exported', 'report-published'].includes(last.payload.action) && isObject(named),
    'the last entry does not export a report',
  )
  for (const [name, recorded] of Object.entries(named)) {
    need(!OWN.includes(name), `entry ${last.n} records ${name}, which is not a file of the report`)
    need(files.has(name), `${name} is missing`)
    const bytes = name === 'report.html' ? withoutProof(files) : files.get(name)
    need(toHex(await hash(bytes)) === recorded, `${name} is not the file that entry ${last.n} recorded`)
  }
  need(Object.hasOwn(named, 'report.json'), `entry ${last.n} does not record report.json`)
  for (const name of files.keys())
    need(OWN.includes(name) || Object.hasOwn(named, name), `${name} is not part of the report`)
  return Object.keys(named)
}

// In two parts, so that no page that carries this along holds the tag itself.
const PROOF = ['<scr', 'ipt id="proof" type="application/json">'].join('')

/**
 * The page cannot be recorded with the entry that records it. So it is recorded with an empty proof; what it holds in that
 * place is the other files of this bundle and nothing else.
 */
function withoutProof(files) {
  const page = textOf(files, 'report.html')
  const [before, rest, ...more] = page.split(PROOF)
  if (rest === undefined) return files.get('report.html')
  need(more.length === 0, 'report.html holds two proofs')
  const end = rest.indexOf('</')
  need(
    rest.slice(0, end) === proofOf(files),
    'report.html does not hold the entries, texts, proofs, checkpoint, key and report of this bundle',
  )
  return utf8(before + PROOF + rest.slice(end))
}

const PROVING = ['entries.txt', 'texts.json', 'proofs.json', 'checkpoint.txt', 'key.txt', 'report.json']
/** Not in bundles of before it was described. */
const CRATE = 'ro-crate-metadata.json'

/** These files as the page holds them: canonical JSON, in which no tag can begin. */
function proofOf(files) {
  const names = files.has(CRATE) ? [...PROVING, CRATE] : PROVING
  const texts = names.map((name) => [name, textOf(files, name)])
  return canonical(Object.fromEntries(texts)).replaceAll('<', '\\u003c')
}

// What the entries say --------------------------------------------------------------------------------------------

/** What changes nothing of a claim, and is in no report. */
const AMONG_COLLEAGUES = /^(?:comment|likeness|basis)-/

/** Why a claim is withdrawn whose article is. */
const WITH_ARTICLE = 'article-withdrawn'

/** Follows the claims through the entries and holds every step against the rules. */
function tell(entries, texts) {
  const story = { article: {}, claims: new Map() }
  need(entries[0].payload.action === 'article-added', 'entry 1 does not add the article')
  for (const { n, at, payload } of entries) {
    checkArticleStep(story, n, payload)
    if (payload.claim === null) Object.assign(story.article, payload.after)
    if (payload.action === 'article-withdrawn') story.withdrawnAt = at
    for (const change of changesIn(payload)) {
      const { action, claim } = change
      const known = story.claims.get(claim.id)
      const marked = known ? 'marks a claim twice' : 'the claim was never marked'
      need(!!known === (action !== 'claim-marked'), `entry ${n}: ${marked}`)
      const number = known?.number ?? story.claims.size + 1
      need(claim.number === number, `entry ${n}: the number of the claim is not its own`)
      if (!AMONG_COLLEAGUES.test(action)) story.claims.set(claim.id, step(known, { n, at }, change, texts))
    }
  }
  return story
}

/** An article leaves the check with all of its claims, and while it is out none of them is in. */
function checkArticleStep({ article, claims }, n, { action, role, claim, after }) {
  if (action === 'article-withdrawn') {
    need(!article.withdrawal, `entry ${n}: the article was withdrawn already`)
    need(role !== 'reader', `entry ${n}: a ${role} cannot withdraw an article`)
    const left = new Set((Array.isArray(after?.claims) ? after.claims : []).map(({ id }) => id))
    need(
      [...claims].every(([id, { fields }]) => fields.state === 'withdrawn' || left.has(id)),
      `entry ${n}: a claim stays in the check without its article`,
    )
    return
  }
  if (action === 'article-restored') {
    need(!!article.withdrawal, `entry ${n}: the article was not withdrawn`)
    need(role === 'editor' || role === 'admin', `entry ${n}: a ${role} cannot restore an article`)
  } else if (article.withdrawal && claim) {
    need(
      action !== 'claim-marked' && action !== 'claim-restored',
      `entry ${n}: a claim comes into the check without its article`,
    )
  }
}

/** The claims an entry changes: the one it is about, or those that it lists, as a new revision of the text does. */
function changesIn(payload) {
  if (payload.claim) return [payload]
  const listOf = (state) => (Array.isArray(state?.claims) ? state.claims : [])
  return listOf(payload.after).map(({ id, number, outcome, ...after }) => {
    const before = listOf(payload.before).find((claim) => claim.id === id) ?? null
    return { ...payload, claim: { id, number }, before, after }
  })
}

function step(known, { n, at }, { action, actor, role, claim, before, after }, texts) {
  const was = known?.fields ?? { state: null, verdict: null, version: 0 }
  const { evidence: piece, ...changed } = after ?? {}
  const now = { ...was, ...changed }
  const evidence = new Map(known?.evidence)
  const here = { by: actor, at }
  if (isObject(piece)) {
    const before = evidence.get(piece.id)
    const since = (part) => (before?.[part] ? before.since[part] : at)
    const stood = { withdrawal: since('withdrawal'), restoration: since('restoration') }
    evidence.set(piece.id, { ...piece, attached: before?.attached ?? here, since: stood })
  }

  for (const field of ['state', 'verdict', 'version']) {
    const same = !isObject(before) || !Object.hasOwn(before, field) || before[field] === was[field]
    need(same, `entry ${n}: the ${field} before was another`)
  }
  need(now.version === was.version + 1, `entry ${n}: the version of the claim does not follow`)
  need(
    (now.state === 'approved') === (now.verdict !== null),
    `entry ${n}: a verdict stands without an approval`,
  )
  if (now.state === 'approved' && was.state !== 'approved') {
    need(
      action === 'verdict-approved',
      `entry ${n}: the claim is approved by something else than an approval`,
    )
  }
  const withArticle = was.withdrawal?.code === WITH_ARTICLE
  if (was.state === 'withdrawn' && now.state !== 'withdrawn') {
    need(
      action === (withArticle ? 'article-restored' : 'claim-restored'),
      `entry ${n}: the claim is back without having been restored`,
    )
    const own = was.withdrawal?.by === actor && !withArticle
    need(
      actor !== null && (own || role === 'editor' || role === 'admin'),
      `entry ${n}: a ${role} cannot restore what somebody else withdrew`,
    )
  }
  if (action === 'article-withdrawn') {
    need(
      was.state !== 'withdrawn' && now.state === 'withdrawn' && now.withdrawal?.code === WITH_ARTICLE,
      `entry ${n}: the claim does not leave the check together with its article`,
    )
  }
  if (action === 'article-restored')
    need(withArticle, `entry ${n}: the claim did not leave the check together with its article`)
  if (action === 'claim-assigned') {
    const said = Object.keys(changed)
    need(
      said.every((field) => ['assignee', 'dueAt', 'version'].includes(field)) && !isObject(piece),
      `entry ${n}: an assignment changes something else`,
    )
    need(actor !== null && role !== 'reader', `entry ${n}: a ${role} cannot assign`)
  }
  if (action === 'verdict-proposed') {
    need(
      now.state === 'proposed' && now.proposal?.by === actor,
      `entry ${n}: the proposal is not by who made it`,
    )
  }
  if (action === 'proposal-revised') {
    need(
      was.state === 'proposed' && now.state === 'proposed' && was.proposal?.id !== now.proposal?.id,
      `entry ${n}: no waiting proposal was put anew`,
    )
    need(
      actor !== null && was.proposal?.by === actor && now.proposal?.by === actor,
      `entry ${n}: the proposal is put anew by somebody else than who made it`,
    )
  }
  if (action === 'proposal-withdrawn') {
    need(
      was.state === 'proposed' && ['open', 'returned', 'reopened'].includes(now.state),
      `entry ${n}: no waiting proposal was pulled back`,
    )
    need(
      actor !== null && was.proposal?.by === actor,
      `entry ${n}: the proposal is pulled back by somebody else than who made it`,
    )
  }
  if (action === 'return-withdrawn') {
    need(
      was.state === 'returned' && now.state === 'proposed' && was.proposal?.id === now.proposal?.id,
      `entry ${n}: the proposal that waits again is not the one that was returned`,
    )
    need(
      actor !== null && was.decision?.by === actor && now.decision === null,
      `entry ${n}: the return is taken back by somebody else than who gave it`,
    )
  }
  if (action === 'verdict-approved') {
    const { proposal, decision } = now
    need(
      was.state === 'proposed' && now.state === 'approved',
      `entry ${n}: nothing was put forward to be approved`,
    )
    need(proposal.by !== actor && actor !== null, `entry ${n}: the approver is the proposer`)
    need(role === 'editor' || role === 'admin', `entry ${n}: a ${role} cannot approve`)
    need(
      decision?.by === actor && decision.proposal === proposal.id,
      `entry ${n}: the decision is not on this proposal`,
    )
    need(now.verdict === proposal.verdict, `entry ${n}: the verdict is not the one that was put forward`)
  }
  if (now.state === 'approved') {
    const { quote, evidence: weighed, ...details } = now.proposal?.boundTo ?? {}
    need(
      canonical(weighed ?? null) === canonical(standing(evidence)),
      `entry ${n}: the evidence is not what was judged`,
    )
    const given = (...values) => values.flatMap(sealedIn).every((commitment) => texts.has(commitment))
    const meant = Object.keys(details).map((name) => now[name])
    need(given(quote, now.quote), `entry ${n}: the words that were judged are withheld`)
    need(given(details, ...meant), `entry ${n}: the details that were judged are withheld`)
    need(sameWords(quote, now.quote, texts), `entry ${n}: the words are not those that were judged`)
    need(sameDetails(details, now, texts), `entry ${n}: the details are not those that were judged`)
  }
  const marked = known?.marked ?? here
  const times = timesAt(known, now, changed, at)
  const judged = known?.judged || !!now.proposal
  return { number: claim.number, fields: now, evidence, marked, times, judged }
}

/** When each part of a claim came to be what it is. */
function timesAt(known, now, changed, at) {
  const times = { ...known?.times }
  for (const part of ['proposal', 'decision']) {
    if (now[part] && now[part].id !== known?.fields[part]?.id) times[part] = at
  }
  for (const part of ['reopening', 'withdrawal', 'restoration']) {
    if (isObject(changed[part])) times[part] = at
  }
  return times
}

function standing(evidence) {
  return [...evidence.values()]
    .filter((piece) => piece.withdrawal === null)
    .map(({ id, version }) => ({ id, version }))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
}

/** Two commitments to the same words differ, so their texts are compared, be they spelt anew. */
function sameWords(one, other, texts) {
  const [left, right] = [one, other].map((sealed) => texts.get(sealed?.text))
  return left !== undefined && right !== undefined && wordsOf(left) === wordsOf(right)
}

/** Whether what fixes the meaning of the words is as it was judged; what the judgement does not name was not there yet. */
function sameDetails(judged, now, texts) {
  if (isSealed(judged) && isSealed(now)) {
    return texts.get(judged.text) === texts.get(now.text)
  }
  if (!isObject(judged) || isSealed(judged)) return canonical(judged ?? null) === canonical(now ?? null)
  return Object.keys(judged).every((name) => sameDetails(judged[name], now?.[name], texts))
}

/**
 * A text without what only spelling or punctuation puts in: marks on Arabic and Hebrew letters (hamza among them), tatweel,
 * unseen characters, forms of letters and digits, and white space and marks that are in no number. Coarser than the rule by
 * which the product binds a verdict to words: marks on letters that contradict each other are not told apart.
 *
 * @param {string} text
 */
export function wordsOf(text) {
  return Array.from(text.replace(/[`´ʼ]/g, "'").normalize('NFKC').normalize('NFD'), digitOrSelf)
    .join('')
    .replace(UNSOUNDED, '')
    .replace(/ٱ/g, 'ا')
    .replace(/(?<=\d)٫(?=\d)/g, '.')
    .replace(/(?<=\d)٬(?=\d)/g, ',')
    .replace(OUTSIDE_NUMBERS, '')
}

const OUTSIDE_NUMBERS = /(?!(?<=\d)\S(?=\d))(?!(?<!\S)[-−–](?=\d))[\p{P}\s−]/gu
const UNSOUNDED =
  /[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u08CA-\u08E1\u08E3-\u08FF\u00AD\uFEFF\u200B\u2060\u200E\u200F\u061C\u202A-\u202C\u2066-\u2069]/g

/** Unicode keeps the ten digits of a script together, in order. */
function digitOrSelf(character) {
  const isDigit = (code) => /^\p{Nd}$/u.test(String.fromCodePoint(code))
  const code = character.codePointAt(0)
  if (code < 0x80 || !isDigit(code)) return character
  let zero = code
  while (isDigit(zero - 1)) zero--
  return String((code - zero) % 10)
}

// The report ------------------------------------------------------------------------------------------------------

/** What entries cannot tell: it is somebody's word, or the product's own. */
const OPEN = Symbol('open')

/** In the one form that it is written in: two readers cannot see two things in it. */
function readReport(text) {
  const report = parseJson('report.json', text)
  const written = JSON.stringify(report, null, 2)
  need(`${written}\n` === text, 'report.json is not written in its one form')
  return report
}

/** The report is of this article and this moment, and says in every member what the entries say, no more and no less. */
async function checkReport(report, entries, story, texts, hash) {
  const { version, article } = report
  need(
    report.format === 'isnad-report' && (version === 1 || version === 2),
    'report.json is of no known version',
  )
  need(article?.id === entries[0].article, 'report.json is of another article')
  need(
    report.history?.entries === entries.length - 1,
    'report.json was not made from the entries before its publication',
  )
  const { number, sha256: recorded, text } = article.revision ?? {}
  need(
    number === story.article.revision?.number && recorded === story.article.revision?.sha256,
    'report.json is of another revision',
  )
  need(
    isText(text) && toHex(await hash(utf8(text))) === recorded,
    'report.json: the text is not that of the revision',
  )
  const { claims } = report
  const meant = meantClaims(story)
  need(
    Array.isArray(claims) && claims.length === meant.size,
    'report.json leaves a claim out, or has one more',
  )
  need(new Set(claims.map(({ id }) => id)).size === claims.length, 'report.json has a claim twice')

  // Reports of version 1 lack what was not counted yet, tell times by another clock, and proposals that nobody approved.
  const old = version === 1
  const names = namesIn(entries, texts)
  for (const { id, number } of claims)
    need(meant.has(id), `report.json: claim #${number} is not in the entries`)
  for (const claim of claims) {
    checkOrigins(claim)
    checkFalls(claim)
  }
  const told = claims.map((claim) => {
    const known = story.claims.get(claim.id)
    const recorded = claimTold(claim.id, known, { old, names, texts })
    // What became of a source later is in the newsroom's own history, of which a bundle has no entry.
    for (const [index, piece] of recorded.evidence.entries())
      if (Object.hasOwn(claim.evidence?.[index] ?? {}, 'sourceFell')) piece.sourceFell = OPEN
    // Neither do reports from before.
    if (!('calculation' in claim) && !('calculation' in known.fields)) delete recorded.calculation
    return { ...recorded, origins: originsOf(claim), steps: stepsTold(claim.id, entries, texts) }
  })
  for (const [index, claim] of claims.entries()) {
    const place = difference(claim, told[index], old)
    need(!place, `report.json: claim #${claim.number}: its ${place} is not what the entries say`)
  }
  for (const claim of claims) checkQuote(claim, article.revision)
  const order = (list) => list.map(({ number }) => number).join()
  need(old || order(claims) === order(inReadingOrder(told)), 'report.json has its claims in another order')
  const place = difference(
    { ...report, claims: null },
    { ...reportTold(report, entries, story, texts), claims: null },
    old,
  )
  need(!place, `report.json: its ${place} is not what the entries say`)
}

/** All claims but those that nobody meant to mark: such a one was withdrawn under that code, and no verdict on it ever put forward. */
function meantClaims({ claims }) {
  const isMistake = ({ fields, judged }) =>
    fields.state === 'withdrawn' && fields.withdrawal?.code === 'marked-by-mistake' && !judged
  return new Map([...claims].filter(([, claim]) => !isMistake(claim)))
}

/** Everything but the claims. What is open here is checked above, or the word of the newsroom or of its product. */
function reportTold({ version }, entries, story, texts) {
  const { article } = story
  const last = entries[entries.length - 1]
  return {
    format: 'isnad-report',
    version,
    ...(version > 1 && { internal: false }),
    at: last.payload.after.at,
    newsroom: { name: OPEN, sample: OPEN },
    language: new Intl.Locale(article.language).language === 'ar' ? 'ar' : 'en',
    article: {
      id: entries[0].article,
      title: opened(article.title, texts),
      language: article.language,
      direction: directionOf(article.language),
      byline: opened(article.byline, texts),
      outlet: article.outlet,
      sourceUrl: article.sourceUrl,
      publishedOn: article.publishedOn,
      revision: { number: article.revision.number, sha256: article.revision.sha256, text: OPEN },
      ...(article.withdrawal && { withdrawal: articleWithdrawalTold(entries, story, texts) }),
    },
    counts: countsOf([...meantClaims(story).values()].map(({ fields }) => fields)),
    coverage: { settled: OPEN, total: OPEN },
    history: { entries: entries.length - 1 },
    method: OPEN,
    ...publicationTold(last.payload, texts),
  }
}

function articleWithdrawalTold(entries, { article: { withdrawal }, withdrawnAt }, texts) {
  const by = { id: withdrawal.by, name: namesIn(entries, texts).get(withdrawal.by) ?? null }
  return { reason: opened(withdrawal.reason, texts), by, at: withdrawnAt }
}

/** What the entry of a publication says of it; what was published before stands in entries of its own. */
function publicationTold({ action, after }, texts) {
  if (action !== 'report-published') return {}
  const { number, kind, finding, reason, told, changes } = after.publication
  const said = { number, kind, finding: opened(finding, texts), reason: opened(reason, texts), changes }
  // Nobody asked at first who was told.
  const asked = told === undefined ? {} : { told: opened(told, texts) }
  return { publication: { ...said, ...asked, at: after.at, earlier: OPEN } }
}

const RIGHT_TO_LEFT = ['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr']

function directionOf(language) {
  return RIGHT_TO_LEFT.includes(new Intl.Locale(language).maximize().script) ? 'rtl' : 'ltr'
}

/** Withdrawn claims are in no count but their own. */
function countsOf(claims) {
  const among = (field, ...names) =>
    Object.fromEntries(names.map((name) => [name, claims.filter((claim) => claim[field] === name).length]))
  const states = among('state', 'open', 'proposed', 'approved', 'returned', 'reopened', 'withdrawn')
  return {
    total: claims.length - states.withdrawn,
    ...states,
    verdicts: among('verdict', 'verified', 'disputed', 'needs-sources'),
  }
}

function inReadingOrder(claims) {
  return [...claims].sort(
    (one, other) =>
      Number(one.placement !== 'placed') - Number(other.placement !== 'placed') ||
      one.start - other.start ||
      other.end - one.end ||
      one.number - other.number,
  )
}

/** The words of a claim are those of the text, as long as it stands in this one. */
function checkQuote({ number, revision, quote, start, end }, { number: current, text }) {
  const words = revision === current ? text.slice(start, end) : quote
  need(quote === words, `report.json: claim #${number}: its quote is not what the text says`)
}

/** All that a report says of a claim, as the entries have it; only a verdict that stands approved is told with its reasons. */
function claimTold(id, { number, fields, evidence, marked, times }, { old, names, texts }) {
  const person = (of) => ({ id: of, name: names.get(of) ?? null })
  const open = (sealed) => opened(sealed, texts)
  const at = (time) => (old ? OPEN : time)
  const { proposal, decision, reopening, withdrawal, restoration = null } = fields
  const judged = old || fields.verdict !== null
  const took = (back, time) =>
    back && {
      ...(back.code && { code: back.code }),
      ...{ reason: open(back.reason), by: person(back.by), at: at(time) },
    }
  return {
    id,
    number,
    revision: fields.revision,
    start: fields.start,
    end: fields.end,
    quote: open(fields.quote),
    // Entries from before there were revisions do not say it.
    placement: fields.placement ?? 'placed',
    kind: fields.kind,
    claimant: open(fields.claimant),
    claimDate: fields.claimDate,
    central: fields.central,
    figure: fields.figure,
    // Entries from before arithmetic was kept do not mention it.
    calculation: fields.calculation ?? null,
    state: fields.state,
    verdict: fields.verdict,
    proposal:
      judged && proposal
        ? {
            id: proposal.id,
            verdict: proposal.verdict,
            rationale: open(proposal.rationale),
            reasons: proposal.reasons,
            exception: open(proposal.exception),
            // Under the product's own words, as every newsroom worked once, none is named.
            ...('method' in proposal && { method: proposal.method }),
            // None is named where a verdict is not to be checked again.
            ...('checkAgainOn' in proposal && { checkAgainOn: proposal.checkAgainOn }),
            by: person(proposal.by),
            at: at(times.proposal),
          }
        : null,
    decision:
      judged && decision
        ? {
            id: decision.id,
            proposal: decision.proposal,
            decision: decision.decision,
            reason: open(decision.reason),
            ...(decision.reason !== null && open(decision.reason) === null && { erased: true }),
            by: person(decision.by),
            at: at(times.decision),
          }
        : null,
    reopening: reopening && { cause: reopening.cause, ...took(reopening, times.reopening) },
    withdrawal: took(withdrawal, times.withdrawal),
    restoration: took(restoration, times.restoration),
    evidence: [...evidence.values()].map((piece) => ({
      id: piece.id,
      stance: piece.stance,
      source: { ...piece.source, author: open(piece.source.author) },
      quote: open(piece.quote),
      locator: piece.locator,
      translation: open(piece.translation),
      withdrawal: took(piece.withdrawal, piece.since.withdrawal),
      // Entries from before there were restorations do not mention any.
      restoration: took(piece.restoration ?? null, piece.since.restoration),
      version: piece.version,
      createdBy: person(piece.attached.by),
      createdAt: at(piece.attached.at),
      originGroup: OPEN,
    })),
    createdBy: person(marked.by),
    createdAt: at(marked.at),
  }
}

/**
 * Which sources repeat one origin is for the product to judge. But its numbers run from 1 in the order of the evidence, and
 * what is one source, one named origin or one address is one origin.
 */
function checkOrigins({ number, evidence }) {
  const groups = []
  for (const piece of evidence ?? []) {
    const { originGroup: group } = piece
    need(
      Number.isInteger(group) && group >= 1 && group <= groups.length + 1,
      `report.json: claim #${number}: its origins are not numbered in order`,
    )
    const known = groups.findIndex((sources) => sources.some((source) => isOneOrigin(source, piece.source)))
    need(known < 0 || group === known + 1, `report.json: claim #${number}: one origin is counted as two`)
    groups[group - 1] = [...(groups[group - 1] ?? []), piece.source]
  }
}

function checkFalls({ number, evidence }) {
  for (const piece of evidence ?? [])
    need(
      !Object.hasOwn(piece, 'sourceFell') || ['withdrawn', 'corrected'].includes(piece.sourceFell),
      `report.json: claim #${number}: nobody knows what became of a source`,
    )
}

function isOneOrigin(one, other) {
  if (one.id === other.id) return true
  if (one.origin || other.origin) return one.origin === other.origin
  return !!one.url && one.url === other.url
}

function originsOf({ evidence }) {
  const groups = (stance) =>
    new Set(
      (evidence ?? [])
        .filter((piece) => piece.stance === stance && !piece.withdrawal)
        .map(({ originGroup }) => originGroup),
    )
  return Object.fromEntries(
    ['supports', 'contradicts', 'context'].map((stance) => [stance, groups(stance).size]),
  )
}

function stepsTold(id, entries, texts) {
  return entries
    .filter(({ payload }) => payload.claim?.id === id && isStep(payload.action))
    .map(({ n, at, payload: { action, name, role } }) => ({
      n,
      at,
      by: { name: texts.get(name) ?? null, role },
      action,
    }))
}

/** Remarks among colleagues, and who was to do what, are no part of a report. */
function isStep(action) {
  return !AMONG_COLLEAGUES.test(action) && action !== 'claim-assigned'
}

/** Who is called what: the name that somebody's last entry commits to, unless it was erased. */
function namesIn(entries, texts) {
  return new Map(entries.map(({ payload: { actor, name } }) => [actor, texts.get(name) ?? null]))
}

/** A text that an entry commits to. The report may say it only with what opens it; erased, it says nothing. */
function opened(recorded, texts) {
  if (!isSealed(recorded)) return isObject(recorded) ? null : recorded
  return texts.get(recorded.text) ?? null
}

/** Where a value is another than the one recorded: the way there, or null. `partly` when it may lack members. */
function difference(said, recorded, partly) {
  if (recorded === OPEN) return null
  if (!isObject(recorded) && !Array.isArray(recorded)) return said === recorded ? null : 'value'
  if (!isObject(said) && !Array.isArray(said)) return 'value'
  if (Array.isArray(said) !== Array.isArray(recorded)) return 'value'
  if (Array.isArray(said) && said.length !== recorded.length) return 'length'
  for (const name of new Set([...Object.keys(recorded), ...Object.keys(said)])) {
    if (partly && !Object.hasOwn(said, name)) continue
    if (!Object.hasOwn(recorded, name) || !Object.hasOwn(said, name)) return name
    const within = difference(said[name], recorded[name], partly)
    if (within) return within === 'value' ? name : `${name}.${within}`
  }
  return null
}

// Bytes and JSON --------------------------------------------------------------------------------------------------

function need(condition, problem) {
  if (!condition) throw new Wrong(problem)
}

function join(...parts) {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function utf8(text) {
  return new TextEncoder().encode(text)
}

function toHex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Of a text that was held against `HASH` before. */
function fromHex(text) {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

/** The bytes of a base64 text that is the one text of these bytes; null for any other. */
function fromBase64(text) {
  try {
    const binary = atob(text)
    return btoa(binary) === text ? Uint8Array.from(binary, (letter) => letter.charCodeAt(0)) : null
  } catch {
    return null
  }
}

function textOf(files, name) {
  need(files.has(name), `${name} is missing`)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(files.get(name))
  } catch {
    throw new Wrong(`${name} is not UTF-8`)
  }
}

function parseJson(name, text) {
  try {
    const value = JSON.parse(text)
    need(value !== null && typeof value === 'object', `${name} is not an object`)
    return value
  } catch {
    throw new Wrong(`${name} is not JSON`)
  }
}

/** JSON in the one form that RFC 8785 gives it: two readers cannot see two things in it. */
function parseCanonical(name, text) {
  const value = parseJson(name, text)
  need(canonical(value) === text, `${name} is not canonical JSON`)
  return value
}

function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'string') need(value.isWellFormed(), 'there is half a character in a text')
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'undefined'
  const members = Object.keys(value).sort()
  return `{${members.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`
}

function isCount(value) {
  return Number.isSafeInteger(value) && value >= 0
}

function isHash(bytes) {
  return bytes.length === 32
}

function isObject(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function matches(form, value) {
  return typeof value === 'string' && form.test(value)
}

function isText(value) {
  return typeof value === 'string' && value !== ''
}

function hasKeys(value, ...keys) {
  return isObject(value) && Object.keys(value).sort().join() === keys.sort().join()
}

function isMoment(text) {
  const moment = new Date(text)
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === text
}

// As a program ----------------------------------------------------------------------------------------------------

import { createHash, createPublicKey, verify } from 'node:crypto'
import { readdirSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** @type {Platform} */
export const node = {
  sha256: (bytes) => createHash('sha256').update(bytes).digest(),
  verify: (publicKey, message, signature) => {
    const x = Buffer.from(publicKey).toString('base64url')
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    return verify(null, message, key, signature)
  },
}

/** Every file of a folder by its name; what systems leave lying about is not looked at. */
function readFolder(folder) {
  const files = new Map()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath ?? entry.path, entry.name)
    const name = path.relative(folder, file).split(path.sep).join('/')
    if (/(^|\/)(\.|__MACOSX\/)|(^|\/)(Thumbs\.db|desktop\.ini)$/.test(name) || entry.isDirectory()) continue
    need(entry.isFile(), `${name} is not a plain file`)
    files.set(name, readFileSync(file))
  }
  return files
}

/** What the system says of a folder that it does not give. */
function readable(folder) {
  try {
    return readFolder(folder)
  } catch (error) {
    throw error?.syscall ? new Wrong(`${error.path} cannot be read (${error.code})`) : error
  }
}

async function main(args) {
  const at = args.indexOf('--key')
  const trusted = at >= 0 ? args.splice(at, 2)[1] : undefined
  const folder = args[0] ?? path.dirname(fileURLToPath(import.meta.url))
  try {
    need(at < 0 || trusted, 'say which key: --key name+id+key')
    const files = readable(folder)
    for (const { text } of await verifyBundle(files, node, trusted)) console.info(`✓ ${text}`)
    console.info('\nThis shows what was recorded, when and by whom; not that it is true.')
    if (!trusted)
      console.info(
        `Compare this key with the one the newsroom publishes elsewhere:\n${textOf(files, 'key.txt')}`,
      )
    return 0
  } catch (error) {
    if (!(error instanceof Wrong)) throw error
    console.error(`✗ ${error.message}`)
    return 1
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(import.meta.url))) {
  process.exitCode = await main(process.argv.slice(2))
}
