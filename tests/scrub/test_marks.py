"""Names whose letters carry marks go whole, whether they are only unknown or were seen in the thread."""

import unicodedata

import pytest

from townhum.scrub.marks import past_marks

NAMES = {
    "Devanagari": "सुमित्रा देवी",
    "Bengali": "মৌসুমী",
    "Gurmukhi": "ਹਰਪ੍ਰੀਤ",
    "Gujarati": "હેતલ",
    "Oriya": "ସୁଚିତ୍ରା",
    "Tamil": "செல்வி",
    "Telugu": "సురేష్",
    "Kannada": "ಸುಮಿತ್ರಾ",
    "Malayalam": "സുമിത്ര",
    "Sinhala": "චන්ද්‍රිකා",
    "Thai": "พิมพ์ใจ",
    "Lao": "ຄຳຫຼ້າ",
    "Tibetan": "པདྨ་སྒྲོལ་མ",
    "Burmese": "အောင်မြင့်",
    "Khmer": "ស្រីមុំ",
    "Javanese": "ꦱꦸꦏꦂꦤ",
    "Arabic with vowels": "كَرِيمَة",
    "Hebrew with vowels": "רִבְקָה",
    "Latin, overlaid": "Q\u0338u\u0338o\u0338rva",
    "Latin, an overlay at the end": "Quorva\u0336",
    "Latin, decomposed": unicodedata.normalize("NFD", "Źoë Mäkélā"),
    "Cyrillic, stressed": "Ирма\u0301",
}
FRAMES = ("{} said the kettle leaks", "the lid, {}, the lid", "thanks {}!", "ask @{} about it")


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("script", NAMES)
def test_no_sign_of_an_unknown_name_stays(scrub, script, frame):
    assert_gone(scrub(frame.format(NAMES[script])).text, NAMES[script])


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("script", NAMES)
def test_no_sign_of_a_name_seen_in_the_thread_stays(scrub, script, frame):
    assert_gone(scrub(frame.format(NAMES[script]), NAMES[script]).text, NAMES[script])


def assert_gone(text, name):
    kept = text.replace("[PERSON]", "").replace("[OTHER]", "").replace("[HANDLE]", "")
    assert not {sign for sign in unicodedata.normalize("NFD", name) if not sign.isascii()} & set(kept)
    assert "quorva" not in kept.casefold()


@pytest.mark.parametrize("text", ["1\ufe0f\u20e3 of 3", "so good \u2764\ufe0f", "nai\u0308ve"])
def test_a_keycap_an_emoji_and_an_accent_are_no_such_name(scrub, text):
    assert not scrub(text).removed


def test_marks_end_with_their_letter():
    assert past_marks("a\u0338\u0338b", 1) == 3
    assert past_marks("ab", 1) == 1
    assert past_marks("a\u0338", 1) == 2
