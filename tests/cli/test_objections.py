"""`townhum object`, as a person uses it."""

import json
import re
from base64 import b64encode
from hashlib import sha256

import pytest
from commands import townhum
from typed import wide

SOURCES = """
[source.kettles]
connector = "mastodon"
permitted_because = "The operator agreed."
terms_url = "https://town.example/terms"
terms_read_on = 2026-11-02
terms_read_by = "A. Example"
instance = "https://town.example"
hashtag = "kettles"

[source.customers]
connector = "files"
permitted_because = "Our own customers."
terms_url = "https://example.org/notice"
terms_read_on = 2026-11-02
terms_read_by = "A. Example"
path = "customers.csv"
columns = { text = "said", author = "who" }
collected_on = 2026-11-11
"""


@pytest.fixture
def study(tmp_path):
    assert townhum("init", cwd=tmp_path).returncode == 0
    sources = tmp_path / "config" / "sources.toml"
    sources.write_text(sources.read_text(encoding="utf-8") + SOURCES, encoding="utf-8")
    return tmp_path


def ask(study, *words, text="", code=0):
    done = townhum("object", *words, cwd=study, text=text)
    assert done.returncode == code, done.stderr
    return " ".join((done.stdout + done.stderr).split())


def receipt_in(said):
    return re.search(r"[A-Z2-7]{4}(?:-[A-Z2-7]{4}){2}", said)[0]


def test_an_account_is_added_found_in_every_spelling_and_withdrawn(study):
    receipt = receipt_in(ask(study, "add", "mastodon", "@moss@town.example"))
    for written in ("moss", wide("@Moss@town.example"), "https://town.example/@moss"):
        assert "In force" in ask(study, "check", "mastodon", written)
    assert "In force" in ask(study, "status", receipt.lower().replace("-", ""))
    assert "Not on the list" in ask(study, "check", "mastodon", "@moss@other.example", code=1)
    assert receipt == receipt_in(ask(study, "add", "mastodon", "https://town.example/@moss"))
    assert json.loads(ask(study, "list", "--json")) == {"in force": 1, "withdrawn": 0}
    assert "withdrawn" in ask(study, "remove", "mastodon", "moss")
    assert "Withdrawn" in ask(study, "check", "mastodon", "moss", code=1)
    assert "Withdrawn" in ask(study, "status", receipt, code=1)
    assert "Nothing was changed" in ask(study, "remove", "mastodon", "moss", code=1)
    assert json.loads(ask(study, "list", "--json")) == {"in force": 0, "withdrawn": 1}
    log = townhum("log", "--json", cwd=study).stdout
    assert [entry["deed"] for entry in json.loads(log)] == ["objection", "objection", "objection withdrawn"]


def test_an_account_can_be_given_where_no_history_keeps_it(study):
    ask(study, "add", "mastodon", text="@moss@town.example\n")
    assert "In force" in ask(study, "check", "mastodon", text="moss\n")


def test_a_list_leaves_out_all_but_those_who_took_it_back(study):
    ask(study, "add", "mastodon", "moss")
    ask(study, "remove", "mastodon", "moss")
    (study / "list.txt").write_text("# objections\n@moss\nfern@town.example\n\ntwo words\n@Fern\n", encoding="utf-8")
    said = ask(study, "import", "mastodon", "list.txt", code=1)
    assert "3 lines name an account; 1 entries are new" in said
    assert "1 entries were withdrawn here" in said
    assert "1 line(s) are no account, and nobody is left out for them: line 5" in said
    assert "In force" in ask(study, "check", "mastodon", "fern")
    assert "Withdrawn" in ask(study, "check", "mastodon", "moss", code=1)
    assert "In force" in ask(study, "add", "mastodon", "moss") + ask(study, "check", "mastodon", "moss")


def test_a_table_in_place_of_a_list_is_told(study):
    (study / "list.csv").write_text("ann@mail.example;Ann\nbo@mail.example;Bo\n", encoding="utf-8")
    assert "import the column of accounts alone" in ask(study, "import", "first_party", "list.csv")


def test_a_list_from_standard_input(study):
    ask(study, "import", "mastodon", "-", text="@moss\n@fern\n")
    assert json.loads(ask(study, "list", "--json"))["in force"] == 2


def test_californias_lists_are_matched_by_hash_and_what_was_taken_back_there_is_here(study):
    """The second hash is one that the platform's documentation gives as an example, of a telephone number."""
    ann = b64encode(sha256(b"ann@mail.example").digest()).decode()
    phone = "vGM7y5n+hBXRSEAklhHDPCbysyNgYTmXdMcagGUOY8E="
    (study / "20261101_1234_Email.csv").write_text(f"ID,Hash\r\nAbcdefghijk1,{ann}\r\nAbcdefghijk2,{phone}\r\n")
    assert "2 lines name an account" in ask(study, "import", "first_party", "20261101_1234_Email.csv")
    for written in (" Ann@Mail.Example", "+1(415)555-9317", "4155559317"):
        assert "In force" in ask(study, "check", "first_party", written)
    assert "Not on the list" in ask(study, "check", "first_party", "bo@mail.example", code=1)
    ask(study, "add", "first_party", "4155559317")
    (study / "removed.csv").write_text(
        f'"ID","Hash","ListType"\n"Abcdefghijk1","{ann}","Email"\n"Abcdefghijk2","{phone}","Phone"\n'
    )
    assert "2 lines name requests that were taken back" in ask(study, "import", "first_party", "removed.csv")
    assert "Withdrawn" in ask(study, "check", "first_party", "ann@mail.example", code=1)
    assert "In force" in ask(study, "check", "first_party", "4155559317"), (
        "who objected here too did not take that back"
    )
    assert "3 entries" not in ask(study, "import", "first_party", "20261101_1234_Email.csv")
    assert "Withdrawn" in ask(study, "check", "first_party", "ann@mail.example", code=1)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("add", "mastodn", "moss"), "Did you mean 'mastodon'?"),
        (("add", "first_party", " "), "no source there can tell one from another"),
        (("add", "mastodon", "two words"), "that is no account of mastodon"),
        (("add", "mastodon", "moss", "fern"), "Write one account"),
        (("add", "mastodon", "--mosss"), "Write one account"),
        (("add", "mastodon"), "Write one account"),
        (("import", "mastodon", "absent.txt"), "Name a file that can be read"),
        (("import", "mastodon", "config"), "Name a file that can be read"),
        (("import", "mastodon", "config/study.toml"), "no account"),
    ],
)
def test_what_cannot_be_is_told(study, words, said):
    assert said in ask(study, *words, code=1 if "study.toml" in words[-1] else 2)


@pytest.mark.parametrize(
    "words",
    [
        ("import", "mastodon", "@mossy@board.example"),
        ("list", "mastodon", "@mossy@board.example"),
        ("check", "--mossy@board.example", "mastodon"),
        ("status",),
    ],
)
def test_what_was_typed_by_mistake_is_not_repeated(study, words):
    assert "mossy" not in ask(study, *words, code=2)


def test_a_receipt_of_nobody(study):
    assert "no such receipt" in ask(study, "status", "AAAA-BBBB-CCCC", code=1)


def test_an_older_list_is_told_with_the_days_on_which_the_missing_came(study):
    ask(study, "add", "mastodon", "moss")
    file = study / "data" / "private" / "objections.sealed"
    older = file.read_bytes()
    ask(study, "add", "mastodon", "fern")
    file.write_bytes(older)
    assert "townhum object mend" in ask(study, "list", code=5)
    assert "townhum object mend" in ask(study, "check", "mastodon", "moss", code=5)
    refused = townhum("run", "--since", "2026-11-09", "--until", "2026-11-15", cwd=study)
    assert (refused.returncode, "older copy" in refused.stderr) == (5, True)
    assert "UTC objection" in ask(study, "mend", code=1)
    ask(study, "add", "mastodon", "fern")
    ask(study, "mend", "--all-are-back")
    assert "Nothing to mend" in ask(study, "mend")
    assert json.loads(ask(study, "list", "--json"))["in force"] == 2


def test_the_list_outlives_a_new_key(study):
    ask(study, "add", "mastodon", "moss")
    assert townhum("key", "rotate", cwd=study).returncode == 0
    assert "In force" in ask(study, "check", "mastodon", "moss")
    ask(study, "add", "mastodon", "fern")
    assert json.loads(ask(study, "list", "--json"))["in force"] == 2


def test_doctor_tells_whether_the_list_can_be_read(study):
    def told():
        found = json.loads(townhum("doctor", "--json", cwd=study).stdout)
        return next(str(each) for each in found if "objections" in str(each))

    ask(study, "add", "mastodon", "moss")
    assert "as new as the log tells" in told()
    (study / "data" / "private" / "objections.sealed").write_bytes(b"half")
    assert "half written" in told()
