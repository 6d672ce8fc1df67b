"""Ratings: 1 to 5 unless another scale is stated, in whatever signs and words they are written."""

from collections import Counter

import pytest
from filed import COLUMNS

RATED = {**COLUMNS, "rating": "stars"}


def rating(read, written, **over):
    (page_posts, left_out) = read("a.csv", f"text;when;who;stars\nt;2026-11-03;a;{written}\n", columns=RATED, **over)[
        1:
    ]
    return page_posts[0].rating, left_out["not_rated"]


@pytest.mark.parametrize(
    ("written", "rating"),
    [
        ("4", 4),
        ("4.0", 4),
        ("4,0", 4),
        ("0", None),
        ("10", None),
        ("4.5", None),
        ("five", 5),
        ("", None),
        ("nan", None),
    ],
)
def test_ratings_are_one_to_five_or_none(written, rating, read):
    _, (post,), _ = read(
        "a.csv", f"text;when;who;stars\nt;2026-11-03;a;{written}\n", columns={**COLUMNS, "rating": "stars"}
    )
    assert post.rating == rating


@pytest.mark.parametrize(
    ("written", "scale", "stars"),
    [
        ("5 stars", None, 5),
        ("1 star", None, 1),
        ("4/5", None, 4),
        ("4 / 5", None, 4),
        ("Rated 4 out of 5 stars", None, 4),
        ("4 von 5 Sternen", None, 4),
        ("★★★★", None, 4),
        ("★★★☆☆", None, 3),
        ("⭐⭐", None, 2),
        ("FIVE", None, 5),
        ("5 - Very satisfied", None, 5),
        ("Excellent (5)", None, 5),
        ("80 %", "0-100", 4),
        ("80%", "0-100", 4),
        ("8/10", "0-10", 4),
        ("10 - Extremely likely", "0-10", 5),
        ("-2", "-2-2", 1),
        ("1", "6-1", 5),
        ("6", "6-1", 1),
        ("4.5", "0.5-5", 5),
    ],
)
def test_ratings_as_exporters_write_them(written, scale, stars, read):
    assert rating(read, written, rating_scale=scale) == (stars, 0)


@pytest.mark.parametrize(
    ("written", "scale"),
    [
        ("8/10", None),
        ("80 %", None),
        ("80 %", "0-10"),
        ("11", "0-10"),
        ("-1", "0-10"),
        ("3 or 4", None),
        ("2026-11-03", None),
        ("4.5", None),
        ("good", None),
        ("4/5", "0-10"),
        ("★★★★", "0-10"),
        ("★★☆", None),
        ("9" * 100, "0-10"),
    ],
)
def test_what_is_no_rating_on_the_scale_is_not_rated_and_told(written, scale, read):
    assert rating(read, written, rating_scale=scale) == (None, 1)


def test_an_empty_cell_is_no_rating_and_nothing_to_tell(read):
    assert rating(read, "") == rating(read, "  ") == (None, 0)


def test_promoters_passives_and_detractors_stay_apart(read):
    stars = [rating(read, str(score), rating_scale="0-10")[0] for score in range(11)]
    assert stars == [1, 1, 2, 2, 3, 3, 3, 4, 4, 5, 5]


@pytest.mark.parametrize("scale", ["1-5", "0-10", "1-10", "0-100", "1-7", "0-4", "1-3"])
def test_a_scale_turned_round_gives_the_mirrored_ratings(scale, read):
    worst, best = map(int, scale.split("-"))
    one = [rating(read, str(n), rating_scale=scale)[0] for n in range(worst, best + 1)]
    other = [rating(read, str(n), rating_scale=f"{best}-{worst}")[0] for n in range(worst, best + 1)]
    assert one == sorted(one)
    assert {one[0], one[-1]} == {1, 5}
    assert [6 - stars for stars in other] == one


def test_words_are_stated(read):
    words = {"Very satisfied": 5, "Detractor": 1}
    assert rating(read, " very satisfied ", rating_words=words) == (5, 0)
    assert rating(read, "DETRACTOR", rating_words=words) == (1, 0)
    assert rating(read, "Passive", rating_words=words) == (None, 1)
    assert rating(read, "3", rating_words=words) == (3, 0)


def test_each_row_is_rated_by_itself(read):
    """No other row moves what becomes of a rating: a column of 0 to 10 is told, not guessed."""
    rows = [f"t{n},2026-11-03,a{n},{n}" for n in range(11)]
    alone = [read("a.csv", f"text,when,who,stars\n{row}\n", columns=RATED)[1][0].rating for row in rows]
    _, posts, left_out = read("a.csv", "text,when,who,stars\n" + "\n".join(rows), columns=RATED)
    assert [post.rating for post in posts] == alone
    assert Counter(alone)[None] == left_out["not_rated"] == 6
