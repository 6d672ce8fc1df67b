"""The guides and notebooks run as they are written, on a file like the demo's; the long test runs them on the demo's own."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from ledgers import Noise, Study, Week, cells, ledger
from tools.pages import ROOT

from townhum.cli.demonstrating import demonstrate
from townhum.keep.history import histories
from townhum.keep.public import publish
from townhum.tell.insight import insights

GUIDES = ROOT / "docs" / "guides"
NOTEBOOKS = GUIDES / "notebooks"
PAGES = [*sorted(GUIDES.glob("*.md")), ROOT / "docs" / "programs.md"]
BLOCKS = re.compile(r"```(\w+)\n(.*?)```", re.DOTALL)
BRANDS = {"kettlewick": 200, "boilari": 125, "steamora": 115}
LOUD, WEEKS = 5, 9  # the week in which our brand is spoken of most; weeks, the first of which is week 36


@pytest.fixture(scope="module")
def like_the_demo(tmp_path_factory):
    """A folder with a study of the demo's brands and weeks, and the sales of the guides."""
    folder = tmp_path_factory.mktemp("guides")
    data = folder / "townhum-demo" / "data"
    data.mkdir(parents=True)
    study = Study(tracks=dict.fromkeys(BRANDS, "brand"))
    weeks = []
    for number in range(WEEKS):
        heard = {name: many * (2 if (name, number) == ("kettlewick", LOUD) else 1) for name, many in BRANDS.items()}
        tones = {name: (0.3 * many, 0.4 * many, 0.3 * many, 0) for name, many in heard.items()}
        weeks.append(Week(number, cells(tones), noise={"track": Noise(9, 5, 4)}, study=study))
    path = ledger(folder / "ledger.duckdb", *weeks)
    publish(path, data / "public.duckdb", tables=insights(histories(path)))
    shutil.copyfile(GUIDES / "sales.csv", folder / "sales.csv")
    return folder


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """The same with the demo itself."""
    folder = tmp_path_factory.mktemp("demo")
    demonstrate(folder / "townhum-demo")
    shutil.copyfile(GUIDES / "sales.csv", folder / "sales.csv")
    return folder


def words_of(language):
    """What runs a block of a language; None where that is not installed."""
    found = {
        "sh": ["bash", "-e"],
        "python": [sys.executable, "-"],
        "sql": [shutil.which("duckdb", path=path_of()), "-bail", "-readonly", "townhum-demo/data/public.duckdb"],
        "r": [shutil.which("Rscript"), "-"],
    }[language]
    return found if found[0] else None


def path_of():
    return f"{Path(sys.executable).parent}:{os.environ['PATH']}"


def run(words, code, folder):
    env = {"PATH": path_of(), "HOME": str(folder), "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        words, input=code, cwd=folder, env=env, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, f"{code}\n{done.stdout}{done.stderr}"
    return done.stdout


def parts(page):
    """The blocks of a page that are to be run, those of one language joined, in the order in which the languages come up."""
    found = {}
    for language, code in BLOCKS.findall(page.read_text(encoding="utf-8")):
        if language in {"sh", "python", "sql", "r"}:
            found[language] = found.get(language, "") + code
    return found


def try_page(page, folder):
    for written in folder.glob("shares.*"):
        written.unlink()
    for language, code in parts(page).items():
        words = words_of(language)
        if words is None:
            pytest.skip(
                f"nothing is installed that runs {language}: pip install duckdb-cli, apt-get install r-base-core"
            )
        assert run(words, code, folder).strip()


@pytest.mark.parametrize("page", [page for page in PAGES if page.stem != "README"], ids=lambda page: page.stem)
def test_a_guide_works_as_it_is_written(like_the_demo, page):
    try_page(page, like_the_demo)


def test_the_example_of_sales_shows_rows(like_the_demo):
    code = parts(GUIDES / "pandas.md")["python"] + "\nassert beside['share'].notna().sum() == 8, beside\n"
    run([sys.executable, "-"], code, like_the_demo)


def test_every_guide_has_something_that_is_run():
    assert {page.stem for page in PAGES if not parts(page)} == {"README"}


def run_marimo(folder):
    pytest.importorskip("marimo", reason="marimo is the user's own: pip install marimo")
    run([sys.executable, str(NOTEBOOKS / "listening.py")], "", folder)


def run_jupyter(folder):
    nbclient = pytest.importorskip("nbclient", reason="pip install nbclient ipykernel")
    pytest.importorskip("ipykernel", reason="pip install ipykernel")
    nbformat = pytest.importorskip("nbformat")
    notebook = nbformat.read(NOTEBOOKS / "listening.ipynb", as_version=4)
    done = nbclient.NotebookClient(
        notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(folder)}}
    ).execute()
    return " ".join(str(each) for cell in done.cells for each in cell.get("outputs", ()))


def test_the_marimo_notebook_runs(like_the_demo):
    run_marimo(like_the_demo)


def test_the_jupyter_notebook_runs_and_its_join_shows_rows(like_the_demo):
    said = run_jupyter(like_the_demo)
    assert "1420" in said
    assert "So few weeks" in said


def test_the_jupyter_notebook_is_committed_without_what_it_showed():
    notebook = json.loads((NOTEBOOKS / "listening.ipynb").read_text(encoding="utf-8"))
    assert all(not cell.get("outputs") and cell.get("execution_count") is None for cell in notebook["cells"])


@pytest.mark.long
def test_guides_and_notebooks_run_on_the_demo(demo):
    for page in PAGES:
        try_page(page, demo)
    run_marimo(demo)
    assert "So few weeks" in run_jupyter(demo)
