/** The months by their names, and in English by what is short for them, as numbers from 1; folded (`foldForSearch`). */
export const months: ReadonlyMap<string, number> = new Map(
  [
    'january jan يناير جانفي|كانون الثاني',
    'february feb فبراير فيفري شباط',
    'march mar مارس اذار',
    'april apr ابريل افريل نيسان',
    'may مايو ماي ايار',
    'june jun يونيو يونيه جوان حزيران',
    'july jul يوليو يوليه جويليه تموز',
    'august aug اغسطس اوت اب',
    'september sept sep سبتمبر ايلول',
    'october oct اكتوبر|تشرين الاول',
    'november nov نوفمبر|تشرين الثاني',
    'december dec ديسمبر|كانون الاول',
  ].flatMap((names, index) => {
    const [words = '', twoWords] = names.split('|')
    return [...words.split(' '), ...(twoWords ? [twoWords] : [])].map((name) => [name, index + 1] as const)
  }),
)
