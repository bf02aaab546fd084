/** The position in a stored text of one in a text field, where the browser shows every CR LF as one line end. */
export function storedPosition(text: string, shown: number): number {
  let position = shown
  for (let at = text.indexOf('\r\n'); at !== -1 && at < position; at = text.indexOf('\r\n', at + 2))
    position++
  return position
}
