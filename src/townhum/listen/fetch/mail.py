"""Mail by SMTP: to pinned addresses only, over TLS, and to all the addresses of a message or to none."""

from __future__ import annotations

import smtplib
import socket
import ssl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from threading import Timer
from typing import NoReturn

from townhum.errors import AccessDenied, BadAnswer, ServerTrouble, Unreachable
from townhum.listen.fetch.addresses import Address
from townhum.listen.fetch.gate import Gate
from townhum.listen.fetch.transport import Trust
from townhum.listen.fetch.urls import Origin, Target

_STEP_S = 30.0
_WHOLE_S = 120.0  # a server that drips is cut off
_OURSELVES = "[127.0.0.1]"  # RFC 5321, 4.1.4, of a machine without a name: its own name is nobody's business
_OK, _WILL_FORWARD = 250, 251
_REFUSED_FOR_GOOD = 500


@dataclass(frozen=True, slots=True, repr=False)
class Mail:
    """A message and where it goes. `tls`: from the first byte on; else by STARTTLS, and without only in a network named.

    `message` has its headers, Message-ID among them, and lines that end in CR LF. `login` is a name and a password.
    """

    host: str
    port: int
    tls: bool
    sender: str
    to: Sequence[str]
    message: bytes
    login: tuple[str, str] | None = None


def send_mail(mail: Mail, gate: Gate, trust: Trust, where: str) -> None:
    """Send one message. The gate knows host and port as https, and as http for a server without TLS.

    Raises `NotPermitted` for an address the gate does not let through; `Unreachable`, where it may have arrived all the same; `AccessDenied`,
    `ServerTrouble` for what is refused for now, and `BadAnswer` for what is refused for good.
    """
    addresses = gate.admit(Target(Origin("https", mail.host, mail.port), "/"))
    try:
        with _connected(mail, addresses, trust) as smtp:
            smtp.ehlo_or_helo_if_needed()
            if not mail.tls:
                _start_tls(smtp, mail, gate, trust)
            if mail.login:
                smtp.login(*mail.login)
            _hand_in(smtp, mail, where)
    except smtplib.SMTPAuthenticationError as error:
        raise AccessDenied("", _answers(error.smtp_code), where=where) from None
    except smtplib.SMTPNotSupportedError:
        raise AccessDenied("", "the mail server takes no passwords", where=where) from None
    except smtplib.SMTPResponseException as error:
        _refused(error.smtp_code, "", where)
    except ssl.SSLCertVerificationError:
        raise Unreachable("", "the mail server's certificate is not valid for this name", where=where) from None
    except (smtplib.SMTPException, OSError, ValueError):
        raise Unreachable("", "there is no connection to the mail server, or it broke off", where=where) from None


class _Pinned(smtplib.SMTP):
    """A connection that goes to addresses checked before. The name stays in TLS, which checks the certificate against it."""

    def __init__(self, host: str, port: int, addresses: Sequence[Address], trust: Trust | None) -> None:
        self._addresses = addresses
        self._trust = trust
        super().__init__(host, port, local_hostname=_OURSELVES, timeout=_STEP_S)

    def _get_socket(self, host: str, port: int, timeout: float | None) -> socket.socket:
        """What smtplib calls to look the name up and connect: looking it up again would undo the pin."""
        failure: OSError = ConnectionError()
        for address in self._addresses:
            try:
                plain = socket.create_connection((str(address), port), timeout)
            except OSError as error:
                failure = error
                continue
            return self._trust.context().wrap_socket(plain, server_hostname=host) if self._trust else plain
        raise failure


@contextmanager
def _connected(mail: Mail, addresses: Sequence[Address], trust: Trust) -> Iterator[smtplib.SMTP]:
    smtp = _Pinned(mail.host, mail.port, addresses, trust if mail.tls else None)
    end = Timer(_WHOLE_S, _cut, [smtp])
    end.daemon = True
    end.start()
    try:
        yield smtp
        with suppress(smtplib.SMTPException, OSError):  # it has the message: what it says to goodbye changes nothing
            smtp.quit()
    finally:
        end.cancel()
        smtp.close()


def _cut(smtp: smtplib.SMTP) -> None:
    with suppress(OSError, AttributeError):
        smtp.sock.shutdown(socket.SHUT_RDWR)  # type: ignore[union-attr]


def _start_tls(smtp: smtplib.SMTP, mail: Mail, gate: Gate, trust: Trust) -> None:
    if smtp.has_extn("starttls"):
        smtp.starttls(context=trust.context())
        smtp.ehlo()
    else:
        gate.admit(Target(Origin("http", mail.host, mail.port), "/"))


def _hand_in(smtp: smtplib.SMTP, mail: Mail, where: str) -> None:
    """Name sender and addresses; only where each was taken, the message."""
    code, _ = smtp.mail(mail.sender)
    if code != _OK:
        _refused(code, " to the sender", where)
    for number, address in enumerate(mail.to, 1):
        code, _ = smtp.rcpt(address)
        if code not in {_OK, _WILL_FORWARD}:
            _refused(code, f" to address {number} of {len(mail.to)}, so it went to none", where)
    code, _ = smtp.data(mail.message)
    if code != _OK:
        _refused(code, " to the message", where)


def _refused(code: int, to_what: str, where: str) -> NoReturn:
    if code < _REFUSED_FOR_GOOD:
        raise ServerTrouble("", f"{_answers(code)}{to_what}", where=where)
    raise BadAnswer("", f"{_answers(code)}{to_what}", where=where)


def _answers(code: int) -> str:
    return f"the mail server answers {code}"
