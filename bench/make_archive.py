"""An archive of any size for the speed figures: Reuters-21578 again and again, each copy with its own ids and days.

usage: python bench/make_archive.py SGM_FOLDER OUT.db ARTICLES
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from ingest.parsers.contract import Context
from ingest.parsers.reuters_sgml import PARSER
from store.model import Article, Document, PrintedDate
from store.writer import Writer

BATCH = 1000
SHIFT = timedelta(days=250)  # each copy covers the next 250 days: the archive grows in time as it does in size


def articles(folder: Path) -> list[Article]:
    """Every record of the collection."""
    found: list[Article] = []
    for path in sorted(folder.glob("*.sgm")):
        context = Context(name=path.name)
        found += [one for one in PARSER.parse(BytesIO(path.read_bytes()), context) if isinstance(one, Article)]
    return found


def copies(base: list[Article], count: int) -> Iterator[Article]:
    for number in range(count):
        copy, index = divmod(number, len(base))
        one = base[index]
        yield replace(one, key=str(number), native_id=f"{copy}-{one.native_id}", published=_moved(one.published, copy))


def _moved(printed: PrintedDate | None, copy: int) -> PrintedDate | None:
    if printed is None or len(printed.value) < 10:
        return printed
    day = date.fromisoformat(printed.value[:10]) + copy * SHIFT
    return replace(printed, value=day.isoformat() + printed.value[10:])


def build(folder: Path, out: Path, count: int) -> float:
    """Writes the archive; returns the seconds it took."""
    base = articles(folder)
    start = time.perf_counter()
    with Writer.open(out, fast=True) as writer:
        run = writer.begin_run([str(folder)])
        document = Document(path="/reuters", sha256=f"{count:064x}", size=1, format="reuters_sgml", parser="bench/1")
        number = writer.start_document(run, document)
        batch: list[Article] = []
        for one in copies(base, count):
            batch.append(one)
            if len(batch) == BATCH:
                writer.add(number, batch)
                writer.commit()
                batch = []
        writer.add(number, batch)
        writer.finish_document(number, document)
        writer.commit()
        writer.finish_run(run, "done")
    return time.perf_counter() - start


def main() -> None:
    folder, path, count = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    if path.exists():
        print(f"{path} is there already")
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".unfinished.db")
    seconds = build(folder, unfinished, count)
    unfinished.rename(path)
    print(f"{count:,} articles in {seconds:.1f} s")


if __name__ == "__main__":
    main()
