/** What a browser keeps, for code that asks Next for the cookies of its request. */
export class CookieJar {
  private kept = new Map<string, string>()

  get(name: string) {
    const value = this.kept.get(name)
    return value === undefined ? undefined : { name, value }
  }

  getAll() {
    return [...this.kept].map(([name, value]) => ({ name, value }))
  }

  set(name: string, value: string) {
    this.kept.set(name, value)
  }

  delete(name: string) {
    this.kept.delete(name)
  }

  clear() {
    this.kept.clear()
  }
}
