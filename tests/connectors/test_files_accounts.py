"""A person of a file is named by the author column, or by the id of a row that is one person."""

import pytest
from filed import ALWAYS, FILES, Folder
from typed import wide

from townhum.connector import NOBODY, Objections, load_catalog, to_post
from townhum.connector.marks import Marker
from townhum.records import DropReason, Post


def told(tmp_path, objections, rows, **over):
    """What becomes of each row."""
    (tmp_path / "f.csv").write_text("\n".join(["id,who,when,said", *rows]), encoding="utf-8")
    keys = {"path": "f.csv", "time_zone": "UTC", **over}
    options = FILES.Options.model_validate(keys)
    manifest = load_catalog()["files"].manifest
    items = [raw for page in FILES.walk(options, ALWAYS, Folder(tmp_path)) for raw in page.items]
    return [
        to_post(raw, manifest, FILES, options, source="f", marker=Marker(b"k" * 32), objections=objections)
        for raw in items
    ]


def account(written, **over):
    keys = {"path": "f.csv", "time_zone": "UTC", **PEOPLE, **over}
    return FILES.account(written, FILES.Options.model_validate(keys))


def objecting(written):
    return Objections.of(b"o" * 32, "first_party", account(written))


ROWS = ("1,Ann@Mail.example,2026-11-03,tea", "2,bo@mail.example,2026-11-03,tea", "12,,2026-11-03,tea")
PEOPLE = {"columns": {"id": "id", "author": "who", "created_at": "when", "text": "said"}}
EACH_ROW = {"columns": {"id": "id", "created_at": "when", "text": "said"}, "each_row_is_one_person": True}


@pytest.mark.parametrize(
    "written", ["ann@mail.example", " ANN@mail.example ", wide("ann@mail.example"), "mailto:ann@mail.example"]
)
def test_the_value_of_the_author_column_however_it_is_written(tmp_path, written):
    first, *others = told(tmp_path, objecting(written), ROWS, **PEOPLE)
    assert first is DropReason.WITHHELD
    assert all(isinstance(each, Post) for each in others)


@pytest.mark.parametrize("written", ["12", "12.0", " 12"])
def test_the_id_of_a_row_where_each_is_one_person(tmp_path, written):
    *others, last = told(tmp_path, objecting(written), ROWS, **EACH_ROW)
    assert last is DropReason.WITHHELD
    assert all(isinstance(each, Post) for each in others)


@pytest.mark.parametrize("people", [PEOPLE, EACH_ROW])
def test_nobody_is_dropped_where_nobody_objected(tmp_path, people):
    assert all(isinstance(each, Post) for each in told(tmp_path, NOBODY, ROWS, **people))


def test_what_is_no_value_of_a_column():
    assert [account(each) for each in (None, "", " ", [], {}, float("nan"))] == [frozenset()] * 6


@pytest.mark.parametrize("each_row", [True, False])
def test_a_file_that_names_no_column_for_people_knows_nobody(each_row):
    columns = {"created_at": "when", "text": "said", **({} if each_row else {"id": "id"})}
    assert account("12", columns=columns, each_row_is_one_person=each_row) == frozenset()


def test_an_address_and_a_number_are_what_californias_lists_have_of_them():
    """The example of a telephone number is the platform's own documentation's."""
    listed = "vGM7y5n+hBXRSEAklhHDPCbysyNgYTmXdMcagGUOY8E="
    assert account("+1(415)555-9317") & account("415 555 9317") & account(listed) == {f"sha256:{listed}"}
    assert account("555-9317") == {"555-9317"}
    assert len(account("Ann@mail.example") & account("mailto:ann@MAIL.example")) == 2
