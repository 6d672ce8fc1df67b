# ruff: noqa: RUF001  look-alikes are what is tried
"""Texts of every kind that a post may be: of the demo, of other languages and scripts, empty, endless, and meant to do harm."""

from __future__ import annotations

from random import Random

from townhum.demo.sample import make_sample

LANGUAGES = (
    "De waterkoker lekt alweer en niemand van de klantenservice neemt de telefoon op, wat een ellende.",
    "La bouilloire est magnifique mais le couvercle fuit, et le service ne répond jamais à mes messages.",
    "Der Wasserkocher ist großartig, nur der Deckel klemmt seit gestern und der Kundendienst schweigt.",
    "El hervidor es precioso, pero hace muchísimo ruido y no me devuelven el dinero.",
    "このケトルは本当に素晴らしいです。音がうるさいのが残念です。",
    "这个水壶很好用，但是盖子漏水，客服一直不回复。",
    "الغلاية رائعة ولكن الغطاء يسرب الماء والخدمة سيئة للغاية",
    "הקומקום נהדר אבל המכסה דולף ואף אחד לא עונה",
    "Чайник отличный, но крышка течёт, а поддержка молчит уже третий день.",
    "Çaydanlık harika ama kapağı sızdırıyor, İSTANBUL'daki servis çok kötü.",
    "กาต้มน้ำนี้ดีมากแต่ฝารั่ว",
    "केतली बहुत अच्छी है लेकिन ढक्कन टपकता है",
    "kettle 주전자 정말 좋아요 but the lid leaks",
)
SHORT = (
    "",
    " ",
    "\n\t",
    "ok",
    "no",
    "!!!",
    "?",
    ":)",
    ":(",
    "<3",
    "\U0001f600",
    "\U0001f621\U0001f621\U0001f621",
    "...",
    "-_-",
    "0",
    "a",
)
EMOJI = (
    "love my kettle \U0001f60d\U0001f60d\U0001f60d",
    "the service \U0001f621\U0001f4a9 never again \U0001f44e",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466 and a kettle \u2764\ufe0f\u200d\U0001f525 \U0001f1f3\U0001f1f1",
    "kettle\U0001f44d\U0001f3fd lid\U0001f44e\U0001f3ff :-( XD ^_^ <33",
)
HARM = (
    "\ud800 kettle \udfff",
    "kettle\x00lid\x00service",
    "ke\u0301ttle \u202eelttek\u202c \u200bservice\u200d \ufeff",
    "z\u0351\u0363\u0352" * 40 + " kettle",
    "[PERSON] [OTHER] [LINK] [HANDLE] loves the [DIGITS] kettle [NOBODY]",
    "[LINK][LINK][LINK]",
    "'; DROP TABLE posts; -- kettle",
    "{{7*7}} %s %n ${kettle} <script>alert('lid')</script>",
    "((((((((((((((((((((((((kettle))))))))))))))))))))))))",
    "n't n't n't not not no never but but kettle",
    "KETTLE KETTLE KETTLE AWFUL SERVICE!!!!!!!!!!!!",
    "sooooooooooo gooooooooood kettle, baaaaaaad service",
    "\ufffc\ufffc kettle \ufffc lid",
    "½ ² Ⅷ ﬁne ｋｅｔｔｌｅ ＃kettle #_ #kettle's",
)
LONG = (
    "the kettle is great but the service is terrible. " * 60,
    "word " * 3_000,
    "a" * 20_000,
    "!" * 5_000,
    "kettle" * 2_000,
    " " * 1_995 + "kettle service lid",
    "not bad, " * 400 + "kettle",
    "lid. " * 800,
)
NAMES = (
    "Will said that the kettle leaks, and Mark Young agreed",
    "I told Grace and Joy about the service, mail me at ana.lopez@example.org or +31 20 555 0123",
    "@kettle_fan u/somebody https://example.org/a?b=c my IBAN is NL91 ABNA 0417 1643 00",
    "Dr. Quorvathia Blenkinsopp of 12 Elm Street, Springfield hates the lid",
)


def odd_texts(many: int = 300, seed: int = 7) -> list[str]:
    """About so many texts, all of those above among them; the rest are of the demo, or letters drawn by chance."""
    random, sample = Random(seed), make_sample()
    found = [*LANGUAGES, *SHORT, *EMOJI, *HARM, *LONG, *NAMES]
    noise = [
        "".join(random.choices("ab k\u00e9\u4e2d\U0001f600!?.,'#@[]_-:)(\n0", k=random.randrange(1, 60)))
        for _ in range(40)
    ]
    said = sorted({one.remark.text for one in (*sample.toots, *sample.threads)})
    return [*found, *noise, *random.sample(said, max(0, many - len(found) - len(noise)))]
