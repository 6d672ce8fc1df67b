"""The prompt: statements over several lines, and four commands."""

import io

from rich.console import Console

from townhum.tell.query.prompt import prompt


def talk(public, *lines):
    """What is shown when these lines are typed. An exception among them is raised in their place."""
    prompts, typed = [], iter(lines)

    def read(shown):
        prompts.append(shown)
        line = next(typed, EOFError())
        if isinstance(line, BaseException):
            raise line
        return line

    out = Console(width=110, file=io.StringIO())
    prompt(public, read=read, out=out)
    return out.file.getvalue(), prompts


def test_a_statement_ends_with_a_semicolon(public):
    shown, prompts = talk(public, "SELECT track,", "", "voices FROM cell_track", "WHERE period = '2026-W36'; ")
    assert "acorn" in shown
    assert "50" in shown
    assert prompts == ["townhum> ", "    ...> ", "    ...> ", "    ...> ", "townhum> "]


def test_the_tables_and_their_meaning(public):
    shown, _ = talk(public, ".tables")
    assert "share_of_voice" in shown
    assert "Accounts" in talk(public, ".describe cell_track")[0]


def test_help_and_what_is_not_understood(public):
    assert "ends with a semicolon" in talk(public, ".help")[0]
    for line, said in (
        (".open x", "Known: .describe, .help, .quit, .tables."),
        (".table", "Did you mean '.tables'?"),
        (".", "no command '.'"),
        (".describe", "no name was given"),
        (".tables please", "alone"),
        (".describe fndings", 'Did you mean "findings"?'),
    ):
        assert said in talk(public, line)[0]


def test_quit_ends_at_once(public):
    shown, prompts = talk(public, " .quit ", "SELECT 1;")
    assert len(prompts) == 1
    assert "1 " not in shown


def test_a_mistake_is_explained_and_the_talk_goes_on(public):
    shown, _ = talk(public, "FROM nowhere;", "SELECT 41 + 1;", "'; DROP TABLE period; --;", ".describe x'; SELECT 7")
    assert ".tables" in shown
    assert "42" in shown


def test_ctrl_c_drops_the_statement(public):
    shown, prompts = talk(public, "SELECT 1", KeyboardInterrupt(), "SELECT 2;")
    assert prompts == ["townhum> ", "    ...> ", "townhum> ", "townhum> "]
    assert "2" in shown


def test_an_empty_line_asks_nothing(public):
    shown, prompts = talk(public, "", "  ")
    assert set(prompts) == {"townhum> "}
    assert shown.count("\n") == 1


def test_more_rows_than_fit_are_cut_off_and_said_so(public):
    shown, _ = talk(public, "FROM range(2000);")
    assert "Only the first 1,000 rows" in shown
    assert "1,001" not in shown


def test_what_there_is_to_say_of_an_answer_follows_it(public):
    lines = iter(["from cell_track where false;", EOFError()])

    def read(_):
        line = next(lines)
        if isinstance(line, BaseException):
            raise line
        return line

    out = Console(width=110, file=io.StringIO())
    prompt(public, read=read, out=out, explain=lambda sql, result: [f"{len(result.rows)} rows of {sql}"])
    assert "No rows.\n0 rows of from cell_track" in out.file.getvalue()
