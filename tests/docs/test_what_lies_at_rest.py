"""docs/encryption.md lists what a study has on a disk, word by word as the one table has it."""

from tools.pages import ROOT

from townhum.keep.inventory import FILES, USES, Guard

PAGE = (ROOT / "docs" / "encryption.md").read_text(encoding="utf-8")


def test_every_file_has_its_row_and_no_other_is_there():
    rows = [f"| `{each.name}` | {each.holds} | {each.guard} | {each.without_key or '-'} |" for each in FILES]
    there = [
        line for line in PAGE.splitlines() if line.startswith(("| `private/", "| `log.", "| `public", "| `release"))
    ]
    assert there == rows


def test_what_only_a_key_opens_says_what_is_lost_without_it():
    closed = [each for each in FILES if each.guard in {Guard.ENCRYPTED, Guard.SEALED}]
    assert [each.name for each in closed if not each.without_key] == []
    assert len(USES) == len(set(USES)) >= 6
