/** Milliseconds that something takes, the median of so many times: what else the machine does meanwhile counts little. */
export async function timeOf(times: number, work: () => unknown): Promise<number> {
  const all: number[] = []
  for (let count = 0; count < times; count += 1) {
    const began = performance.now()
    await work()
    all.push(performance.now() - began)
  }
  return median(all)
}

/** The one in the middle. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN
}
