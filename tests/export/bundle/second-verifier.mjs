import { createPublicKey, hash, verify } from 'node:crypto'
import { reported } from './second-report.mjs'
import { STAMP, stamped } from './second-timestamp.mjs'
/** A second reading of docs/history.md, written another way than verify.mjs: its answer is only yes or no. */
export function accepts(files) {
  try {
    const texts = read(files, 'entries.txt').match(/(?:[^\n]*\n){8}|.+/gs)
    const entries = texts.map(entry)
    return [chained, opened, signed, included, stamped, published, told, reported].every((rule) =>
      rule(entries, files),
    )
  } catch {
    return false
  }
}

const ID = '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})'
const ENTRY = `^isnad-history/v1\n${ID}\n(0|[1-9]\\d*)\n${ID}\n([1-9]\\d*)\n(.{0}|.{64})\n(\\S{24})\n(.*)\n$`
const PAGE = /^(.*<script id="proof" type="application.json">)(.*?)(<\/.*)$/s
const OWN = 'entries.txt texts.json proofs.json checkpoint.txt key.txt verify.mjs README.txt'.split(' ')
const entry = (text) => {
  const [, newsroom, seq, article, n, prev, at, payload] = new RegExp(ENTRY).exec(text)
  const leaf = sha('00', hex(text.slice(0, -1)))
  return { text, newsroom, article, prev, at, leaf, seq: +seq, n: +n, said: exact(payload) }
}

const chained = (entries) =>
  entries.every(({ newsroom, article, prev, at, seq, n }, index) => {
    const before = entries[index - 1] ?? { leaf: '', seq: -1, at: '', newsroom, article }
    const same = newsroom === before.newsroom && article === before.article && n === index + 1
    return same && prev === before.leaf && seq > before.seq && at >= before.at
  })

const opened = (entries, files) => {
  const texts = exact(read(files, 'texts.json'))
  const right = ({ commitment, salt, text }) => sha('02', salt, hex(text)) === commitment
  const committed = canonical(entries.map(({ said }) => said)).match(/(?<="(text|name)":")\w{64}(?=")/g)
  const order = texts.map(({ commitment }) => commitment)
  return texts.every(right) && order.every((one, at) => committed.includes(one) && !(one <= order[at - 1]))
}

const signed = (entries, files) => {
  const [, name, id, key] = /^([^+\s]+)\+(.{8})\+(.{44})\n$/.exec(read(files, 'key.txt'))
  const [, text, origin, size, , by, sealed] = checkpoint(files)
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: raw(bits(key).slice(2)).toString('base64url') }
  const ids = [sha(hex(`${name}\n`), bits(key)), bits(sealed)].every((bytes) => bytes.startsWith(id))
  const named = by === name && origin === name && name.endsWith(`/${entries[0].newsroom}`)
  const known = only(entries.at(-1).seq === size - 1, createPublicKey({ key: jwk, format: 'jwk' }))
  return ids && named && verify(null, Buffer.from(text), known, raw(bits(sealed).slice(8)))
}

const included = (entries, files) => {
  const [, , , size, root] = checkpoint(files)
  const { paths, ...rest } = exact(read(files, 'proofs.json'))
  const all = entries.every(({ leaf, seq }, index) => climb(leaf, seq, +size, paths[index]) === bits(root))
  const form = canonical(rest) === `{"format":"isnad-proofs/v1","size":${size}}`
  return all && form && paths.length === entries.length
}

const climb = (leaf, index, size, path) => {
  if (size < 2) return index === 0 && path.length === 0 ? leaf : ''
  const [left, rest, beside] = [2 ** Math.ceil(Math.log2(size) - 1), path.slice(0, -1), path.at(-1)]
  if (index < left) return sha('01', climb(leaf, index, left, rest), beside)
  return sha('01', beside, climb(leaf, index - left, size - left, rest))
}

const published = (entries, files) => {
  const { action, after } = entries.at(-1).said
  const others = [...files.keys()].filter((name) => !OWN.includes(name) && !STAMP.includes(name))
  const found = Object.fromEntries(others.map((name) => [name, hash('sha256', bare(name, files))]))
  const goesOut = /^report-(exported|published)$/.test(action)
  return goesOut && canonical(found) === canonical(after.files) && 'report.json' in found
}
const bare = (name, files) => {
  const [, before, held, rest] = PAGE.exec(name === 'report.html' ? read(files, name) : '') ?? []
  const inPage = ['report.json', ...OWN.slice(0, 5), 'ro-crate-metadata.json'].filter((each) =>
    files.has(each),
  )
  const proving = inPage.map((each) => [each, read(files, each)])
  const proof = canonical(Object.fromEntries(proving)).replaceAll('<', '\\u003c')
  return before ? only(held === proof, before + rest) : files.get(name)
}

const told = (entries, files) => {
  const claims = {}
  const given = exact(read(files, 'texts.json')).map(({ commitment }) => commitment)
  const steps = entries
    .map(({ said }) => said)
    .filter(({ action }) => !/^(comment|likeness|basis)-/.test(action))
  let out = false
  for (const { action, actor, role, claim, after } of steps) {
    if (!goesRightly(action, role, out, claims, after)) return false
    if (/^article-(withdrawn|restored)$/.test(action)) out = action === 'article-withdrawn'
    const changed = claim ? [{ ...after, id: claim.id }] : (after.claims ?? [])
    for (const change of changed) {
      const back = claims[change.id]?.state === 'withdrawn' && (change.state ?? 'withdrawn') !== 'withdrawn'
      const out = claims[change.id]?.withdrawal?.code === 'article-withdrawn'
      if (back && action !== (out ? 'article-restored' : 'claim-restored')) return false
      if (!stepsRightly(action, actor, claims[change.id], change)) return false
      if (action === 'claim-assigned' && !assignsOnly(change)) return false
      const judged = claims[change.id]?.judged || Boolean(change.proposal)
      claims[change.id] = { ...claims[change.id], ...change, judged }
      if (!judgedInTheOpen(claims[change.id], given)) return false
    }
    if (action === 'verdict-approved' && claims[claim.id].proposal.by === actor) return false
  }
  const { article, claims: reported } = JSON.parse(read(files, 'report.json'))
  // Only of an approved verdict does a report say under which method of the newsroom it was given.
  const under = ({ verdict, proposal }) => (verdict === null ? null : (proposal?.method ?? null))
  const verdicts = (all) =>
    canonical(all.map((claim) => [claim.id, claim.state, claim.verdict, under(claim)]).sort())
  const meant = Object.values(claims).filter((claim) => !isMistake(claim))
  const same = verdicts(meant) === verdicts(reported) && article.id === entries[0].article
  return same && sha(hex(article.revision.text)) === article.revision.sha256
}

/** All claims that are in leave with their article, only those come back with it, and meanwhile none comes alone. */
const goesRightly = (action, role, out, claims, after) => {
  if (out && /^claim-(marked|restored)$/.test(action)) return false
  const listed = (after?.claims ?? []).map(({ id }) => claims[id])
  const left = Object.values(claims).filter(({ state }) => state !== 'withdrawn')
  if (action === 'article-withdrawn') {
    const all = after.claims.every(({ withdrawal }) => withdrawal?.code === 'article-withdrawn')
    return (
      !out &&
      all &&
      role !== 'reader' &&
      left.length === listed.length &&
      left.every((one) => listed.includes(one))
    )
  }
  if (action !== 'article-restored') return true
  const may = /^(editor|admin)$/.test(role)
  return out && may && listed.every((one) => one?.withdrawal?.code === 'article-withdrawn')
}

/** A proposal is put anew or pulled back by who made it, a return taken back by who gave it. */
const stepsRightly = (action, actor, was, now) => {
  const owner = { proposal: was?.proposal?.by, return: was?.decision?.by }[action.split('-')[0]]
  if (!/^proposal-(revised|withdrawn)$|^return-withdrawn$/.test(action)) return true
  const states = {
    'proposal-revised': ['proposed', 'proposed'],
    'proposal-withdrawn': ['proposed', /^(open|returned|reopened)$/.exec(now.state)?.[0]],
    'return-withdrawn': ['returned', 'proposed'],
  }
  const [from, to] = states[action]
  const other = (now.proposal ?? was.proposal)?.id !== was.proposal?.id
  const moved = was.state === from && to === (now.state ?? was.state)
  const right = action === 'proposal-revised' ? other && now.proposal.by === actor : true
  return (
    moved &&
    right &&
    !!owner &&
    owner === actor &&
    !(action === 'return-withdrawn' && (other || now.decision))
  )
}

/** What was judged, and what the claim says in its place, can be compared by everybody. */
const judgedInTheOpen = ({ state, proposal, ...claim }, given) => {
  if (state !== 'approved') return true
  const both = Object.entries(proposal.boundTo).map(([name, one]) =>
    name === 'evidence' ? '' : [one, claim[name]],
  )
  const committed = canonical(both).match(/(?<="text":")\w{64}(?=")/g) ?? []
  return committed.every((one) => given.includes(one))
}

/** An assignment is of no other field. */
const assignsOnly = (change) =>
  Object.keys(change).every((field) => ['id', 'assignee', 'dueAt', 'version'].includes(field))

/** What nobody meant to mark is in no report. */
const isMistake = ({ state, withdrawal, judged }) =>
  state === 'withdrawn' && withdrawal.code === 'marked-by-mistake' && !judged

const sorted = (part) => Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
const canonical = (all) => JSON.stringify(all, (_, one) => (one?.constructor === Object ? sorted(one) : one))
const only = (condition, value) => (condition ? value : JSON.parse('')) // which throws
const exact = (text) => only(canonical(JSON.parse(text)) === text, JSON.parse(text))
const bits = (text) => only(Buffer.from(text, 'base64').toString('base64') === text, hex(text, 'base64'))
const hex = (text, encoding) => Buffer.from(text, encoding).toString('hex')
const raw = (text) => Buffer.from(only(!/[^0-9a-f]/.test(text), text), 'hex')
const sha = (...all) => hash('sha256', raw(all.join('')))
const read = (all, name) => only(Buffer.from(`${all.get(name)}`).equals(all.get(name)), `${all.get(name)}`)
const checkpoint = (all) => /^((.+)\n(\d+)\n(.+)\n)\n— (\S+) (\S+)\n$/.exec(read(all, 'checkpoint.txt'))
