"""What is shown where an identity stood: the same for everybody, whatever the operator, and nothing loaded without one."""

import subprocess
import sys

import pytest

from townhum.records.kinds import KINDS
from townhum.scrub.operators import StandIns

EVERY = {
    "replace": ("replace", {"new_value": "<someone>"}),
    "mask": ("mask", {"masking_char": "*", "chars_to_mask": 100, "from_end": False}),
    "redact": ("redact", {}),
}
PAIRS = [("Al Yu", "Bartholomew Featherstonehaugh"), ("Siobhan", "Mohammed"), ("Maria Lopez", "Wei Zhang")]


@pytest.mark.parametrize("operator", EVERY.values(), ids=EVERY)
@pytest.mark.parametrize("pair", PAIRS)
def test_what_is_shown_tells_nothing_of_whom_it_hides(scrub, operator, pair):
    shown = StandIns(dict.fromkeys(KINDS, operator))
    one, other = (shown.show(scrub(f"I told {name} that the kettle leaks")).text for name in pair)
    assert one == other
    assert "kettle leaks" in one
    assert not any(part in one for name in pair for part in name.split())


def test_each_kind_is_shown_as_its_operator_says_and_the_others_as_ever(scrub):
    stand_ins = StandIns({"person": EVERY["replace"], "handle": EVERY["mask"], "link": EVERY["redact"]})
    post = scrub("Maria Lopez and @ann_b: see https://x.example/@ann or mail a.b@example.org, the kettle leaks")
    assert stand_ins.show(post).text == "<someone> and ********: see  or mail [EMAIL], the kettle leaks"
    assert "[PERSON]" in post.text, "what is read keeps the placeholder"


def test_a_place_moves_with_what_stands_before_it(scrub):
    post = scrub("Maria Lopez told @ann_b that the kettle leaks at https://x.example/@ann again")
    shown = StandIns({"person": EVERY["redact"], "handle": EVERY["replace"], "link": EVERY["mask"]}).show(post)
    for word in ("told", "kettle", "leaks", "again"):
        start = shown.place(post.text.index(word))
        assert shown.text[start : start + len(word)] == word


def test_a_placeholder_that_somebody_wrote_is_no_identity(scrub):
    post = scrub("they write [OTHER] for it, and I told Maria Lopez that the kettle leaks")
    shown = StandIns({"other": EVERY["redact"], "word": EVERY["redact"], "person": EVERY["replace"]}).show(post)
    assert shown.text.endswith("told <someone> that the kettle leaks")


def test_where_the_placeholders_stand_is_known(scrub):
    post = scrub("\u200bMaria Lopez &amp; @ann_b: \ufb01ne, \uff2a\uff4f\uff48\uff4e Smith, mail a.b@example.org")
    places = [cut.at for cut in post.removed]
    assert len(places) > 2
    assert places == sorted(places)
    assert all(post.text[place] == "[" for place in places)


def test_without_an_operator_nothing_is_loaded():
    code = (
        "import sys; from townhum.run.stages import build_stand_ins, build_scrubber; from townhum.study import ScrubRules; "
        "build_scrubber({}); build_stand_ins(ScrubRules()); print('presidio_anonymizer' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
