const words = (list: string) => new Set(list.trim().split(/\s+/))

/** What is always in the middle of something. */
export const inMidSentence = words('vs v e.g i.e cf viz approx incl a.k.a f.k.a')

/** Titles and ranks, which stand before a name. */
export const beforeName = words(`
  Mr Mrs Ms Mx Messrs Mme Mmes Mlle Dr Drs Prof Profs Gov Govs Sen Sens Rep Reps Del Pres Sec Amb Atty Hon Rt Rev Revs Fr Msgr Br
  Gen Gens Lt Col Capt Cpt Cmdr Comdr Cdr Maj Sgt Cpl Pvt Pfc Spc Ens Adm Brig Det Insp Supt Const Ofc Asst Assoc Dep Dir Mt Ft
`)

/** What names of firms, places and people end with, or have in their midst. */
export const partOfName = words(`
  Ltd Inc Co Cos Corp Bros Pty Mfg Assn Assoc Dept Univ Inst Intl Natl Govt Jr Sr Esq St Ste Ave Blvd Rd Ln Hwy Rte
`)

/** What numbers something. */
export const beforeNumber = words(`
  No Nos no nos Rs Tel tel Ref ref p pp Vol Vols vol vols Fig Figs fig figs Sect sec Ch ch Art Arts para paras Para Pt pt Ext ext est Op c ca
`)

/** Short and long, for a day or a time may stand before either. */
export const months = words(`
  Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec
  January February March April May June July August September October November December
`)

export const weekdays = words(`
  Mon Tue Tues Wed Weds Thu Thur Thurs Fri Sat Sun Monday Tuesday Wednesday Thursday Friday Saturday Sunday
`)

export const timeZones = words(
  'ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT UTC BST CET CEST EET EEST MSK IST JST AST HKT',
)

/** Words with which a sentence mostly begins and no name does, not even a short one such as He, So or An. */
export const surelyOpeners = words(`
  The They It Its This That These Those There But However Meanwhile When While Although Because
`)

/** Words that are written with a capital because a sentence begins with them. */
export const sentenceOpeners = words(`
  The They It Its This That These Those There But However Meanwhile When While Although Because
  A An He She We I You His Her Their Our My Your One Some Many Most Both Each Every All No Not None Nobody Nothing Everyone
  Someone Another Other Others Several Few And Or Nor So Yet For If Where Who Whose What Why How Which Since After Before Though
  Unless Once As At By From In Into On Of To With Without Within Under Over During Until Despite Among Between According Against
  About Through Across Along Behind Beyond Like Unlike Also Then Now Later Earlier Today Yesterday Tomorrow Still Instead
  Nevertheless Nonetheless Moreover Furthermore Therefore Thus Hence Otherwise Only Even Just Here Neither Either Perhaps Maybe
  Is Are Was Were Has Have Had Do Does Did Can Could Will Would Should Might Must Asked Speaking
`)
