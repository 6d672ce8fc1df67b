"""A notice for machines: JSON-LD in the W3C's Data Privacy Vocabulary 2.3 (https://w3id.org/dpv/2.3)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from townhum.tell.notice.facts import Facts, Place
from townhum.tell.said import Link

VERSION = "https://w3id.org/dpv/2.3"
"""The release whose terms are used."""

_CONTEXT = {
    "dpv": "https://w3id.org/dpv#",
    "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
    "dct": "http://purl.org/dc/terms/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

_MEASURES: Mapping[str, str] = {
    "dpv:Pseudonymisation": "An account becomes a mark by a key that dies with the run.",
    "dpv:Deidentification": "What may identify somebody is taken out of a text before it is read.",
    "dpv:DifferentialPrivacy": "Every number that is kept has noise, drawn once.",
    "dpv:EncryptionAtRest": "What lies behind the published numbers is encrypted (AES-256-GCM).",
    "dpv:DigitalSignatures": "The log of what was done is signed, and every published file holds its checkpoint.",
}
_RIGHTS = ("A15", "A16", "A17", "A18", "A21", "A77")
"""Access, rectification, erasure, restriction, objection, complaint: articles of the GDPR."""


def as_json_ld(facts: Facts, fingerprint: str) -> str:
    """The notice as JSON-LD text. `fingerprint` says which configuration it was made from, as on the page."""
    return json.dumps({"@context": _CONTEXT, **_process(facts, fingerprint)}, indent=2, ensure_ascii=False) + "\n"


def _process(facts: Facts, fingerprint: str) -> dict[str, Any]:
    return {
        "@id": f"urn:sha256:{fingerprint}",
        "@type": "dpv:PersonalDataProcess",
        "dct:conformsTo": {"@id": VERSION},
        "dct:title": facts.name,
        "dpv:hasNotice": _notice(facts),
        "dpv:hasDataController": _controller(facts),
        "dpv:hasDataSubject": _described(
            "dpv:DataSubject", "People who write publicly at the places named, or who answered."
        ),
        "dpv:hasPurpose": _described("dpv:Purpose", facts.purpose),
        "dpv:hasLegalBasis": _described("dpv:LegalBasis", facts.lawful_basis),
        "dpv:hasDataSource": [_source(place) for place in facts.places],
        "dpv:hasPersonalData": [
            _described("dpv:PersonalData", "The text of a post and what stands beside it, in the memory of one run."),
            _described("dpv:PseudonymisedData", "A mark of its author's account, in the memory of one run."),
        ],
        "dpv:hasProcessing": [{"@id": f"dpv:{name}"} for name in ("Collect", "Analyse", "Aggregate", "Anonymise")],
        "dpv:hasTechnicalOrganisationalMeasure": [_described(name, said) for name, said in _MEASURES.items()],
        "dpv:hasStorageCondition": _kept(facts),
        "dpv:hasRecipient": [
            {**_described("dpv:Recipient", what), "dpv:hasName": name} for name, what in facts.recipients.items()
        ],
        "dpv:hasRight": [
            {"@id": f"eu-gdpr:{article}", "dpv:isExercisedAt": _place_of(facts.contact)} for article in _RIGHTS
        ],
        "dct:description": f"What the people listened to gain: {facts.benefit}",
    }


def _notice(facts: Facts) -> dict[str, Any]:
    return {
        "@type": ["dpv:PrivacyNotice", "eu-gdpr:IndirectDataCollectionNotice"],
        **({"@id": facts.url} if facts.url else {}),
    }


def _controller(facts: Facts) -> dict[str, Any]:
    officer = {"dpv:hasDataProtectionOfficer": {"@type": "dpv:DataProtectionOfficer", "dpv:hasContact": facts.officer}}
    authority = {"dpv:hasAuthority": {"@type": "dpv:DataProtectionAuthority", "dpv:hasName": facts.authority}}
    return {
        "@type": "dpv:DataController",
        "dpv:hasName": facts.controller,
        "dpv:hasContact": facts.contact,
        **(officer if facts.officer else {}),
        **(authority if facts.authority else {}),
    }


def _source(place: Place) -> dict[str, Any]:
    described = _described("dpv:DataSource", place.permitted_because)
    return {**described, "dct:title": place.name, "dct:rights": {"@id": place.terms_url}}


def _kept(facts: Facts) -> dict[str, Any]:
    """How long the numbers are kept, in hours: a study counts in them, and a duration of XML Schema has no part of a day."""
    length = {"@type": "xsd:duration", "@value": f"PT{round(facts.retention_days * 24)}H"}
    return {
        "@type": "dpv:StorageDuration",
        "dpv:hasDuration": length,
        "dct:description": "The numbers. Posts are not stored.",
    }


def _described(kind: str, said: str) -> dict[str, Any]:
    return {"@type": kind, "dct:description": said}


def _place_of(contact: str) -> dict[str, str] | str:
    target = Link(contact).target
    return {"@id": target} if target else contact
