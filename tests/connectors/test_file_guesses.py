"""A file of no known tool: which column is which is guessed by headings in many languages, and by how the cells look."""

import json

import pytest
from exports import SAID, table

from townhum.errors import UsageError
from townhum_connectors.file_shapes import dates, scale
from townhum_connectors.files import suggest
from townhum_connectors.heading_words import is_said


def proposed(folder, content, file="file.csv"):
    (folder / file).write_bytes(content)
    return suggest(str(folder / file))


def of(proposal):
    return {line.key: line.value for line in proposal.lines}


def columns(proposal):
    return {line.key.removeprefix("columns."): line.value for line in proposal.lines if line.key.startswith("columns.")}


def left(proposal):
    return {line.key for line in proposal.lines if line.to_say}


def survey(headings, **how):
    rows = [
        [f"a{n}", f"c{n % 7}", f"2026-11-{n + 9:02}T09:00:00Z", n % 5 + 1, said, "en"] for n, said in enumerate(SAID)
    ]
    return table(headings, rows, **how)


ROLES = ("id", "author", "created_at", "rating", "text", "language")


@pytest.mark.parametrize(
    "headings",
    [
        "Review ID|User ID|Review date|Star rating|Review text|Language",
        "reviewId|userId|createdAt|rating|reviewText|lang",
        "Antwort-ID|Kundennummer|Erstellt am|Bewertung|Kommentar|Sprache",
        "Identifiant|Numéro client|Date et heure|Note|Votre avis|Langue",
        "Identificador|Número de cliente|Fecha y hora|Puntuación|Comentarios|Idioma",
        "Codice|Codice cliente|Data e ora|Valutazione|Commento|Lingua",
        "Número|Número do cliente|Data e hora|Avaliação|Comentário|Língua",
        "Nummer|Klantnummer|Tijdstip|Beoordeling|Opmerkingen|Taal",
        "Numer|Numer klienta|Data utworzenia|Ocena|Komentarz|Język",
        "Nr|Kundnummer|Tidpunkt|Betyg|Omdöme|Språk",
        "Číslo|Zákazník|Vytvořeno|Hodnocení|Komentář|Jazyk",
        "S\u0131ra no|Müşteri no|Tarih|Puan|Yorum|Dil",
        "Номер|Клиент|Дата|Оценка|Отзыв|Язык",
        "番号|顧客番号|日時|評価|コメント|言語",
        "编号|用户|日期|评分|评论|语言",
        "번호|고객번호|날짜|평점|의견|언어",
    ],
)
def test_headings_of_many_languages(headings, tmp_path):
    given = headings.split("|")
    found = proposed(tmp_path, survey(given))
    assert columns(found) == dict(zip(ROLES, given, strict=True))
    assert not left(found)
    assert all(line.why for line in found.lines if line.key.startswith("columns."))


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_however_it_is_written(mark, encoding, tmp_path):
    given = ["Schlüssel-ID", "Kundennummer", "Datum", "Bewertung", "Rückmeldung", "Sprache"]
    found = proposed(tmp_path, survey(given, delimiter=mark, encoding=encoding))
    assert columns(found)["text"] == "Rückmeldung"
    assert of(found)["delimiter"] == mark
    assert of(found)["encoding"] == encoding.removesuffix("-sig")


@pytest.mark.parametrize(
    ("encoding", "heading"),
    [("cp1251", "Комментарий"), ("cp1250", "Odpověď"), ("shift_jis", "ご意見"), ("gb18030", "评论内容")],
)
def test_an_encoding_is_guessed_by_the_headings_that_it_gives(encoding, heading, tmp_path):
    found = proposed(tmp_path, table(["id", heading], [[n, said] for n, said in enumerate(SAID)], encoding=encoding))
    assert of(found)["encoding"] == encoding
    assert columns(found)["text"] == heading


def test_a_mixture_of_encodings_is_told(tmp_path):
    rows = b"".join(f"{n};schön {said}\n".encode("cp1252" if n % 2 else "utf-8") for n, said in enumerate(SAID))
    assert of(proposed(tmp_path, b"id;Kommentar\n" + rows))["encoding"] == ("utf-8", "cp1252")


def test_lines_above_the_headings_are_passed_over(tmp_path):
    above = b"Our survey\nExported for the board\n\n"
    found = proposed(tmp_path, above + survey(["id", "customer id", "date", "stars", "comment", "language"]))
    assert of(found)["skip_lines"] == 3
    assert columns(found)["text"] == "comment"


def test_what_is_guessed_is_held_against_the_cells(tmp_path):
    rows = [["same", "x", "soon", "good", said] for said in SAID]
    found = proposed(tmp_path, table(["id", "user", "date", "rating", "comment"], rows))
    assert columns(found) == {"text": "comment"}
    said = " ".join(found.notes)
    assert all(f'"{name}" is not mapped' in said for name in ("id", "user", "date", "rating"))
    assert "rating_words" in said


def test_a_question_about_agreeing_is_no_consent(tmp_path):
    rows = [[("agree", "disagree")[n % 2], said] for n, said in enumerate(SAID)]
    found = proposed(tmp_path, table(["Do you agree that the kettle is quiet?", "comment"], rows))
    assert columns(found) == {"text": "comment"}


def test_where_no_answer_is_a_known_yes_a_person_says_which_is(tmp_path):
    found = proposed(tmp_path, table(["Consent", "comment"], [[("aye", "nay")[n % 2], s] for n, s in enumerate(SAID)]))
    assert columns(found)["consent"] == "Consent"
    assert "consent_means" in left(found)


def test_names_and_addresses_are_never_mapped(tmp_path):
    headings = ["E-mail", "Customer name", "Phone", "IP address", "comment"]
    found = proposed(
        tmp_path, table(headings, [[f"a{n}@mail.example", f"Ann {n}", n, n, s] for n, s in enumerate(SAID)])
    )
    assert columns(found) == {"text": "comment"}


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["2026-11-09 10:00"], ((),)),
        (["1794301953000"], ((),)),
        (["13.11.2026 10:00", "01.12.2026 11:00"], (("%d.%m.%Y %H:%M",),)),
        (["11/13/2026", "12/01/2026"], (("%m/%d/%Y",),)),
        (["13/11/26 1:05 PM"], (("%d/%m/%y %I:%M %p",),)),
        (["46340.5", "46341"], (("excel",),)),
        (["11/12/2026", "10/12/2026"], (("%d/%m/%Y",), ("%m/%d/%Y",))),
        (["soon", "later"], ()),
    ],
)
def test_how_dates_are_written_is_told_by_the_cells(cells, expected):
    assert dates(cells) == expected


def test_where_day_and_month_cannot_be_told_apart_a_person_says(tmp_path):
    found = proposed(tmp_path, table(["date", "comment"], [["11/12/2026", said] for said in SAID]))
    assert {"date_format", "time_zone"} <= left(found)
    assert "%d/%m/%Y or %m/%d/%Y" in next(line.why for line in found.lines if line.key == "date_format")


@pytest.mark.parametrize(
    ("cells", "heading", "expected"),
    [
        ([1, 5, 3], "stars", ""),
        (["4/5", "5/5"], "rating", ""),
        ([9, 10, 0], "score", "0-10"),
        ([9, 10, 4], "How likely, from 0 to 10?", "0-10"),
        ([4, 5], "NPS", "0-10"),
        (["80 %", "15 %"], "satisfaction", "0-100"),
        ([6, 7, 2], "rating", None),
        ([0, 5], "rating", None),
        ([80, 100], "score", None),
    ],
)
def test_the_scale_of_a_rating(cells, heading, expected):
    assert scale(cells, heading) == expected


@pytest.mark.parametrize(
    "said", ["ann@mail.example", "https://a.example", "5", "2026-11-09", "call 0301234567", "x" * 301, "", "+49 30"]
)
def test_a_heading_that_looks_like_an_answer(said):
    assert is_said(said)


@pytest.mark.parametrize(
    "asked", ["How likely are you, from 0 to 10?", "Q1", "G01Q02. Why?", "Was denken Sie?", "Top 3 wishes", "#1 reason"]
)
def test_a_heading_that_is_one(asked):
    assert not is_said(asked)


@pytest.mark.parametrize(
    ("content", "file", "says"),
    [
        (b"", "file.csv", "empty"),
        (b"\n\r\n  ", "file.csv", "empty"),
        (b"PK\x03\x04rest", "file.csv", "unpack it"),
        (b"PK\x03\x04rest", "file.xlsx", "Save it as CSV"),
        (b"%PDF-1.7", "file.pdf", "Save it as CSV"),
        (b'[\n{"text": "a"}\n]', "file.json", "JSON Lines"),
        (b"PAR1junk", "file.parquet", "Parquet"),
        (b"text", "file.parquet", "Parquet"),
        (b"The kettle leaks\nA lovely kettle\n", "file.csv", "headings"),
        (b"ann@mail.example,5,2026-11-09\nbob@mail.example,4,2026-11-10\n", "file.csv", "headings"),
    ],
)
def test_what_can_be_no_source_is_said_without_its_content(content, file, says, tmp_path):
    with pytest.raises(UsageError) as caught:
        proposed(tmp_path, content, file)
    assert says in str(caught.value)
    assert not any(word in str(caught.value) for word in ("kettle", "ann@", "bob@"))


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(UsageError, match="folder"):
        suggest(str(tmp_path))


def test_a_heading_twice_is_left_out_and_told(tmp_path):
    found = proposed(tmp_path, table(["comment", "comment", "feedback"], [[said, said, said] for said in SAID]))
    assert columns(found) == {"text": "feedback"}
    assert any("Two columns have one name, and are left out: comment" in note for note in found.notes)


def test_two_thousand_columns(tmp_path):
    headings = [f"q{n}" for n in range(1998)] + ["comment", "stars"]
    found = proposed(tmp_path, table(headings, [[*"1" * 1998, said, 4] for said in SAID]))
    assert columns(found) == {"text": "comment", "rating": "stars"}


def test_headings_alone_are_enough(tmp_path):
    assert columns(proposed(tmp_path, b"comment,date,customer id\n")) == {
        "text": "comment",
        "created_at": "date",
        "author": "customer id",
    }


def test_json_lines_and_parquet_are_looked_at_too(tmp_path):
    import pyarrow as pa  # noqa: PLC0415
    import pyarrow.parquet as pq  # noqa: PLC0415

    rows = [{"uid": f"u{n}", "w": said, "stars": n % 5 + 1} for n, said in enumerate(SAID)]
    content = "".join(json.dumps(row) + "\n" for row in rows).encode()
    assert columns(proposed(tmp_path, content, "file.jsonl")) == {"rating": "stars", "text": "w"}
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "file.parquet")
    found = suggest(str(tmp_path / "file.parquet"))
    assert columns(found) == {"rating": "stars", "text": "w"}
    assert "encoding" not in of(found)


def test_short_sentences_of_a_dense_script_are_what_people_wrote(tmp_path):
    lines = [{"text": said} for said in ("トヨタの車が好き", "#トヨタ 最高", "新しいトヨタを買った", "韓国語は難しい")]
    content = "\n".join(json.dumps(line, ensure_ascii=False) for line in lines).encode()
    assert columns(proposed(tmp_path, content, "file.jsonl")) == {"text": "text"}


@pytest.mark.parametrize("heading", ["who", "Posted by", "commenter"])
def test_who_wrote_is_told_from_who(tmp_path, heading):
    rows = [[f"Ana {n % 5}", f"2026-11-{n + 9:02}T09:00:00Z", said] for n, said in enumerate(SAID)]
    assert columns(proposed(tmp_path, table([heading, "at", "text"], rows)))["author"] == heading
