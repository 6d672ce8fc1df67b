"""What a person writes, read into frozen, validated objects, and what follows from it: which sources may be listened to, and what is due."""

from townhum.study.load import (
    Trial,
    load_ask,
    load_changes,
    load_settings,
    load_translations,
    load_trial,
)
from townhum.study.model import Ask, Change, Notice, ScrubRules, Settings, Source, Study, Track
from townhum.study.release_rules import ReleaseRules

__all__ = [
    "Ask",
    "Change",
    "Notice",
    "ReleaseRules",
    "ScrubRules",
    "Settings",
    "Source",
    "Study",
    "Track",
    "Trial",
    "load_ask",
    "load_changes",
    "load_settings",
    "load_translations",
    "load_trial",
]
