"""How many places there are, of which kind, and that none that needs an approval is read without one."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from placed import every_place
from studies import permission, settings

from townhum.connector import load_catalog
from townhum.study import Source
from townhum.study.permit import give_permit

CATALOG = load_catalog()
MANIFESTS = {name: each.manifest for name, each in CATALOG.items()}
GATED = sorted(name for name, each in MANIFESTS.items() if each.status == "gated")
LONGEST = 120  # lines: what a privacy officer reads in five minutes
TODAY = datetime(2026, 11, 20, tzinfo=UTC).date()
OPTIONS = {case.values[0].connector.name: case.values[0].options for case in every_place()}


def listed(name, approval=""):
    options = CATALOG[name].decoder.Options.model_validate(dict(OPTIONS[name]))
    return Source(name, permission(approval=approval), CATALOG[name], options)


def permit_of(*sources):
    return give_permit(settings(*sources, contact="privacy@kettles.nl"), TODAY)


def test_there_are_as_many_as_were_promised():
    assert len(MANIFESTS) - len(GATED) >= 20
    assert len(GATED) >= 3
    assert sum(bool(each.listing) for each in MANIFESTS.values()) >= 14
    assert len({place.title for place in CATALOG.refused.values()}) >= 10


@pytest.mark.parametrize("name", CATALOG)
def test_a_manifest_can_be_read_in_five_minutes(name):
    path = Path(CATALOG[name].file)
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("name", GATED)
def test_what_needs_an_approval_is_not_read_without_one(name):
    assert "approval" in str(permit_of(listed(name)).refusals[0])
    assert MANIFESTS[name].status_because in str(permit_of(listed(name, "  ")).refusals[0])
    assert permit_of(listed(name, "A-17 of 2 November 2026")).refusals == ()


def test_youtube_is_listened_to_in_a_study_of_its_own():
    permit = permit_of(listed("youtube", "A-17"), listed("steam_reviews"))
    assert [each.name for each in permit.sources] == ["steam_reviews"]
    assert "a study of its own" in str(permit.refusals[0])


@pytest.mark.parametrize(
    "name", sorted(name for name, each in MANIFESTS.items() if each.listens_to in ("own", "reviews"))
)
def test_what_shows_no_account_asks_whose_an_item_is(name):
    """Without an author and without such a key, a source would be one voice for ever, and nobody would be told why."""
    manifest = MANIFESTS[name]
    fields = CATALOG[name].decoder.Options.model_fields
    assert manifest.author or fields["each_row_is_one_person"].is_required()
