"""Which sources may be listened to, and what a refusal says."""

from datetime import date, timedelta

import pytest
from studies import FakeDecoder, manifest, settings, source

from townhum.study.permit import give_permit, needed_reach

TODAY = date(2026, 11, 20)


def refusal_of(made, **study):
    permit = give_permit(settings(made, **study), TODAY)
    assert len(permit.sources) + len(permit.refusals) == 1
    return str(permit.refusals[0]) if permit.refusals else None


def test_a_source_with_fresh_terms_is_permitted():
    assert refusal_of(source("one", FakeDecoder([]))) is None


@pytest.mark.parametrize(("age", "refused"), [(0, False), (180, False), (181, True)])
def test_terms_are_good_for_180_days(age, refused):
    made = source("one", FakeDecoder([]), terms_read_on=TODAY - timedelta(days=age))
    assert (refusal_of(made) is not None) is refused


def test_terms_read_in_the_future_are_refused():
    assert "future" in refusal_of(source("one", FakeDecoder([]), terms_read_on=TODAY + timedelta(days=2)))


def test_a_gated_connector_needs_an_approval():
    gated = manifest(status="gated", status_because="the operator approves each application")
    assert "approval" in refusal_of(source("one", FakeDecoder([]), manifest_=gated))
    assert refusal_of(source("one", FakeDecoder([]), manifest_=gated, approval="A-17")) is None


def test_numbers_that_stay_apart_need_a_study_of_their_own():
    apart, other = manifest(apart=True, network="tube"), manifest(network="square")
    alone = source("tube", FakeDecoder([]), manifest_=apart)
    assert refusal_of(alone) is None
    permit = give_permit(settings(alone, source("square", FakeDecoder([]), manifest_=other)), TODAY)
    assert [each.name for each in permit.sources] == ["square"]
    assert "a study of its own" in str(permit.refusals[0])
    assert "square" in str(permit.refusals[0])
    two = source("more", FakeDecoder([]), manifest_=apart)
    assert len(give_permit(settings(alone, two), TODAY).sources) == 2


def test_a_refused_connector_says_why_even_with_an_approval():
    refused = manifest(status="refused", status_because="the operator says no to machines")
    assert "says no to machines" in refusal_of(source("one", FakeDecoder([]), manifest_=refused, approval="A-17"))


@pytest.mark.parametrize(("days", "refused"), [(10, False), (9, True)])
def test_reach_must_cover_period_lateness_and_grace(days, refused):
    short = manifest(reach={"days": days, "says": f"{days} days"})
    assert (refusal_of(source("one", FakeDecoder([]), manifest_=short)) is not None) is refused


@pytest.mark.parametrize(("period", "needed"), [("day", 4), ("week", 10), ("four_weeks", 31)])
def test_a_longer_period_needs_a_longer_reach(period, needed):
    assert needed_reach(settings(period=period)) == timedelta(days=needed)


LISTENED = {"says": "an hour", "listen": "poll", "every_seconds": 900}


@pytest.mark.parametrize(
    ("other_network", "other_host", "refused"), [("", "", True), ("else", "", False), ("", "else.", False)]
)
def test_a_place_is_not_listened_to_and_read_at_the_close_as_well(other_network, other_host, refused):
    places = [
        source(
            name,
            FakeDecoder([], hosts=(f"https://{other_host if listen else ''}place.example",)),
            manifest_=manifest(reach=LISTENED, network=other_network if listen and other_network else "fake"),
            listen=listen,
        )
        for name, listen in (("heard", True), ("read", False))
    ]
    refusals = give_permit(settings(*places, contact="privacy@kettle.shop"), TODAY).refusals
    assert [each.source for each in refusals] == (["heard", "read"] if refused else [])
    assert all("two voices" in each.because for each in refusals)


@pytest.mark.parametrize("contact", ["privacy@example.org", "https://mail.townhum.test/ask", "a@b.example"])
def test_strangers_are_not_listened_to_under_an_example_address(contact):
    stranger = FakeDecoder([], hosts=("https://mastodon.example",))
    assert "contact" in refusal_of(source("one", stranger), contact=contact)
    assert refusal_of(source("one", stranger), contact="privacy@kettles.nl") is None


def test_a_named_network_does_not_make_a_stranger_ones_own():
    stranger = FakeDecoder([], hosts=("https://mastodon.example",))
    assert "contact" in refusal_of(source("one", stranger, allow_networks=["127.0.0.0/8"]))


def test_an_example_address_is_fine_on_a_network_of_ones_own():
    own = FakeDecoder([], hosts=("http://127.0.0.1:8000",))
    assert refusal_of(source("one", own, allow_networks=["127.0.0.0/8"])) is None
