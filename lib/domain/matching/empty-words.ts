import { foldForSearch } from '../text/fold'

/** Words, folded as for search, that any sentence may have whatever it says: they liken nothing to anything. */
export const emptyWords: ReadonlySet<string> = new Set(
  [
    'من في على إلى عن مع أن إن أنه أنها أنهم إنه إنها بأن لأن كأن هذا هذه ذلك تلك هؤلاء التي الذي الذين اللذين اللتين',
    'هو هي هم هما نحن كان كانت كانوا يكون تكون قد لقد ثم أو أم أي ما كما بين حيث حين عندما بعد قبل منذ حتى كل بعض',
    'وقد وكان وكانت وفي ومن وعلى وإلى وأن وهو وهي ولا فقد فإن عليه عليها فيه فيها منه منها به بها له لها لهم إليه إليها',
    'لا لم لن ليس ليست غير سوى فقط أيضا جدا نحو حوالي قال قالت يقول تقول وقال وقالت ذلك كذلك عند لدى خلال ضد دون ضمن عبر',
    'the a an of in on at to for from by with and or but as is are was were be been being has have had having it its this',
    'that these those he she they his her their there which who whom whose what when where than then so not no nor also',
    'about after before during into over under between among will would can could may might do does did said says say s t',
  ]
    .join(' ')
    .split(' ')
    .map((word) => foldForSearch(word)),
)
