/** Whether the window has room for a margin of cards beside the text; as `lg:` in the classes, which lay it out so. */
export function wideWindow(): MediaQueryList {
  return globalThis.matchMedia('(width >= 64rem)')
}
