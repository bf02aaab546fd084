/** Empties a field once what stood in it was sent; what was typed meanwhile stays. */
export function cleared(sent: string): (now: string) => string {
  return (now) => (now === sent ? '' : now)
}
