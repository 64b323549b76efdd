"""The inside of the SQL jail: runs one statement in a process of its own and writes the rows out as JSON lines.

Started by ``store.jail`` as ``python -I jail_child.py``; the standard library is all it has. Request, one JSON object
on standard input: uri, sql, seconds, memory, rows, bytes. Answer: {"columns": [...]}, then rows as lists, then
{"end": 1} or {"error": kind, "message": text}. Blobs are {"hex": ...}.
"""

import json
import math
import resource
import sqlite3
import sys
import time

READ_ONLY_PRAGMAS = frozenset(
    {"table_info", "table_xinfo", "table_list", "index_list", "index_info", "foreign_key_list"}
)
PRAGMAS_WITHOUT_ARGUMENT = frozenset({"data_version", "user_version", "application_id", "encoding", "page_count"})
ACTIONS = frozenset({sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_RECURSIVE})
#: An allow-list: what is not known to be harmless is refused (printf and zeroblob burn memory in one step that no
#: time limit of SQLite's own can stop, load_extension and fts3_tokenizer reach outside).
FUNCTIONS = frozenset(
    name
    for line in (
        "abs changes char coalesce concat concat_ws glob hex ifnull iif instr last_insert_rowid length like likelihood",
        "likely lower ltrim max min nullif octet_length quote random replace round rtrim sign soundex sqlite_version",
        "substr substring total_changes trim typeof unhex unicode unlikely upper",
        "avg count group_concat median string_agg sum total",
        "cume_dist dense_rank first_value lag last_value lead nth_value ntile percent_rank rank row_number",
        "current_date current_time current_timestamp date datetime julianday strftime time timediff unixepoch",
        "json json_array json_array_length json_each json_extract json_group_array json_group_object json_insert",
        "json_object json_patch json_quote json_remove json_replace json_set json_tree json_type json_valid -> ->>",
        "acos acosh asin asinh atan atan2 atanh ceil ceiling cos cosh degrees exp floor ln log log10 log2 mod pi pow",
        "power radians sin sinh sqrt tan tanh trunc",
        "bm25 highlight match snippet",
    )
    for name in line.split()
)
LIMITS = {
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,  # also stops VACUUM INTO
    sqlite3.SQLITE_LIMIT_LENGTH: 50_000_000,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 200,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 100,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 20,
    sqlite3.SQLITE_LIMIT_VDBE_OP: 250_000,
    sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER: 1_000,
    sqlite3.SQLITE_LIMIT_FUNCTION_ARG: 16,
    sqlite3.SQLITE_LIMIT_WORKER_THREADS: 0,
}
PRIMERS = (
    "SELECT 1 FROM articles_fts LIMIT 0",
    "SELECT 1 FROM json_each('[]') LIMIT 0",
    "SELECT 1 FROM json_tree('[]')",
)
FLUSH = 65536  #: bytes gathered before they are written to the parent


def authorize(action, first, second, _database, _trigger):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201
    """SQLite's callback: 0 = allowed."""
    if action in ACTIONS:
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_FUNCTION:
        return sqlite3.SQLITE_OK if (second or "").lower() in FUNCTIONS else sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_PRAGMA:
        name = (first or "").lower()
        if name in READ_ONLY_PRAGMAS or (name in PRAGMAS_WITHOUT_ARGUMENT and second is None):
            return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_DENY


def shut_in(request: dict[str, object]) -> None:
    """Limits of the kernel: no file may grow, memory and processor time are bounded."""
    seconds = math.ceil(float(str(request["seconds"])))
    memory = int(str(request["memory"]))
    bounds = {
        resource.RLIMIT_AS: memory,
        resource.RLIMIT_CPU: 2 * seconds,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_NOFILE: 32,
        resource.RLIMIT_CORE: 0,
    }
    for limit, value in bounds.items():
        resource.setrlimit(limit, (value, value))


def connect(request: dict[str, object]) -> sqlite3.Connection:
    connection = sqlite3.connect(str(request["uri"]), uri=True, isolation_level=None)
    connection.text_factory = lambda data: data.decode("utf-8", "replace")
    for pragma in ("busy_timeout = 1000", "trusted_schema = OFF", "temp_store = MEMORY", "cache_size = -16384"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.execute("PRAGMA query_only = ON")
    for primer in PRIMERS:  # virtual tables are set up before the authorizer, which would refuse it
        connection.execute(primer).fetchall()
    for limit, value in LIMITS.items():
        connection.setlimit(limit, value)
    deadline = time.monotonic() + float(str(request["seconds"]))
    connection.set_progress_handler(lambda: time.monotonic() > deadline, 1000)
    connection.set_authorizer(authorize)
    return connection


class TooMuch(Exception):  # noqa: N818  not an error of the program
    """The answer is larger than was asked for."""


def answer(connection: sqlite3.Connection, request: dict[str, object]) -> None:
    """Run the statement and write its rows."""
    cursor = connection.execute(str(request["sql"]))
    names = [column[0] for column in cursor.description or ()]
    pending = [json.dumps({"columns": names})]
    size, waiting = 0, 0
    most_rows, most_bytes = int(str(request["rows"])), int(str(request["bytes"]))
    for count, row in enumerate(cursor, start=1):
        line = json.dumps(row, default=lambda blob: {"hex": blob.hex()})
        size += len(line)
        if count > most_rows:
            raise TooMuch(f"more than {most_rows:,} rows")
        if size > most_bytes:
            raise TooMuch(f"more than {most_bytes:,} bytes")
        pending.append(line)
        waiting += len(line)
        if waiting > FLUSH:
            write(pending)
            pending, waiting = [], 0
    write([*pending, json.dumps({"end": 1})])


def write(lines: list[str]) -> None:
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()


def kind_of(error: sqlite3.Error | sqlite3.Warning) -> str:
    """What the parent makes of an error of SQLite's: time, memory, size, denied, damage or sql."""
    name = getattr(error, "sqlite_errorname", "")
    if name == "SQLITE_INTERRUPT":
        return "time"
    if name == "SQLITE_NOMEM":
        return "memory"
    if name == "SQLITE_TOOBIG":
        return "size"
    if name == "SQLITE_AUTH" or "not authorized" in str(error) or "prohibited" in str(error):
        return "denied"
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_IOERR", "SQLITE_CANTOPEN", "SQLITE_BUSY")):
        return name
    return "sql"


def main() -> None:
    request = json.loads(sys.stdin.readline())
    shut_in(request)
    for attempt in (1, 2):
        try:
            answer(connect(request), request)
        except TooMuch as error:
            write([json.dumps({"error": "rows", "message": str(error)})])
        except MemoryError:
            write([json.dumps({"error": "memory", "message": ""})])
        except (sqlite3.Error, sqlite3.Warning) as error:
            if attempt == 1 and "vtable constructor failed" in str(error):
                continue  # the schema changed in between: a fresh connection sets the tables up anew
            write([json.dumps({"error": kind_of(error), "message": str(error)})])
        return


if __name__ == "__main__":
    main()
