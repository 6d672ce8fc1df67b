"""Pages that stand alone: HTML in which every text is escaped, nothing is fetched, and no style or script runs but our own.

The one place where HTML is made. A page reads on a telephone of 320 px, on paper, in the dark, and to a screen reader.
"""

from __future__ import annotations

import base64
import hashlib
import html
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Node: TypeAlias = "Element | str"

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9-]*\Z")
_VOID = frozenset({"br", "col", "hr", "img", "input", "link", "meta"})
_OURS_ALONE = frozenset({"script", "style", "base", "iframe", "object", "embed"})
_IN_A_LINE = frozenset({"a", "abbr", "b", "bdi", "code", "em", "span", "strong", "time", "tspan", "input", "textarea"})
_LEADS_SOMEWHERE = frozenset({"href", "src", "action", "formaction"})
_SAFE_TARGET = re.compile(r"(https?://|mailto:|#|data:image/(?:png|jpeg|gif|webp);base64,)|[^:]*\Z", re.IGNORECASE)
_UNPRINTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufffe\uffff]")

STYLE = """
:root{color-scheme:light dark;--ink:#1b1b1b;--paper:#fdfdfb;--pale:#5a5a5a;--line:#c9c9c4;--link:#0b4f8a;--wash:#f1f0ea}
@media (prefers-color-scheme:dark){:root{--ink:#e9e8e3;--paper:#171715;--pale:#aeada6;--line:#4a4943;--link:#8fc3f2;--wash:#24231f}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.25rem;max-width:46rem;background:var(--paper);color:var(--ink);
font:1.0625rem/1.6 system-ui,-apple-system,"Segoe UI",sans-serif;overflow-wrap:break-word}
h1{font-size:1.7rem;line-height:1.25;margin:.5rem 0 1rem}h2{font-size:1.25rem;line-height:1.3;margin:2rem 0 .5rem}
h3{font-size:1.05rem;margin:1.25rem 0 .25rem}p,ul,ol,dl{margin:.5rem 0}ul,ol{padding-inline-start:1.4rem}li{margin:.25rem 0}
dt{font-weight:600;margin-top:.6rem}dd{margin:0}a{color:var(--link)}:focus-visible{outline:3px solid var(--link);outline-offset:2px}
small,.pale{color:var(--pale);font-size:.9375rem}header,footer{color:var(--pale)}footer{border-top:1px solid var(--line);margin-top:2.5rem;padding-top:.75rem}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9375rem}caption{text-align:start;font-weight:600;padding:.25rem 0}
th,td{text-align:start;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--line)}
.number{text-align:end;font-variant-numeric:tabular-nums}.blank{background:var(--wash);border:1px dashed var(--pale);padding:0 .3rem}
.skip{position:absolute;inset-inline-start:-999rem}.skip:focus{position:static}
label{display:block;margin:.75rem 0 .25rem}input,textarea,button,select{font:inherit;color:inherit;background:var(--wash);border:1px solid var(--pale);border-radius:.25rem;padding:.45rem}
textarea{width:100%;min-height:8rem}input[type=checkbox],input[type=radio]{margin-inline-end:.5rem}button{padding:.5rem 1rem;margin:.5rem .5rem .5rem 0}
@media (max-width:30rem){.stacked thead{position:absolute;clip-path:inset(50%);height:1px;overflow:hidden}
.stacked,.stacked tbody,.stacked tr,.stacked th,.stacked td,
.stacked caption{display:block;text-align:start;white-space:normal}
.stacked tr{border-bottom:1px solid var(--line);padding:.35rem 0}
.stacked th,.stacked td{border:0;padding:.1rem 0}
.stacked td::before{content:attr(data-label) ": ";color:var(--pale)}
.stacked td:empty{display:none}}
@media print{:root{--ink:#000;--paper:#fff;--pale:#333;--link:#000}body{max-width:none;padding:0;font-size:11pt}h2,h3{break-after:avoid}
li,tr,dd{break-inside:avoid}.skip,.screen{display:none}a[href^=http]::after{content:" (" attr(href) ")";font-size:.85em}}
"""


@dataclass(frozen=True, slots=True)
class Element:
    """One element of a page. Made by `tag`, which looks at its name and attributes."""

    name: str
    attributes: Mapping[str, str | None]
    children: tuple[Node, ...]


def tag(name: str, /, *children: Node, **attributes: str | int | bool | None) -> Element:
    """An element: `tag("a", "our notice", href="notice.html", aria_label=...)`.

    An underscore in an attribute's name stands for a hyphen, one at its end for none (`class_`, `for_`). True is an attribute without a
    value; False and None leave it out. Raises ValueError for what could run or fetch: elements as script and iframe, attributes as onclick
    and style, and targets other than http, https, mailto, a picture that is in the page, a file beside it or a place in it.
    """
    if not _NAME.match(name) or name.lower() in _OURS_ALONE:
        raise ValueError(f"a page has no element {name}")
    kept = {
        key.rstrip("_").replace("_", "-"): value
        for key, value in attributes.items()
        if value is not None and value is not False
    }
    for key, value in kept.items():
        _look_at(key, value)
    return Element(name, {key: None if value is True else str(value) for key, value in kept.items()}, children)


def _look_at(key: str, value: str | int | bool | None) -> None:
    if not _NAME.match(key) or key.lower().startswith("on") or key.lower() in {"style", "srcdoc"}:
        raise ValueError(f"an element of a page has no attribute {key}")
    if key.lower() in _LEADS_SOMEWHERE and not _SAFE_TARGET.match(_clean(str(value)).strip()):
        raise ValueError(f"{key} leads to what a page may not lead to")


def section(heading: str, *children: Node, id_: str) -> Element:
    """A part of a page under its own heading, so that a screen reader can jump to it."""
    return tag("section", tag("h2", heading, id=id_), *children, aria_labelledby=id_)


def paragraphs(*texts: str) -> tuple[Element, ...]:
    return tuple(tag("p", text) for text in texts)


def bullets(items: Iterable[Node]) -> Element:
    return tag("ul", *(tag("li", item) for item in items))


def terms(pairs: Iterable[tuple[str, Node]]) -> Element:
    """A list of things and what is said of each."""
    return tag("dl", *(part for thing, said in pairs for part in (tag("dt", thing), tag("dd", said))))


def table(
    caption: str,
    head: Sequence[str],
    rows: Iterable[Sequence[Node]],
    *,
    numbers: Iterable[int] = (),
    stacked: bool = False,
) -> Element:
    """A table whose first column names its rows. `numbers` are the columns (from 0) to be set as numbers.

    One that is `stacked` has its cells below each other, each with its heading, where the page is narrow: for cells with sentences.
    """
    right = frozenset(numbers)
    label = head if stacked else [None] * len(head)
    top = tag("tr", *(tag("th", cell, scope="col", class_=_of(at, right)) for at, cell in enumerate(head)))
    body = (
        tag(
            "tr",
            tag("th", first, scope="row"),
            *(tag("td", cell, class_=_of(at, right), data_label=label[at]) for at, cell in enumerate(others, 1)),
        )
        for first, *others in rows
    )
    inner = tag(
        "table", tag("caption", caption), tag("thead", top), tag("tbody", *body), class_="stacked" if stacked else None
    )
    return tag("div", inner, class_="wide", role="region", aria_label=caption, tabindex=0)


def _of(column: int, numbers: frozenset[int]) -> str | None:
    return "number" if column in numbers else None


def document(
    title: str,
    *body: Node,
    lang: str = "en",
    direction: str = "ltr",
    head: Iterable[Element] = (),
    script: str = "",
    style: str = "",
) -> str:
    """A whole page, to be written in UTF-8. `lang` is a BCP 47 tag, `direction` "ltr" or "rtl"; `style` comes after the common one.

    The page's policy lets run only this `script` and these styles, by their hash, and lets nothing be fetched or sent anywhere.
    """
    styles = STYLE + style
    metas = (
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=_policy(styles, script)),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("title", title),
        *head,
    )
    return (
        f"<!doctype html>\n{_open(tag('html', lang=lang, dir=direction))}\n<head>\n{''.join(map(write, metas))}"
        f"<style>{styles}</style>\n</head>\n<body>\n{''.join(map(write, body))}"
        f"{_script(script)}</body>\n</html>\n"
    )


def _policy(styles: str, script: str) -> str:
    policy = f"default-src 'none'; style-src '{_hash(styles)}'; img-src data:; base-uri 'none'; form-action 'none'"
    return f"{policy}; script-src '{_hash(script)}'" if script else policy


def write(node: Node) -> str:
    """A node as HTML, with every text and value in it escaped."""
    if isinstance(node, str):
        return html.escape(_clean(node), quote=False)
    end = "" if node.name in _VOID else "".join(map(write, node.children)) + f"</{node.name}>"
    return _open(node) + end + ("" if node.name in _IN_A_LINE else "\n")


def _open(element: Element) -> str:
    values = (
        f" {key}" if value is None else f' {key}="{html.escape(_clean(value))}"'
        for key, value in element.attributes.items()
    )
    return f"<{element.name}{''.join(values)}>"


def _clean(text: str) -> str:
    """Without what HTML cannot hold, and without signs that turn the direction of a text so that it reads as another one."""
    return _UNPRINTED.sub("\N{REPLACEMENT CHARACTER}", text)


def _script(script: str) -> str:
    if "</" in script or "<!--" in script:
        raise ValueError("a page's script may not end itself")
    return f"<script>{script}</script>\n" if script else ""


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
