"""Public files of two moments, and where lakes of them lie."""

import pytest
from lakes import postgres, weeks


@pytest.fixture(scope="module")
def older(tmp_path_factory):
    """Two weeks."""
    return weeks(tmp_path_factory.mktemp("older"), 0, 1)


@pytest.fixture(scope="module")
def newer(tmp_path_factory):
    """The first of them forgotten, a third there."""
    return weeks(tmp_path_factory.mktemp("newer"), 1, 2)


@pytest.fixture(scope="module")
def server():
    """A PostgreSQL of one's own."""
    with postgres() as started:
        yield started


@pytest.fixture
def small(tmp_path):
    """A target that needs no server, and a folder for its files."""
    return f"ducklake:sqlite:{tmp_path / 'tea.sqlite'}", str(tmp_path / "files")
