"""A file of weights is read as it was written, once."""

import pytest

from townhum.scrub.weighed import weighed


@pytest.mark.parametrize("name", ["likely.txt.xz", "tagged.txt.xz"])
def test_a_file_holds_what_is_weighed_as_itself_and_weights_of_both_signs(name):
    known, weights = weighed(name)
    assert {"the", "my"} <= known
    assert "bias" in weights
    assert min(weights.values()) < 0 < max(weights.values())
    assert weighed(name) is weighed(name)


def test_a_file_that_is_not_there_is_no_empty_one():
    with pytest.raises(FileNotFoundError):
        weighed("nothing.txt.xz")
