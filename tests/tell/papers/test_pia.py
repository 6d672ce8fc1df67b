"""The impact assessment for the French authority's tool fits the format that it imports."""

import json
from typing import Literal

import pytest
from papered import answered, facts
from pydantic import BaseModel, ConfigDict, Field

from townhum.tell.papers.pia import as_pia

TEXTS = (111, 112, 113, 121, 122, 123, 211, 212, 213, 214, 215, 221, 222, 223, 224, 225, 226, 227)
LISTS = tuple(risk + at for risk in (321, 331, 341) for at in range(4))
GAUGES = tuple(risk + at for risk in (321, 331, 341) for at in (4, 5))
MOMENT = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class Pia(Strict):
    id: int
    status: Literal[0]
    is_example: Literal[0]
    is_archive: Literal[0]
    name: str = Field(min_length=1)
    category: str
    author_name: str = Field(min_length=1)
    evaluator_name: str = Field(min_length=1)
    validator_name: str = Field(min_length=1)
    dpos_names: str
    dpo_opinion: str
    concerned_people_opinion: str
    created_at: str = Field(pattern=MOMENT)
    updated_at: str = Field(pattern=MOMENT)


class Data(Strict):
    text: str | None
    gauge: int | None = Field(ge=1, le=4)
    list: list[str]


class Answer(Strict):
    id: int
    pia_id: Literal[1]
    reference_to: Literal[(*TEXTS, *LISTS, *GAUGES)]
    data: Data
    created_at: str = Field(pattern=MOMENT)
    updated_at: str = Field(pattern=MOMENT)


class Measure(Strict):
    id: int
    pia_id: Literal[1]
    title: str = Field(min_length=1)
    content: str = Field(min_length=1)
    placeholder: str
    created_at: str = Field(pattern=MOMENT)
    updated_at: str = Field(pattern=MOMENT)


class Import(Strict):
    """What `importData` reads: it goes over all four lists, so each must be there."""

    pia: Pia
    answers: list[Answer]
    measures: list[Measure]
    evaluations: list[None] = Field(max_length=0)
    comments: list[None] = Field(max_length=0)


@pytest.mark.parametrize("made_from", [facts(), answered()], ids=["blank", "answered"])
def test_it_fits_the_format_of_the_tool(made_from):
    read = Import.model_validate_json(as_pia(made_from))
    by_question = {each.reference_to: each.data for each in read.answers}
    assert sorted(by_question) == sorted((*TEXTS, *LISTS, *GAUGES)), "every question of the tool has an answer"
    assert len(read.answers) == len(by_question)
    titles = [measure.title for measure in read.measures]
    for number in LISTS:
        assert by_question[number].list
    for risk in (321, 331, 341):
        assert by_question[risk + 3].list == titles, "a measure is named by its title"


def test_gauges_are_a_persons_and_empty_until_somebody_judged():
    gauges = [each["data"]["gauge"] for each in json.loads(as_pia(facts()))["answers"]]
    assert gauges == [None] * len(gauges)
    judged = {each["reference_to"]: each["data"]["gauge"] for each in json.loads(as_pia(answered()))["answers"]}
    assert (judged[325], judged[326]) == (2, 3)
