/** Words of one script, what stands between them, and what ends a sentence. */
export type Script = { words: string[]; space: string; stop: string }

/** Arabic with marks and digits of its own, Hebrew with points, Latin with accents, scripts without spaces, emoji. */
export const scripts: Script[] = [
  {
    words:
      'الرئيس إن قال أعلنت الحكومة أمس مقتل مدنيين في المنطقة جمّدت ٩٤٪ المحادثات بعد اتفاق و3 طائرات لا'.split(
        ' ',
      ),
    space: ' ',
    stop: '. ',
  },
  {
    words: 'הנשיא אמר כי צה"ל נִקּוּד בעיר מאות אנשים אתמול לאחר השיחות נפתחו שוב'.split(' '),
    space: ' ',
    stop: '. ',
  },
  {
    words: 'the mayor said that naïve café résumé people of 94% B-52 town old never again'.split(' '),
    space: ' ',
    stop: '. ',
  },
  { words: '据 中国 人民 银行 称 北京 市长 辞职 大会 通过 决议 经济 增长'.split(' '), space: '', stop: '。' },
  { words: 'เขา กล่าว ว่า สวัสดี ครับ ท่าน กำลัง ประชุม เมือง เก่า น้ำ ท่วม'.split(' '), space: '', stop: ' ' },
  { words: '😀 👩‍👧 🇸🇦 🇪🇬 👍🏽 e\u0301 한국 नमस्ते 𝒜 ❤️'.split(' '), space: ' ', stop: '! ' },
]
