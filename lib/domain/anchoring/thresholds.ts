/**
 * Every number that decides where a claim is, with its unit, its meaning and what showed it: what differs when it is moved.
 *
 * A test of `tests/domain/anchoring` that fails then is named by its file (`carry` is anchor-carry.test.ts) and how its
 * name begins. `random −4`: of 700 random claims of revisions.ts four fewer are found. `bench −1`: of 700 claims and 300
 * quotes such as `npm run bench:anchoring` makes, one fewer is right; `wrong` are those put where they are not. `Chosen`:
 * no test, claim or quote of these tells the number from the others named.
 */

/** Lengths of a claim or quote, in units. */
export const lengths = {
  /**
   * Below, words are alike by accident: no likeness is followed, and both neighbours must be there. Shown:
   * at 4 locate "a short quote that stands only in…"; at 16 carry "ة and ه, ى and ي, an accent or a…".
   */
  short: 8,
  /**
   * Below, a neighbour on one side is not enough, unless right beside the words. Shown: at 8 carry "do not
   * become a twin that was put in…".
   */
  medium: 16,
  /**
   * Below, a quote is a phrase, which must have some of its context. Shown: at 64 locate "a long quote that
   * stands once…".
   */
  sentence: 32,
  /** From here on, words are enough to be known by although they were edited. Shown: at 80 random −1. */
  long: 40,
  /** From here on, the very words need no neighbour. Shown: at 120 random −1. */
  veryLong: 60,
}

/** What stands around a claim, in units on either side. */
export const contexts = {
  /**
   * As much as a quote keeps of what is around it. Shown: at 16 carry "the neighbours of what went stay…";
   * at 64 carry "are exact while their surroundings…".
   */
  length: 32,
  /**
   * As far as edits may have moved it away from the claim. Shown: at 32 carry "do not become a twin that was
   * put in…".
   */
  shift: 16,
  /** As much is right beside the claim. Shown: at 4 carry "a figure is changed even when one…". */
  adjacent: 8,
  /** As far as that may have moved. Shown: at 2 random −1. */
  adjacentShift: 4,
}

/** What an alignment costs; only how they stand to each other matters. Cheap to lengthen, dear to open: one hole, not many. */
export const costs = {
  /** A unit replaced, put in or left out. Shown: at 512 carry "keep their edges when a look-alike…". */
  edit: 1024,
  /** Opening a gap. Shown: at 320 carry "do not take in a sentence that was…". */
  open: 640,
  /**
   * Each unit of a gap. Shown: at 192 carry "keep their edges when a look-alike…"; at 768 carry "do not take
   * in a sentence that was…".
   */
  extend: 384,
}

/** Is it here: when untouched words with untouched neighbours are not looked at any closer. */
export const hereNeeds = {
  /**
   * Units of untouched neighbours on either side. Shown: at 6 carry "do not become a twin that was put in…".
   */
  untouched: 12,
}

/** When matched words near a claim are sure. */
export const sureNeeds = {
  /** Units of them in a row at least. Shown: at 8 random −2, bench −2; at 32 random +1. */
  units: 16,
  /**
   * Tokens of them at most; with so many no twin of all stands near. Shown: at 8 carry "are lost even when a
   * twin stands next…".
   */
  tokens: 16,
  /** Tokens on either side within which a twin makes them unsure. Chosen: the same at 60 or 240. */
  vicinity: 120,
}

/** How well does it fit. Support is the share of the context that is there, on one side; similarity that of equal units. */
export const fitNeeds = {
  /**
   * Support for the same words, on either side; for changed ones, on both. Shown: at 0.25 random +1; at 0.75
   * random −4, bench −1.
   */
  support: 0.5,
  /**
   * Support for short words, on both sides. Shown: at 0.6 carry "do not become a twin that was put in…"; at
   * 0.8 carry "what stands beside a figure and is no…".
   */
  supportOfShort: 0.7,
  /**
   * Support for changed words by one side alone, and for changed short ones by both. Shown: at 0.3 random
   * +2.
   */
  supportOfOne: 0.6,
  /**
   * Support by a side without context, when the counterpart is not at the edge of its text. Shown: at 0.25
   * random −1; at 0.75 random +2.
   */
  supportOfEdge: 0.5,
  /** Units right beside the claim that stand in for that. Shown: at 2 random +3; at 8 random −6, bench −1. */
  adjacent: 4,
  /** Such units beside changed words. Shown: at 10 carry "a figure is changed even when one…". */
  adjacentOfChanged: 5,
  /** Changed words between their neighbours. Shown: at 0.35 bench −2, bench wrong +2. */
  similarity: 0.7,
  /**
   * Changed words right beside their neighbours. Shown: at 0.5 carry "a short word is not followed into…".
   */
  similarityBeside: 0.6,
  /** Changed words with one neighbour: likely. Shown: at 0.825 random +1. */
  similarityOfLikely: 0.65,
  /** Long changed words without any: likely. Chosen: the same at 0.425 to 0.95. */
  similarityByItself: 0.85,
  /**
   * Units by which letters at an edge may stand off the rest of a claim, if they are no more than these.
   * Chosen: the same at 4 or 16.
   */
  jump: 8,
  /**
   * In one of so many parts of the claim, from either edge, such letters are looked for. Shown: at 1 carry
   * "keep their edges when a look-alike…"; at 6 carry "keep their edges when a look-alike…".
   */
  oneInEdge: 3,
}

/** Is it the only one: when words are known by themselves. */
export const aloneNeeds = {
  /**
   * Words that the text before must have; in fewer, standing once means nothing. Shown: at 400 carry "have
   * moved when all else was…".
   */
  words: 200,
  /**
   * How often the claim's words would stand in that order by accident, at most. Chosen: the same at 0.001 or
   * 0.1.
   */
  chance: 0.01,
}

/** What is rare in a claim and around it, counted in three-in-a-rows that stand once. */
export const evidenceNeeds = {
  /** Of edited words, with one of their own: so many at least. Chosen: the same at 1 or 4. */
  all: 2,
  /** And one in so many of all. Shown: at 3 bench −1; at 12 bench +1. */
  oneInAll: 6,
  /** Or of their own alone: so many at least. Chosen: the same at 1 or 6. */
  own: 3,
  /** And one in so many of those. Shown: at 2 bench −1; at 8 bench +1. */
  oneInOwn: 4,
  /**
   * The same words are doubted when so many were to be expected at least. Shown: at 16 bench −1, bench wrong
   * +2.
   */
  expectedOfSame: 8,
  /** And less than one in so many of them is there. Shown: at 16 random +1. */
  oneInExpected: 8,
  /** Changed ones, when so many were to be expected and none is there. Shown: at 20 bench +1. */
  expectedOfChanged: 10,
  /**
   * Words that an untouched stretch has beyond the claim in its midst, of which no evidence is asked. Shown:
   * at 24 random +1.
   */
  runBeyondClaim: 48,
}

/** Is it elsewhere: what text that moved must have. */
export const elsewhereNeeds = {
  /** Three-in-a-rows that stand once. Chosen: the same at 0 or 2. */
  rare: 1,
  /**
   * The same in a text of `longText` words or more, where they stand once by accident. Shown: at 1 bench +1;
   * at 6 bench −3.
   */
  rareInLongText: 3,
  /** Words of a long text. Chosen: the same at 500 or 2000. */
  longText: 1000,
  /**
   * So many within the claim are no accident, wherever they stand now. Shown: at 3 random +4; at 12 random
   * −4, bench −1.
   */
  ownRare: 6,
  /** Of changed words, one in so many of what is rare in the claim. Chosen: the same at 2 or 8. */
  oneInOwn: 4,
  /** Or of what is rare in and around it. Chosen: the same at 1 or 4. */
  oneInAll: 2,
  /**
   * The share of the best candidate's words, and of what is rare, with which another is a rival. Shown: at
   * 0.3333 random −2.
   */
  rival: 2 / 3,
  /** How many times as rare the same words must be without their surroundings. Chosen: the same at 1 or 4. */
  withoutContext: 2,
  /**
   * Units of the same words and equal context: as many as this, or this many times the logarithm of the
   * text's length. `most`: shown: at 30 random +3. `timesLog`: shown: at 2 random +22; at 8 random −34.
   */
  unitsOfSame: { most: 60, timesLog: 4 },
}

/** What makes it doubtful: how far ahead of any other explanation the best must be. */
export const doubtNeeds = {
  /** In edits, for the very same words: nearly one. Chosen: the same at 0.375 to 0.875. */
  leadOfSame: 0.75,
  /** In edits, for changed words. Shown: at 8 carry "keep their edges when a look-alike…". */
  leadOfChanged: 4,
  /**
   * In edits for each unit of the claim, for those too short to be ahead by more. Chosen: the same at 0.375
   * to 0.875.
   */
  leadOfUnit: 0.75,
  /**
   * The share of a claim or its counterpart that must find its like elsewhere to put another candidate in
   * question. Chosen: the same at 0.25 to 0.75.
   */
  elsewhere: 0.5,
  /** Units of equal context in a row that a copy has more of: no accident. Chosen: the same at 4 or 16. */
  lead: 8,
  /** The same, where words and context together are `long` units. Shown: at 8 random +1. */
  leadOfLong: 4,
  /** Units of those. Chosen: the same at 8 or 32. */
  long: 16,
  /**
   * Units on either side of what was found in which copies are looked for. Chosen: the same at 1000 or 4000.
   */
  vicinity: 2000,
  /**
   * Words matched around a copy that stands for another original, so that it is no rival. Shown: at 16
   * random +6; at 64 random −9.
   */
  matchedAround: 32,
}

/** A quote's very words, when only the quote is at hand: what share of its context must be there. */
export const copyNeeds = {
  /** As good as all: the quote is where it was. Chosen: the same at 0.85. */
  exact: 0.95,
  /**
   * Below, words like the quote's between its old surroundings are looked for. Chosen: the same at 0.3 to
   * 0.8.
   */
  undisputed: 0.6,
  /** What those must have of its context. Chosen: the same at 0.35 to 0.85. */
  rival: 0.7,
  /**
   * By how much a copy must be ahead; and what standing right where it once was adds. Shown: at 0.05 locate
   * "a quote repeated without end is…"; at 0.25 bench −3; at 0.575 bench −6.
   */
  lead: 0.15,
  /**
   * What a copy counts without context, when it does not stand where it once was. Chosen: the same at 0.35
   * to 0.85.
   */
  notThere: 0.7,
  /** For a short quote. Chosen: the same at 0.3 to 0.8. */
  short: 0.6,
  /** For a phrase. Shown: at 0.65 bench −3. */
  phrase: 0.3,
}

/** Words like a quote's, when only the quote is at hand. */
export const editedNeeds = {
  /** Units of the quote to one edit. Shown: at 10 another "a word put for another, between all…". */
  oneErrorIn: 5,
  /**
   * Similarity when nothing is known of the context. Shown: at 0.95 another "the mayor of the old town
   * resigned on…".
   */
  similarityByItself: 0.85,
  /** Similarity, and the agreement of the context by its weight, together. Shown: at 1.65 bench −1. */
  together: 1.1,
  /** What agreement counts beside similarity. Chosen: the same at 0.25 or 0.75. */
  weightOfAgreement: 0.5,
  /** Agreement of the context. Chosen: the same at 0.2 to 0.7. */
  agreement: 0.4,
  /** Agreement on the weaker side, where there are other candidates. Chosen: the same at 0.25 to 0.75. */
  weaker: 0.5,
  /**
   * In edits, by how much the best must be nearer: so many at least, and one in so many units. `least`:
   * chosen: the same at 2 or 8. `oneIn`: chosen: the same at 8 or 32.
   */
  lead: { least: 4, oneIn: 16 },
  /** The edits that context which is not there at all is worth. Chosen: the same at 6 or 24. */
  editsOfContext: 12,
  /**
   * Units of context on either side that make whole words put for others an edit. Shown: at 16 locate "a
   * long quote with a few edits is…".
   */
  contextOfReworded: 8,
  /** The share of it that must be there. Shown: at 0.45 bench +2. */
  agreementOfReworded: 0.9,
}

/** Quotes too long to be sought letter by letter. */
export const longNeeds = {
  /** Three words in a row that tell where to look. Chosen: the same at 1 or 6. */
  votes: 3,
  /**
   * Words by which a quote may have grown or shrunk: a quarter of it, and so many more. `times`: chosen: the
   * same at 0.15 or 0.35. `more`: chosen: the same at 8 or 32.
   */
  slack: { times: 0.25, more: 16 },
  /**
   * The share of the quote beyond the words that matched in which its ends are looked for. Chosen: the same
   * at 0.15 or 0.35.
   */
  margin: 0.25,
  /**
   * Units that words at either end must stand off, and have fewer of than that, to be strays. Chosen: the
   * same at 4 or 16.
   */
  jump: 8,
  /** Units of strays at most. Chosen: the same at 60 or 240. */
  stray: 120,
  /**
   * Units at either end, and the share of them that must be there. `units`: chosen: the same at 32 or 128.
   * `similarity`: chosen: the same at 0.5 or 0.7.
   */
  ends: { units: 64, similarity: 0.6 },
}

/** When words put for others make another statement. */
export const wordNeeds = {
  /**
   * Words that, put in or left out in a row, are a passage; fewer turn round what is said. Chosen: the same
   * at 2 or 8.
   */
  passage: 4,
  /**
   * So long a quote, in words, was edited when many of them are others: no name stands so often. Chosen: the
   * same at 50 or 200.
   */
  longQuote: 100,
  /** One in so many of them. Shown: at 6 locate "is found when it was edited all over…". */
  oneInWords: 12,
  /** Letters of a word that make it a stem. Shown: at 6 another "the mayor of the old town resigned on…". */
  stem: 3,
  /** Letters of an ending that it may have. Chosen: the same at 1 or 6. */
  ending: 3,
  /**
   * Letters of a word in which one may be put right. Shown: at 2 another "the name of a person"; at 10
   * another "the goverment of the country resigned…".
   */
  spelt: 5,
  /** Letters of a word that a prefix may deny. Chosen: the same at 3 or 5. */
  denied: 4,
}

/** Where a denial stands beside words and turns them round. */
export const denialNeeds = {
  /** Units in which such words are looked for. Chosen: the same at 60 or 120. */
  reach: 80,
  /** Words in front. Shown: at 3 another "He did not say that he …". */
  wordsInFront: 5,
  /** Words behind. Shown: at 0 another "behind them, too". */
  wordsBehind: 1,
}

/** How far is looked. */
export const reaches = {
  /** Units from the claim within which sure words are looked for. Shown: at 350 bench −1. */
  sure: 700,
  /** Units, on a side without sure words. Chosen: the same at 80 or 320. */
  open: 160,
  /**
   * Tokens on either side of a claim whose rarity counts. Shown: at 12 bench −1, bench wrong +2; at 48
   * random −1, bench +3.
   */
  wide: 24,
  /**
   * Tokens on either side of an offset, where letters are aligned. Shown: at 32 carry "are lost even when a
   * twin stands next…".
   */
  aroundOffset: 16,
  /** Words at an edge of a quote for which others may have been put. Chosen: the same at 2 or 5. */
  lostWords: 3,
  /** Tokens by which offsets may differ and be one: a word put in or left out. Shown: at 16 random −1. */
  sameOffset: 8,
  /**
   * Units on either side of an image in which what belongs to it is looked for. Chosen: the same at 32 or
   * 128.
   */
  closer: 64,
  /**
   * Tokens in a row that have a counterpart for sure; fewer may match by accident inside what moved. Shown:
   * at 2 random −1; at 8 bench +1.
   */
  runThatStays: 4,
  /**
   * Units that words put for others at an edge may have: so many times those, and so many more. `times`:
   * chosen: the same at 1 or 4. `more`: shown: at 8 carry "a first or last word that was…".
   */
  replacement: { times: 2, more: 16 },
  /** Units at an edge of a claim in which a sign of currency and a digit are seen, two units each at most. */
  figureEdge: 4,
  /** Units of a figure beyond a claim: longer than any. Chosen: the same at 16 or 64. */
  figure: 32,
  /** Units of context beside a copy, where copies are too many to judge. Chosen: the same at 6 or 24. */
  beside: 12,
}

/** What bounds time and memory, whatever the texts are; what is beyond is not looked at, and then not sure. */
export const caps = {
  /** Cells of an alignment. */
  cells: 1_200_000,
  /** Units of a quote that is sought letter by letter; a longer one has words enough to be found by. */
  pattern: 256,
  /** Copies of a claim or quote. */
  copies: 200,
  /** Equal units in a row beside a copy. */
  equalUnits: 64,
  /**
   * First words of a claim by which copies are told; when they stand twice, it does not matter that all of
   * it may not.
   */
  wordsOfCopy: 64,
  /** Hits of three words in a row; such as stand so often say nothing. */
  hitsOfTriple: 8,
  /** Offsets of one claim. */
  offsets: 32,
  /** Candidates for an edited quote. */
  approximate: 12,
  /** Regions of a text where a long quote is sought. */
  regions: 6,
  /** Candidates that a person can choose from. */
  candidatesShown: 10,
}
