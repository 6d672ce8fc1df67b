"""The finder and the second reader together: what passes, what never does, and each value once."""

import pytest

from townhum.scrub.second_reader import SecondReader, Seen
from townhum.scrub.thorough import ThoroughFinder, is_harmless, own_words, values_of


class Counting(SecondReader):
    """A reader that takes every capital word for a person, and counts what it is asked."""

    def __init__(self):
        self.asked = []

    def read(self, texts, *, least=0.4):
        self.asked += texts
        for text in texts:
            yield [Seen(0, len(text), "PERSON")] if text[0].isupper() else []


def test_each_value_is_read_once():
    reader = Counting()
    finder = ThoroughFinder(reader=reader)
    for _ in range(3):
        assert finder.find('Zorbulax,"Zorbulax",Quorvat') == ["person"]
    assert reader.asked == ["Zorbulax", "Quorvat", "Zorbulax Quorvat"]


def test_what_can_be_no_identity_is_not_even_asked():
    reader = Counting()
    ThoroughFinder(reader=reader).find("the kettle leaks,12,0.25,price")
    assert reader.asked == []


def test_the_studys_own_words_pass_where_a_person_is_guessed_and_nowhere_else():
    finder = ThoroughFinder(["Zorbulax Quorvat Ltd"], Counting())
    assert finder.find("Zorbulax") == []
    assert finder.find("Quorvat Zorbulax") == []
    assert finder.find("Zorbulax Fyrrick") == ["person"]
    assert "email" in finder.find("Zorbulax ask zorbulax@example.org")


def test_a_common_name_passes_in_the_whole_text_only():
    assert own_words(["Maria Zorbulax, a dev team"]) == {"zorbulax", "a", "dev", "team"} - {"a"}
    assert ThoroughFinder(["Maria Zorbulax"], Counting()).find("Maria") == ["person"]


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("kettles,I told Ann, twice,12", ["kettles", "I told Ann, twice", "12", "kettles I told Ann, twice"]),
        ('{"note": "it is Ann", "n": 12}', ["note", "it is Ann", ": 12", "note it is Ann"]),
        ("<td>it is Ann</td><td>12</td>", ["it is Ann", "12"]),
        ('<p title="it is Ann">', ["p title=", "it is Ann", "p title= it is Ann"]),
        ("Ann,Zorbulax,12", ["Ann", "Zorbulax", "12", "Ann Zorbulax"]),
        ('"Ana Mart\\u00edn"', ["Ana Mart\u00edn"]),
    ],
)
def test_a_line_is_parted_into_its_values(line, values):
    assert values_of(line) == values


def test_what_was_read_is_not_forgotten_before_it_is_told():
    finder = ThoroughFinder(reader=Counting(), remembered=1)
    for text in ("Zorbulax", "Quorvat", "Fyrrick", "Zorbulax", "Zorbulax"):
        assert finder.find(text) == ["person"]


@pytest.mark.parametrize(
    "text",
    [
        '<p title="We heard it from Oluwaseun Adebayo yesterday.">',
        "We heard it from <Oluwaseun Adebayo> yesterday.",
        "Oluwaseun,Adebayo,12",
    ],
)
def test_a_name_in_no_list_is_seen_wherever_it_stands(text):
    assert ThoroughFinder().find(text) == ["person"]


def test_digits_after_a_name_hide_nothing():
    assert not is_harmless("Adebayo87")
    assert is_harmless("kettle2")
    assert is_harmless("bb062e0518b5")


def test_a_name_in_another_script_is_asked_about():
    reader = Counting()
    ThoroughFinder(reader=reader).find("\u092a\u094d\u0930\u093f\u092f\u093e \u0936\u0930\u094d\u092e\u093e said")
    assert reader.asked
