import os
import subprocess
import sys
from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from townhum.demo import mastodon_wire, moments
from townhum.demo.forum import GONE
from townhum.demo.sample import make_sample
from townhum.demo.skies import LABELLED, TAKEN_BACK
from townhum.demo.story import CRISIS_WEEK, LAUNCH_WEEK, OUR_BRAND, WEEKS
from townhum.demo.survey import as_csv
from townhum.records import DropReason, Tone

FINGERPRINT = """
import hashlib
from townhum.demo.sample import make_sample
from townhum.demo.mastodon_wire import status
from townhum.demo.survey import as_csv
from townhum.demo.jetstream import frames_of
s = make_sample()
small = [f"{p.id} {p.path} {p.at} {p.gone}" for p in s.forum] + [f"{l.url} {l.remark.text}" for l in s.letters] + frames_of(s.skies)
said = [str(status(t)) for t in s.toots] + [f"{c.name} {c.at} {c.permalink} {c.remark.text}" for c in s.threads]
print(hashlib.sha256(repr((said, small, as_csv(s.survey), s.planted)).encode()).hexdigest())
"""


def test_it_is_as_large_as_the_demo_says(sample):
    speakers = {one.author.id for one in (*sample.toots, *sample.threads)} | {one.author.id for one in sample.said}
    assert 6_700 <= sample.posts <= 7_300
    assert len(sample.accounts) == 1_052
    assert speakers - {"-1"} == {one.id for one in sample.accounts}, "everybody speaks, and beside them a forum's robot"
    assert len(sample.survey) == 400


def test_another_process_makes_the_very_same_sample():
    def made(hash_seed):
        env = {**os.environ, "PYTHONHASHSEED": hash_seed}
        run = subprocess.run([sys.executable, "-c", FINGERPRINT], env=env, capture_output=True, text=True, check=True)
        return run.stdout

    assert made("1") == made("2")


def test_another_seed_makes_another_sample(sample):
    other = make_sample(1)
    assert {toot.remark.text for toot in other.toots} != {toot.remark.text for toot in sample.toots}
    assert {one.string for one in other.planted} != {one.string for one in sample.planted}


def test_every_post_lies_in_the_week_its_story_says(sample):
    for one in (*sample.toots, *sample.threads):
        week = one.remark.beat.week
        assert moments.week_start(week) <= one.remark.at < moments.week_start(week + 1)
    for remark in sample.said:
        assert (
            moments.week_start(remark.beat.week) <= remark.at < moments.week_start(remark.beat.week + 1)
            or not remark.beat.week
        )
    for row in sample.survey:
        local = row.submitted_at.replace(tzinfo=moments.ZONE)
        assert moments.week_start(row.beat.week) <= local < moments.week_start(row.beat.week + 1)


def test_the_weeks_are_iso_weeks_37_to_44_with_a_longer_one_when_the_clocks_go_back():
    starts = [moments.week_start(week) for week in range(1, WEEKS + 2)]
    assert [start.isocalendar()[:3] for start in starts] == [(2026, 37 + n, 1) for n in range(9)]
    lengths = [(b.astimezone(UTC) - a.astimezone(UTC)) for a, b in pairwise(starts)]
    assert lengths[6] == timedelta(days=7, hours=1)
    assert lengths[:6] == [timedelta(days=7)] * 6


def test_somebody_speaks_at_the_first_and_the_last_instant_of_every_week_and_in_both_hours_told_twice(sample):
    said = {one.remark.at for one in (*sample.toots, *sample.threads)}
    assert {at for _, at in moments.edges()} <= said
    assert datetime(2026, 10, 25, 0, 30, tzinfo=UTC) in said
    assert datetime(2026, 10, 25, 1, 30, tzinfo=UTC) in said


def test_ids_rise_with_time_and_are_unique(sample):
    ids = [toot.id for toot in sample.toots]
    assert ids == sorted(set(ids))
    assert all(toot.id >> 16 == round(toot.at.timestamp() * 1000) for toot in sample.toots)
    assert len({one.name for one in sample.threads}) == len(sample.threads)


def test_each_way_of_saying_no_is_there_in_known_numbers(sample):
    toots = Counter(toot.leave_out for toot in sample.toots)
    assert toots[DropReason.NOT_PUBLIC] == 50
    assert toots[DropReason.RESHARED] == 60
    assert toots[DropReason.OPTED_OUT] > 200
    assert toots[DropReason.AUTOMATED] >= 10
    assert Counter(one.leave_out for one in sample.threads)[DropReason.DELETED] == 79
    assert Counter(post.leave_out for post in sample.forum)[DropReason.DELETED] == sum(GONE.values())
    sky = Counter(post.leave_out for post in sample.skies.posts)
    assert (sky[DropReason.NOT_PUBLIC], sum(post.taken_back for post in sample.skies.posts)) == (LABELLED, TAKEN_BACK)
    assert min(sky[DropReason.OPTED_OUT], sky[DropReason.AUTOMATED]) > 0
    assert Counter(row.consent for row in sample.survey) == {"yes": 358, "no": 29, "": 13}


def test_what_must_be_left_out_can_be_told_from_the_wire_alone(sample):
    for toot in sample.toots:
        told = mastodon_wire.status(toot)
        assert (_no(told) is not None) == (toot.leave_out is not None), told["id"]


def _no(status):
    account = status["account"]
    bio = (account["note"] + " ".join(one["value"] for one in account["fields"])).lower().replace("<span>", "")
    return (
        (status["visibility"] != "public" and "not public")
        or (status["reblog"] and "boost")
        or (account["bot"] and "bot")
        or (not account["indexable"] and "not indexable")
        or (account.get("noindex") and "noindex")
        or (account.get("memorial") and "memorial")
        or (any(tag in bio for tag in ("#nobot", "#noindex", "#noarchive")) and "bio")
        or None
    )


def test_activity_is_heavy_tailed_and_a_few_are_loud(sample):
    posts = Counter(one.author.id for one in (*sample.toots, *sample.threads)).most_common()
    busiest = sum(count for _, count in posts[:90])
    assert busiest > 0.35 * sample.posts
    assert posts[0][1] > 200
    assert sum(1 for _, count in posts if count <= 3) > 200


def test_the_crisis_and_the_launch_are_heard(sample):
    said = [one.remark for one in (*sample.toots, *sample.threads)] + list(sample.said)
    ours = [remark.beat for remark in said if remark.beat.brand == OUR_BRAND]
    volume = Counter(beat.week for beat in ours)
    negative = {w: sum(b.tone is Tone.NEGATIVE for b in ours if b.week == w) / volume[w] for w in volume}
    assert volume[CRISIS_WEEK] > 1.8 * volume[CRISIS_WEEK - 1]
    assert volume[LAUNCH_WEEK] > 1.5 * volume[1]
    assert negative[CRISIS_WEEK] > 0.65
    assert negative[CRISIS_WEEK - 1] < 0.35
    assert negative[LAUNCH_WEEK] < 0.2


def test_no_listing_of_reddit_is_deeper_than_the_api_reaches(sample):
    depth = Counter((one.subreddit, one.kind) for one in sample.threads)
    assert max(depth.values()) < 1_000


def test_some_speak_german_and_dutch(sample):
    languages = Counter(one.remark.beat.language for one in (*sample.toots, *sample.threads))
    assert 0.02 * sample.posts < languages["de"] < 0.08 * sample.posts
    assert 0.02 * sample.posts < languages["nl"] < 0.08 * sample.posts


def test_the_words_sound_as_they_are_meant(sample):
    vader = pytest.importorskip("vaderSentiment.vaderSentiment").SentimentIntensityAnalyzer()
    said = [one.remark for one in (*sample.toots, *sample.threads)] + list(sample.said)
    english = [remark for remark in said if remark.beat.language == "en" and remark.author.id != "-1"]
    right = sum(_tone(vader.polarity_scores(remark.text)["compound"]) == remark.beat.tone for remark in english)
    assert right / len(english) > 0.97


def _tone(compound):
    return Tone.POSITIVE if compound >= 0.05 else Tone.NEGATIVE if compound <= -0.05 else Tone.NEUTRAL


def test_the_survey_is_a_spreadsheet_export(sample):
    raw = as_csv(sample.survey)
    assert raw.startswith(b"\xef\xbb\xbfresponse_id;submitted_at;")
    assert raw.count(b"\xef\xbb\xbf") == 1
    assert raw.endswith(b"\r\n")
