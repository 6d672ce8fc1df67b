"""No rule is broken in the terms and themes that are published, whatever the population: checked on plain sets."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import combinations, product
from random import Random

import sums
from crowds import drawn, rows, voices
from hypothesis import given, settings
from hypothesis import strategies as st

from townhum.demo.sample import make_sample
from townhum.records import ItemKey, Post, ScrubbedPost
from townhum.release import discovered
from townhum.release.people import People
from townhum.release.together import pairs_shown, tracks_shown
from townhum.settings import Track
from townhum.stages import build_pipeline
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


def shown_sets(crowd, k):
    """Who is behind each track and each term and theme that is published, from the very code that publishes."""
    people = People(crowd.tally(), KEY)
    people, tracks = tracks_shown(people, [k] * len(crowd.tracks))
    brands = [at for at, name in enumerate(crowd.tracks) if name[0].isupper() and at in tracks]
    aspects = [at for at, name in enumerate(crowd.tracks) if name.startswith("aspect") and at in tracks]
    pairs = pairs_shown(people, combinations(brands, 2), tracks, k)
    crossed = pairs_shown(people, product(brands, aspects), tracks, k, pairs)
    found = discovered.found(people, tracks, [*pairs, *crossed], max(k, K), terms=True, themes=True)
    return [set(people.members(at).tolist()) for at in tracks], found


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**31), st.sampled_from([10, 25]))
def test_no_rule_is_broken_between_terms_themes_and_tracks(seed, k):
    crowd, least = talking(seed), max(k, K)
    published = crowd.release(k=k)
    tracks, found = shown_sets(crowd, k)
    sets = [set(each.members.tolist()) for each in found]
    names = {term_text(each.number) if each.is_term else f"theme-{each.number:02}" for each in found}
    assert names == {row[0] for grid in ("term", "theme") for row in rows(published, grid)}
    for grid in ("term", "theme"):
        assert all(number >= least and number % 5 == 0 for _, number in rows(published, grid))
    for at, one in enumerate(sets):
        assert len(one) >= least
        for other in (*tracks, *sets[at + 1 :]):
            assert max(len(one - other), len(other - one)) >= least


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 2**31))
def test_no_sum_or_difference_of_up_to_three_numbers_with_a_term_among_them_is_about_a_few(seed):
    crowd = talking(seed)
    tracks, found = shown_sets(crowd, 10)
    everyone = set(People(crowd.tally(), KEY).everyone().tolist())
    terms = [set(each.members.tolist()) for each in found]
    named = [("term" if at < len(terms) else "track", str(at)) for at in range(len(terms) + len(tracks) + 1)]
    sets = [(name, sums.who(crowd, each)) for name, each in zip(named, (*terms, *tracks, everyone), strict=True)]
    assert not [some for some in sums.telling(sets, K, most=3) if any(name == "term" for name, _ in some)]


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 2**31))
def test_terms_never_change_what_is_published_of_tracks(seed):
    crowd = talking(seed)
    assert voices(crowd.release()) == voices(crowd.release(grids=("track",)))


def test_what_is_counted_of_a_term_is_everyone_who_used_it():
    for seed in range(20):
        crowd = talking(seed)
        users = {}
        said = crowd.tally().said
        for term, account in zip(said.term.tolist(), said.account.tolist(), strict=True):
            users.setdefault(term, set()).add(account)
        for each in shown_sets(crowd, 10)[1]:
            if each.is_term:
                assert set(each.members.tolist()) == users[each.number]


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
