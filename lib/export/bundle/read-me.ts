/** What comes with every bundle: how to check it, and what that shows. */
export const readMe = `تقرير تدقيق مع ما يثبته
========================

report.html     التقرير كما يُقرأ. يُفتح في أي متصفح بلا إنترنت، وفيه زر «تحقّق من هذا التقرير».
report.json     التقرير نفسه للبرامج.
entries.txt     سجل المقال كاملًا، قيدًا بعد قيد، كما حُفظ وكما حُسبت بصماته، وفيه أيضًا كل حكم اقتُرح ولم يُعتمد.
texts.json      النصوص التي يُحيل إليها السجل. أما نصوص التعليقات وتعليلات الأحكام التي لم تُعتمد فتبقى في غرفة الأخبار.
proofs.json     مكان كل قيد في شجرة سجلات غرفة الأخبار.
checkpoint.txt  توقيع غرفة الأخبار على تلك الشجرة.
key.txt         المفتاح العام الذي يُفحص به التوقيع.
ro-crate-metadata.json  وصف الحزمة لدور الحفظ (RO-Crate).
verify.mjs      برنامج الفحص. يحتاج إلى Node.js 20 أو أحدث، ولا يحتاج إلى إنترنت:

    node verify.mjs

يُظهر الفحص ما سجّلته غرفة الأخبار ومن سجّله ومتى، وأن شيئًا منه لم يُغيَّر ولم يُحذف، وأن من اعتمد كل حكم غير من اقترحه.
ولا يُظهر أن ما سُجّل صحيح. وقارن المفتاح بما تنشره غرفة الأخبار في مكان آخر:

    node verify.mjs --key "..."

إن وُجدت ملفات timestamp فهي شهادة جهة مستقلة على وقت وجود السجل؛ تُفحص بشهادة تلك الجهة:

    openssl ts -verify -data timestamp.txt -in timestamp.tsr -CAfile authority.pem

ومن لا يثق بهذه النسخة من البرنامج فليأخذه من موضع آخر؛ فزر الصفحة وهذا البرنامج جاءا مع ما يفحصانه.


A fact-check report with its proof
==================================

report.html     The report to be read. Opens in any browser without network and has a button "Verify this report".
report.json     The same report for programs.
entries.txt     The whole history of the article, entry by entry, exactly as it was stored and hashed. It also names every
                verdict that was proposed and not approved.
texts.json      The texts that the history commits to. Texts of comments stay in the newsroom, and so does
                what was said for verdicts that nobody approved.
proofs.json     Where each entry stands in the tree of the newsroom's history.
checkpoint.txt  The newsroom's signature over that tree.
key.txt         The public key that checks the signature.
ro-crate-metadata.json  What the bundle is, for archives (RO-Crate).
verify.mjs      The checker. Needs Node.js 20 or newer, and no network:

    node verify.mjs

It shows what the newsroom recorded, by which account and when, that nothing of it was changed or left out, and that nobody
approved their own verdict. It does not show that what was recorded is true. Compare the key with the one that the newsroom
publishes elsewhere:

    node verify.mjs --key "..."

Files named timestamp, if there are any, are the word of an outside authority on when the history was there. Check them with that
authority's certificate:

    openssl ts -verify -data timestamp.txt -in timestamp.tsr -CAfile authority.pem

If you do not trust this copy of the checker, get it from somewhere else: the button and this program came along with what
they check.
`
