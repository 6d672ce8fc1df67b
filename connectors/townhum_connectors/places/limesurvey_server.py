"""Speaks with one LimeSurvey server, and reads what it exports."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from townhum.connector import Session
from townhum.connector.vocabulary import SAID, Answers
from townhum.connector.walk.surveys import picked
from townhum.errors import AccessDenied, BadAnswer, Missing, SourceError
from townhum_connectors.places.limesurvey_options import Options

_MOST_DIGITS = 10
"""Of a count of answers: no survey has more."""

_UNDATED = 1980
"""The year of all moments where a survey stores none."""

_ANSWERS = Answers(at="answers", text="questions", rating="rating_question")


class Server:
    """One session with the server."""

    def __init__(self, options: Options, session: Session, where: str) -> None:
        self._options, self._session, self._where, self._key = options, session, where, ""
        key = self._asked("get_session_key", [options.user, session.secret(options.password)])
        if not isinstance(key, str):
            raise AccessDenied(
                "Check user and password.", "LimeSurvey does not let this user in", where=where, key="password"
            )
        self._key = key

    def __repr__(self) -> str:
        return "Server()"

    def how_many(self) -> int:
        """How many answers were sent off."""
        count = self._asked("get_summary", [self._key, self._options.survey, "completed_responses"])
        if (
            isinstance(count, int | str)
            and str(count).isascii()
            and str(count).isdecimal()
            and len(str(count)) < _MOST_DIGITS
        ):
            return int(count)
        raise Missing(
            "Check survey, that it is active, and that the user may export its answers.",
            "LimeSurvey does not say how many answers there are",
            where=self._where,
            key="survey",
        )

    def exported(self, first: int, last: int) -> Iterator[Any]:
        """The answers with these numbers, with what is read of them put apart."""
        asked = [self._key, self._options.survey, "json", None, "complete", "code", "long", first, last]
        result = self._asked("export_responses", asked, first)
        if isinstance(result, Mapping) and str(result.get("status", "")).startswith("No Data, could not get max id"):
            return
        rows = _unpacked(result)
        if rows and all(_year(row) == _UNDATED for row in rows):
            raise BadAnswer(
                "Switch on Date stamp in the survey's settings; answers from then on can be counted.",
                "the survey stores no moments",
                where=self._where,
                key="survey",
            )
        yield from (self._form(row) for row in rows)

    def leave(self) -> None:
        """Give the session back."""
        if self._key:
            key, self._key = self._key, ""
            with suppress(SourceError):  # a session that is not given back ends by itself
                self._asked("release_session_key", [key])

    def _form(self, row: Any) -> Any:
        row = next(iter(row.values())) if isinstance(row, Mapping) and len(row) == 1 else row
        if not isinstance(row, Mapping):
            return row
        said = picked({"answers": row}, _ANSWERS, self._options)[SAID]
        return {**row, SAID: said, "sent": _moment(row.get("submitdate"), self._options.time_zone)}

    def _asked(self, method: str, params: list[Any], number: int = 1) -> Any:
        url = f"{self._options.site}{self._options.path}"
        body = self._session.post_json(url, {"method": method, "params": params, "id": number}).body
        if isinstance(body, Mapping) and "result" in body and not body.get("error"):
            return body["result"]
        raise BadAnswer(
            "Check site and path, and that RemoteControl is switched on for JSON-RPC.",
            "the server does not answer as LimeSurvey does",
            where=self._where,
        )


def _unpacked(result: Any) -> list[Any]:
    try:
        rows = json.loads(base64.b64decode(result, validate=True))["responses"]
    except (binascii.Error, ValueError, TypeError, KeyError, RecursionError):
        rows = None
    if isinstance(rows, list):
        return rows
    raise BadAnswer(
        "Check that the user may export the survey's answers.", "an export holds no answers", where="LimeSurvey"
    )


def _moment(written: Any, zone: str) -> str | None:
    """A moment with its zone, in UTC."""
    try:
        return datetime.fromisoformat(written).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC).isoformat()
    except (ValueError, TypeError, OverflowError):
        return None


def _year(row: Any) -> int | None:
    row = next(iter(row.values())) if isinstance(row, Mapping) and len(row) == 1 else row
    sent = row.get("submitdate") if isinstance(row, Mapping) else None
    return int(sent[:4]) if isinstance(sent, str) and sent[:4].isascii() and sent[:4].isdecimal() else None
