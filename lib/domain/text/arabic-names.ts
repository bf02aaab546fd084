/** Names that begin with the letter that is “and” as well: behind an initial they are names. */
export const namesInWaw: ReadonlySet<string> = new Set(
  `
  واشنطن والاس والتر والكر واطسون واتسون وايت وايلد ووكر وولف وود وودز وودرو وورد ويب ويبر ويلز ويلسون ويلكنسون وليم وليام وليامز ويليام
  ويليامز وينستون وينفري واصف واصل وائل وجدي وجيه وحيد وداد وديع ورد وردة وسام وسيم وصفي وضاح وفاء وفيق وليد ونوس وهبة وهبي وهيب
  `
    .trim()
    .split(/\s+/),
)
