"""`townhum run --cluster` and `townhum cluster-secret`: where a run reads, and what its executors are known by."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from townhum.errors import UsageError

if TYPE_CHECKING:
    from townhum.run.cluster.starting import Place

_MOST_PORT = 65_535

Cluster = Annotated[
    str | None,
    typer.Option(
        help="Spark cluster that collects and reads: local[2], k8s://https://…, yarn, spark://… or submitted.",
        show_default=False,
    ),
]
Secret = Annotated[
    Path | None,
    typer.Option(
        "--cluster-secret", help="The cluster's secret: the same file here and on every executor.", show_default=False
    ),
]
Port = Annotated[
    int,
    typer.Option(
        "--cluster-port",
        help="Port on which executors fetch the run's key. Default: any that is free.",
        min=0,
        max=_MOST_PORT,
        show_default=False,
    ),
]

clusters = typer.Typer(rich_markup_mode=None)


@clusters.command("cluster-secret")
def cluster_secret(file: Annotated[Path, typer.Argument(help="New file to write it to.")]) -> None:
    """Make the secret by which a cluster's executors and the driver of a run know each other."""
    from townhum.cli.showing import out
    from townhum.clock import SystemClock
    from townhum.run.cluster.secret import write_secret

    until = write_secret(file, SystemClock().now())
    out.print(f"It is in {file}, for its owner alone, and good until {until:%Y-%m-%d}.", soft_wrap=True)
    out.print(
        "Put a copy on every executor, at one path on all hosts, and name it with --cluster-secret.", soft_wrap=True
    )


def place(cluster: str | None, secret: Path | None, port: int, workers: int | None) -> Place | None:
    """Which cluster is asked for. Raises `UsageError` for options that do not go together."""
    if cluster is None:
        if secret or port:
            raise UsageError("Name the cluster with --cluster.", "--cluster-secret and --cluster-port go with it")
        return None
    if not cluster.strip():
        raise UsageError("Name the cluster, or leave --cluster out to read on this machine.", "--cluster is empty")
    if workers is not None:
        raise UsageError("Give --workers or --cluster, not both.", "a cluster has executors instead of workers")
    from townhum.run.cluster.starting import Place

    return Place(cluster, secret, port)
