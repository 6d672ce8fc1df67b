"""Asks Reddit's API with a token, and says what its refusals mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import townhum
from townhum.connector import Answer, Session
from townhum.errors import AccessDenied, BadAnswer, Missing, SourceError
from townhum_connectors.reddit_options import Options, place

_EXPIRED, _FORBIDDEN, _NOT_FOUND = 401, 403, 404
_LEAVE = "Remove this source: townhum reads what is open to all, and this is not."
_REASONS = {
    "private": (_LEAVE, "the subreddit is private"),
    "quarantined": (_LEAVE, "Reddit has quarantined the subreddit, and shows it only to people who agreed to see it"),
    "gated": (_LEAVE, "the subreddit is gated: Reddit shows it only to people who agreed to a warning"),
    "gold_only": (_LEAVE, "the subreddit is for paying members of Reddit"),
    "premium_only": (_LEAVE, "the subreddit is for paying members of Reddit"),
    "employees_only": (_LEAVE, "the subreddit is for Reddit's own staff"),
    "banned": ("Remove this source: it will not come back.", "Reddit has banned the subreddit"),
}
_APP = (
    "Check client_id, app_id and app_user, and with Reddit that its approval of the app holds for the Data API.",
    "Reddit refuses the app, and names nothing about the subreddit",
)
_BLOCKED = (
    "Check app_id and app_user, then ask Reddit: it may block this machine's network.",
    "Reddit turns the request away before it looks at it",
)


@dataclass(slots=True, repr=False)
class Client:
    """Asks the API with a token, and asks for a new token once it has run out."""

    options: Options
    session: Session
    token: str = ""

    def get(self, path: str, params: Mapping[str, str | int]) -> Answer:
        """One call. Raises `AccessDenied` where Reddit refuses, even a fresh token, and `Missing` for no such place."""
        fresh = not self.token
        if fresh:
            self._log_in()
        answer = self._ask(path, params, fresh=fresh)
        if answer.status == _EXPIRED:
            self._log_in()
            answer = self._ask(path, params, fresh=True)
        if answer.status in (_FORBIDDEN, _NOT_FOUND):
            raise self._refusal(answer)
        return answer

    def _ask(self, path: str, params: Mapping[str, str | int], *, fresh: bool) -> Answer:
        headers = {"Authorization": f"bearer {self.token}", **self._user_agent()}
        expect = {_FORBIDDEN, _NOT_FOUND} if fresh else {_FORBIDDEN, _NOT_FOUND, _EXPIRED}
        try:
            return self.session.get(f"{self.options.api}{path}", params, headers=headers, expect=expect)
        except AccessDenied:
            raise self._denied(_APP[0], "Reddit refuses a token that it has just given") from None

    def _refusal(self, answer: Answer) -> SourceError:
        said = answer.body.get("reason") if isinstance(answer.body, Mapping) else None
        known = _REASONS.get(said.strip().lower()) if isinstance(said, str) else None
        if answer.status == _NOT_FOUND:
            do, happened = known or ("Check subreddit: it must be spelt as on Reddit.", "there is no such subreddit")
            return Missing(do, happened, where=place(self.options), key="subreddit", status=answer.status)
        do, happened = known or (_APP if isinstance(answer.body, Mapping) else _BLOCKED)
        key = "subreddit" if known else "client_id"
        return AccessDenied(do, f"{happened} (403)", where=place(self.options), key=key, status=answer.status)

    def _log_in(self) -> None:
        options = self.options
        try:
            answer = self.session.post_form(
                f"{options.login}/api/v1/access_token",
                {"grant_type": "client_credentials"},
                basic=(options.client_id, self.session.secret(options.client_secret)),
                headers=self._user_agent(),
            )
        except AccessDenied as error:
            if error.status == _FORBIDDEN:
                raise self._denied(*_BLOCKED) from None
            raise self._denied(
                "Check client_id, and that what client_secret points to is this app's secret, whole and not renewed since.",
                "Reddit does not know the app by this id and secret (401)",
                key="client_secret",
            ) from None
        except (BadAnswer, Missing) as error:
            raise BadAnswer(
                "Check login, if it is set, then client_id and client_secret; else run again later.",
                f"asked for a token, Reddit gave none: {error.happened}",
                where=place(options),
                key="client_id",
            ) from None
        self.token = self._token_of(answer.body)

    def _token_of(self, body: Any) -> str:
        token = body.get("access_token") if isinstance(body, Mapping) else None
        if isinstance(token, str) and token:
            return token
        raise self._denied("Check client_id, client_secret and the approval of the app.", "Reddit gave no token")

    def _denied(self, do: str, happened: str, *, key: str = "client_id") -> AccessDenied:
        return AccessDenied(do, happened, where=place(self.options), key=key)

    def _user_agent(self) -> dict[str, str]:
        """The form Reddit prescribes: `<platform>:<app ID>:<version> (by /u/<user>)`."""
        options = self.options
        return {"User-Agent": f"python:{options.app_id}:{townhum.__version__} (by /u/{options.app_user})"}
