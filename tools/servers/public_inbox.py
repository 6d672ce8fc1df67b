"""public-inbox, of Debian: `apt-get install public-inbox libsearch-xapian-perl`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tools.servers.kit import Genuine, done, programs
from tools.servers.mails import LIST, MAILS, TEXTS


def _environment(folder: Path) -> Mapping[str, str]:
    return {"HOME": str(folder), "PI_CONFIG": str(folder / "config"), "ORIGINAL_RECIPIENT": LIST}


def _fill(folder: Path, port: int) -> None:
    with_ = {"folder": folder, "environment": _environment(folder)}
    inbox = str(folder / "kettles")
    done("public-inbox-init", "-V2", "kettles", inbox, f"http://127.0.0.1:{port}/kettles", LIST, **with_)  # type: ignore[arg-type]
    done("git", "config", "-f", "config", "publicinboxmda.spamcheck", "none", **with_)  # type: ignore[arg-type]
    for mail in MAILS:
        done("public-inbox-mda", "--no-precheck", **with_, given=mail)  # type: ignore[arg-type]
    done("public-inbox-index", "--reindex", "-L", "full", inbox, **with_)  # type: ignore[arg-type]


def _command(folder: Path, port: int) -> list[str]:  # noqa: ARG001  every server has this shape
    return ["public-inbox-httpd", "-l", f"http://127.0.0.1:{port}", "-W0"]


SERVER = Genuine(
    connector="public_inbox",
    needs="Debian's packages public-inbox and libsearch-xapian-perl",
    lacks=lambda: programs("public-inbox-httpd", "public-inbox-init", "git"),
    fill=_fill,
    command=_command,
    environment=_environment,
    keys=lambda url: {"site": url, "inbox": "kettles"},
    texts=TEXTS,
)
