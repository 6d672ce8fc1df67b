import json

import pytest
from notices import FACTS, facts

from townhum.tell.notice.vocabulary import as_json_ld

TERMS = {
    *(
        "Aggregate",
        "Analyse",
        "Anonymise",
        "Collect",
        "DataController",
        "DataProtectionAuthority",
        "DataProtectionOfficer",
    ),
    *("DataSource", "DataSubject", "Deidentification", "DifferentialPrivacy", "DigitalSignatures", "EncryptionAtRest"),
    *("LegalBasis", "PersonalData", "PersonalDataProcess", "PrivacyNotice", "PseudonymisedData", "Pseudonymisation"),
    *("Purpose", "Recipient", "StorageDuration"),
    *("hasAuthority", "hasContact", "hasDataController", "hasDataProtectionOfficer", "hasDataSource", "hasDataSubject"),
    *("hasDuration", "hasLegalBasis", "hasName", "hasNotice", "hasPersonalData", "hasProcessing", "hasPurpose"),
    *("hasRecipient", "hasRight", "hasStorageCondition", "hasTechnicalOrganisationalMeasure", "isExercisedAt"),
}
"""Terms looked up in release 2.3 of the vocabulary (dpv.csv): nothing else may be written under its name."""

GDPR = {"A15", "A16", "A17", "A18", "A21", "A77", "IndirectDataCollectionNotice"}
"""Terms of its extension for the GDPR (legal/eu/gdpr)."""


def names(value):
    """Every name under a prefix: keys, types and ids."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key != "@context":
                yield key
                yield from names(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from names(inner)
    elif isinstance(value, str):
        yield value


@pytest.mark.parametrize("of", [FACTS, facts(url="", officer="", authority="", recipients={}, contact="1 Oak Lane")])
def test_every_term_is_one_of_the_vocabulary(of):
    found = set(names(json.loads(as_json_ld(of, "f" * 64))))
    assert {name.partition(":")[2] for name in found if name.startswith("dpv:")} <= TERMS
    assert {name.partition(":")[2] for name in found if name.startswith("eu-gdpr:")} <= GDPR
    assert "https://w3id.org/dpv/2.3" in found


def test_it_says_what_the_study_says():
    made = json.loads(as_json_ld(FACTS, "f" * 64))
    assert made["@id"] == f"urn:sha256:{'f' * 64}"
    assert made["dpv:hasDataController"]["dpv:hasName"] == FACTS.controller
    assert made["dpv:hasPurpose"]["dct:description"] == FACTS.purpose
    assert made["dpv:hasStorageCondition"]["dpv:hasDuration"]["@value"] == "PT17520H"
    assert made["dpv:hasRecipient"][0]["dpv:hasName"] == "Cedar Research"
    assert [source["dct:title"] for source in made["dpv:hasDataSource"]] == ["#tents on forest.example"]


def test_a_part_of_a_day_is_a_duration_too():
    made = json.loads(as_json_ld(facts(retention_days=1.5), ""))
    assert made["dpv:hasStorageCondition"]["dpv:hasDuration"]["@value"] == "PT36H"
