import pytest
from ledgers import Week, cells, published

VOICES = {"acorn": (15, 20, 15, 0), "birch": (30, 30, 40, 0)}


@pytest.fixture(scope="session")
def public(tmp_path_factory):
    """A public file with two weeks, beside its ledger and a file with a secret."""
    folder = tmp_path_factory.mktemp("telltale-folder")
    (folder / "secret.txt").write_text("the secret")
    (folder / "secret.csv").write_text("a,b\n1,the secret\n")
    (folder / "secret.json").write_text('{"a": "the secret"}')
    return published(folder, Week(0, cells(VOICES)), Week(1, cells(VOICES)))
