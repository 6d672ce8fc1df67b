"""The files a person edits, read into frozen, validated objects. Every mistake is reported in one go."""

from townhum.settings.load import load_settings, load_topics, load_trial
from townhum.settings.model import ReleaseRules, ScrubRules, Settings, Source, Study, Track

__all__ = [
    "ReleaseRules",
    "ScrubRules",
    "Settings",
    "Source",
    "Study",
    "Track",
    "load_settings",
    "load_topics",
    "load_trial",
]
