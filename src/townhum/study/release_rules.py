"""What release.toml may say: the budget, how it is divided, and which numbers are published."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator, model_validator

from townhum.errors import nearest
from townhum.records.agreed import GRIDS, K_FLOOR, GridName
from townhum.records.budget import ALWAYS, DECISIONS, PROFILES, SHARES, Bounds, Budget

ProfileName = Literal["standard", "strict"]

_USUAL = Bounds()
_MOST_SD = 1000
"""Accounts. Noise of a larger standard deviation would leave nothing to read of most studies."""


class BoundRules(BaseModel):
    """How much one account may do in one period; more of it is left out, by lots that are drawn within the account."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    tracks: int = Field(default=_USUAL.tracks, ge=1, le=12, description="tracks it counts on")
    posts: int = Field(default=_USUAL.posts, ge=1, le=20, description="posts that are looked at for one track")
    intents: int = Field(default=_USUAL.intents, ge=1, le=7, description="intents it counts for on one track")
    terms: int = Field(default=_USUAL.terms, ge=1, le=30, description="terms it counts for")
    themes: int = Field(default=_USUAL.themes, ge=1, le=10, description="themes it counts for")
    sources: int = Field(default=_USUAL.sources, ge=1, le=10, description="sources it counts at")
    reasons: int = Field(default=_USUAL.reasons, ge=1, le=10, description="reasons for which something is left out")

    def as_bounds(self) -> Bounds:
        """The same, as the other rooms know it."""
        return Bounds(**self.model_dump())


class ReleaseRules(BaseModel):
    """release.toml: how much a release may tell of one account, and which grids are published."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    profile: ProfileName = Field(default="standard", description="the budget: how much may be told of one account")
    k: int = Field(
        default=K_FLOOR, ge=K_FLOOR, le=10_000, description="the least number of accounts that a shown number is about"
    )
    grids: tuple[GridName, ...] = Field(default=GRIDS, min_length=1, description="what is published; always track")
    rho: float | None = Field(
        default=None, description="what one period may tell of an account, in rho; at most what the profile allows"
    )
    shares: Mapping[str, float] | None = Field(
        default=None, description="the part of rho that each grid gets; they add up to 1"
    )
    bounds: BoundRules = Field(default=BoundRules(), description="how much one account may do in one period")

    @property
    def spends(self) -> float:
        """What one period may cost an account at all bounds, in rho."""
        return PROFILES[self.profile].rho if self.rho is None else self.rho

    @field_validator("grids")
    @classmethod
    def _with_the_parent(cls, grids: tuple[str, ...]) -> tuple[str, ...]:
        if "track" not in grids:
            raise ValueError('name "track" too: the other grids are splits of it')
        return grids

    @field_validator("rho")
    @classmethod
    def _within_the_profile(cls, rho: float | None, info: ValidationInfo) -> float | None:
        profile = info.data.get("profile")
        most = PROFILES[profile].rho if profile else math.inf
        if rho is not None and not (0 < rho <= most and rho < math.inf):
            up_to = f" and at most {most:g}, which is what {profile} allows" if profile else ""
            raise ValueError(f"write a number above 0{up_to}; or leave it out")
        return rho

    @field_validator("shares")
    @classmethod
    def _whole(cls, shares: Mapping[str, float] | None, info: ValidationInfo) -> Mapping[str, float] | None:
        if shares is None:
            return None
        for name in shares:
            if name not in SHARES:
                raise ValueError(f"{name} is unknown. {nearest(name, SHARES)}")
        needed = dict.fromkeys((*info.data.get("grids", ()), *ALWAYS, *DECISIONS))
        if lacking := [name for name in needed if name not in shares]:
            raise ValueError(f"give a share to {', '.join(lacking)} too: every grid that is released needs one")
        if low := [name for name, share in shares.items() if not share > 0]:
            raise ValueError(f"write a number above 0 for {', '.join(low)}, or take it out of grids and of shares")
        if not math.isclose(sum(shares.values()), 1, abs_tol=1e-9):
            raise ValueError(f"change the shares so that they add up to 1; they add up to {sum(shares.values()):g}")
        return shares

    @model_validator(mode="after")
    def _readable(self) -> ReleaseRules:
        """Refuse noise that would drown everything; a study of few tracks, or of fewer grids, has less than this."""
        shares = self.shares or SHARES
        released = {name: shares[name] for name in (*self.grids, *ALWAYS, *DECISIONS)}
        budget = Budget(self.spends, released, self.bounds.as_bounds())
        widest = max((name for name in released if budget.bounds.most(name)), key=budget.sigma2)
        if (sd := math.sqrt(budget.sigma2(widest))) >= _MOST_SD:
            raise ValueError(
                f"raise rho or the share of {widest}, or lower its bound: the noise of {widest} would have a "
                f"standard deviation of {sd:,.0f} accounts; below {_MOST_SD:,} is allowed"
            )
        return self
