"""Every block of docs/your-own-places.md is a source that the loader takes and the permit lets through, and none is missing."""

import re
import tomllib
from datetime import date

import pytest
from studies import settings
from tools.pages import ROOT

from townhum.connector import load_catalog
from townhum.study import Source
from townhum.study.load import read_sources
from townhum.study.model import Permission
from townhum.study.permit import give_permit

PAGE = (ROOT / "docs" / "your-own-places.md").read_text(encoding="utf-8")
PERMISSION, *BLOCKS = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
CATALOG = load_catalog()
TODAY = date(2026, 11, 28)
KINDS = [re.search(r'connector\s+= "(\w+)"', block).group(1) for block in BLOCKS]


def source_of(block):
    """The source of a block, with the lines that every source needs."""
    ((name, table),) = tomllib.loads(f"{block}{PERMISSION}")["source"].items()
    connector = CATALOG[table["connector"]]
    fields = Permission.model_fields
    permission = Permission.model_validate({key: value for key, value in table.items() if key in fields})
    own = {key: value for key, value in table.items() if key not in fields}
    return Source(name, permission, connector, connector.decoder.Options.model_validate(own))


@pytest.mark.parametrize("block", BLOCKS, ids=KINDS)
def test_a_block_is_permitted_as_it_stands(block, tmp_path):
    _, mistakes = read_sources(tmp_path / "sources.toml", f"{block}{PERMISSION}", CATALOG)
    assert [str(mistake) for mistake in mistakes] == []
    source = source_of(block)
    period = "day" if source.connector.manifest.reach.days else "week"
    permit = give_permit(settings(source, period=period, contact="privacy@kettles.nl"), TODAY)
    assert [str(refusal) for refusal in permit.refusals] == []


def test_every_place_of_one_s_own_is_told():
    own = {name for name, each in CATALOG.items() if "each_row_is_one_person" in each.manifest.key} | {"limesurvey"}
    assert own <= set(KINDS)


def test_in_a_study_of_weeks_google_play_is_refused():
    source = source_of(BLOCKS[KINDS.index("google_play")])
    permit = give_permit(settings(source, contact="privacy@kettles.nl"), TODAY)
    assert "reaches 7" in str(permit.refusals[0])
