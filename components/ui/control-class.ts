/** How a control looks into which something is typed; the server's own forms have it, too. */
export const controlClass =
  'w-full rounded-lg border border-edge bg-sheet px-3 py-1.5 text-ink placeholder:text-muted aria-invalid:border-danger aria-invalid:outline-danger'
