"""The multilingual encoder itself, as the extra `townhum[languages]` installs it: `make languages`; skipped where it is missing."""

from datetime import UTC, datetime
from importlib.util import find_spec

import numpy as np
import pytest

from townhum.read.reader import Reader
from townhum.read.tongues.encoder import PACKAGE, load_encoder
from townhum.read.topicquery import Matcher
from townhum.records import ItemKey, Post, ScrubbedPost, Tone
from townhum.run.stages import build_scrubber

pytestmark = pytest.mark.skipif(find_spec(PACKAGE) is None, reason="`make languages` installs the multilingual encoder")


def read(texts, tone):
    moment = datetime(2026, 11, 2, tzinfo=UTC)
    posts = build_scrubber({}, languages=("de",)).scrub(
        [Post("n", "s", ItemKey(b"k"), moment, text, language="de") for text in texts]
    )
    assert all(isinstance(post, ScrubbedPost) for post in posts)
    return [reading.tone for reading in Reader(Matcher({}), ("de",), tone=tone).explain_all(posts)]


def test_its_files_are_the_pinned_ones_and_what_means_the_same_lies_close():
    german, english, other = load_encoder()(["der Tee ist kalt", "the tea is cold", "wir fahren morgen ans Meer"])
    assert len(german) == 512
    assert np.dot(german, english) > np.dot(german, other) + 0.2


def test_a_study_of_accurate_tone_reads_by_it_what_the_list_does_not_know():
    texts = ["Das Wasser schmeckt danach wie Plastik", "Nach zwei Wochen war Schluss, und niemand rührt sich"]
    assert read(texts, "accurate") == [Tone.NEGATIVE, Tone.NEGATIVE]
    assert Tone.NEGATIVE not in read(texts, "townhum")


def test_a_post_is_read_alike_whatever_stands_beside_it():
    texts = ["Der Tee ist kalt", "Das Wasser schmeckt danach wie Plastik", "Der steht auf dem Tisch im Flur"]
    assert [read([text], "accurate")[0] for text in texts] == read(texts, "accurate")
