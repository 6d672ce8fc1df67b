"""JSON Schemas of the files, for completion in an editor. `make schema` writes them; a test keeps them current."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from townhum.connector import Connector
from townhum.study.deliver import Channel
from townhum.study.launches import Launch
from townhum.study.model import Ask, Change, Permission, ScrubRules, Study, Track
from townhum.study.papers import PaperAnswers
from townhum.study.recipients import Recipient
from townhum.study.release_rules import ReleaseRules


def schemas(catalog: Mapping[str, Connector]) -> dict[str, str]:
    """File name -> JSON Schema text, for every configuration file."""
    sources = [_source_schema(connector) for connector in catalog.values()]
    return {
        "study.schema.json": _text({"study": _of(Study)}, required=["study"]),
        "sources.schema.json": _text({"source": _each({"anyOf": sources})}),
        "topics.schema.json": _text({"track": _each(_of(Track))}),
        "ask.schema.json": _text({"ask": _of(Ask)}, required=["ask"]),
        "changes.schema.json": _text({"change": _each(_of(Change))}),
        "deliver.schema.json": _text({"deliver": _each(_of(Channel))}),
        "release.schema.json": _text({"release": _of(ReleaseRules)}),
        "launches.schema.json": _text({"launch": _each(_of(Launch))}),
        "papers.schema.json": _text({"papers": _of(PaperAnswers)}),
        "scrub.schema.json": _text({"scrub": _of(ScrubRules)}),
        "shares.schema.json": _text({"share": _each(_of(Recipient))}),
    }


def _of(model: type[BaseModel]) -> dict[str, Any]:
    return model.model_json_schema()


def _each(inner: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": inner}


def _source_schema(connector: Connector) -> dict[str, Any]:
    common, own = _of(Permission), _of(connector.decoder.Options)
    properties = {**common["properties"], **own["properties"], "connector": {"const": connector.name}}
    return {
        "title": connector.manifest.title,
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
        "required": [*common.get("required", []), *own.get("required", [])],
        **({"$defs": own["$defs"]} if "$defs" in own else {}),
    }


def _text(properties: dict[str, Any], *, required: list[str] | None = None) -> str:
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
        **({"required": required} if required else {}),
    }
    return json.dumps(schema, indent=2) + "\n"
