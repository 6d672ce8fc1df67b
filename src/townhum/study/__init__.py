"""What a person writes, read into frozen, validated objects, and what follows from it: which sources may be listened to, and what is due."""

from townhum.study.load import Trial, load_settings, load_trial
from townhum.study.model import ScrubRules, Settings, Source, Study, Track
from townhum.study.release_rules import ReleaseRules

__all__ = [
    "ReleaseRules",
    "ScrubRules",
    "Settings",
    "Source",
    "Study",
    "Track",
    "Trial",
    "load_settings",
    "load_trial",
]
