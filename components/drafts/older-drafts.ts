import type { KeptDraft } from './kept-draft'

/**
 * Drafts as they were kept before, in localStorage: hands out those of this member and removes them, together with those
 * that say of nobody whose they are, which are shown to nobody.
 */
export function takeOlderDrafts(member: string): Pick<KeptDraft, 'form' | 'values' | 'version'>[] {
  try {
    const keys = Object.keys(window.localStorage).filter((key) => key.startsWith(prefix))
    return keys.flatMap((key) => {
      const [owner, form] = ownerAndForm(key.slice(prefix.length))
      if (owner !== null && owner !== member) return []
      const text = window.localStorage.getItem(key)
      window.localStorage.removeItem(key)
      return owner === null || text === null ? [] : readDraft(form, text)
    })
  } catch {
    return []
  }
}

const prefix = 'isnad.draft/'

/** `{member}/{claim}/{panel}` and `tray/{member}/{claim}` named their member, nothing else did. */
function ownerAndForm(key: string): [owner: string | null, form: string] {
  const [first = '', second = '', ...rest] = key.split('/')
  if (first === 'tray') return [second, ['tray', ...rest].join('/')]
  return first.length === 36 ? [first, [second, ...rest].join('/')] : [null, '']
}

function readDraft(form: string, text: string): Pick<KeptDraft, 'form' | 'values' | 'version'>[] {
  const json: unknown = JSON.parse(text)
  if (typeof json !== 'object' || json === null || !('values' in json)) return []
  const version = 'version' in json && typeof json.version === 'number' ? json.version : undefined
  const texts = Object.entries(json.values ?? {}).filter(([, value]) => typeof value === 'string')
  return [{ form, values: Object.fromEntries(texts), version }]
}
