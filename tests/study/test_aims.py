"""A source points at no person: a name among its keys is refused, and a code that a service made up is none."""

from dataclasses import replace

import pytest
from manifests import manifest
from studies import permission

from townhum.connector import Connector
from townhum.connector.walk import walker_of
from townhum.study import Source
from townhum.study.aims import aimed_at_somebody


def source(kind, value):
    keys = {"book": {"kind": "site", "says": "x"}, "thing": {"kind": kind, "says": "x"}}
    made = manifest(key=keys, listing=[{"path": "/{thing}"}], place="{thing} in the book at {book}")
    options = walker_of(made).Options.model_validate({"book": "https://book.example", "thing": value})
    return Source("one", permission(), Connector(made, walker_of(made)), options)


@pytest.mark.parametrize("value", ["org.example.kettle", "46d6a890000064000500e0c3", "UCinvented0000000000000"])
def test_a_code_that_a_service_made_up_is_no_name(value):
    assert aimed_at_somebody(source("id", value)) is None
    assert "nobody may be listened for" in aimed_at_somebody(source("name", value))


def test_a_name_passes_where_it_is_an_organisation_s():
    named = source("name", "org.example.kettle")
    whose = permission(organisation={"name": "Example", "url": "https://example.org"})
    assert aimed_at_somebody(replace(named, permission=whose)) is None
