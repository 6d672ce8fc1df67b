"""The commands that begin with a dot, in the prompt as on the command line: the SQL that answers each."""

from __future__ import annotations

from townhum.errors import UsageError, nearest
from townhum.words.quoting import quoted

HELP = """\
.tables           every table and view, and what it is
.describe NAME    the columns of one
.help             this
.quit             leave
Anything else is SQL and ends with a semicolon, such as: FROM findings;"""

_NAMES = (".tables", ".describe", ".help", ".quit")

_TABLES = """
SELECT table_name AS name, 'table' AS type, comment AS meaning FROM duckdb_tables() WHERE NOT internal
UNION ALL
SELECT view_name, 'view', comment FROM duckdb_views() WHERE NOT internal
ORDER BY ALL"""

# pragma_table_info fails with a hint where there is no such table; duckdb_columns has the comments.
_COLUMNS = """
SELECT told.column_name AS column, CASE WHEN told.data_type LIKE 'ENUM%' THEN 'VARCHAR' ELSE told.data_type END AS type, told.comment AS meaning
FROM pragma_table_info({name}) AS found
JOIN duckdb_columns() AS told ON told.column_index = found.cid + 1 AND NOT told.internal AND told.table_name = {name}
ORDER BY told.column_index"""


def in_sql(line: str) -> str:
    """The SQL behind `.tables` or `.describe NAME`. Raises `UsageError` for what is neither."""
    command, _, name = line.strip().partition(" ")
    name = name.strip(" ;")
    if command == ".tables" and not name:
        return _TABLES
    if command == ".describe" and name:
        return _COLUMNS.format(name=quoted(name))
    if command == ".describe":
        raise UsageError("Write .describe and the name of a table or view; .tables lists them.", "no name was given")
    if command.strip(";") in _NAMES:
        raise UsageError(f"Write {command.strip(';')} alone, one at a time.", "there is more on the line")
    raise UsageError(nearest(command, _NAMES), f"there is no command {command!r}")
