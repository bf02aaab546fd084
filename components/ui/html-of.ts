import { Fragment, isValidElement, type ReactNode } from 'react'
import { escaped } from '@/lib/domain/text/escaped'

/**
 * The HTML of elements that only show something: of plain elements and of components that give them, icons among them. For
 * the server, which draws with it what nobody clicks on; React would draw it twice and send it twice. What runs in the
 * browser has no place here, and is refused.
 */
export function htmlOf(node: ReactNode): string {
  if (node === null || node === undefined || typeof node === 'boolean') return ''
  if (typeof node === 'string' || typeof node === 'number' || typeof node === 'bigint')
    return escaped(String(node))
  if (isValidElement<Props>(node)) return ofElement(node.type, node.props)
  if (Array.isArray(node)) return node.map(htmlOf).join('')
  throw new TypeError('what is still to come has no HTML yet')
}

type Props = Record<string, unknown> & {
  children?: ReactNode
  dangerouslySetInnerHTML?: { __html: string }
}

function ofElement(type: unknown, props: Props): string {
  if (typeof type === 'string') return ofTag(type, props)
  if (type === Fragment) return htmlOf(props.children)
  if (isIcon(props.icon)) return ofIcon(props.icon, props)
  if (typeof type === 'function') return htmlOf(type(props))
  if (isRecord(type) && typeof type.render === 'function') return htmlOf(type.render(props, null))
  throw new TypeError('this has no HTML of its own')
}

function ofTag(tag: string, { children, dangerouslySetInnerHTML: ready, ...attributes }: Props): string {
  const written = Object.entries(attributes).map(([name, value]) => ofAttribute(name, value))
  const opening = `<${tag}${written.join('')}>`
  return empty.has(tag) ? opening : `${opening}${ready?.__html ?? htmlOf(children)}</${tag}>`
}

function ofAttribute(name: string, value: unknown): string {
  if (typeof value === 'function' || isRecord(value)) {
    throw new TypeError(`${name} has no place in what only shows something`)
  }
  const isWord = /^(?:aria|data)-/.test(name)
  if (value === undefined || value === null || (value === false && !isWord)) return ''
  const written =
    htmlNames[name] ??
    (isWord || kept.has(name) ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))
  return value === true && !isWord ? ` ${written}=""` : ` ${written}="${escaped(String(value))}"`
}

/** Properties of React whose attributes are called otherwise; those of SVG are written with hyphens, but for the `kept`. */
const htmlNames: Record<string, string | undefined> = {
  className: 'class',
  htmlFor: 'for',
  dateTime: 'datetime',
  tabIndex: 'tabindex',
}
const kept = new Set(['viewBox', 'preserveAspectRatio'])
const empty = new Set(['br', 'hr', 'img', 'input', 'wbr'])

type Icon = { name: string; size: number; node: [tag: string, attributes: Record<string, string>][] }

/** An icon of lucide-react, whose component runs in the browser alone, as that draws it. */
function ofIcon(
  { name, size, node }: Icon,
  { className = '', strokeWidth = 2, icon: _, ...attributes }: Props,
): string {
  const shapes = node.map(([tag, { key: _key, ...shape }]) => ofTag(tag, shape)).join('')
  const frame = {
    ...{ xmlns: 'http://www.w3.org/2000/svg', width: size, height: size, viewBox: `0 0 ${size} ${size}` },
    ...{ fill: 'none', stroke: 'currentColor', strokeWidth, strokeLinecap: 'round', strokeLinejoin: 'round' },
    ...{ className: `lucide lucide-${name} ${String(className)}`, ...attributes },
  }
  return ofTag('svg', frame).replace('></svg>', `>${shapes}</svg>`)
}

function isIcon(value: unknown): value is Icon {
  return isRecord(value) && typeof value.name === 'string' && Array.isArray(value.node)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
