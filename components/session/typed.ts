/**
 * What a form's fields hold, by name. Read from the form itself, so that what was typed before the page's script ran
 * counts too.
 */
export function typedIn<Name extends string>(
  form: HTMLFormElement,
  names: readonly Name[],
): Record<Name, string>
export function typedIn(form: HTMLFormElement, names: readonly string[]): Record<string, string> {
  const data = new FormData(form)
  return Object.fromEntries(names.map((name) => [name, String(data.get(name) ?? '')]))
}
