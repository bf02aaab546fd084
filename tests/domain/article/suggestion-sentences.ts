import { type SuggestionKind, suggestionKinds } from '@/lib/domain/article/suggestion/suggestion-kind'

/**
 * Sentences as news has them, made up and labelled by hand, to measure suggestions on. What a label means:
 *
 * - figure: a quantity of something, in digits or in words; not a date, not a share in percent, not a number in a name
 * - percentage: a share or a change in percent
 * - date: a year, a decade, a century, a month or a day of one; not a weekday, an hour or a length of time
 * - superlative: says that something is the first, the only one, the most or least of its kind, or holds for all or none
 * - attribution: says that somebody said, wrote, claimed or found it
 *
 * Rules are tuned on every other pair of sentences only (`tuning`); the rest tells how they do on what they were not made
 * for. `unseen` was written when the rules stood, and nothing was tuned on it.
 */
export type LabelledSentence = { text: string; kinds: readonly SuggestionKind[] }

export const languages = ['en', 'ar'] as const
type Language = (typeof languages)[number]

export const parts = ['tuning', 'heldOut', 'unseen'] as const
type Part = (typeof parts)[number]

export function labelled(language: Language, part: Part): LabelledSentence[] {
  if (part === 'unseen') return unseen[language]
  return sentences[language].filter((_, index) => index % 4 < 2 === (part === 'tuning'))
}

/** One sentence a line, its kinds before the bar. */
function read(lines: string): LabelledSentence[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [kinds = '', text = ''] = line.split(' | ')
      return { text: text.trim(), kinds: suggestionKinds.filter((kind) => kinds.split(' ').includes(kind)) }
    })
}

const sentences: Record<Language, LabelledSentence[]> = {
  en: read(`
figure date | The dam was finished in 1974 at a cost of 12 million dollars.
attribution | The minister said the road would be repaired before winter.
none | One of the streets near the harbour was closed to traffic.
percentage | Unemployment fell to 4.8% over the summer.
figure | About 3,400 people queued outside the stadium.
superlative | It is the longest bridge in the country.
none | First of all, the committee thanked the volunteers.
date | The treaty was signed on 14 March 1992.
percentage attribution | According to the union, forty per cent of its members work at night.
none | They met again at the Fifth Avenue office.
superlative date | No storm has been as deadly since 1953, the worst year on record.
figure | Thousands marched through the old town on Sunday.
none | The second half of the concert was quieter.
attribution | Her lawyer denied that any money had changed hands.
figure | The fire destroyed two warehouses and a school.
none | At least the weather held.
date | Elections are planned for October 2027.
figure percentage | Output rose by 7 percent to 210,000 tonnes.
none | On the one hand, the plan is cheap.
superlative | She became the first woman to lead the court.
none | Last week the council met behind closed doors.
figure | The ship carried 48 crew members and a cargo of timber.
attribution figure | Police reported 17 arrests after the match.
none | May the best team win, the banner read.
date | By the late 1980s the mine had closed.
none | He lives on 42nd Street above a bakery.
figure | Rents have doubled to 900 euros a month.
superlative | Never before had the river frozen so early.
none | The band's album Nineteen was played in the background.
attribution | The company insists that the water is safe to drink.
figure | The village is home to fewer than six hundred families.
none | A third party was invited to mediate.
percentage | Turnout reached sixty-two percent in the capital.
none | The two sides shook hands and left.
date | The parliament was dissolved in April.
none | Nobody was in a hurry to leave the square.
superlative figure | With 31 floors it is the tallest building in the province.
none | The march went on until the evening.
attribution | Analysts warned that the harvest would fail.
none | The Boeing 737 stood on the runway with its doors open.
figure | Four in ten households have no running water.
none | It all began with a quarrel over a well.
superlative | The island has the lowest crime rate in the region.
none | Channel 4 showed the film without cuts.
attribution date | In a letter dated 3 June, the bishop wrote that the archive was empty.
none | Second Lieutenant Hanna opened the door.
figure | The budget leaves a gap of 1.2 billion pounds.
none | Every now and then a dog barked.
percentage figure | Only 5 of the 80 wells, or 6 %, were tested.
none | The best man lost his speech on the way.
date | The city fell on the 29th of May 1453.
none | Highway 61 bends towards the hills here.
attribution | The report concludes that the valves had never been inspected.
none | She told her children a story about the sea.
superlative | All of the hostages were released.
none | The quarter around the station smells of bread.
figure | The quake left a dozen people injured.
none | As the saying goes, time heals.
attribution percentage | A poll found that 53 percent of voters were undecided.
none | The last of the light faded behind the hills.
figure | Inflation has eaten up half of their savings.
none | Do you remember the house with the blue door?
date figure | Between 1915 and 1923 the town lost nine thousand inhabitants.
none | Pope John XXIII smiled from a faded poster.
superlative attribution | The airline claims to be the most punctual in Europe.
none | The G20 agenda was pinned to the wall.
figure | The surgeon operated for eleven hours.
none | For once the trains ran on time.
attribution | Witnesses described how the roof gave way.
none | Article 12 of the charter was read aloud.
date | Construction began in the nineteenth century.
none | March on, the crowd shouted.
percentage | The share of women in the chamber is 31 per cent.
none | He always takes his coffee without sugar.
superlative | The drought is unprecedented in living memory.
none | Room 101 was locked.
figure | A barrel of oil cost $84.50 at the close.
none | It was a quarter past eight when the doors opened.
attribution | Officials estimate the damage in the harbour to be considerable.
none | The first floor is still being painted.
figure superlative | It was the largest sum ever paid for a painting, 450 million dollars.
none | Three cheers for the cooks, someone cried.
attribution date | On 9 May 2011 the agency announced that the reactor was stable.
none | In the first place, nobody asked the tenants.
figure | The border runs for 330 kilometres through the desert.
none | The Hundred Steps is a café on the corner.
percentage date | Since 2005 the forest has shrunk by a fifth, or 20 percent.
none | The worst of the heat was over.
attribution | Neighbours allege that the landlord cut the electricity.
none | The Twenty-first Infantry paraded past the palace.
superlative | The newspaper was the only one to print the photograph.
none | There was nothing left to say.
date | The museum reopened on January 7.
none | At last the ferry came into sight.
figure | More than 250 houses were rebuilt by hand.
none | He reported for duty in a borrowed coat.
attribution figure | The mayor put the number of visitors at 40,000, she told reporters.
none | Version 2.0 of the app has a new icon.
superlative | None of the ministers attended the funeral.
none | August company had gathered in the hall.
figure | Wages there average 310 dollars a month.
none | She is one to watch.
attribution | "We will not leave," said a farmer from the valley.
none | To say the least, the mood was tense.
date superlative | In 1896 he became the youngest member of the academy.
none | Most mornings fog lies over the canal.
percentage | Bread prices have gone up 18% in a year.
none | The record player in the corner was silent.
figure | The convoy of seventy lorries crossed before dawn.
none | Best regards were sent to the family.
attribution | The opposition accused the governor of hiding the contract.
none | They sat in row seven and waited.
`),
  ar: read(`
figure date | اكتمل بناء السد عام 1974 بكلفة بلغت 12 مليون دولار.
attribution | قال الوزير إن الطريق ستُصلح قبل الشتاء.
none | أُغلق أحد الشوارع القريبة من الميناء أمام السيارات.
percentage | تراجعت البطالة إلى 4.8% خلال الصيف.
figure | انتظر نحو 3400 شخص أمام الملعب.
superlative | هذا أطول جسر في البلاد.
none | وصل الوفد أول أمس إلى العاصمة.
date | وُقعت المعاهدة في 14 آذار 1992.
percentage attribution | وبحسب النقابة يعمل أربعون في المئة من أعضائها ليلًا.
none | التقيا من جديد في مقهى الخمسة شبابيك.
superlative date | لم تشهد المدينة عاصفة أعنف منها منذ عام 1953.
figure | شارك آلاف في مسيرة عبرت المدينة القديمة.
none | كان الشوط الثاني أهدأ من غيره.
attribution | نفى محاميها أن يكون أحد قد تسلم مالًا.
figure | دمّر الحريق ثلاثة مستودعات ومدرسة.
none | على الأقل لم تمطر.
date | تجري الانتخابات في تشرين الأول المقبل.
figure percentage | ارتفع الإنتاج بنسبة 7 بالمئة ليبلغ 210 آلاف طن.
none | من جهة أخرى تبدو الخطة رخيصة.
superlative | أصبحت أول امرأة ترأس المحكمة.
none | في الأسبوع الماضي اجتمع المجلس خلف أبواب مغلقة.
figure | كانت السفينة تحمل 48 بحارًا وشحنة من الخشب.
attribution figure | أعلنت الشرطة توقيف 17 شخصًا بعد المباراة.
none | ذهبت إلى السوق مع أختها الصغرى.
date | كان المنجم قد أُغلق في أواخر ثمانينيات القرن الماضي.
none | يسكن في شارع 42 فوق مخبز صغير.
figure | تضاعفت الإيجارات لتصل إلى ٩٠٠ يورو في الشهر.
superlative | لم يسبق أن تجمد النهر في هذا الوقت المبكر.
none | عام دراسي جديد يبدأ والفصول بلا مقاعد.
attribution | تصر الشركة على أن الماء صالح للشرب.
figure | تعيش في القرية أقل من ستمئة عائلة.
none | دُعي طرف ثالث إلى التوسط.
percentage | بلغت نسبة المشاركة اثنين وستين بالمائة في العاصمة.
none | تصافح الجانبان وغادرا القاعة.
date | حُلّ البرلمان في نيسان.
none | لم يكن أحد على عجلة من أمره.
superlative figure | يضم المبنى 31 طابقًا وهو الأعلى في المحافظة.
none | استمرت المسيرة حتى المساء.
attribution | حذّر محللون من أن الموسم سيفشل.
none | وقفت طائرة البوينغ 737 على المدرج وأبوابها مفتوحة.
figure | أربع من كل عشر أسر بلا ماء جار.
none | بدأ كل شيء بخلاف على بئر.
superlative | تسجل الجزيرة أدنى معدل للجريمة في المنطقة.
none | عرضت القناة الرابعة الفيلم كاملًا.
attribution date | وكتب المطران في رسالة مؤرخة في 3 حزيران أن الأرشيف فارغ.
none | فتح الملازم الثاني حنا الباب.
figure | تترك الموازنة عجزًا قدره 1.2 مليار ليرة.
none | بين الحين والآخر كان كلب ينبح.
percentage figure | لم تُفحص سوى 5 آبار من أصل 80، أي 6 ٪.
none | أضاع صديق العريس كلمته في الطريق.
date | سقطت المدينة في التاسع والعشرين من أيار سنة 1453.
none | ينعطف الطريق رقم 61 هنا نحو التلال.
attribution | وخلص التقرير إلى أن الصمامات لم تخضع للفحص.
none | حكت لأطفالها قصة عن البحر.
superlative | أُطلق سراح جميع الرهائن.
none | تفوح رائحة الخبز في حي المحطة.
figure | أصيب عشرات الأشخاص في الزلزال.
none | على حسابه الخاص نشر صورة للميناء.
attribution percentage | أظهر استطلاع أن 53 في المئة من الناخبين لم يحسموا أمرهم.
none | خبا آخر الضوء خلف التلال.
figure | التهم الغلاء نصف مدخراتهم.
none | هل تذكر البيت ذا الباب الأزرق؟
date figure | بين عامي 1915 و1923 فقدت البلدة تسعة آلاف من سكانها.
none | ابتسم البابا يوحنا الثالث والعشرون من صورة باهتة.
superlative attribution | تزعم شركة الطيران أنها الأكثر التزامًا بالمواعيد.
none | عُلّق جدول أعمال مجموعة العشرين على الجدار.
figure | استغرقت العملية إحدى عشرة ساعة.
none | هذه المرة وصلت القطارات في موعدها.
attribution | روى شهود كيف انهار السقف.
none | تُليت المادة 12 من الميثاق.
date | بدأ البناء في القرن التاسع عشر.
none | امتلأ القدر بالحساء حتى حافته.
percentage | تبلغ حصة النساء في المجلس 31 في المائة.
none | يشرب قهوته دائمًا بلا سكر.
superlative | الجفاف غير مسبوق في ذاكرة الأحياء.
none | كانت الغرفة 101 مقفلة.
figure | بلغ سعر البرميل 84.50 دولارًا عند الإغلاق.
none | كانت الساعة الثامنة والربع حين فُتحت الأبواب.
attribution | يقدّر مسؤولون أن الأضرار في الميناء كبيرة.
none | ما زال الطابق الأول قيد الدهان.
figure superlative | كان ذلك أكبر مبلغ دُفع ثمنًا للوحة، 450 مليون دولار.
none | أولًا وقبل كل شيء شكرت اللجنة المتطوعين.
attribution date | في 9 أيار 2011 أعلنت الوكالة أن المفاعل مستقر.
none | في المقام الأول لم يسأل أحد المستأجرين.
figure | تمتد الحدود 330 كيلومترًا عبر الصحراء.
none | مطعم ألف ليلة وليلة عند الزاوية.
percentage date | منذ عام 2005 تقلصت الغابة بنسبة 20 بالمئة.
none | كانت أسوأ ساعات الحر قد مضت.
attribution | يتهم الجيران المالك بقطع الكهرباء.
none | سار اللواء الحادي والعشرون أمام القصر.
superlative | كانت الصحيفة الوحيدة التي نشرت الصورة.
none | لم يبق ما يقال.
date | أعيد افتتاح المتحف في 7 كانون الثاني.
none | وأخيرًا لاحت العبّارة في الأفق.
figure | أُعيد بناء أكثر من 250 منزلًا بسواعد أهلها.
none | آب المسافرون إلى بيوتهم متعبين.
attribution figure | قدّر رئيس البلدية عدد الزوار بنحو 40 ألفًا، كما أبلغ الصحفيين.
none | للنسخة 2.0 من التطبيق أيقونة جديدة.
superlative | لم يحضر أي من الوزراء الجنازة.
none | اجتمع القوم في القاعة الكبرى.
figure | يبلغ متوسط الأجور هناك 310 دولارات في الشهر.
none | وقف الحارس وفق التعليمات عند المدخل.
attribution | «لن نغادر»، يقول مزارع من الوادي.
none | كان الجو مشحونًا على أقل تقدير.
date superlative | في سنة 1896 صار أصغر أعضاء الأكاديمية سنًا.
none | في أكثر الصباحات يغطي الضباب القناة.
percentage | ارتفعت أسعار الخبز ١٨٪ خلال عام.
none | كان المذياع صامتًا في الركن.
figure | عبرت قافلة من سبعين شاحنة قبل الفجر.
none | أُرسلت أطيب التحيات إلى العائلة.
attribution | واتهمت المعارضة المحافظ بإخفاء العقد.
none | جلسوا في الصف السابع وانتظروا.
`),
}

const unseen: Record<Language, LabelledSentence[]> = {
  en: read(`
figure | Nearly a million litres of milk were poured away.
attribution | The ambassador rejected the charge as absurd.
date | The lighthouse has stood there since the 1870s.
none | Two of a kind, her grandmother used to call them.
percentage figure | Some 35% of the 1,200 boats never came back.
superlative | It remains the poorest district of the capital.
none | The evening news ended with the weather.
attribution figure | Doctors reported six deaths from the fever.
date | The ban takes effect on 1 January.
none | Page after page was blank.
superlative | Every school in the valley has been closed.
figure | The runner finished in under three hours.
none | A second opinion would have helped.
attribution | The prosecutor believes the letter to be forged.
none | His only regret was the weather.
percentage | Support dropped by nine percentage points.
date attribution | In November 2020 a judge ruled that the vote was valid.
none | The forest was quiet, and the guest asleep.
superlative figure | At 5,600 metres it is the world's highest village.
none | Flight 240 is boarding at gate nine.
`),
  ar: read(`
figure | سُكب قرابة مليون لتر من الحليب في الوديان.
attribution | رفض السفير التهمة ووصفها بالعبثية.
date | تقف المنارة هناك منذ سبعينيات القرن التاسع عشر.
none | جاء الاثنان معًا كعادتهما.
percentage figure | لم يعد نحو 35% من القوارب البالغ عددها 1200.
superlative | ما زال الحي الأفقر في العاصمة.
none | انتهت نشرة المساء بأحوال الطقس.
attribution figure | أبلغ الأطباء عن ست وفيات بالحمى.
date | يسري الحظر ابتداءً من 1 يناير.
none | كانت الصفحات بيضاء واحدة بعد أخرى.
superlative | أُغلقت كل مدارس الوادي.
figure | قطع العدّاء المسافة في أقل من ثلاث ساعات.
none | كان رأي ثان سيفيد.
attribution | يعتقد المدعي العام أن الرسالة مزورة.
none | ذكرى جدته لا تفارقه.
percentage | تراجع التأييد بتسع نقاط مئوية.
date attribution | في تشرين الثاني 2020 قضى قاض بأن التصويت صحيح.
none | كانت الغابة ساكنة والضيف نائمًا.
superlative figure | على ارتفاع 5600 متر تقع أعلى قرية في العالم.
none | الرحلة 240 تصعد من البوابة التاسعة.
`),
}
