"""The invented survey of our brand's customers: one row a person, with a consent column and columns nobody needs."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from datetime import datetime
from random import Random

from townhum.demo import moments
from townhum.demo.identities import Minter
from townhum.demo.people import BASE36
from townhum.demo.speech import plain_words
from townhum.demo.story import BRANDS, OUR_BRAND, Beat, beats
from townhum.records import DropReason, Tone

ROWS = 400
FILE_NAME = "survey-invented.csv"
HEADER = ("response_id", "submitted_at", "full_name", "email", "ip", "rating", "comment", "may_we_count_you")
_CONSENT = (("yes", 358), ("no", 29), ("", 13))
_STARS = {Tone.POSITIVE: (4, 5, 5), Tone.NEUTRAL: (3, 3, 4), Tone.NEGATIVE: (1, 1, 2)}


@dataclass(frozen=True, slots=True, repr=False)
class Response:
    """One row of the survey. `submitted_at` is local time in Amsterdam, without a zone, as exports have it."""

    id: str
    submitted_at: datetime
    full_name: str
    email: str
    ip: str
    rating: int
    comment: str
    consent: str
    beat: Beat

    @property
    def leave_out(self) -> DropReason | None:
        """Why it must not be counted, if so."""
        return None if self.consent == "yes" else DropReason.NO_CONSENT


def survey(random: Random, minter: Minter) -> tuple[Response, ...]:
    """The rows in order of time, every identity in them planted."""
    about = [beat for beat in beats(random) if beat.brand == OUR_BRAND or random.randrange(8) == 0]
    told = [beat for beat in random.sample(about, 2 * ROWS) if beat.brand in BRANDS][:ROWS]
    consent = [answer for answer, many in _CONSENT for _ in range(many)]
    random.shuffle(consent)
    made = [_response(beat, answer, random, minter) for beat, answer in zip(told, consent, strict=True)]
    return tuple(sorted(made, key=lambda one: (one.submitted_at, one.id)))


def as_csv(rows: tuple[Response, ...]) -> bytes:
    """The file as a spreadsheet exports it: a byte order mark, semicolons, CRLF."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(HEADER)
    for one in rows:
        when = one.submitted_at.strftime("%Y-%m-%d %H:%M:%S")
        writer.writerow((one.id, when, one.full_name, one.email, one.ip, one.rating, one.comment, one.consent))
    return text.getvalue().encode("utf-8-sig")


def _response(beat: Beat, consent: str, random: Random, minter: Minter) -> Response:
    name = minter.display_name()
    comment = plain_words(beat, random)
    return Response(
        id=minter.plant("survey_id", "resp-" + "".join(random.choices(BASE36, k=10))),
        submitted_at=moments.moment(beat.week, random).astimezone(moments.ZONE).replace(tzinfo=None, microsecond=0),
        full_name=name,
        email=minter.plant("email", minter.email(name)),
        ip=minter.of("ip_address"),
        rating=random.choice(_STARS[beat.tone]),
        comment=comment.replace(". ", ".\n", 1) if random.randrange(20) == 0 else comment,
        consent=consent,
        beat=beat,
    )
