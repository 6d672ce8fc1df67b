"""A house style: colours and a picture, and nothing that could fetch, run, or break out."""

import pytest

from townhum.errors import UsageError
from townhum.tell.page import write
from townhum.tell.report.house import MOST_LOGO, house_of

PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)


def test_colours_are_taken_and_hold_in_the_dark_too(tmp_path):
    path = tmp_path / "house.css"
    path.write_text(":root {\n  --brand: #0b5cad;\n  --c1: teal; /* the rival */\n}\n")
    assert house_of(path).style == ":root:root{--brand:#0b5cad;--c1:teal}"


@pytest.mark.parametrize(
    "line",
    [
        "--brand: url(https://x.example/a.png);",
        "--brand: red; } body { background: url(//x.example)",
        "@import 'https://x.example/a.css';",
        "--brand: </style><script>alert(1)</script>;",
        "--brand: expression(alert(1));",
        "--nothing: red;",
        "body { color: red }",
        "--brand: var(--x, url(//x));",
        "--brand: \\75rl(//x);",
    ],
)
def test_whatever_is_no_colour_is_refused_with_its_line(tmp_path, line):
    path = tmp_path / "house.css"
    path.write_text(f"--ink: #000;\n{line}\n")
    with pytest.raises(UsageError, match=r"house\.css:2"):
        house_of(path)


def test_a_logo_is_put_into_the_page(tmp_path):
    path = tmp_path / "logo.png"
    path.write_bytes(PNG)
    (logo,) = house_of(logo=path, name="Acorn Ltd").logo
    assert write(logo).startswith('<img src="data:image/png;base64,iVBORw0KGgo')
    assert 'alt="Acorn Ltd"' in write(logo)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "save it as PNG"),
        (b"GIF", "save it as PNG"),
        (b"", "save it as PNG"),
        (b"RIFF\0\0\0\0WAVE", "save it as PNG"),
        (PNG + bytes(MOST_LOGO), "smaller than"),
        (PNG + bytes(20 * 2**20), "smaller than"),
    ],
    ids=("svg", "cut", "empty", "sound", "large", "huge"),
)
def test_what_is_no_picture_or_too_large_is_refused(tmp_path, content, said):
    path = tmp_path / "logo.png"
    path.write_bytes(content)
    with pytest.raises(UsageError, match=said):
        house_of(logo=path)


def test_files_that_are_not_there_are_told(tmp_path):
    with pytest.raises(UsageError, match="No such file"):
        house_of(logo=tmp_path / "none.png")
    with pytest.raises(UsageError, match="No such file"):
        house_of(tmp_path / "none.css")
