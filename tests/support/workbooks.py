"""An Excel file as its XML says it is, read by nothing of what wrote it."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_SIGN = re.compile(r"_x([0-9A-F]{4})_")  # ECMA-376, part 1, 22.9.2.19: a sign that XML does not hold
_CELL = re.compile(r"([A-Z]+)(\d+)")


class Workbook:
    """Its sheets by name: each a list of rows, each row a dictionary of cells by the letters of their column."""

    def __init__(self, path: Path) -> None:
        with zipfile.ZipFile(path) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        shared = self._tree("xl/sharedStrings.xml") if "xl/sharedStrings.xml" in self.parts else ()
        self._shared = ["".join(part.text or "" for part in each.iter(f"{_MAIN}t")) for each in shared]
        names = [each.attrib["name"] for each in self._tree("xl/workbook.xml").iter(f"{_MAIN}sheet")]
        self.sheets = {name: self._rows(f"xl/worksheets/sheet{at}.xml") for at, name in enumerate(names, 1)}
        self.formulas = sum(part.count(b"<f>") + part.count(b"<f ") for part in self.parts.values())

    def table(self, name: str) -> list[dict[str, object]]:
        """The rows of a sheet under its headings; an empty cell is left out."""
        head, *rows = self.sheets[name]
        return [{str(head[at]): value for at, value in row.items()} for row in rows]

    def text(self, name: str) -> str:
        """All that a sheet says."""
        return "\n".join(str(value) for row in self.sheets[name] for value in row.values())

    def _tree(self, part: str) -> ET.Element:
        return ET.fromstring(self.parts[part])

    def _rows(self, part: str) -> list[dict[str, object]]:
        rows = self._tree(part).iter(f"{_MAIN}row")
        return [{_CELL.match(cell.attrib["r"])[1]: self._value(cell) for cell in row} for row in rows]

    def _value(self, cell: ET.Element) -> object:
        if cell.attrib.get("t") != "s":
            return _value(cell)
        text = self._shared[int(cell.findtext(f"{_MAIN}v") or 0)]
        return _SIGN.sub(lambda sign: chr(int(sign[1], 16)), text)


def _value(cell: ET.Element) -> object:
    kind = cell.attrib.get("t", "n")
    if kind == "inlineStr":
        text = "".join(part.text or "" for part in cell.iter(f"{_MAIN}t"))
        return _SIGN.sub(lambda sign: chr(int(sign[1], 16)), text)
    number = cell.find(f"{_MAIN}v")
    text = number.text if number is not None else ""
    return text == "1" if kind == "b" else float(text) if kind == "n" and text else text
