/** The key that does what a button does, where there is a keyboard; the button names it to whoever cannot see it. */
export function KeyHint({ children }: { children: string }) {
  return (
    <kbd
      aria-hidden
      className="rounded border border-current/30 px-1 text-[0.6875rem] leading-4 max-lg:hidden pointer-coarse:hidden"
    >
      {children}
    </kbd>
  )
}
