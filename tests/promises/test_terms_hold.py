"""No rule is broken in the terms and themes that are published, whatever the population: checked on plain sets."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import combinations, product
from random import Random

import sums
from crowds import drawn, rows, voices
from hypothesis import given, settings
from hypothesis import strategies as st

from townhum.count.release.people import People
from townhum.count.release.together import pairs_shown, tracks_shown
from townhum.demo.sample import make_sample
from townhum.records import ItemKey, Post, ScrubbedPost
from townhum.run.stages import build_pipeline
from townhum.study import Track
from townhum.words import is_common_name, pair_number, term_text, words_of

K = 20
KEY = b"k" * 32


def talking(seed, *, tracks=6):
    """A drawn crowd that uses terms: words by Zipf, pairs of them, some bound to a track, some said by all of one."""
    crowd, draw = drawn(seed, tracks=tracks, people=Random(seed).choice((80, 300, 900))), Random(seed + 1)
    words = [draw.randrange(1, 9_000) for _ in range(25)]
    bound = {track: draw.sample(words, 2) for track in crowd.tracks}
    for number, person in enumerate(crowd.people):
        said = set(draw.choices(words, [1 / (place + 1) for place in range(len(words))], k=draw.randrange(6)))
        said |= {word for track in person.tracks for word in bound[track] if draw.random() < draw.choice((0.5, 0.97))}
        said |= {pair_number(one, other) for one, other in combinations(sorted(said), 2) if draw.random() < 0.5}
        themes = tuple(draw.sample(range(1, 9), draw.randrange(3)))
        crowd.people[number] = replace(person, terms=tuple(said), themes=themes)
    return crowd


def who_said(crowd):
    """Who used each term, or spoke of each theme, by the name it would be published under."""
    said, found = crowd.tally().said, {}
    for term, account in zip(said.term.tolist(), said.account.tolist(), strict=True):
        found.setdefault(term_text(term), set()).add(account)
    for theme, account in zip(said.theme.tolist(), said.theme_account.tolist(), strict=True):
        found.setdefault(f"theme-{theme:02}", set()).add(account)
    return found


def beside_them(crowd, k):
    """Who is behind each track and each pair of tracks that is published, from the very code that publishes."""
    people = People(crowd.tally(), KEY)
    people, tracks = tracks_shown(people, [k] * len(crowd.tracks))
    brands = [at for at, name in enumerate(crowd.tracks) if name[0].isupper() and at in tracks]
    aspects = [at for at, name in enumerate(crowd.tracks) if name.startswith("aspect") and at in tracks]
    pairs = pairs_shown(people, combinations(brands, 2), tracks, k)
    crossed = pairs_shown(people, product(brands, aspects), tracks, k, pairs)
    sets = [*(people.members(at) for at in tracks), *(pair.both for pair in (*pairs, *crossed))]
    return [set(each.tolist()) for each in sets]


def published_terms(release):
    return {row[0]: row[1] for grid in ("term", "theme") for row in rows(release, grid)}


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**31), st.sampled_from([10, 25]))
def test_no_rule_is_broken_between_terms_themes_and_tracks(seed, k):
    crowd, least = talking(seed), max(k, K)
    said, beside = who_said(crowd), beside_them(crowd, k)
    shown = published_terms(crowd.release(k=k))
    sets = [said[name] for name in shown]
    for number, one in zip(shown.values(), sets, strict=True):
        assert number >= least
        assert number % 5 == 0
        assert abs(number - len(one)) < 5  # everyone who used it is counted, on whatever track
    for at, one in enumerate(sets):
        assert len(one) >= least
        for other in (*beside, *sets[at + 1 :]):
            assert max(len(one - other), len(other - one)) >= least


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 2**31))
def test_no_sum_or_difference_of_up_to_three_numbers_with_a_term_among_them_is_about_a_few(seed):
    crowd = talking(seed)
    said, beside = who_said(crowd), beside_them(crowd, 10)
    everyone = set(People(crowd.tally(), KEY).everyone().tolist())
    named = [(("term", name), said[name]) for name in published_terms(crowd.release())]
    named += [(("track", str(at)), each) for at, each in enumerate((*beside, everyone))]
    sets = [(name, sums.who(crowd, each)) for name, each in named]
    assert not [some for some in sums.telling(sets, K, most=3) if any(name == "term" for name, _ in some)]


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 2**31))
def test_terms_never_change_what_is_published_of_tracks(seed):
    crowd = talking(seed)
    assert voices(crowd.release()) == voices(crowd.release(grids=("track",)))


def test_names_in_posts_never_become_terms():
    sample = make_sample()
    pipeline = build_pipeline({"all": Track(kind="theme", query="kettle* OR the OR a OR my OR is")}, ("en",))
    planted = {word for one in sample.planted if one.kind.endswith("name") for word in one.string.lower().split()}
    texts = [toot.remark.text for toot in sample.toots[:1500]]
    posts = [Post("n", "s", ItemKey(b"k"), datetime(2026, 9, 7, tzinfo=UTC), text) for text in texts]
    scrubbed = [each for each in pipeline.scrub(posts) if isinstance(each, ScrubbedPost)]
    words = {word for one in pipeline.read(scrubbed) for term in one.terms for word in words_of(term)}
    assert len(words) > 100
    assert not words & {name for name in planted if is_common_name(name)}
