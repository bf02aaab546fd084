export type ButtonVariant = 'primary' | 'plain' | 'quiet' | 'danger'
export type ButtonSize = 'small' | 'normal'

/** How a button looks; for links that look like one, too. */
export function buttonClass(variant: ButtonVariant = 'plain', size: ButtonSize = 'normal'): string {
  return `${shape} ${sizes[size]} ${variants[variant]}`
}

const shape =
  'inline-flex items-center justify-center gap-2 rounded-lg border font-medium text-center no-underline select-none transition-colors aria-disabled:opacity-60'

const sizes: Record<ButtonSize, string> = {
  small: 'min-h-8 px-2.5 py-0.5 text-small',
  normal: 'min-h-10 px-4 py-1.5 text-base',
}

const variants: Record<ButtonVariant, string> = {
  primary: 'border-accent bg-accent text-on-accent not-aria-disabled:hover:bg-accent-strong',
  plain: 'border-edge bg-sheet text-ink not-aria-disabled:hover:bg-accent-wash',
  quiet: 'border-transparent bg-transparent text-accent not-aria-disabled:hover:bg-accent-wash',
  danger: 'border-danger bg-sheet text-danger not-aria-disabled:hover:bg-danger-wash',
}
