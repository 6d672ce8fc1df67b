"""Pages and schemas made from the code say what the code says."""

import re

import pytest
from tools.configuration import SCRUB_EXAMPLE
from tools.pages import ROOT, pages

from townhum.cli.starting import write_starter
from townhum.run.configuration import load_settings


@pytest.mark.parametrize(("path", "text"), pages().items(), ids=str)
def test_a_generated_page_is_current(path, text):
    assert (ROOT / path).read_text(encoding="utf-8") == text, "run `make docs`"


def test_the_page_of_keys_tells_every_table_and_what_each_key_may_be():
    page = pages()[next(path for path in pages() if path.name == "configuration.md")]
    for table in ("study.fairness", "track.NAME.organisation", "source.NAME.columns"):
        assert f"### [{table}]\n" in page
    assert "### [[scrub.recognizer.patterns]]\n" in page
    assert re.search(r"`relax` \| table: `health` or .*, each = text", page)
    assert re.search(r'`lateness` \| .* \| `"1 day"` \|', page)
    tables_in_text = re.findall(r"^\| `\w+` \| (.*?below) \|", page, re.MULTILINE)
    assert len(tables_in_text) == page.count("\n### [")


def test_the_example_of_scrub_toml_is_right(tmp_path):
    write_starter(tmp_path)
    (tmp_path / "scrub.toml").write_text(SCRUB_EXAMPLE, encoding="utf-8")
    rules = load_settings(tmp_path).scrub
    assert rules.harmless_words == ("kettle", "limescale")
    assert rules.recognizer[0].patterns[0].regex == r"\bEK-\d{8}\b"
