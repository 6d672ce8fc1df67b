"""scrub.toml's operators: kinds and keys from closed lists, and none that lets a person be followed."""

import tomllib

import pytest
from pydantic import ValidationError

from townhum.connector.written.locate import key_lines
from townhum.connector.written.problems import Problems
from townhum.records.kinds import KINDS
from townhum.scrub.kinds import PLACEHOLDERS
from townhum.study.model import ScrubRules
from townhum.study.operators import _LONGEST_PLACEHOLDER


def mistake(line):
    """What is told of one line."""
    text = f"[scrub.operators]\n{line}\n"
    problems = Problems("scrub.toml", key_lines(text))
    assert problems.validate(ScrubRules, tomllib.loads(text)["scrub"], ("scrub",)) is None
    [problem] = problems.found
    return str(problem)


def operators(text):
    return ScrubRules(**tomllib.loads(text)).operators


@pytest.mark.parametrize("name", ["hash", "encrypt", "HASH"])
def test_what_would_let_a_person_be_followed_is_refused(name):
    said = mistake(f'person = {{ operator = "{name}" }}')
    assert "would let a person be followed" in said
    assert said.startswith("scrub.toml:2 scrub.operators.person")


@pytest.mark.parametrize("name", ["keep", "decrypt", "custom", "surrogate_ahds", "deanonymize_keep"])
def test_so_are_presidios_others_with_a_reason(name):
    assert "write replace, mask or redact" in mistake(f'person = "{name}"')


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('PERSN = "redact"', "Did you mean person?"),
        ('person = { operator = "mask", masking_chr = "*" }', "Did you mean 'masking_char'?"),
        ('person = { operator = "repalce" }', "Did you mean 'replace'?"),
        ('person = { operator = "mask", chars_to_mask = 3 }', "a mask hides all"),
        ('person = { operator = "mask", masking_char = "x" }', "no letter"),
        ('person = { operator = "mask", masking_char = "\\u200b" }', "no letter"),
        ('person = { operator = "replace", new_value = "Maria" }', "is a person's name"),
        ('person = { operator = "replace", new_value = "@ann" }', "is a handle"),
        ('person = { operator = "replace", new_value = " " }', "can be seen"),
        ('person = { operator = "redact", new_value = "x" }', "redact takes no new_value"),
        ('DIGITS = "redact"', "is shown for several kinds"),
        ('digits = "redact"', "name the kind that `townhum try` gives"),
        ('ORDER_CODE = "redact"', "What recognizers of your own find is of kind other"),
        ('person = { operator = "mask", from_end = "yes" }', "write true or false, without quotes"),
        ("person = 3", "write a table"),
        ("person = {}", "is missing"),
    ],
)
def test_a_mistake_is_told_with_its_place(line, said):
    told = mistake(line)
    assert said in told
    assert told.startswith("scrub.toml:2 scrub.operators.")


def test_a_kind_is_named_our_way_or_presidios_and_once():
    assert set(operators('operators = { PERSON = "redact", EMAIL_ADDRESS = "redact", word = "mask" }')) == {
        "person",
        "email",
        "word",
    }
    assert "twice" in mistake('PERSON = "redact"\nperson = "mask"')


def test_presidio_is_given_what_it_asks_for():
    made = operators('operators = { person = "mask", email = { operator = "replace", new_value = "<mail>" } }')
    assert made["person"].as_presidio() == ("mask", {"masking_char": "*", "chars_to_mask": 100, "from_end": False})
    assert made["email"].as_presidio() == ("replace", {"new_value": "<mail>"})


def test_every_kind_has_a_placeholder_that_a_mask_covers():
    assert set(KINDS) == set(PLACEHOLDERS)
    assert max(map(len, PLACEHOLDERS.values())) == _LONGEST_PLACEHOLDER


def test_a_key_that_is_no_kind_is_not_repeated():
    text = '[scrub.operators]\n"jan@example.org" = "mask"\n"JAN@example.org" = "mask"\n'
    with pytest.raises(ValidationError) as caught:
        ScrubRules(**tomllib.loads(text)["scrub"])
    assert not any("jan" in each["msg"].lower() for each in caught.value.errors(include_input=False))


@pytest.mark.parametrize("sign", ["\u2800", "\ufe0f", "\u0301"])
def test_a_sign_that_nobody_sees_is_none(sign):
    assert "one sign" in mistake(f'person = {{ operator = "mask", masking_char = "{sign}" }}')
