"""The lengths that CONTRIBUTING gives hold everywhere: a function at most 30 lines, from def to its last; a file at most 400."""

import ast

import pytest
from tools.pages import ROOT

FUNCTION, FILE = 30, 400
FOLDERS = ("benchmarks", "connectors", "src", "tests", "tools", "training")


def too_long(name, source):
    """`name:line`, what is there and its length, for the file and each function in it."""
    lines = len(source.splitlines())
    if lines > FILE:
        yield f"{name}:1 the file has {lines} lines"
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = node.end_lineno - node.lineno + 1
            if length > FUNCTION:
                yield f"{name}:{node.lineno} {node.name} has {length} lines"


@pytest.mark.parametrize("folder", FOLDERS)
def test_nothing_is_too_long_to_be_read(folder):
    files = sorted((ROOT / folder).rglob("*.py"))
    assert files
    found = [
        each for path in files for each in too_long(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))
    ]
    assert not found, "split where a noun or a step lies:\n" + "\n".join(found)


def test_the_lines_of_a_function_run_from_def_to_its_last():
    def function(lines):
        return "class A:\n    @cache\n    async def one(self):\n" + "        pass\n" * (lines - 1)

    assert list(too_long("a.py", function(FUNCTION))) == []
    assert list(too_long("a.py", function(FUNCTION + 1))) == ["a.py:3 one has 31 lines"]


def test_every_line_of_a_file_counts():
    assert list(too_long("a.py", "#\n" * FILE)) == []
    assert list(too_long("a.py", "#\n" * (FILE + 1))) == ["a.py:1 the file has 401 lines"]


def test_the_plan_can_be_read_at_a_glance():
    package = ROOT / "src" / "townhum"
    rooms = {path.stem for path in package.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    rooms.discard("__init__")
    arrows = set()
    for path in package.rglob("*.py"):
        inside = path.relative_to(package).with_suffix("").parts[0]
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("townhum."):
                arrows.add((inside, node.module.split(".")[1]))
    assert len(rooms) <= 16
    assert len({(one, other) for one, other in arrows if one != other}) <= 60
