"""The installed connectors are found, and each is whole."""

import pytest

from townhum.connector import load_catalog


def test_the_three_connectors_are_installed():
    assert {"files", "mastodon", "reddit"} <= set(load_catalog())


@pytest.mark.parametrize("name", load_catalog())
def test_a_connector_offers_what_the_contract_asks(name):
    connector = load_catalog()[name]
    assert connector.name == name
    for part in ("account", "hosts", "place", "walk", "decode"):
        assert callable(getattr(connector.decoder, part))
    fields = connector.decoder.Options.model_fields
    assert all(field.description for field in fields.values()), "every key of sources.toml is described"
    assert connector.decoder.Options.model_config["hide_input_in_errors"]


@pytest.mark.parametrize("name", load_catalog())
def test_a_manifest_names_who_must_stay_out(name):
    manifest = load_catalog()[name].manifest
    assert manifest.drop
    assert manifest.never
    assert manifest.known_not_read, "general knowledge is marked as such"
