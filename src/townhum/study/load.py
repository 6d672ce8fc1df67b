"""Reads the configuration folder. Nothing is fetched before all of it is right."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

from townhum.connector import Catalog, Connector
from townhum.connector.refused import RefusedPlace, refused_host
from townhum.connector.written.locate import key_lines
from townhum.connector.written.parsed import parsed
from townhum.connector.written.problems import M, Problems
from townhum.errors import ConfigError, Problem, nearest
from townhum.study.aims import aimed_at_somebody
from townhum.study.deliver import Channel, secrets_of_the_store, unknown_recipients
from townhum.study.languages import CODES, nearest_language
from townhum.study.launches import Launch, mistaken
from townhum.study.literals import ADVICE, literal_secrets
from townhum.study.model import Ask, Change, Permission, ScrubRules, Settings, Source, Study, Track, Translation
from townhum.study.papers import PaperAnswers
from townhum.study.queries import QueryFacts, QueryLanguage, mistaken_fields, objection
from townhum.study.recipients import Recipient
from townhum.study.release_rules import ReleaseRules
from townhum.study.subjects import objection_to_group

ASK, CHANGES = "ask.toml", "changes.toml"
_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")


def load_settings(folder: Path, catalog: Mapping[str, Connector], language: QueryLanguage) -> Settings:
    """Read the files of a configuration folder; `language` reads queries. Raises `ConfigError` with every mistake in them."""
    if not folder.is_dir():
        raise ConfigError([_no_folder(folder)])
    reader = _Folder(folder, language)
    study = reader.study()
    sources = reader.sources(catalog)
    tracks = reader.tracks(study)
    release = reader.release()
    scrub = reader.scrub()
    papers = reader.papers()
    recipients = reader.recipients()
    reader.fields(tracks, study, reader.source_names)
    launches = reader.launches(tracks)
    channels = reader.channels(recipients, study.key if study else "")
    if study is None or release is None or scrub is None or papers is None or reader.problems:
        raise ConfigError(reader.problems)
    return Settings(study, sources, tracks, release, folder, scrub, launches, papers, recipients, channels)


@dataclass(frozen=True, slots=True)
class Trial:
    """What `townhum try` reads with: as much of a study as there is. `writings` are how people write at its sources."""

    tracks: Mapping[str, Track] = field(default_factory=dict)
    study: Study | None = None
    scrub: ScrubRules = field(default_factory=ScrubRules)
    writings: frozenset[str] = frozenset()


def load_trial(folder: Path, catalog: Mapping[str, Connector], language: QueryLanguage) -> Trial:
    """Read topics.toml, and of the other files those that are there. Raises `ConfigError`.

    Of sources.toml only the connectors are looked at: a source that is not ready yet keeps nobody from trying a query.
    """
    if not folder.is_dir():
        raise ConfigError([_no_folder(folder)])
    reader = _Folder(folder, language)
    study = reader.study() if (folder / "study.toml").is_file() else None
    tracks = reader.tracks(study)
    scrub = reader.scrub()
    writings = reader.writings(catalog) if (folder / "sources.toml").is_file() else frozenset()
    reader.fields(tracks, study, None)
    if scrub is None or reader.problems:
        raise ConfigError(reader.problems)
    return Trial(tracks, study, scrub, writings)


def load_changes(folder: Path) -> tuple[Mapping[str, Change], Problems]:
    """What changes.toml tells, by name, and where to put down what is wrong with it. Raises `ConfigError`."""
    reader = _Folder(folder, _no_language)
    changes, problems = reader.changes()
    if reader.problems:
        raise ConfigError(reader.problems)
    return changes, problems


def load_ask(folder: Path) -> Ask | None:
    """What ask.toml asks; None where there is no such file. Raises `ConfigError`."""
    if not (folder / ASK).exists():
        return None
    reader = _Folder(folder, _no_language)
    ask = reader.ask()
    if reader.problems:
        raise ConfigError(reader.problems)
    return ask


def load_translations(folder: Path) -> Mapping[str, tuple[Mapping[str, str], Problems]]:
    """The files notice.LANGUAGE.toml: texts by the English ones, and where to put down what is wrong. Raises `ConfigError`."""
    reader = _Folder(folder, _no_language)
    found = {path.name.split(".")[1]: reader.translation(path.name) for path in sorted(folder.glob("notice.*.toml"))}
    if reader.problems:
        raise ConfigError(reader.problems)
    return found


def read_sources(
    file: Path, text: str, catalog: Mapping[str, Connector]
) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """The names of the sources and the mistakes that `load_settings` would find if `file` held this text."""
    reader = _Folder(file.parent, _no_language, {file.name: text.encode("utf-8")})
    reader.sources(catalog)
    return tuple(reader.source_names), tuple(reader.problems)


def sources_in(file: Path, text: str, catalog: Mapping[str, Connector]) -> tuple[Source, ...]:
    """The sources that are right if `file` holds this text."""
    return _Folder(file.parent, _no_language, {file.name: text.encode("utf-8")}).sources(catalog)


class _Folder:
    """One configuration folder being read; `problems` grows as its files are. `instead` is read in place of files by name."""

    def __init__(
        self, folder: Path, language: QueryLanguage, instead: Mapping[str, bytes] = MappingProxyType({})
    ) -> None:
        self._folder = folder
        self._instead = instead
        self._language = language
        self._queries: dict[str, QueryFacts] = {}
        self.problems: list[Problem] = []
        self.source_names: list[str] = []

    def study(self) -> Study | None:
        raw, problems = self._read("study.toml")
        self._only(raw, {"study"}, problems)
        model = problems.validate(Study, raw["study"], ("study",)) if "study" in raw else None
        if "study" not in raw and not problems.found:
            problems.add((), "has no [study] table; `townhum init` writes one to start from")
        self.problems += problems.found
        return model

    def release(self) -> ReleaseRules | None:
        raw, problems = self._read("release.toml")
        self._only(raw, {"release"}, problems)
        model = problems.validate(ReleaseRules, raw.get("release", {}), ("release",))
        self.problems += problems.found
        return model

    def scrub(self) -> ScrubRules | None:
        """The file may be left out."""
        if not (self._folder / "scrub.toml").exists():
            return ScrubRules()
        raw, problems = self._read("scrub.toml")
        self._only(raw, {"scrub"}, problems)
        model = problems.validate(ScrubRules, raw.get("scrub", {}), ("scrub",))
        self.problems += problems.found
        return model

    def papers(self) -> PaperAnswers | None:
        """The file may be left out."""
        raw, problems = self._if_there("papers.toml")
        self._only(raw, {"papers"}, problems)
        model = problems.validate(PaperAnswers, raw.get("papers", {}), ("papers",))
        self.problems += problems.found
        return model

    def recipients(self) -> Mapping[str, Recipient]:
        """The file may be left out: then nobody outside is handed anything."""
        raw, problems = self._if_there("shares.toml")
        found = self._each(Recipient, "share", raw, problems)
        self.problems += problems.found
        return found

    def channels(self, recipients: Mapping[str, Recipient], key: str) -> Mapping[str, Channel]:
        """The file may be left out: then nothing is sent anywhere."""
        raw, problems = self._if_there("deliver.toml")
        channels = self._each(Channel, "deliver", raw, problems)
        for at, what in (*unknown_recipients(channels, recipients), *secrets_of_the_store(channels, key)):
            problems.add(("deliver", *at), what)
        self.problems += problems.found
        return channels

    def changes(self) -> tuple[Mapping[str, Change], Problems]:
        """The file may be left out."""
        raw, problems = self._if_there(CHANGES)
        found = self._each(Change, "change", raw, problems)
        self.problems += problems.found
        return found, problems

    def ask(self) -> Ask | None:
        raw, problems = self._read(ASK)
        self._only(raw, {"ask"}, problems)
        model = problems.validate(Ask, raw.get("ask", {}), ("ask",)) if not problems.found else None
        self.problems += problems.found
        return model

    def translation(self, file: str) -> tuple[Mapping[str, str], Problems]:
        """A file that puts the notice into another language."""
        raw, problems = self._read(file)
        self._only(raw, {"texts"}, problems)
        code = file.split(".")[1]
        if code not in CODES or code == "en":
            problems.add((), f"is named after no language that the notice can be put into. {nearest_language(code)}")
        read = problems.validate(Translation, raw, ()) if not problems.found else None
        self.problems += problems.found
        return (read.texts if read else {}), problems

    def launches(self, tracks: Mapping[str, Track]) -> Mapping[str, Launch]:
        """The file may be left out. Where no track could be read, the tracks that it names are not looked up."""
        raw, problems = self._if_there("launches.toml")
        launches = self._each(Launch, "launch", raw, problems)
        for at, what in mistaken(launches, tracks) if tracks else ():
            problems.add(("launch", *at), what)
        self.problems += problems.found
        return launches

    def _if_there(self, file: str) -> tuple[dict[str, Any], Problems]:
        """A file that may be left out."""
        return self._read(file) if (self._folder / file).exists() else ({}, Problems(file, {}))

    def _each(self, model: type[M], key: str, raw: dict[str, Any], problems: Problems) -> Mapping[str, M]:
        """Tables `[key.NAME]` by their name, those that are right."""
        self._only(raw, {key}, problems)
        read = {name: problems.validate(model, table, (key, name)) for name, table in self._named(raw, key, problems)}
        return MappingProxyType({name: each for name, each in read.items() if each is not None})

    def tracks(self, study: Study | None) -> Mapping[str, Track]:
        raw, problems = self._read("topics.toml")
        self._only(raw, {"track"}, problems)
        tracks = {}
        for name, table in self._named(raw, "track", problems):
            track = problems.validate(Track, table, ("track", name))
            if track is not None and self._readable(name, track, study, problems):
                tracks[name] = track
        if not raw.get("track") and not problems.found:
            problems.add((), "names no track, so nothing would be counted; add a table [track.NAME]")
        self.problems += problems.found
        return MappingProxyType(tracks)

    def _readable(self, name: str, track: Track, study: Study | None, problems: Problems) -> bool:
        """Whether a track's query can be read and is about nobody; if not, why is among the problems."""
        try:
            query = self._queries[name] = self._language(track.query)
        except ValueError as error:
            problems.add(("track", name, "query"), str(error))
            return False
        what = objection(track, query, study.languages if study else ())
        if what:
            problems.add(("track", name), what)
        return what is None

    def fields(self, tracks: Mapping[str, Track], study: Study | None, sources: Sequence[str] | None) -> None:
        """Hold what `lang:` and `source:` name in queries, and whom they watch, against the study. None: the sources are not known."""
        if not tracks:
            return
        _, problems = self._read("topics.toml")
        for name in tracks:
            for what in dict.fromkeys(mistaken_fields(self._queries[name], study, sources)):
                problems.add(("track", name, "query"), what)
            if group := objection_to_group(tracks[name], self._queries[name].words, study):
                problems.add(("track", name), group)
        self.problems += problems.found

    def sources(self, catalog: Mapping[str, Connector]) -> tuple[Source, ...]:
        raw, problems = self._read("sources.toml")
        self._only(raw, {"source"}, problems)
        named = self._named(raw, "source", problems)
        self.source_names = [name for name, _ in named]
        sources = [_source(name, table, catalog, problems) for name, table in named]
        self.problems += problems.found
        return tuple(source for source in sources if source is not None)

    def writings(self, catalog: Mapping[str, Connector]) -> frozenset[str]:
        """How people write at the sources that name a connector, whatever else is wrong with them."""
        raw, _ = self._read("sources.toml")
        tables = raw["source"].values() if isinstance(raw.get("source"), dict) else ()
        named = (str(table.get("connector", "")) for table in tables if isinstance(table, dict))
        return frozenset(catalog[name].manifest.writing for name in named if name in catalog)

    def _read(self, file: str) -> tuple[dict[str, Any], Problems]:
        path = self._folder / file
        problems = Problems(str(path), {})
        try:
            text = (self._instead[file] if file in self._instead else path.read_bytes()).decode("utf-8-sig")
            raw = parsed(text, str(path))
        except OSError:
            problems.add((), "cannot be read; `townhum init` writes one to start from")
        except UnicodeDecodeError:
            problems.add((), "is not UTF-8; save it as UTF-8 in your editor")
        except ConfigError as error:
            problems.found.extend(error.problems)
        else:
            problems = Problems(str(path), key_lines(text))
            for key in literal_secrets(raw):
                problems.add(key, ADVICE)
            return raw, problems
        return {}, problems

    @staticmethod
    def _only(raw: dict[str, Any], known: set[str], problems: Problems) -> None:
        for key in raw.keys() - known:
            problems.unknown((key,), known, noun="table")

    @staticmethod
    def _named(raw: dict[str, Any], noun: str, problems: Problems) -> list[tuple[str, dict[str, Any]]]:
        """The tables `[noun.NAME]` that have a fit name, in the order of the file."""
        tables = raw.get(noun, {})
        if not isinstance(tables, dict):
            problems.add((noun,), f"write one table a {noun}: [{noun}.NAME]")
            return []
        named = []
        for name, table in tables.items():
            if not _NAME.fullmatch(name):
                problems.add((noun, name), "names are lower-case letters, digits and _, beginning with a letter")
            elif not isinstance(table, dict):
                problems.add((noun, name), f"write a table: [{noun}.{name}]")
            else:
                named.append((name, table))
        return named


def _no_language(query: str) -> QueryFacts:
    """Stands in where no query is read."""
    raise ValueError(query)


def _no_folder(folder: Path) -> Problem:
    what = "`townhum init` writes one to start from, --config names another"
    if (folder.parent / "study.toml").is_file():
        what = f"but study.toml lies beside it: name its own folder, --config {folder.parent}"
    return Problem(str(folder), 0, "", f"is no folder; {what}")


def _no_connector(name: str, catalog: Mapping[str, Connector]) -> str:
    """What to tell of a name that no connector has: why the place is never read, or the nearest name that is known."""
    refused = catalog.refused.get(name.strip().lower()) if isinstance(catalog, Catalog) else None
    return str(refused) if refused else f"no such connector. {nearest(name, catalog)}"


def _source(name: str, table: dict[str, Any], catalog: Mapping[str, Connector], problems: Problems) -> Source | None:
    at = ("source", name)
    connector = catalog.get(str(table.get("connector", "")))
    if connector is None and "connector" in table:
        problems.add((*at, "connector"), _no_connector(str(table["connector"]), catalog))
    common = Permission.model_fields.keys()
    own = connector.decoder.Options.model_fields.keys() if connector else table.keys()
    for key in table.keys() - common - own:
        problems.unknown((*at, key), {*common, *own})
    permission = problems.validate(Permission, {k: v for k, v in table.items() if k in common}, at)
    if connector is None:
        return None
    options = problems.validate(connector.decoder.Options, {k: v for k, v in table.items() if k in own}, at)
    if permission is None or options is None:
        return None
    if place := _refused(connector, options, catalog):
        problems.add((*at, "connector"), str(place))
        return None
    source = Source(name, permission, connector, options)
    if what := aimed_at_somebody(source):
        problems.add((*at, what.partition(" ")[0]), what)
        return None
    return source


def _refused(connector: Connector, options: Any, catalog: Mapping[str, Connector]) -> RefusedPlace | None:
    """The place that is never read which a source without code would reach by another way, such as a feed of X."""
    refused = catalog.refused if isinstance(catalog, Catalog) and connector.manifest.listing else {}
    hosts = (urlsplit(url).hostname or "" for url in connector.decoder.hosts(options)) if refused else ()
    return next((place for host in hosts if (place := refused_host(host, refused))), None)
