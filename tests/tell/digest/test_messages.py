"""Messages hold what was found and nothing else; what a label holds is text in each of them, and no receiver finds one too long."""

import email
import email.policy
import json
import re
from datetime import UTC, datetime
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from years import year

from townhum.errors import UsageError
from townhum.tell.digest import Digest, Found, Table, as_markdown, as_page, as_text, feed, mail, message, read_table
from townhum.tell.digest.found import CLOSING, MOST, NOTHING

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)
HOSTILE = (
    "<script>x</script> @everyone <!channel> [a](javascript:x) ![b](//evil.example) *c* \r\nBcc: x@y.example \x07 &"
)
CHATS = ("slack", "discord", "teams")


def found(number, sentence="Acorn: 40 accounts.", caveat="Of twenty one."):
    return Found(f"id{number}", f"topic{number}", "2026-W46", "alert" if number == 0 else "", "acorn", sentence, caveat)


def digest(count, **said):
    return Digest("Kettles", ("2026-W46",), tuple(found(number, **said) for number in range(count)))


@pytest.fixture(scope="module")
def public(tmp_path_factory):
    return year(tmp_path_factory.mktemp("year"), weeks=41)


def test_the_table_is_read_most_important_first_and_each_row_has_an_id_of_its_own(public):
    table = read_table(public)
    assert table.found[0].tier == "alert"
    assert len({each.id for each in table.found}) == len(table.found)
    assert table.after("") == (table.newest,)
    assert table.after(table.newest) == ()
    assert table.after(list(table.periods)[-3]) == tuple(table.periods)[-2:]
    with pytest.raises(UsageError, match="Did you mean"):
        table.known(table.newest[:-1])


def test_the_same_thing_is_the_same_topic_in_another_period(public, tmp_path):
    before = {each.id: each.topic for each in read_table(public).found}
    after = {each.id: each.topic for each in read_table(year(tmp_path, weeks=42)).found}
    assert before.keys() & after.keys()
    assert all(before[each] == after[each] for each in before.keys() & after.keys())


def test_a_label_of_several_lines_begins_nothing_new(tmp_path):
    told = read_table(year(tmp_path, weeks=41, labels={"acorn": "acorn\n===\n- x"})).found
    assert any("Acorn === - X" in each.sentence for each in told)
    assert not any("\n" in each.sentence + each.caveat for each in told)


@pytest.mark.parametrize("write", [as_text, as_markdown, as_page])
def test_a_message_has_each_sentence_with_its_caveat_and_says_how_many_more_there_are(write):
    said = write(digest(MOST + 3))
    assert said.count("40 accounts") == MOST
    assert said.count("Of twenty one.") == MOST
    assert "And 3 more" in said
    assert CLOSING in said


@pytest.mark.parametrize("write", [as_text, as_markdown, as_page])
def test_nothing_found_is_said(write):
    assert NOTHING in write(digest(0))


def test_what_a_label_holds_is_text_everywhere():
    hostile = digest(1, sentence=HOSTILE)
    assert "<script>" not in as_page(hostile)
    assert "![b]" not in as_markdown(hostile)
    assert "](" not in as_markdown(hostile)
    slack, discord, teams = (json.loads(message(kind, hostile, "id", now=NOW).body) for kind in CHATS)
    assert {block["text"]["type"] for block in slack["blocks"]} == {"plain_text"}
    assert discord["allowed_mentions"] == {"parse": []}
    assert "](" not in json.dumps([discord, teams])


def test_a_mail_has_no_header_that_a_name_brought():
    named = Digest("Kettles\r\nBcc: x@y.example", ("2026-W46",), (found(0, HOSTILE),))
    made = email.message_from_bytes(
        mail(named, "id", sender="a@b.example", to=["c@d.example"], now=NOW).body, policy=email.policy.default
    )
    assert set(made.keys()) == {
        "Subject",
        "From",
        "To",
        "Date",
        "Message-ID",
        "Auto-Submitted",
        "MIME-Version",
        "Content-Type",
    }
    assert made["Message-ID"] == "<id@b.example>"


@settings(deadline=None)
@given(st.integers(0, 40), st.integers(0, 6000), st.sampled_from("*x\u00e9\U0001f600"))
def test_no_chat_finds_a_message_too_long_and_each_says_what_it_left_out(count, size, sign):
    long = digest(count, sentence=sign * size)
    slack, discord, teams = (message(kind, long, "id", now=NOW).body for kind in CHATS)
    blocks = json.loads(slack)["blocks"]
    assert len(blocks) <= 50
    assert all(len(block["text"]["text"]) <= 3000 for block in blocks)
    embeds = json.loads(discord)["embeds"]
    assert len(embeds) <= 10
    assert sum(len(each["description"]) for each in embeds) <= 6000
    assert len(teams) <= 28_000
    for body, told in (
        (slack, blocks[1:]),
        (discord, embeds),
        (teams, json.loads(teams)["attachments"][0]["content"]["body"][1:]),
    ):
        left = [int(number) for number in re.findall(r"And (\d+) more", body.decode())]
        ends = len(left) + 1 + (count == 0)
        assert len(told) - ends + sum(left) == count
        assert CLOSING in body.decode()


def test_a_feed_is_xml_whatever_it_holds_and_the_same_for_the_same_findings():
    table = Table((found(0, HOSTILE), found(1)), {"2026-W46": NOW})
    made = feed(table, "Kettles \x00")
    root = ET.fromstring(made)
    atom = "{http://www.w3.org/2005/Atom}"
    ids = [each.text for each in root.iter(f"{atom}id")]
    assert len(set(ids)) == len(ids) == 3
    assert root.findtext(f"{atom}updated") == "2026-11-29T12:00:00Z"
    assert feed(table, "Kettles \x00") == made
