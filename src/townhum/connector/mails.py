"""Mail as lists archive it: whose address it is, and which of its words are the author's own."""

from __future__ import annotations

import re
from collections.abc import Iterable

from townhum.connector.accounts import host_of, tidied

_MASKED_AT = re.compile(r"\s*(?:\(a\)|\(at\)|\[at\]|\{at\}|\s+at\s+)\s*")
_ADDRESS = re.compile(r"([^\s@<>()\[\],;:\"]{1,200})@([^\s@<>()\[\],;:\"/]{1,253})")

_SIGNATURE = re.compile(r"--\s*")
_FORWARDED = re.compile(
    r"-{3,}\s*(?:Original Message|Forwarded message|Begin forwarded|Urspr\u00fcngliche Nachricht|Weitergeleitete Nachricht|"
    r"Message d'origine|Message transf\u00e9r\u00e9|Oorspronkelijk bericht|Doorgestuurd bericht|Mensaje original|Messaggio originale)"
    r"|Begin forwarded message:|-----BEGIN PGP SIGNATURE-----|diff --git ",
    re.IGNORECASE,
)
"""From such a line on a mail holds what others wrote, a seal, or code."""

_RULE = re.compile(r"[_=]{20,}\s*")
_BELOW_A_RULE = re.compile(
    r"mailing[- ]?list|unsubscribe|^(?:From|Von|De|Van|Da|Fra)\s*:", re.IGNORECASE | re.MULTILINE
)
_LINES_BELOW = 4
"""Lines below a rule in which it shows that it begins the foot of a list, or what an Outlook answers to."""

_HEADER = re.compile(
    r"\*?(?:From|Sent|Date|To|Cc|Subject|Von|Gesendet|Datum|An|Betreff|De|Envoy\u00e9|\u00c0|Objet|Van|Verzonden|Aan|Onderwerp|Da|"
    r"Inviato|A|Oggetto|Enviado|Para|Asunto)\s*:\*?\s+\S",
    re.IGNORECASE,
)
_HEADERS_OF_A_MAIL = 3
"""Lines in a row that look like a head: the mail that is answered to follows whole, without a sign of quoting."""

_QUOTED = re.compile(r"\s{0,3}(?:[A-Z]{1,4}>|>|\|)")
"""A quoted line. Some programs put the initials of whoever is quoted before the sign."""

_NOT_SAID = re.compile(
    r"-----BEGIN PGP SIGNED MESSAGE-----|Hash: SHA\d+|(?:Sent from my|Get Outlook for|Von meinem .{1,40} gesendet|"
    r"Gesendet von|Envoy\u00e9 de mon|Verstuurd vanaf mijn|Enviado desde mi|Inviato da)\b.{0,80}",
    re.IGNORECASE,
)
_WROTE = r"(?:wrote|writes|schrieb|schreef|skrev|a \u00e9crit|escribi\u00f3|ha scritto|escreveu|napisa\u0142a?)"
_SAYS_WHO = re.compile(
    rf"@|\b{_WROTE}\b|\b\d{{1,2}}:\d\d\b|\b\d{{4}}-\d\d-\d\d\b|\b\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}\b"
    r"|\b\d{1,2}\.? \w{3,10}\.? (?:19|20)\d\d\b|\b\w{3,10}\.? \d{1,2}, (?:19|20)\d\d\b",
    re.IGNORECASE,
)
"""An address, a day, a time of day, or the verb. A year alone is something that people say."""

_LINES_WHO = 3
_VERB = re.compile(
    rf"^(?:On|Am|Le|Op|El|Il|Em|Den|W dniu)\b[^\n]{{0,300}}(?:\n[^\n]{{0,200}}){{0,2}}?\b{_WROTE}\b[^\n:]{{0,100}}:[ \t]*$"
    rf"|^[^\n]{{0,200}}<[^<>\n]{{0,200}}>[^\n]{{0,40}}\b{_WROTE}\b[^\n:]{{0,100}}:[ \t]*$",
    re.MULTILINE,
)
"""The line that says who is quoted, where what is quoted was already taken away."""


def mail_address(written: object) -> str:
    """An address as every list writes it alike: lower case, without its display name; "" for what is none.

    Archives mask the sign: `carol (a) board.example`, `carol at board.example`.
    """
    tidy = _MASKED_AT.sub("@", tidied(written)).removeprefix("mailto:")
    found = _ADDRESS.search(tidy)
    return f"{found[1]}@{host_of(found[2])}" if found else ""


def own_words(lines: Iterable[str]) -> list[str]:
    """The lines of a mail that its author wrote: without what is quoted, who is quoted, signatures and the foot of a list.

    A mail that is answered to below a head (From:, Sent:, Subject:), as Outlook does it, is not the author's either.
    """
    lines = [line.rstrip("\r\n") for line in lines]
    own: list[str] = []
    for number, line in enumerate(lines):
        if _ends(lines, number):
            break
        if _QUOTED.match(line):
            _forget_who(own)
        elif not _NOT_SAID.fullmatch(line.strip()):
            own.append(line)
    return _VERB.sub("", "\n".join(own)).split("\n")


def _ends(lines: list[str], number: int) -> bool:
    """Whether nothing of the author's follows from here on."""
    line = lines[number]
    if _SIGNATURE.fullmatch(line) or _FORWARDED.match(line.strip()):
        return True
    if _RULE.fullmatch(line):
        return bool(_BELOW_A_RULE.search("\n".join(lines[number + 1 : number + 1 + _LINES_BELOW])))
    head = lines[number : number + _HEADERS_OF_A_MAIL]
    return len(head) == _HEADERS_OF_A_MAIL and all(_HEADER.match(each) for each in head)


def _forget_who(own: list[str]) -> None:
    """Take away the last lines before a quote where they say whose it is: `On Tuesday Fern wrote:`, in any language."""
    end = len(own)
    while end and not own[end - 1].strip():
        end -= 1
    if not end or not own[end - 1].rstrip().endswith(":"):
        return
    start = end - 1
    while start and end - start < _LINES_WHO and own[start - 1].strip() and _goes_back(own, start, end):
        start -= 1
    if _SAYS_WHO.search("\n".join(own[start:end])):
        del own[start:]


def _goes_back(own: list[str], start: int, end: int) -> bool:
    """Whether the line before belongs to those that say who is quoted: it tells a person or a time, or nothing told one yet."""
    return bool(_SAYS_WHO.search(own[start - 1])) or not _SAYS_WHO.search("\n".join(own[start:end]))
