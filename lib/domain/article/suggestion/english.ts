import { either, number, type Rules, words } from './rules'

const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)'
const year = '(?:1\\d|20)\\d\\d'
const beforeYear =
  '(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Bb]efore|[Aa]fter|[Dd]uring|[Bb]etween|[Tt]he|[Ee]arly|[Ll]ate|of|to|and|spring|summer|autumn|winter|year)'
const ordinal = '(?:\\d{1,2}(?:st|nd|rd|th)|\\p{L}+teenth|twentieth|[\\p{L}-]+(?:th|first|second|third))'

const tens = '(?:[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|[Ss]ixty|[Ss]eventy|[Ee]ighty|[Nn]inety)'
const units =
  '(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|(?:[Tt]hir|[Ff]our|[Ff]if|[Ss]ix|[Ss]even|[Ee]igh|[Nn]ine)teen)'
const counted = `(?:${tens}(?:-\\p{L}+)?|${units}|hundred|thousand|million|billion)`

// A word that ends in -est and is no superlative, or is one of news rather than of facts.
const noExtreme =
  '(?!(?:for|inter|requ|prot|w|north-?w|south-?w|t|gu|r|lat|arr|harv|cont|hon|pri|ch|n|cr|inv|manif|conqu|qu|p|v|b|l)est(?!\\p{L}))'

export const englishRules: Rules = {
  idiom: words(
    '[Ff]irst of all',
    '[Ii]n the first place',
    '[Aa]t (?:least|last|best|most|first|all)',
    '[Tt]o say the least',
    '[Oo]n the (?:one|other) hand',
    '[Tt]he two (?:sides|parties)',
    '[Tt]hree cheers',
    '(?:[Aa] quarter|[Hh]alf) (?:past|to) \\p{L}+',
    'report(?:ed|s)? for duty',
    '[Tt]he (?:first|second) (?:floor|half|place)',
    'the last of the',
  ),
  percentage: either(
    new RegExp(`${number}\\s?[%٪]`, 'u'),
    words(`(?:${number}|${counted})(?:\\s${counted})*[\\s-]per\\s?cent`, 'per\\s?cent', 'percentages?'),
  ),
  date: words(
    `${ordinal} (?:of )?${month}(?:,? ${year})?`,
    `\\d{1,2} ${month}(?:,? ${year})?`,
    `${month} \\d{1,2}(?:st|nd|rd|th)?(?:,? ${year})?`,
    `${month},? (?:of )?${year}`,
    `(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|[Bb]efore|[Aa]fter|[Ll]ast|[Nn]ext|[Ee]arly|[Ll]ate|[Mm]id)[ -]${month}`,
    `${beforeYear} (?:early |late |mid-)?${year}s?`,
    `${ordinal}(?:[ -]| and ${ordinal} )centur(?:y|ies)`,
  ),
  numberedName: words(
    `(?:[Aa]rticle|[Rr]oom|[Cc]hannel|[Hh]ighway|[Rr]oute|[Vv]ersion|[Ff]light|[Cc]hapter|[Ss]ection|[Pp]age|[Pp]latform|[Gg]ate|[Ll]ine|[Rr]ow|[Ll]evel|[Gg]roup|[Nn]umber|No\\.|Boeing|Airbus) (?:${number}|${units})`,
    `${tens}-(?:first|second|third|\\p{L}+th)`,
  ),
  figure: either(
    new RegExp(`(?<![\\p{L}\\p{N}_-])${number}(?!${number}|(?:st|nd|rd|th)(?!\\p{L}))`, 'u'),
    words(
      counted,
      '(?:[Dd]ozens?|[Hh]undreds|[Tt]housands|[Mm]illions|[Bb]illions)',
      '[Hh]alf (?:of|the|a|an|its|their|his|her)',
      '(?:[Aa]|[Oo]ne|two|three) (?:third|quarter|fifth|tenth)s?',
      '(?:[Tt]wice|doubled?|tripled?|halved)',
    ),
  ),
  superlative: words(
    `(?:[Tt]he|[Ii]ts|[Tt]heir|\\p{L}+[’']s?) (?:\\p{L}+ )?${noExtreme}\\p{L}{2,}est`,
    `(?:[Tt]he|[Ii]ts|[Tt]heir|\\p{L}+[’']s?) (?:worst|best) (?!man)\\p{L}+`,
    '(?:[Tt]he|[Ii]ts|[Tt]heir) (?:most|least) \\p{L}+',
    '[Tt]he (?:first|only)',
    '[Uu]nprecedented',
    '[Nn]ever before',
    '(?:on|a|new) record',
    'record (?:high|low)s?',
    '(?:[Nn]one|[Aa]ll) of (?:the|its|their)',
    '[Nn]o \\p{L}+ (?:has|have|had) (?:ever|been as)',
    '[Nn]ot a single',
    'ever (?:paid|seen|made|built|recorded)',
  ),
  attribution: words(
    '(?:[Ss]aid|[Ss]ays?|[Tt]estif(?:y|ies|ied)|[Ww]r(?:ote|ites) that|[Aa]nnounce[sd]?|[Ii]nsist(?:s|ed)?|[Dd]en(?:y|ies|ied)|[Ww]arn(?:s|ed)?|[Aa]dmit(?:s|ted)?|[Cc]onfirm(?:s|ed)?|[Ss]tated|[Rr]eport(?:s|ed)|[Aa]rgue[sd]?|[Aa]lleged?|[Aa]lleges|[Ee]stimate[sd]?|[Pp]redict(?:s|ed)?|[Aa]ssert(?:s|ed)?|[Cc]ontend(?:s|ed)?|[Aa]cknowledge[sd]?|[Dd]isclose[sd]?|[Cc]onced(?:es|ed)|[Cc]omplained)',
    '[Aa]ccording to',
    '(?:[Rr]eported|[Aa]lleged|[Ss]upposed|[Pp]urported)ly',
    '[Cc]laim(?:s|ed)? (?:that|to|the|it|he|she|they|its|his|her|their)',
    '(?:[Cc]onclude[sd]?|[Ff](?:ou|i)nds?|[Ss]how(?:s|ed|n)?|[Bb]elieve[sd]?|[Tt]hinks?|[Tt]hought|[Nn]ote[sd]?|[Aa]dd(?:s|ed)|[Mm]aintain(?:s|ed)?|[Ss]uggest(?:s|ed)?|[Rr]eveal(?:s|ed)?|[Dd]eclare[sd]?|[Pp]romise[sd]?|[Vv]ow(?:s|ed)?|[Ss]tress(?:es|ed)?|[Ee]xplain(?:s|ed)?|[Rr]ecall(?:s|ed)?|[Oo]bserve[sd]?|[Ii]ndicate[sd]?|[Ss]tates?|[Ss]wore|[Rr]epl(?:y|ies|ied)|[Ww]rites?) that',
    '(?:is|are|was|were) (?:said|believed|thought|understood|alleged|claimed|reported|estimated) to',
    '[Aa]ccus(?:es?|ed|ing)',
    '[Bb]lame[sd]? [^.?!]{1,40} (?:for|on)',
    'describe[sd]? (?:how|as|\\p{L}+ (?:\\p{L}+ )?as)',
    '(?:told|tells?) (?:reporters|journalists|parliament|the (?:court|committee|paper|newspaper|agency|inquiry|press|\\p{Lu}\\p{L}*)|\\p{Lu}\\p{L}+|\\p{L}+ that)',
    '[Ii]n (?:a|an|its|his|her|their) (?:\\p{L}+ )?(?:statement|report|interview|speech|letter|study|paper),?',
    '(?:[Ss]tud(?:y|ies)|[Ss]urveys?|[Pp]olls?|[Rr]eports?|[Ii]nquir(?:y|ies)|[Aa]udits?|[Rr]esearchers|[Ss]cientists|[Ii]nvestigators|[Ee]xperts|[Ww]itnesses|[Cc]ritics|[Cc]ourts?|[Pp]anel|[Cc]ommission|[Cc]ommittee|[Dd]ata) (?:\\p{L}+ ){0,2}(?:f(?:ou|i)nds?|shows?|showed|suggest(?:s|ed)?|conclude[sd]?|reveal(?:s|ed)?|believe[sd]?|thinks?|expect(?:s|ed)?|ruled|indicate[sd]?)',
    'quoted as',
    'saying that',
    '[Pp]uts? (?:the|its|their) [^.?!]{1,40} at',
    '[Cc]all(?:s|ed) (?:it|him|her|them|the \\p{L}+) (?:a|an|the)',
    '(?:[Ss]poke|[Ss]peaks?) of',
    "[Bb]y (?:the |its |his |her |their )?\\p{L}+(?:[’']s?)? (?:own )?(?:count|account|estimate|reckoning|admission)",
    '(?:[Rr]eject|[Dd]ismiss|[Dd]isput)(?:s|es|ed)? (?:the|any|all) (?:claim|accusation|charge|allegation|report)s?',
    '[Aa]s \\p{L}+ (?:\\p{L}+ )?(?:put it|reported|said|wrote)',
    '[Ii]n the (?:words|view|opinion|eyes) of',
    '(?:[Cc]it(?:es|ed|ing)|[Qq]uot(?:es|ed|ing)) (?:the|a|an|\\p{Lu})\\p{L}*',
  ),
}
