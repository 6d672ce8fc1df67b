"""Writes the generated pages and schemas: `make docs`."""

from __future__ import annotations

from tools.pages import ROOT, pages

if __name__ == "__main__":
    for path, text in pages().items():
        (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / path).write_text(text, encoding="utf-8")
