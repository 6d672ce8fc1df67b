"""docs/log.md tells of every deed, and of no other."""

import re

from tools.pages import ROOT

from townhum.records.deeds import Deed

PAGE = (ROOT / "docs" / "log.md").read_text(encoding="utf-8")


def test_every_deed_has_its_place_in_the_table():
    first = [line.split(" | ")[0] for line in PAGE.splitlines() if line.startswith("| `")]
    assert sorted(re.findall(r"`([^`]+)`", " ".join(first))) == sorted(map(str, Deed))
