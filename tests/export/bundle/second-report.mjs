/**
 * Whether report.json says what the entries say and nothing else: it is written once more from the entries, with only what
 * they cannot tell taken over from it, and has to be the same.
 */
export function reported(entries, files) {
  const text = `${files.get('report.json')}`
  const report = JSON.parse(text)
  if (`${JSON.stringify(report, null, 2)}\n` !== text || ![1, 2].includes(report.version)) return false
  const desk = fold(entries, files)
  const claims = report.claims.map((said) => {
    const told = desk.claims.get(said.id)
    return report.version === 1 ? asOld(said, claimOf(told, said, desk, true)) : claimOf(told, said, desk)
  })
  const all = [...desk.claims.values()].filter((claim) => !isMistake(claim))
  const inOrder =
    report.version === 1 || claims.map(place).every((one, at, places) => at === 0 || places[at - 1] < one)
  const whole = all.length === claims.length && new Set(claims.map(({ id }) => id)).size === all.length
  const numbered = claims.every(({ evidence = [] }) => evidence.every(numberedRight))
  const same = canonical(report) === canonical(reportOf(report, desk, entries, claims, all))
  return inOrder && whole && numbered && same && quotesStand(report)
}

const isMistake = ({ state, withdrawal, judged }) =>
  state === 'withdrawn' && withdrawal.code === 'marked-by-mistake' && !judged

function fold(entries, files) {
  const texts = new Map(JSON.parse(files.get('texts.json')).map(({ commitment, text }) => [commitment, text]))
  const desk = {
    article: {},
    claims: new Map(),
    names: new Map(),
    open: (part) => texts.get(part?.text) ?? (part?.text || part?.erased ? null : part),
  }
  for (const { n, at, said } of entries) {
    const { action, actor, name, role, claim, after } = said
    desk.names.set(actor, texts.get(name) ?? null)
    if (!claim) desk.article = { ...desk.article, ...after }
    if (/^(comment|likeness|basis)-/.test(action)) continue
    for (const { outcome: _, ...change } of claim ? [{ ...after, ...claim }] : (after?.claims ?? [])) {
      const told = desk.claims.get(change.id) ?? { steps: [], pieces: new Map(), dates: {}, by: actor, at }
      if (claim && action !== 'claim-assigned')
        told.steps.push({ n, at, by: { name: texts.get(name) ?? null, role }, action })
      desk.claims.set(change.id, { ...told, ...change, judged: told.judged || Boolean(change.proposal) })
      for (const part of ['reopening', 'withdrawal', 'restoration']) if (change[part]) told.dates[part] = at
      for (const part of ['proposal', 'decision'])
        if (change[part] && change[part].id !== told[part]?.id) told.dates[part] = at
      const piece = change.evidence
      const old = told.pieces.get(piece?.id) ?? { by: actor, at }
      const since = (part) => (old[part] ? old.since[part] : at)
      const dated = piece && { since: { withdrawal: since('withdrawal'), restoration: since('restoration') } }
      if (piece) told.pieces.set(piece.id, { ...old, ...piece, ...dated })
    }
  }
  return desk
}

function claimOf(told, said, { names, open }, old = false) {
  const stamp = (by, at) => ({ by: { id: by, name: names.get(by) }, at })
  const back = (one, at) =>
    one && { ...(one.code ? { code: one.code } : {}), reason: open(one.reason), ...stamp(one.by, at) }
  const { proposal, decision, reopening, pieces, dates } = told
  const {
    id,
    number,
    revision,
    start,
    end,
    claimDate,
    kind,
    central,
    figure,
    state,
    verdict,
    placement = 'placed',
  } = told
  const { boundTo: _, by: proposer, ...proposed } = proposal ?? {}
  const { by: decider, ...decided } = decision ?? {}
  const gone = decision?.reason && open(decision.reason) === null
  const origins = (stance) =>
    said.evidence
      .filter((one) => one.stance === stance && !one.withdrawal)
      .map(({ originGroup }) => originGroup)
  return {
    ...{ id, number, revision, start, end, claimDate, kind, central, figure, state, verdict, placement },
    ...('calculation' in said || 'calculation' in told ? { calculation: told.calculation ?? null } : {}),
    quote: open(told.quote),
    claimant: open(told.claimant),
    proposal:
      proposal && (old || verdict)
        ? {
            ...proposed,
            rationale: open(proposal.rationale),
            exception: open(proposal.exception),
            ...stamp(proposer, dates.proposal),
          }
        : null,
    decision:
      decision && (old || verdict)
        ? {
            ...decided,
            reason: open(decision.reason),
            ...(gone ? { erased: true } : {}),
            ...stamp(decider, dates.decision),
          }
        : null,
    reopening: reopening && { cause: reopening.cause, ...back(reopening, dates.reopening) },
    withdrawal: back(told.withdrawal, dates.withdrawal),
    restoration: back(told.restoration ?? null, dates.restoration),
    evidence: [...pieces.values()].map(({ since, by, at, ...piece }, index) => ({
      ...piece,
      source: { ...piece.source, author: open(piece.source.author) },
      quote: open(piece.quote),
      translation: open(piece.translation),
      withdrawal: back(piece.withdrawal, since.withdrawal),
      restoration: back(piece.restoration ?? null, since.restoration),
      createdBy: stamp(by).by,
      createdAt: at,
      originGroup: said.evidence[index].originGroup,
      ...(/^(withdrawn|corrected)$/.test(said.evidence[index].sourceFell) && {
        sourceFell: said.evidence[index].sourceFell,
      }),
    })),
    origins: Object.fromEntries(
      ['supports', 'contradicts', 'context'].map((stance) => [stance, new Set(origins(stance)).size]),
    ),
    steps: told.steps,
    createdBy: stamp(told.by).by,
    createdAt: told.at,
  }
}

function reportOf(report, { article, open, names }, entries, claims, all) {
  const { title, byline, language, outlet, sourceUrl, publishedOn, revision } = article
  const spoken = new Intl.Locale(language).maximize()
  const rtl = /^(Arab|Hebr|Thaa|Syrc|Nkoo|Adlm|Rohg|Mand|Samr)$/.test(spoken.script)
  const count = (field, name) => all.filter((claim) => claim[field] === name).length
  const states = ['open', 'proposed', 'approved', 'returned', 'reopened', 'withdrawn'].map((state) => [
    state,
    count('state', state),
  ])
  const verdicts = ['verified', 'disputed', 'needs-sources'].map((verdict) => [
    verdict,
    count('verdict', verdict),
  ])
  const { number, sha256 } = revision
  return {
    ...{
      format: 'isnad-report',
      version: report.version,
      ...(report.version === 1 ? {} : { internal: false }),
    },
    at: entries.at(-1).said.after.at,
    newsroom: { name: report.newsroom.name, sample: report.newsroom.sample },
    language: spoken.language === 'ar' ? 'ar' : 'en',
    article: {
      ...{
        id: entries[0].article,
        title: open(title),
        byline: open(byline),
        language,
        outlet,
        sourceUrl,
        publishedOn,
      },
      direction: rtl ? 'rtl' : 'ltr',
      revision: { number, sha256, text: report.article.revision.text },
      ...(article.withdrawal ? { withdrawal: outOfCheck(article.withdrawal, entries, open, names) } : {}),
    },
    counts: {
      total: all.length - count('state', 'withdrawn'),
      ...Object.fromEntries(states),
      verdicts: Object.fromEntries(verdicts),
    },
    ...(report.coverage
      ? { coverage: { settled: report.coverage.settled, total: report.coverage.total } }
      : {}),
    claims,
    history: { entries: entries.length - 1 },
    method: report.method,
    ...publishedAs(entries.at(-1).said, report, open),
  }
}

function outOfCheck({ reason, by }, entries, open, names) {
  const { at } = entries.findLast(({ said }) => said.action === 'article-withdrawn')
  return { reason: open(reason), by: { id: by, name: names.get(by) }, at }
}

/** What was published before, the entry of a publication does not say again. */
function publishedAs({ action, after }, report, open) {
  if (action !== 'report-published') return {}
  const { slug: _, template: __, pages: ___, finding, reason, told, ...rest } = after.publication
  const { earlier } = report.publication
  const who = told === undefined ? {} : { told: open(told) }
  return {
    publication: { ...rest, ...who, finding: open(finding), reason: open(reason), at: after.at, earlier },
  }
}

/** Version 1 told times by another clock, and lacked members in its time. */
function asOld(said, told) {
  if (Array.isArray(said)) return said.map((one, index) => asOld(one, told?.[index]))
  if (typeof said !== 'object' || said === null || typeof told !== 'object' || told === null) return told
  const timeless = !('n' in said)
  const kept = Object.keys(said).filter((name) => name in told)
  return Object.fromEntries(
    kept.map((name) => [
      name,
      timeless && /^(at|createdAt)$/.test(name) ? said[name] : asOld(said[name], told[name]),
    ]),
  )
}

function numberedRight({ originGroup, source }, index, all) {
  const before = all.slice(0, index)
  const key = (one) => (one.origin ? `origin ${one.origin}` : one.url ? `url ${one.url}` : one.id)
  const known = before.find((one) => one.source.id === source.id || key(one.source) === key(source))
  const next = Math.max(0, ...before.map((one) => one.originGroup)) + 1
  return known
    ? known.originGroup === originGroup
    : Number.isInteger(originGroup) && originGroup >= 1 && originGroup <= next
}

function quotesStand({ article, claims }) {
  const { number, text } = article.revision
  return claims.every(
    ({ revision, quote, start, end }) => revision !== number || quote === text.slice(start, end),
  )
}

/** A text that sorts as the claims are read. */
function place({ placement, start, end, number }) {
  return [Number(placement !== 'placed'), start, 1e9 - end, number]
    .map((part) => String(part).padStart(12, '0'))
    .join()
}

const canonical = (value) =>
  JSON.stringify(value, (_, part) =>
    part?.constructor === Object
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
