"""What papers.toml may say: the answers that only a person can give. What is left out is a marked blank in the papers."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Answer = Annotated[str, Field(max_length=4000)]
_DECIDED = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Risk(BaseModel):
    """How severe a risk is judged to be and how likely, each from 1 (negligible) to 4 (maximum), and why."""

    model_config = _DECIDED

    severity: int = Field(ge=1, le=4, description="1 negligible, 2 limited, 3 significant, 4 maximum")
    likelihood: int = Field(ge=1, le=4, description="1 negligible, 2 limited, 3 significant, 4 maximum")
    because: str = Field(min_length=3, max_length=2000, description="why it is judged so")


class PaperAnswers(BaseModel):
    """papers.toml, which may be left out: what only a person can decide. `townhum papers` marks as a blank what is not said."""

    model_config = _DECIDED

    signed_by: Answer = Field(default="", description="who answers for these papers: name and function")
    reviewed_on: date | None = Field(default=None, description="when they were last read through")
    joint_controllers: Answer = Field(default="", description="who decides with you on purpose and means, or none")
    processors: Answer = Field(
        default="", description="who runs the machine for you and by which contract (GDPR art. 28), or nobody"
    )
    where_it_runs: Answer = Field(
        default="", description="in which country the machine stands, and what covers a transfer out of the EEA"
    )
    who_has_access: Answer = Field(default="", description="who may start runs, and who may read the data folder")
    backups: Answer = Field(
        default="", description="what is backed up, where the copy of the key lies, how long both stay"
    )
    standards: Answer = Field(default="", description="codes of conduct or certificates that apply, or none")
    alternatives: Answer = Field(
        default="", description="why asking people openly, or reading fewer places, would not do"
    )
    expectations: Answer = Field(
        default="", description="why the people listened to may expect this there, or why they may not"
    )
    balance: Answer = Field(default="", description="how interests were weighed, and what came of it")
    objections_of_authorities: Answer = Field(
        default="", description="your answer to the known objections of authorities, named in the assessment"
    )
    officer_opinion: Answer = Field(default="", description="what the data protection officer says, and when")
    views_of_people: Answer = Field(
        default="", description="what people listened to, or who speaks for them, say; or why they were not asked"
    )
    illegitimate_access: Risk | None = Field(default=None, description="somebody gets at data who should not")
    unwanted_change: Risk | None = Field(default=None, description="data is changed by whom it should not be")
    disappearance: Risk | None = Field(default=None, description="data is lost")
    residual_risk: Answer = Field(
        default="",
        description="whether what is left of the risks is accepted, by whom, or the authority is asked first",
    )
    breach_contact: Answer = Field(default="", description="who is called within the hour, and how they are reached")
