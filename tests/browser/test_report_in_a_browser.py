"""The report as a browser shows it. Needs `make browser`, and Debian's chromium (`apt-get install chromium`)."""

import shutil

import pytest
from years import year

from townhum.tell.report.page import report
from townhum.tell.report.scope import scope_of

LONG = "The Exceedingly Long Name of a Brand That Nobody Would Choose"
ARABIC = "\u0634\u0631\u0643\u0629 \u0627\u0644\u0634\u0627\u064a"


@pytest.fixture(scope="module")
def browser():
    sync_api = pytest.importorskip("playwright.sync_api", reason="`make browser` installs what drives a browser")
    path = shutil.which("chromium")
    if path is None:
        pytest.skip("no chromium is installed: apt-get install chromium")
    with sync_api.sync_playwright() as started:
        launched = started.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """Reports of several kinds, by name."""
    folder = tmp_path_factory.mktemp("pages")
    kinds = {
        "year": {},
        "one": {"weeks": 1},
        "vague": {"weeks": 9, "size": 0.02},
        "names": {"weeks": 12, "labels": {"acorn": LONG, "rival 1": ARABIC}},
    }
    for name, how in kinds.items():
        (folder / name).mkdir()
        (folder / f"{name}.html").write_text(report(scope_of(year(folder / name, **how))), encoding="utf-8")
    return folder


@pytest.fixture
def opened(browser, pages):
    made = []

    def open_page(name, *, width=1000, scheme="light"):
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=False)
        page = context.new_page()
        page.asked, page.wrong = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("console", lambda message: page.wrong.append(message.text))
        page.on("pageerror", lambda error: page.wrong.append(str(error)))
        page.goto((pages / f"{name}.html").as_uri())
        made.append(context)
        return page

    yield open_page
    for context in made:
        context.close()


NAMES = ("year", "one", "vague", "names")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_fetched_and_no_fault_is_found(browser, pages, name, scheme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="`make browser` installs it")
    context = browser.new_context(color_scheme=scheme, bypass_csp=True)  # or axe could not run in the page
    page = context.new_page()
    page.goto((pages / f"{name}.html").as_uri())
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    rules = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
    found = axe.Axe().run(page, options=rules).response["violations"]
    context.close()
    assert [(each["id"], [node["html"][:120] for node in each["nodes"]][:3]) for each in found] == []


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("width", [320, 1000])
def test_one_request_no_message_and_no_scrolling_sideways(opened, name, width):
    page = opened(name, width=width)
    assert len(page.asked) == 1
    assert page.wrong == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_keyboard_reaches_what_can_be_opened_in_the_order_of_the_page(opened):
    page = opened("year")
    places = []
    for _ in range(12):
        page.keyboard.press("Tab")
        places.append(page.evaluate("document.activeElement.getBoundingClientRect().top + scrollY"))
    assert places == sorted(places)
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.parentElement.open ?? true")


def test_a_span_is_chosen_and_a_number_read_under_the_pointer(opened):
    page = opened("year")
    page.select_option("#choose select", "13")
    assert page.locator("#voice-13 svg[role=img]").is_visible()
    assert not page.locator("#voice svg[role=img]").first.is_visible()
    page.locator("#voice-13 svg[role=img]").hover()
    assert "Acorn" in page.locator("#voice-13 .at").inner_text()
    assert page.wrong == []


def test_a_table_is_taken_along_as_csv(opened):
    page = opened("year")
    page.locator("#voice > details > summary").click()
    with page.expect_download() as found:
        page.locator("#voice > details > button").click()
    text = found.value.path().read_bytes().decode("utf-8-sig")
    assert text.startswith('"Period","Acorn",')
    assert text.count("\r\n") == 53


def test_it_says_the_same_without_scripts(browser, pages):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((pages / "year.html").as_uri())
    assert page.locator("#voice svg[role=img]").is_visible()
    assert not page.locator("#voice-13").is_visible()
    context.close()


def test_it_is_printed(opened):
    assert opened("year").pdf(format="A4").startswith(b"%PDF")
