"""A page that is read twice costs once; whatever was changed goes on, and is decided where accounts are counted."""

from datetime import UTC, datetime

from townhum.listen import copies
from townhum.listen.copies import Copies
from townhum.records import ItemKey, Mark, Post

AT = datetime(2026, 11, 11, tzinfo=UTC)


def post(number, text="tea", mark=b"m" * 16):
    return Post("net", "forum", ItemKey(b"%016d" % number), AT, text, mark=Mark(mark) if mark else None)


def test_the_same_post_is_known_again_and_a_changed_one_is_not():
    met = Copies()
    assert [met.met(each) for each in (post(1), post(1), post(1, "coffee"), post(2), post(1, mark=None))] == [
        False,
        True,
        False,
        False,
        False,
    ]


def test_it_holds_no_more_than_two_generations():
    met = Copies()
    for number in range(3 * copies._MOST):
        met.met(post(number))
    assert len(met._lately) + len(met._before) <= 2 * copies._MOST
    assert met.met(post(3 * copies._MOST - 1))
    assert not met.met(post(0))
