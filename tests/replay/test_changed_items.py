"""Items of every connector whose fields are missing, empty, in another order, of another type, or new: nobody is let in by that."""

import json
import random
from copy import deepcopy
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from placed import every_place

from townhum.conformance import load_recording, probes
from townhum.conformance.listen import listen, screened
from townhum.connector.screen import values_at
from townhum.records import DropReason, Post

PLACES = list(every_place())
QUICK = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
SPELLINGS = {True: (1, "true", "True", "yes", 1.0), False: (0, "false", "FALSE", "no", 0.0)}


@cache
def items_of(kind):
    """The raw items of a recording, as they came."""
    recording = kind.recording if isinstance(kind.recording, tuple) else load_recording(kind.recording)
    options = kind.connector.decoder.Options.model_validate(dict(kind.options))
    heard = listen(kind.connector, options, kind.window, recording)
    return options, [item for item in heard.items if isinstance(item, dict)]


def screened_by(kind, item):
    return screened(item, kind.connector, items_of(kind)[0])


def drawn(data, kind):
    return deepcopy(data.draw(st.sampled_from(items_of(kind)[1]), label="item"))


def turned(value, rng):
    """The same with every table in another order."""
    if isinstance(value, list):
        return [turned(each, rng) for each in value]
    if not isinstance(value, dict):
        return value
    names = list(value)
    rng.shuffle(names)
    return {name: turned(value[name], rng) for name in names}


@pytest.mark.parametrize("kind", PLACES)
@QUICK
@given(data=st.data())
def test_the_order_of_fields_and_new_ones_change_nothing(kind, data):
    item = drawn(data, kind)
    changed = turned(item, random.Random(data.draw(st.integers(0, 9), label="order")))
    if isinstance(changed, dict):
        changed = {"townhum_new": {"of": ["planted"]}, **changed, "townhum_newer": None}
    assert screened_by(kind, changed) == screened_by(kind, item)


@pytest.mark.parametrize("kind", PLACES)
@QUICK
@given(data=st.data())
def test_a_field_that_is_gone_or_of_another_type_gives_a_post_or_a_reason(kind, data):
    manifest = kind.connector.manifest
    item = drawn(data, kind)
    path = data.draw(st.sampled_from(probes.read_paths(manifest)), label="path")
    changed = probes.altered(item, path, data.draw(st.sampled_from(probes.WRONG), label="value"))
    result = screened_by(kind, changed)
    assert isinstance(result, Post | DropReason)
    if isinstance(result, Post):
        json.dumps([result.text, result.language, result.rating, result.names_to_hide])
        assert result.created_at.tzinfo is not None
        assert isinstance(result.text, str)
        assert result.text.strip()


@pytest.mark.parametrize("kind", PLACES)
def test_who_is_left_out_by_a_rule_is_left_out_however_it_is_written(kind):
    """A flag as a number or a word, a word in capitals, a number as a word: a no is a no."""
    manifest = kind.connector.manifest
    for item in items_of(kind)[1]:
        for rule in manifest.drop:
            for path in rule.path if rule.when else ():
                for value in list(values_at(item, path)):
                    if not any(type(value) is type(each) and value == each for each in rule.when):
                        continue
                    others = SPELLINGS[value] if isinstance(value, bool) else (str(value).upper(), f" {value} ")
                    for other in others:
                        found = screened_by(kind, probes.altered(item, path, other))
                        assert isinstance(found, DropReason), (path, other)


@pytest.mark.parametrize("kind", PLACES)
def test_what_is_public_only_by_a_word_is_not_let_in_by_another(kind):
    for item in items_of(kind)[1]:
        for rule in kind.connector.manifest.drop:
            for path in rule.path if rule.unless and len(rule.path) == 1 else ():
                for wrong in probes.WRONG:
                    if any(type(wrong) is type(each) and wrong == each for each in rule.unless):
                        continue
                    found = screened_by(kind, probes.altered(item, path, wrong))
                    there = list(values_at(probes.altered(item, path, wrong), path))
                    assert isinstance(found, DropReason) or wrong not in there, (path, wrong)
