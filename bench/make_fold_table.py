"""Write search/fold_table.txt: what FTS5's tokenizer ``unicode61 remove_diacritics 2`` makes of every code point.

Run it with ``python bench/make_fold_table.py``. Every code point is indexed twice, alone and between "a" and "b", and
read back through fts5vocab. ``tests/test_text.py`` checks the table against the SQLite that runs the tests.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

TARGET = Path(__file__).parents[1] / "search" / "fold_table.txt"
CODE_POINTS = [code for code in range(128, 0x110000) if not 0xD800 <= code < 0xE000]
MIDDLE = 1 << 24


def tokenize() -> dict[int, list[str]]:
    """Row id -> its words: the code point alone, and ``MIDDLE`` + the code point between a and b."""
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE t USING fts5(x, tokenize=\"unicode61 remove_diacritics 2\", content='')")
    db.execute("CREATE VIRTUAL TABLE v USING fts5vocab(t, 'instance')")
    db.executemany("INSERT INTO t(rowid, x) VALUES (?, ?)", ((code, chr(code)) for code in CODE_POINTS))
    db.executemany("INSERT INTO t(rowid, x) VALUES (?, ?)", ((MIDDLE + code, f"a{chr(code)}b") for code in CODE_POINTS))
    found: dict[int, list[str]] = {}
    for term, row in db.execute('SELECT term, doc FROM v ORDER BY doc, "offset"'):
        found.setdefault(row, []).append(term)
    return found


def lines(found: dict[int, list[str]]) -> list[str]:
    separators: list[list[int]] = [[0xD800, 0xDFFF]]  # lone surrogates: SQLite reads them as U+FFFD
    rest = []
    for code in CODE_POINTS:
        alone, middle = found.get(code), found[MIDDLE + code]
        if alone is None and middle == ["a", "b"]:
            if separators[-1][1] == code - 1:
                separators[-1][1] = code
            else:
                separators.append([code, code])
        elif alone is None and middle == ["ab"]:
            rest.append(f"{code:x} -")
        elif alone is not None and len(alone) == 1 and len(alone[0]) == 1 and middle == [f"a{alone[0]}b"]:
            if alone[0] != chr(code):
                rest.append(f"{code:x}={ord(alone[0]):x}")
        else:
            raise SystemExit(f"U+{code:04X} is of no known kind: {alone!r} {middle!r}")
    return [f"{first:x} {last:x}" for first, last in sorted(separators)] + rest


if __name__ == "__main__":
    head = f"# made by bench/make_fold_table.py from SQLite {sqlite3.sqlite_version}"
    TARGET.write_text("\n".join([head, *lines(tokenize())]) + "\n", "ascii")
