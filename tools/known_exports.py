"""The page of the exports that are recognised, from exporters.toml."""

from __future__ import annotations

from townhum_connectors.exporters import ROLES, Exporter, exporters

_PREFACE = """# Known exports

Written by `make docs` from the table of tools itself (`connectors/townhum_connectors/exporters.toml`).

`townhum sources add files PATH` looks at a file, recognises the tool that exported it by its headings, and appends a block to
`sources.toml`: columns, encoding, delimiter, rows of headings, dates and their zone, the scale of a rating, a column of consent. It
shows headings alone, and never what stands under them. What only a person can say is left as a `"?"` that `townhum check`
refuses: why the file may be listened to, where its terms lie, who read them and when; and, where the file cannot tell, its
time zone, whether each row is another person, which answers mean yes.

In the export of a form the tool names only some of the columns; the others are questions. There, and in a file of no known tool,
the text, a rating and a consent are guessed: by the words of their headings in more than a dozen languages, and by how the cells look (the
text is the question in which people wrote most). Each guess is said with why, in the block too. Look at it before you run: above all at
a column of consent, because rows without a yes are left out. Columns of names, addresses, telephone numbers and their like are never
mapped by a guess; neither are headings that look like somebody's answer, and these are not shown.

Headings are recognised in English, and in the other languages that are named below. None of these files was seen whole in the
original: each section says what its headings rest on. Where a tool writes others, the file is treated as one of no known tool;
please report its headings, never its rows."""

_NAMES = {
    "text": "what they wrote",
    "created_at": "when",
    "author": "who, as a mark only",
    "rating": "rating",
    "language": "language",
    "id": "what tells rows apart",
    "consent": "whether they agreed",
}


def known_exports() -> str:
    """One section a tool, in the order of the table."""
    return "\n\n".join([_PREFACE, *map(_section, exporters())]) + "\n"


def _section(tool: Exporter) -> str:
    rows = [f"| {_NAMES[ours]} | {_columns(tool, ours)} |" for ours in ROLES]
    parts = [
        f"## {tool.title}",
        "",
        tool.genuine,
        "",
        "| we read | from the first of these that is there |",
        "|---|---|",
        *rows,
        "",
    ]
    parts += [f"- Recognised by: {'; '.join(' or '.join(map(_code, group)) for group in tool.signs)}."]
    parts += [f"- Rows of headings: {tool.heading_rows}."] if tool.heading_rows > 1 else []
    parts += [f"- Dates: {', '.join(map(_code, tool.date_format))}; the first that fits."] if tool.date_format else []
    parts += [f"- Zone of its dates: {tool.time_zone}."] if tool.time_zone else []
    parts += [f"- Each row is another person: {tool.people_why}."] if tool.people == "each_row" else []
    parts += (
        [f"- Whether each row is another person is for you to say: {tool.people_why}."]
        if tool.people == "unknown"
        else []
    )
    parts += [f"- Never read: {', '.join(map(_code, tool.never))}."]
    parts += [f"- {note}" for note in tool.notes]
    rests = ", ".join(f"<{url}>" for url in tool.rests_on)
    parts += [f"- Documentation: {rests}." if rests else "- Documentation: none that could be read."]
    return "\n".join(parts)


def _columns(tool: Exporter, ours: str) -> str:
    named = ", ".join(map(_code, getattr(tool, ours)))
    return named or ("a question, guessed" if ours in {"text", "rating", "consent"} and not tool.text else "-")


def _code(heading: str) -> str:
    return f"`{heading}`"
