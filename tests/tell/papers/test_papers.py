"""The papers say what the facts say, in both forms, mark what nobody has answered, and have no figure of their own."""

import json
import re
from dataclasses import fields, is_dataclass
from html.parser import HTMLParser

import pytest
from papered import KEYS, answered, facts

from townhum.tell.papers.assessment import HEADINGS
from townhum.tell.papers.every import PIA, files, papers
from townhum.tell.papers.paper import answers_in, blank

LAW = re.compile(
    r"\b(?:articles?|art\.|recital|Regulation \(EU\)|guidelines|AI Act|AES-|72 hours|once in a hundred|ISO)\s*"
    r"(?:\d+[\d/]*(?:\(\w+\))*(?:\(\d\))*)?"
)
HOSTILE = '<script>alert(1)</script> | a\n\n# b `c` *d* [e](javascript:f) "g" &amp;'


class Texts(HTMLParser):
    def __init__(self):
        super().__init__()
        self.said, self.tags = [], set()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)

    def handle_data(self, data):
        self.said.append(data)


def whole(made):
    return "\n".join(made.values())


def test_every_answer_has_its_place_and_every_place_its_answer():
    asked = {answer.key.partition(".")[2] for paper in papers(facts()) for answer in answers_in(paper)}
    assert asked == set(KEYS)
    assert whole(files(answered())).count("To be decided") == 0


def test_a_blank_is_marked_in_both_forms_and_says_where_it_is_answered():
    made = files(facts())
    for paper in papers(facts()):
        for answer in answers_in(paper):
            assert f'<strong class="blank">{blank(answer)}</strong>' in made[f"{paper.name}.html"]
            assert f"Say it in {answer.key}." in made[f"{paper.name}.md"]
    assert "21 thing(s) that only a person can decide are blank" in made["retention-schedule.md"]


def test_what_is_answered_stands_where_it_was_blank():
    made = files(answered())
    for paper in papers(answered()):
        for answer in answers_in(paper):
            assert answer.said in made[f"{paper.name}.html"]
            assert answer.said in made[f"{paper.name}.md"]
    assert "Severity: limited. Likelihood: significant. Because of the wind." in made["impact-assessment.md"]


def _values(value):
    """Every text and number of the facts."""
    if is_dataclass(value):
        return [each for field in fields(value) for each in _values(getattr(value, field.name))]
    if isinstance(value, dict):
        return [each for pair in value.items() for part in pair for each in _values(part)]
    if isinstance(value, tuple):
        return [each for part in value for each in _values(part)]
    return [f"{value:g}" if isinstance(value, float) else str(value)]


@pytest.mark.parametrize("made_from", [facts(), answered()], ids=["blank", "answered"])
def test_no_figure_is_written_by_hand(made_from):
    """Every number is one of the facts', of a law that is named, of a heading, or how many things are blank."""
    known = set(re.findall(r"\d+(?:\.\d+)?", " ".join(_values(made_from))))
    known |= {str(number) for number in (*HEADINGS, 4, 31, 32, 33, 34, len(made_from.blanks))}
    for name, text in files(made_from).items():
        if name.endswith(".md"):
            left = set(re.findall(r"\d+(?:\.\d+)?", LAW.sub("", text)))
            assert left <= known, (name, left - known)


def test_what_a_study_says_of_itself_is_a_text_and_nothing_else():
    made = files(answered(HOSTILE))
    without = {"measured.md", "measured.html"}  # nobody answers anything there
    for name, text in ((name, made[name]) for name in made.keys() - without):
        if name == PIA:
            texts = [each["data"]["text"] or "" for each in json.loads(text)["answers"]]
            assert "<script>" not in "".join(texts), "the tool shows these as HTML"
        if name.endswith(".html"):
            assert "<script>alert" not in text
            page = Texts()
            page.feed(text)
            assert "script" not in page.tags
            assert "<script>alert(1)</script> | a" in "".join(page.said)
        if name.endswith(".md"):
            assert "\n# b" not in text
            assert r"\<script\>alert(1)\</script\> \| a \# b \`c\` \*d\* \[e\](javascript:f)" in text


def test_each_paper_is_a_page_and_a_text_and_the_assessment_a_file_for_the_tool():
    names = [paper.name for paper in papers(facts())]
    assert sorted(files(facts())) == sorted([PIA, *(f"{name}.{form}" for name in names for form in ("md", "html"))])
    for name in names:
        page = files(facts())[f"{name}.html"]
        assert "default-src &#x27;none&#x27;" in page


def test_commands_are_set_as_such():
    made = files(facts())
    assert "<code>townhum key rotate</code>" in made["breach-runbook.html"]
    assert "`townhum key rotate`" in made["breach-runbook.md"]
