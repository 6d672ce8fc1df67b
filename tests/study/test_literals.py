"""A secret is told from the name of a file."""

import random
import string

import pytest

from townhum.study.literals import literal_secrets


@pytest.mark.parametrize(
    "name",
    [
        "/data/F02_qualtrics_nine_answers_two_heading_rows.csv",
        "exports/Kettle_Survey_November_2026_final_v2.csv",
        "Survey-Responses-2026-11-30-Kettles.xlsx",
        "CustomerFeedbackKettles2026November.parquet",
        "Umfrage_Wasserkocher_20261130_Antworten.csv",
    ],
)
def test_the_name_of_a_file_is_no_secret(name):
    assert not list(literal_secrets({"path": name}))


@pytest.mark.parametrize(
    "secret",
    [
        "wJalrXUtnFEMI7K7MDENGbPxRfiCYEXAMPLEKEY",
        "9f86d081884c7d659a2feaa0c55ad015",
        "glpat-abcdefghij",
        "https://me:hunter2@host.example/x",
    ],
)
def test_a_secret_is_one_wherever_it_stands(secret):
    assert list(literal_secrets({"path": secret})) == [("path",)]


def test_what_is_drawn_at_random_is_taken_for_a_secret():
    chance = random.Random(3)
    signs = string.ascii_letters + string.digits + "-_"
    drawn = ["".join(chance.choices(signs, k=32)) for _ in range(2_000)]
    drawn = [one for one in drawn if one.strip("-_") == one and any(map(str.isdigit, one))]
    assert all(list(literal_secrets({"x": one})) for one in drawn)


def test_nothing_hostile_takes_long():
    assert list(literal_secrets({"path": "Zz1" * 50_000 + "!"}))
