"""How a source gets in: the headers and parameters that carry its secret, or a token that was asked for with it."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass, field

from townhum.connector.contract import Session
from townhum.connector.vocabulary import Access
from townhum.connector.vocabulary.templates import names_in, replaced
from townhum.connector.walk.answers import LEAVE
from townhum.connector.walk.filling import Filling
from townhum.connector.walk.tokens import parts_of, signed
from townhum.errors import AccessDenied

_UNAUTHORISED = 401
_JWT_GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer"  # RFC 7523

Sent = tuple[dict[str, str], dict[str, str]]
"""Headers and parameters."""


@dataclass(slots=True, repr=False)
class Credentials:
    """What is sent to get in. A token is kept for the walk, and asked for anew once it is `forgotten`."""

    access: Access
    session: Session
    filling: Filling
    where: str
    _token: str = field(default="", repr=False)

    @property
    def has_token(self) -> bool:
        """Whether what is sent is a token that may have run out."""
        return bool(self._token)

    def forget(self) -> None:
        """Ask for another token next time."""
        self._token = ""

    def sent(self) -> Sent:
        """The headers and the parameters by which one gets in; none where the source gives no secret."""
        ref = getattr(self.filling.options, self.access.secret, None) if self.access.secret else None
        if ref is None:
            return {}, {}
        if self.access.kind in ("oauth_client", "oauth_refresh", "signed_token"):
            self._token = self._token or self._made(self.session.secret(ref))
            return {"Authorization": f"Bearer {self._token}"}, {}
        return self._as_it_is(self.session.secret(ref))

    def explained(self, error: AccessDenied) -> AccessDenied:
        """A refusal that nobody has put into words yet, by what was sent: a secret that is not taken, one that may not, or none."""
        secret = self.access.secret
        if not secret or error.do != LEAVE:
            return error
        if getattr(self.filling.options, secret, None) is None:
            do = f"Set {secret} once the operator has given you access, or take the source out."
        elif error.status == _UNAUTHORISED:
            do = f"Check {secret}: that what it points to is whole, holds still, and is meant for this server."
        else:
            do = f"Ask the operator what {secret} may read, or take the source out."
        return AccessDenied(do, error.happened, where=self.where, key=secret, status=error.status)

    def _as_it_is(self, secret: str) -> Sent:
        match self.access.kind:
            case "header":
                return {self.access.name: secret}, {}
            case "query":
                return {}, {self.access.name: secret}
            case "basic":
                pair = base64.b64encode(f"{self._user()}:{secret}".encode()).decode("ascii")
                return {"Authorization": f"Basic {pair}"}, {}
            case _:
                return {"Authorization": f"Bearer {secret}"}, {}

    def _user(self) -> str:
        return self.filling.text(self.access.user) or ""

    def _made(self, secret: str) -> str:
        if self.access.kind == "signed_token":
            token = self._signed(secret)
            return self._asked_for({"grant_type": _JWT_GRANT, "assertion": token}) if self.access.token_url else token
        if self.access.kind == "oauth_refresh":
            return self._asked_for({"grant_type": "refresh_token", "refresh_token": secret}, self._client())
        scope = {"scope": self.access.scope} if self.access.scope else {}
        return self._asked_for({"grant_type": "client_credentials", **scope}, (self._user(), secret))

    def _client(self) -> tuple[str, str]:
        """Who asks with a refresh token, and the client's own secret."""
        ref = getattr(self.filling.options, self.access.client_secret, None)
        return self._user(), self.session.secret(ref) if ref is not None else ""

    def _signed(self, secret: str) -> str:
        parts = parts_of(secret)
        claims = {name: self._claim(template, parts) for name, template in self.access.claims.items()}
        scope = {"scope": self.access.scope} if self.access.scope else {}
        key_id = self._claim(self.access.key_id, parts)
        try:
            return signed(
                {**claims, **scope}, parts.get("private_key", ""), self.access.algorithm, key_id, self.session.now()
            )
        except (ValueError, TypeError):
            raise self._refused(
                "Put the private key there that the operator gave, whole.", "it holds no key that can sign"
            ) from None

    def _claim(self, template: str, parts: Mapping[str, str]) -> str:
        """A claim filled with the keys of the source and the fields of the secret, such as {client_email}."""
        known = {name: self.filling.text(f"{{{name}}}") or parts.get(name, "") for name in names_in(template)}
        return replaced(template, known)

    def _asked_for(self, form: Mapping[str, str], basic: tuple[str, str] | None = None) -> str:
        """A token for client credentials (RFC 6749, 4.4), a refresh token (RFC 6749, 6) or a signed assertion (RFC 7523)."""
        answer = self.session.post_form(self.filling.text(self.access.token_url) or "", form, basic=basic)
        token = answer.body.get("access_token") if isinstance(answer.body, Mapping) else None
        if isinstance(token, str) and token:
            return token
        raise self._refused(
            "Check whom it belongs to, and that it is whole and not renewed since.", "the server gave no token"
        )

    def _refused(self, do: str, happened: str) -> AccessDenied:
        return AccessDenied(do, happened, where=self.where, key=self.access.secret)
