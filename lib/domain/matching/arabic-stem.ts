/**
 * The stem of an Arabic word that is folded as for search: without the conjunctions, prepositions and the article that are
 * written in one word with it, without the commonest endings, and without the long vowels by which Arabic makes plurals,
 * agents and nouns of one root (`مليون` and `ملايين`, `سكان` and `ساكن`). Never empty.
 */
export function arabicStem(folded: string): string {
  const bare = withoutEnding(withoutHead(folded))
  const consonants = bare.charAt(0) + bare.slice(1).replace(/[اويء]/g, '')
  return consonants.length >= shortestRoot ? consonants : bare
}

function withoutHead(word: string): string {
  for (const head of heads) {
    if (word.startsWith(head) && word.length - head.length >= shortestWord) return word.slice(head.length)
  }
  return word
}

function withoutEnding(word: string): string {
  for (const ending of endings) {
    if (word.endsWith(ending) && word.length - ending.length >= shortestWord) {
      return word.slice(0, -ending.length)
    }
  }
  return word
}

/** Longer ones first, so that `وبال` is not taken for `و`. */
const heads = ['وبال', 'وكال', 'فبال', 'ولل', 'فلل', 'وال', 'فال', 'بال', 'كال', 'ال', 'لل', 'سي', 'ست', 'و']

const endings = [
  ...['اتها', 'اتهم', 'اتنا', 'يتها', 'تها', 'تهم', 'يات', 'يون', 'يين', 'هما', 'كما', 'انه'],
  ...['يه', 'ات', 'ان', 'ون', 'ين', 'وا', 'تا', 'ها', 'هم', 'هن', 'كم', 'نا', 'ته', 'تي'],
  ...['ه', 'ي', 'ا', 'ت'],
]

/** A root has three letters; fewer say too little to be cut to. */
const shortestWord = 3
const shortestRoot = 2
