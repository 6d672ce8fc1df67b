"""Pages and schemas made from the code say what the code says."""

import pytest
from tools.pages import ROOT, pages


@pytest.mark.parametrize(("path", "text"), pages().items(), ids=str)
def test_a_generated_page_is_current(path, text):
    assert (ROOT / path).read_text(encoding="utf-8") == text, "run `make docs`"
