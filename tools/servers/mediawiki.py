"""MediaWiki 1.43, of Debian 13, unpacked (`mediawiki`, `mediawiki-classes`) into the folder that TOWNHUM_MEDIAWIKI names.

Debian 12 has 1.39, which comes without DiscussionTools. `php-cli`, `php-sqlite3`, `php-xml`, `php-mbstring` and `php-intl` of either do.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from tools.servers.kit import Genuine, done, programs

_VARIABLE = "TOWNHUM_MEDIAWIKI"
_PAGE = "Talk:Kettles"
_TALK = """\
== Which kettle sings? ==

My new kettle sings, and I love it. [[User:Fern|Fern]] ([[User talk:Fern|talk]]) 09:00, 4 November 2026 (UTC)

:Mine leaks, sadly. [[User:Moss|Moss]] ([[User talk:Moss|talk]]) 09:00, 5 November 2026 (UTC)

== Long ago ==

This was before the week. [[User:Sedge|Sedge]] ([[User talk:Sedge|talk]]) 09:00, 5 October 2026 (UTC)
"""
_MORE = """
foreach ( [ "VisualEditor", "Linter", "DiscussionTools" ] as $name ) {
    wfLoadExtension( $name, "$IP/extensions-core/$name/extension.json" );
}
"""


def _root() -> Path:
    return Path(os.environ.get(_VARIABLE, "")) / "usr" / "share" / "mediawiki"


def _lacks() -> str:
    there = os.environ.get(_VARIABLE) and (_root() / "extensions-core" / "DiscussionTools").is_dir()
    return programs("php") or ("" if there else f"the folder that {_VARIABLE} names, with DiscussionTools in it")


def _environment(folder: Path) -> Mapping[str, str]:
    made = folder / "LocalSettings.php"
    return {"MW_CONFIG_FILE": str(made)} if made.exists() else {}


def _fill(folder: Path, port: int) -> None:
    run = ("php", str(_root() / "maintenance" / "run.php"))
    place = ("--dbtype", "sqlite", "--dbpath", str(folder), "--dbname", "kettles", "--confpath", str(folder))
    site = ("--server", f"http://127.0.0.1:{port}", "--scriptpath", "", "--pass", "kettle-sings-2026")
    empty = {"MW_CONFIG_FILE": str(folder / "LocalSettings.php")}
    done(*run, "install", *place, *site, "Kettles", "Warden", folder=folder, environment=empty)
    with (folder / "LocalSettings.php").open("a", encoding="utf-8") as settings:
        settings.write(_MORE)
    environment = _environment(folder)
    done(*run, "update", "--quick", folder=folder, environment=environment)
    done(*run, "edit", "--user", "Warden", _PAGE, folder=folder, environment=environment, given=_TALK)


def _command(folder: Path, port: int) -> list[str]:  # noqa: ARG001  every server has this shape
    return ["php", "-S", f"127.0.0.1:{port}", "-t", str(_root())]


SERVER = Genuine(
    connector="mediawiki_talk",
    needs=f"PHP, and Debian 13's packages mediawiki and mediawiki-classes unpacked into the folder that {_VARIABLE} names",
    lacks=_lacks,
    fill=_fill,
    command=_command,
    environment=_environment,
    keys=lambda url: {"api": f"{url}/api.php", "page": _PAGE},
    texts=("Mine leaks, sadly.", "My new kettle sings, and I love it."),
)
