import type { Stance } from '../claim/stance'
import type { Verdict } from '../claim/verdict'
import type { DigitStyle } from '../text/digits'
import type { Direction } from '../text/direction'
import type { ReportLanguage } from './report'

/**
 * A report as people read it: all that is said, in words and in order, and what each part of it is. Every format for readers is
 * made by walking one of these, and none says anything else, so that no two can disagree. How a thing looks is the format's.
 * The blocks on top come in pieces of bounded size, whatever the report is of.
 */
export type ReportTree = { language: ReportLanguage; title: string; blocks: Block[] }

export type Block =
  | { kind: 'title'; language: string; direction: Direction; inside: Inline[] }
  | { kind: 'heading'; level: 2 | 3 | 4; inside: Inline[] }
  | { kind: 'paragraph'; role: ParagraphRole; inside: Inline[] }
  | { kind: 'notice'; words: string }
  /** Without a direction where its words tell none and nobody knows that of what it is from. */
  | { kind: 'quote'; of: 'article' | 'source'; direction: Direction | undefined; inside: Inline[] }
  | { kind: 'facts'; of: 'article' | 'claim' | 'approval'; facts: Fact[] }
  /** How many claims stand where; `summary` says the same of all of them. */
  | { kind: 'counts'; label: string; counts: { count: string; of: Inline }[]; summary: string }
  /** Some paragraphs of the article, in its own language. */
  | { kind: 'text'; language: string; direction: Direction; paragraphs: Inline[][] }
  | { kind: 'claim'; number: number; heading: string; beside: Inline[]; inside: Block[] }
  /** What speaks for a claim and what against it; `opposed` where these are to be read against each other. */
  | { kind: 'positions'; opposed: boolean; positions: Position[] }
  | { kind: 'evidence'; pieces: Block[][] }
  /** What is looked up rather than read; paper shows it unfolded. */
  | { kind: 'disclosure'; summary: string; inside: Block[] }
  /** Numbered, in `digits`. */
  | { kind: 'list'; digits: DigitStyle; items: Inline[][] }
  | { kind: 'definitions'; terms: { term: Inline; meaning: Inline }[] }
  /** How the check was done, in parts that stand beside each other where there is room; `footer` below all of them. */
  | { kind: 'method'; parts: Block[][]; footer?: string }

/** `warning` is what a reader of the claim must not miss; `prose` was written by people, in whatever direction; `said` is by us. */
export type ParagraphRole =
  | 'kicker'
  | 'finding'
  | 'lead'
  | 'said'
  | 'warning'
  | 'prose'
  | 'translation'
  | 'work'
  | 'note'

export type Fact = { label: string; value: Inline[] }

export type Position = { stance: Stance | 'withdrawn'; inside: Block[] }

export type Inline =
  | string
  /** A figure with its signs, whose characters keep their order. */
  | { kind: 'figure'; direction: Direction; inside: Inline[] }
  /** Words of a direction of their own among others. */
  | { kind: 'isolated'; inside: Inline[] }
  /** Words of the article under claims, the longest first. */
  | { kind: 'marked'; over: readonly Marking[]; words: string }
  /** Behind the words of a claim: its number, which leads to what is said of it. */
  | { kind: 'claim-number'; number: number; words: string; label: string }
  | { kind: 'to-words'; number: number; words: string }
  /** Stands where the article has a character that nobody sees. */
  | { kind: 'hidden-character'; name: string; label: string }
  | { kind: 'verdict'; verdict: Verdict | null; word: string }
  | { kind: 'badge'; word: string }
  | { kind: 'address'; url: string }
  | { kind: 'hash'; hex: string }
  | { kind: 'moment'; at: string; words: string }
  | { kind: 'work'; inside: Inline[] }
  | { kind: 'strong'; words: string }
  | { kind: 'aside'; words: string }

export type Marking = { number: number; verdict: Verdict | null }
