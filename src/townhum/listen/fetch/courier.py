"""The courier carries one request of one place: through the gate, in its host's turn, over redirects, with retries."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, replace
from urllib.parse import parse_qsl, unquote, urljoin

from townhum.clock import Clock
from townhum.errors import BadAnswer, Missing
from townhum.listen.fetch.addresses import Address
from townhum.listen.fetch.answers import is_transient, raise_for
from townhum.listen.fetch.gate import Gate
from townhum.listen.fetch.limits import pause_s, retry_after_s
from townhum.listen.fetch.pace import Lane, Lanes
from townhum.listen.fetch.place import Place
from townhum.listen.fetch.retries import RetryPolicy, with_retries
from townhum.listen.fetch.transport import Outgoing, Reply, Wire
from townhum.listen.fetch.urls import Target

MOST_REDIRECTS = 5
_REDIRECTS = (301, 302, 303, 307, 308)
_FOR_ANYBODY = ("accept", "accept-encoding", "user-agent")


@dataclass(frozen=True, slots=True, repr=False)
class Ask:
    """One request as a session wants it. Header names are lower case.

    `anywhere`: a redirect to another path is followed too, as RFC 9309 has it for robots.txt.
    """

    method: str
    target: Target
    headers: Mapping[str, str]
    body: bytes = b""
    expect: Container[int] = ()
    anywhere: bool = False


@dataclass(frozen=True, slots=True)
class Courier:
    """Carries the requests of one place."""

    place: Place
    gate: Gate
    lanes: Lanes
    wire: Wire
    clock: Clock
    retry: RetryPolicy

    def carry(self, ask: Ask, before: Callable[[Target], None], after: Callable[[Target, Reply], None]) -> Reply:
        """Bring the answer to a request: a success, or a status that was expected. Raises a `SourceError` otherwise.

        A redirect may change scheme, host, capitals and a closing slash. One to another path is an answer to another
        question, such as a search in place of a forum that is not there: `Missing`.
        `before` and `after` may refuse each hop of it.
        """
        return with_retries(lambda: self._follow(ask, before, after), self.retry, self.lane(ask.target).hold)

    def lane(self, target: Target) -> Lane:
        """The lane of the target's host."""
        return self.lanes.of(target.origin.host, target.origin.port)

    def _follow(self, ask: Ask, before: Callable[[Target], None], after: Callable[[Target, Reply], None]) -> Reply:
        asked = ask.target.path
        for _ in range(MOST_REDIRECTS + 1):
            addresses = self.gate.admit(ask.target)
            before(ask.target)
            if not ask.anywhere and not _same_question(asked, ask.target.path):
                raise Missing(
                    "Check that the place still exists, is spelt right and is open to all.",
                    "the server sends us on to another page",
                    where=self._where(ask),
                )
            reply = self._hop(ask, addresses)
            after(ask.target, reply)
            if reply.status in ask.expect:
                return reply
            if reply.status not in _REDIRECTS or ask.method != "GET":  # a form may hold a secret: it is not sent on
                raise_for(reply, self.clock.now(), self._where(ask))
                return reply
            ask = self._onward(ask, reply)
        raise BadAnswer("Check the base URL of this source.", "the server redirects in circles", where=self._where(ask))

    def _hop(self, ask: Ask, addresses: tuple[Address, ...]) -> Reply:
        lane, where = self.lane(ask.target), self._where(ask)
        outgoing = Outgoing(ask.method, ask.target, addresses, ask.headers, ask.body, ask.expect, where)
        with lane.turn(where):
            reply = self.wire.send(outgoing)
            lane.hold(self._pause_s(reply))
        return reply

    def _pause_s(self, reply: Reply) -> float:
        now, limit = self.clock.now(), self.place.limit
        asked = retry_after_s(reply.headers, now) if is_transient(reply.status) else None
        return max(asked or 0.0, pause_s(limit, reply.headers, now) if limit else 0.0)

    def _onward(self, ask: Ask, reply: Reply) -> Ask:
        location = reply.headers.get("location", "")
        if not location:
            raise BadAnswer("Report the server.", "the server redirects to nowhere", where=self._where(ask))
        target = self.gate.read(self._joined(ask, location))
        if target.origin == ask.target.origin:
            return replace(ask, target=target)
        plain = {name: value for name, value in ask.headers.items() if name in _FOR_ANYBODY}
        return replace(ask, target=target, headers=plain)

    def _joined(self, ask: Ask, location: str) -> str:
        try:
            return urljoin(ask.target.url, location)
        except ValueError:
            return ""  # the gate refuses it, in its own words

    def _where(self, ask: Ask) -> str:
        return self.place.where(ask.target.origin.host)


def _same_question(asked: str, offered: str) -> bool:
    """Whether another path, with its query, means the same: no more than capitals, quoting and a slash differ.

    What was asked for in the query must still be; there may be more.
    """
    (path, _, query), (other, _, more) = asked.partition("?"), offered.partition("?")
    kept = set(parse_qsl(query, keep_blank_values=True)) <= set(parse_qsl(more, keep_blank_values=True))
    return kept and _plain(path) == _plain(other)


def _plain(path: str) -> str:
    return unquote(path).casefold().rstrip("/")
