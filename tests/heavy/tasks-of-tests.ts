import { answering } from '@/lib/heavy/answering'

/** What the threads of the test can do. */
export default answering({
  double: (value: number) => value * 2,
  fail: () => {
    throw new Error('a mistake')
  },
  die: () => process.exit(3),
  loop: () => {
    for (;;);
  },
})
