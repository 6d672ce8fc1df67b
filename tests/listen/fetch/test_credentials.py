import pytest

from townhum.errors import SecretMissing


@pytest.fixture
def session(fetcher, place):
    return fetcher(environment={"TOKEN": "  s3cret\n", "EMPTY": " "}).session(place())


def test_a_secret_comes_from_the_environment_or_a_file(session, tmp_path):
    (tmp_path / "token.txt").write_text("\ufefffrom a file\n", encoding="utf-8")
    assert session.secret("env:TOKEN") == "s3cret"
    assert session.secret("file:token.txt") == "from a file"
    assert session.secret(f"file:{tmp_path / 'token.txt'}") == "from a file"


@pytest.mark.parametrize(
    ("ref", "named"),
    [("env:NOT_THERE", "NOT_THERE"), ("env:EMPTY", "EMPTY"), ("file:gone.txt", "gone.txt"), ("file:.", "file .")],
)
def test_what_is_missing_or_empty_is_named(session, ref, named):
    with pytest.raises(SecretMissing, match=named):
        session.secret(ref)


def test_a_file_that_is_not_text_is_named_and_not_quoted(session, tmp_path):
    (tmp_path / "odd.bin").write_bytes(b"s3cret\xff\xfe")
    with pytest.raises(SecretMissing, match=r"odd\.bin") as caught:
        session.secret("file:odd.bin")
    assert "s3cret" not in str(caught.value)


def test_a_literal_secret_is_refused_and_not_quoted(session):
    with pytest.raises(SecretMissing) as caught:
        session.secret("s3cret")
    assert "s3cret" not in str(caught.value)


def test_a_file_lies_beside_the_sources(session, tmp_path):
    assert session.file("survey.csv") == tmp_path / "survey.csv"
    assert session.file("/elsewhere/survey.csv").as_posix() == "/elsewhere/survey.csv"
