/** Lengths of a claim or quote, in units. */
export const lengths = {
  /** Below, words are alike by accident: no likeness is followed, and both neighbours must be there. */
  short: 8,
  /** Below, a neighbour on one side is not enough, unless right beside the words. */
  medium: 16,
  /** Below, a quote is a phrase, which must have some of its context. */
  sentence: 32,
  /** From here on, words are enough to be known by although they were edited. */
  long: 40,
  /** From here on, the very words need no neighbour. */
  veryLong: 60,
}

/** What stands around a claim, in units on either side. */
export const contexts = {
  /** As much as a quote keeps of what is around it. */
  length: 32,
  /** As far as edits may have moved it away from the claim. */
  shift: 16,
  /** As much is right beside the claim. */
  adjacent: 8,
  /** As far as that may have moved. */
  adjacentShift: 4,
}

/** What an alignment costs; only how they stand to each other matters. Cheap to lengthen, dear to open: one hole, not many. */
export const costs = {
  /** A unit replaced, put in or left out. */
  edit: 1024,
  /** Opening a gap. */
  open: 640,
  /** Each unit of a gap. */
  extend: 384,
}

/** Is it here: when untouched words with untouched neighbours are not looked at any closer. */
export const hereNeeds = {
  /** Units of untouched neighbours on either side. */
  untouched: 12,
}

/** When matched words near a claim are sure. */
export const sureNeeds = {
  /** Units of them in a row at least. */
  units: 16,
  /** Tokens of them at most; with so many no twin of all stands near. */
  tokens: 16,
  /** Tokens on either side within which a twin makes them unsure. */
  vicinity: 120,
}

/** How well does it fit. Support is the share of the context that is there, on one side; similarity that of equal units. */
export const fitNeeds = {
  /** Support for the same words, on either side; for changed ones, on both. */
  support: 0.5,
  /** Support for short words, on both sides. */
  supportOfShort: 0.7,
  /** Support for changed words by one side alone, and for changed short ones by both. */
  supportOfOne: 0.6,
  /** Support by a side without context, when the counterpart is not at the edge of its text. */
  supportOfEdge: 0.5,
  /** Units right beside the claim that stand in for that. */
  adjacent: 4,
  /** Such units beside changed words. */
  adjacentOfChanged: 5,
  /** Changed words between their neighbours. */
  similarity: 0.7,
  /** Changed words right beside their neighbours. */
  similarityBeside: 0.6,
  /** Changed words with one neighbour: likely. */
  similarityOfLikely: 0.65,
  /** Long changed words without any: likely. */
  similarityByItself: 0.85,
  /** Units by which letters at an edge may stand off the rest of a claim, if they are no more than these. */
  jump: 8,
  /** In one of so many parts of the claim, from either edge, such letters are looked for. */
  oneInEdge: 3,
}

/** Is it the only one: when words are known by themselves. */
export const aloneNeeds = {
  /** Words that the text before must have; in fewer, standing once means nothing. */
  words: 200,
  /** How often the claim's words would stand in that order by accident, at most. */
  chance: 0.01,
}

/** What is rare in a claim and around it, counted in three-in-a-rows that stand once. */
export const evidenceNeeds = {
  /** Of edited words, with one of their own: so many at least, and one in six. */
  all: 2,
  oneInAll: 6,
  /** Or of their own alone: so many, and one in four. */
  own: 3,
  oneInOwn: 4,
  /** The same words are doubted when so many were to be expected and less than one in eight is there. */
  expectedOfSame: 8,
  oneInExpected: 8,
  /** Changed ones, when so many were to be expected and none is there. */
  expectedOfChanged: 10,
  /** Words that an untouched stretch has beyond the claim in its midst, of which no evidence is asked. */
  runBeyondClaim: 48,
}

/** Is it elsewhere: what text that moved must have. */
export const elsewhereNeeds = {
  /** Three-in-a-rows that stand once. */
  rare: 1,
  /** The same in a text of `longText` words or more, where they stand once by accident. */
  rareInLongText: 3,
  longText: 1000,
  /** So many within the claim are no accident, wherever they stand now. */
  ownRare: 6,
  /** Of changed words, one in so many of what is rare in the claim. */
  oneInOwn: 4,
  /** Or of what is rare in and around it. */
  oneInAll: 2,
  /** The share of the best candidate's words, and of what is rare, with which another is a rival. */
  rival: 2 / 3,
  /** How many times as rare the same words must be without their surroundings. */
  withoutContext: 2,
  /** Units of the same words and equal context: as many as this, or this many times the logarithm of the text's length. */
  unitsOfSame: { most: 60, timesLog: 4 },
}

/** What makes it doubtful: how far ahead of any other explanation the best must be. */
export const doubtNeeds = {
  /** In edits, for the very same words: nearly one. */
  leadOfSame: 0.75,
  /** In edits, for changed words. */
  leadOfChanged: 4,
  /** In edits for each unit of the claim, for those too short to be ahead by more. */
  leadOfUnit: 0.75,
  /** The share of a claim or its counterpart that must find its like elsewhere to put another candidate in question. */
  elsewhere: 0.5,
  /** Units of equal context in a row that a copy has more of: no accident. */
  lead: 8,
  /** The same, where words and context together are `long` units. */
  leadOfLong: 4,
  long: 16,
  /** Units on either side of what was found in which copies are looked for. */
  vicinity: 2000,
  /** Words matched around a copy that stands for another original, so that it is no rival. */
  matchedAround: 32,
}

/** A quote's very words, when only the quote is at hand: what share of its context must be there. */
export const copyNeeds = {
  /** As good as all: the quote is where it was. */
  exact: 0.95,
  /** Below, words like the quote's between its old surroundings are looked for. */
  undisputed: 0.6,
  /** What those must have of its context. */
  rival: 0.7,
  /** By how much a copy must be ahead; and what standing right where it once was adds. */
  lead: 0.15,
  /** What a copy counts without context, when it does not stand where it once was. */
  notThere: 0.7,
  /** For a short quote. */
  short: 0.6,
  /** For a phrase. */
  phrase: 0.3,
}

/** Words like a quote's, when only the quote is at hand. */
export const editedNeeds = {
  /** Units of the quote to one edit. */
  oneErrorIn: 5,
  /** Similarity when nothing is known of the context. */
  similarityByItself: 0.85,
  /** Similarity, and the agreement of the context by its weight, together. */
  together: 1.1,
  weightOfAgreement: 0.5,
  /** Agreement of the context. */
  agreement: 0.4,
  /** Agreement on the weaker side, where there are other candidates. */
  weaker: 0.5,
  /** In edits, by how much the best must be nearer: so many at least, and one in so many units. */
  lead: { least: 4, oneIn: 16 },
  /** The edits that context which is not there at all is worth. */
  editsOfContext: 12,
  /** Units of context on either side, and the share of them, that make whole words put for others an edit. */
  contextOfReworded: 8,
  agreementOfReworded: 0.9,
}

/** Quotes too long to be sought letter by letter. */
export const longNeeds = {
  /** Three words in a row that tell where to look. */
  votes: 3,
  /** Words by which a quote may have grown or shrunk: a quarter of it, and so many more. */
  slack: { times: 0.25, more: 16 },
  /** The share of the quote beyond the words that matched in which its ends are looked for. */
  margin: 0.25,
  /** Units that words at either end must stand off, and have fewer of than that, to be strays; and units of strays at most. */
  jump: 8,
  stray: 120,
  /** Units at either end, and the share of them that must be there. */
  ends: { units: 64, similarity: 0.6 },
}

/** When words put for others make another statement. */
export const wordNeeds = {
  /** Words that, put in or left out in a row, are a passage; fewer turn round what is said. */
  passage: 4,
  /** So long a quote, in words, in which one in `oneInWords` is another was edited: no name stands so often. */
  longQuote: 100,
  oneInWords: 12,
  /** Letters of a word that make it a stem, and of an ending that it may have. */
  stem: 3,
  ending: 3,
  /** Letters of a word in which one may be put right. */
  spelt: 5,
}

/** How far is looked. */
export const reaches = {
  /** Units from the claim within which sure words are looked for. */
  sure: 700,
  /** Units, on a side without sure words. */
  open: 160,
  /** Tokens on either side of a claim whose rarity counts. */
  wide: 24,
  /** Tokens on either side of an offset, where letters are aligned. */
  aroundOffset: 16,
  /** Tokens by which offsets may differ and be one: a word put in or left out. */
  sameOffset: 8,
  /** Units on either side of an image in which what belongs to it is looked for. */
  closer: 64,
  /** Tokens in a row that have a counterpart for sure; fewer may match by accident inside what moved. */
  runThatStays: 4,
  /** Units that words put for others at an edge may have: so many times those, and so many more. */
  replacement: { times: 2, more: 16 },
  /** Units at an edge of a claim in which a sign of currency and a digit are seen, two units each at most. */
  figureEdge: 4,
  /** Units of a figure beyond a claim: longer than any. */
  figure: 32,
  /** Units of context beside a copy, where copies are too many to judge. */
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
  /** First words of a claim by which copies are told; when they stand twice, it does not matter that all of it may not. */
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
