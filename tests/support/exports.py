"""Invented exports of known tools: their headings, and rows that nobody wrote."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass, field

SAID = (
    "The kettle leaks at the base and the floor is wet",
    "A lovely kettle, quiet and quick",
    "It came late, and the lid was loose",
    "Broke after one week; the switch is stuck",
    "Easy to clean, boils fast",
    "Far too loud in the morning, sadly",
    "The handle gets hot, take care",
    "Good value for what it costs",
    "The display is hard to read in the sun",
    'They call it "silent"; it is not',
    "Second one I bought, both are fine",
    "Water tastes of plastic at first",
)
"""One answer a row."""

ANSWERS = len(SAID)


@dataclass(frozen=True)
class Export:
    """A file of a tool. `mapped` is what its block must map, `keys` further keys it must have, `left` what it must leave to say."""

    file: str
    content: bytes
    mapped: dict[str, str]
    keys: dict[str, object]
    left: set[str] = field(default_factory=set)
    filled: dict[str, str] = field(default_factory=dict)


def headings(named):
    """Headings, written in one line."""
    return named.split("|")


def table(named, rows, *, delimiter=",", encoding="utf-8", above=()):
    """A delimited file; `above` are rows between the headings and the answers."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\n")
    writer.writerows([named, *above, *rows])
    return text.getvalue().encode(encoding)


def lines(rows):
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()


def _rows(make):
    return [make(number, said) for number, said in enumerate(SAID)]


PLAY = headings(
    "Package Name|App Version Code|App Version Name|Reviewer Language|Device|Review Submit Date and Time|"
    "Review Submit Millis Since Epoch|Review Last Update Date and Time|"
    "Review Last Update Millis Since Epoch|Star Rating|Review Title|Review Text|"
    "Developer Reply Date and Time|Developer Reply Millis Since Epoch|Developer Reply Text|Review Link"
)
QUALTRICS = headings(
    "StartDate|EndDate|Status|IPAddress|Progress|Duration (in seconds)|Finished|RecordedDate|ResponseId|"
    "RecipientLastName|RecipientFirstName|RecipientEmail|ExternalReference|LocationLatitude|"
    "LocationLongitude|DistributionChannel|UserLanguage"
)
MONKEY = headings(
    "Respondent ID|Collector ID|Start Date|End Date|IP Address|Email Address|First Name|Last Name|Custom Data 1"
)
ZENDESK = headings(
    "Summation column|Id|Requester|Requester id|Requester external id|Requester email|Requester domain|"
    "Submitter|Assignee|Group|Subject|Tags|Status|Priority|Via|Ticket type|Created at|Updated at"
)
TRUSTPILOT = headings(
    "Domain Url|Webshop Name|Business Unit Id|Review Id|Review Created (UTC)|Review Consumer User Id|"
    "Review Username|Review User Email|Review Title|Review Content|Review Stars|Source Of Review|"
    "Reference Id|Company Response|Company Reply Date (UTC)"
)


def play():
    def row(number, said):
        day = f"2026-11-{number % 7 + 9:02}T09:12:33Z"
        link = f"https://play.google.example/review?reviewId=gp%3A{number}"
        stars = number % 5 + 1
        return ["org.example.kettle", "12", "1.2", "en", "pixel", day, "0", day, "0", stars, "", said, *[""] * 3, link]

    mapped = {
        "text": "Review Text",
        "created_at": "Review Last Update Date and Time",
        "rating": "Star Rating",
        "language": "Reviewer Language",
        "id": "Review Link",
    }
    return Export(
        "reviews_org.example.kettle_202611.csv",
        table(PLAY, _rows(row), encoding="utf-16"),
        mapped,
        {"encoding": "utf-16", "delimiter": ",", "each_row_is_one_person": True},
    )


def app_store():
    def row(number, said):
        return {
            "id": f"0000-{number}",
            "attributes.rating": number % 5 + 1,
            "attributes.title": "Kettle",
            "attributes.body": said,
            "attributes.reviewerNickname": f"invented{number}",
            "attributes.createdDate": f"2026-11-{number % 7 + 9:02}T08:10:34-08:00",
            "attributes.territory": "USA",
        }

    mapped = {
        "text": "attributes.body",
        "created_at": "attributes.createdDate",
        "author": "attributes.reviewerNickname",
        "rating": "attributes.rating",
        "id": "id",
    }
    return Export("app-reviews.jsonl", lines(_rows(row)), mapped, {"encoding": "utf-8"})


def qualtrics():
    def row(number, said):
        day = f"2026-11-{number % 7 + 9:02} 09:12:33"
        own = [day, day, "IP Address", "192.0.2.7", 100, 40, "True", day, f"R_{number}", *[""] * 6, "anonymous", "EN"]
        return [*own, number % 2, said, number % 11]

    asked = ["Did it arrive whole?", "Tell us about your kettle", "How likely are you to recommend it, from 0 to 10?"]
    ids = [{"ImportId": each, **({"timeZone": "Europe/Paris"} if "Date" in each else {})} for each in QUALTRICS]
    ids += [{"ImportId": each} for each in ("QID1", "QID2_TEXT", "QID3")]
    above = [[*QUALTRICS, *asked], [json.dumps(each) for each in ids]]
    mapped = {
        "text": "Q2",
        "created_at": "RecordedDate",
        "language": "UserLanguage",
        "id": "ResponseId",
        "rating": "Q3",
    }
    return Export(
        "Kettles_November 16, 2026_10.12.csv",
        table([*QUALTRICS, "Q1", "Q2", "Q3"], _rows(row), above=above),
        mapped,
        {"heading_rows": 3, "time_zone": "Europe/Paris", "rating_scale": "0-10"},
        {"each_row_is_one_person"},
        {"each_row_is_one_person": "true"},
    )


def surveymonkey():
    def row(number, said):
        day = f"11/{number % 7 + 9}/2026 09:12:33 AM"
        return [f"1180{number}", "77", day, day, "192.0.2.7", "", "", "", "", said, "Phone" if number % 2 else "Shop"]

    named = [*MONKEY, "What do you think of your kettle?", "Where did you buy it?"]
    below = [*[""] * len(MONKEY), "Open-Ended Response", "Response"]
    mapped = {"text": "What do you think of your kettle?", "created_at": "End Date", "id": "Respondent ID"}
    return Export(
        "Kettle survey.csv",
        table(named, _rows(row), above=[below]),
        mapped,
        {"heading_rows": 2, "date_format": "%m/%d/%Y %I:%M:%S %p"},
        {"each_row_is_one_person", "time_zone"},
        {"each_row_is_one_person": "true", "time_zone": '"America/New_York"'},
    )


def typeform():
    def row(number, said):
        day = f"2026-11-{number % 7 + 9:02} 09:05:40"
        return [f"abc{number}", said, number % 5 + 1, "1", "completed", day, "", day, f"d35{number}", "", ""]

    named = headings(
        "#|What would you change?|How many stars do you give?|I agree that my answers are counted|"
        "Response Type|Start Date (UTC)|Stage Date (UTC)|Submit Date (UTC)|Network ID|Tags|Ending"
    )
    mapped = {
        "text": "What would you change?",
        "rating": "How many stars do you give?",
        "consent": "I agree that my answers are counted",
        "created_at": "Submit Date (UTC)",
        "id": "#",
    }
    return Export(
        "responses.csv",
        table(named, _rows(row)),
        mapped,
        {"time_zone": "UTC", "consent_means": ["1"]},
        {"each_row_is_one_person"},
        {"each_row_is_one_person": "true"},
    )


def google_forms():
    def row(number, said):
        return [
            f"2026/11/{number % 7 + 9} {number % 11 + 1}:12:33 PM GMT+1",
            f"person{number}@mail.example",
            said,
            "Ja",
        ]

    named = ["Zeitstempel", "E-Mail-Adresse", "Was denken Sie über Ihren Wasserkocher?", "Einwilligung"]
    mapped = {"created_at": named[0], "author": named[1], "text": named[2], "consent": named[3]}
    return Export("Wasserkocher.csv", table(named, _rows(row)), mapped, {"consent_means": ["Ja"]})


def limesurvey():
    def row(number, said):
        day = f"2026-11-{number % 7 + 9:02} 09:12:33"
        return [number, day, 3, "en", "17", day, day, said, number % 5 + 1]

    named = headings(
        "id. Response ID|submitdate. Date submitted|lastpage. Last page|startlanguage. Start language|"
        "seed. Seed|startdate. Date started|datestamp. Date last action|Q00. What do you think?|"
        "Q01. How satisfied are you?"
    )
    mapped = {
        "id": named[0],
        "created_at": named[6],
        "language": named[3],
        "text": named[7],
        "rating": named[8],
    }
    return Export(
        "results-survey123456.csv",
        table(named, _rows(row), delimiter=";"),
        mapped,
        {"delimiter": ";"},
        {"each_row_is_one_person", "time_zone"},
        {"each_row_is_one_person": "true", "time_zone": '"Europe/Berlin"'},
    )


def trustpilot():
    def row(number, said):
        day = f"2026-11-{number % 7 + 9:02} 10:00:00"
        own = [
            "kettles.example",
            "Kettles",
            "b1",
            f"r{number}",
            day,
            f"u{number}",
            "Invented",
            "a@mail.example",
            "Kettle",
        ]
        return [*own, said, number % 5 + 1, "Organic", "", "", ""]

    mapped = {
        "text": "Review Content",
        "created_at": "Review Created (UTC)",
        "author": "Review Consumer User Id",
        "rating": "Review Stars",
        "id": "Review Id",
    }
    return Export("trustpilot-reviews.csv", table(TRUSTPILOT, _rows(row)), mapped, {"time_zone": "UTC"})


def townhum_ask():
    def row(number, said):
        day = f"2026-11-{number % 7 + 9:02}T12:00:00Z"
        own = {"ask": "0123456789ab", "id": f"{number:032x}", "day": day, "answer": said, "consent": "yes"}
        return {**own, "stars": number % 5 + 1}

    mapped = {"text": "answer", "created_at": "day", "rating": "stars", "id": "id", "consent": "consent"}
    return Export(
        "answers.jsonl", lines(_rows(row)), mapped, {"consent_means": ["yes"], "each_row_is_one_person": True}
    )


def zendesk_json():
    def row(number, said):
        return {
            "url": f"https://kettles.zendesk.example/api/v2/tickets/{number}.json",
            "id": number,
            "created_at": f"2026-11-{number % 7 + 9:02}T09:00:00Z",
            "subject": "Kettle",
            "description": said,
            "requester_id": 900 + number,
            "submitter_id": 900 + number,
            "tags": ["kettle"],
        }

    mapped = {"text": "description", "created_at": "created_at", "author": "requester_id", "id": "id"}
    return Export("export-2026-11-16.json", lines(_rows(row)), mapped, {"format": "jsonl"})


def zendesk():
    def row(number, said):
        day = f"2026-11-{number % 7 + 9:02} 09:00"
        own = [
            1,
            number,
            "Ann Invented",
            900 + number,
            "",
            "a@mail.example",
            "mail.example",
            "Ann Invented",
            "",
            "Support",
        ]
        return [*own, said, "kettle", "open", "-", "Mail", "Question", day, day]

    mapped = {"text": "Subject", "created_at": "Created at", "author": "Requester id", "id": "Id"}
    return Export(
        "export.csv", table(ZENDESK, _rows(row)), mapped, {}, {"time_zone"}, {"time_zone": '"Europe/Copenhagen"'}
    )


EXPORTS = {
    made.__name__: made()
    for made in (
        play,
        app_store,
        qualtrics,
        surveymonkey,
        typeform,
        google_forms,
        limesurvey,
        trustpilot,
        townhum_ask,
        zendesk_json,
        zendesk,
    )
}
EXPORTS["google_play"] = EXPORTS.pop("play")
