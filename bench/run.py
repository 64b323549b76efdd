"""Every figure the README quotes: runs the scripts of this folder one after the other and sums up how they ended.

Usage: python bench/run.py [NAME...]; without names all. What a script needs and does not find, it says itself.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
SETS = HERE.parents[1] / "shared" / "sets"
ARCHIVE = Path(tempfile.gettempdir()) / "backfile-bench" / "a100k.db"  #: kept, so that the next run starts at once
SCRIPTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ingest.py", ()),
    ("dumps.py", ()),
    ("containers.py", ()),
    ("search.py", ()),
    ("make_archive.py", (str(SETS / "newswire" / "reuters21578" / "sgm"), str(ARCHIVE), "100000")),
    ("engines.py", (str(ARCHIVE),)),
    ("ranking.py", (str(SETS / "retrieval"),)),
    ("stories.py", ()),
    ("formulas.py", ()),
    ("quality.py", (str(SETS), "all")),
    ("quality_html.py", ()),
)  #: one at a time: figures taken side by side say nothing


def main() -> int:
    wanted = {name.removesuffix(".py") for name in sys.argv[1:]}
    ended: list[tuple[str, float, str]] = []
    for name, arguments in SCRIPTS:
        if wanted and name.removesuffix(".py") not in wanted:
            continue
        print(f"\n== {name}", flush=True)
        start = time.monotonic()
        code = subprocess.run([sys.executable, str(HERE / name), *arguments], check=False).returncode
        ended.append((name, time.monotonic() - start, "done" if code == 0 else f"exit code {code}"))
    print("\n== summary")
    for name, seconds, state in ended:
        print(f"{name:<18} {seconds:>7.1f} s  {state}")
    return 0 if all(state == "done" for _, _, state in ended) else 1


if __name__ == "__main__":
    sys.exit(main())
