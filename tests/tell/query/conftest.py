import pytest
from releases import published, release

VOICES = {
    "acorn": {"negative": 15, "neutral": 20, "positive": 15},
    "birch": {"negative": 30, "neutral": 30, "positive": 40},
}


@pytest.fixture(scope="session")
def public(tmp_path_factory):
    """A public file with two weeks, beside its ledger and a file with a secret."""
    folder = tmp_path_factory.mktemp("telltale-folder")
    (folder / "secret.txt").write_text("the secret")
    (folder / "secret.csv").write_text("a,b\n1,the secret\n")
    (folder / "secret.json").write_text('{"a": "the secret"}')
    return published(folder, release(0, VOICES), release(1, VOICES))
