"""Page dumps measured: parsing on one core beside peers, and a folder of them from nothing to searchable.

python bench/dumps.py [DUMPS]     default: 20000, in the nine layouts of tests/cases/page_dump that may be shipped

No two dumps share a paragraph: bodies are of 5 to 16 paragraphs, and the longer words of headline, body and lists
change places at random. What a site prints on each of its pages (menus, labels, legal lines) stays, as it does in a
newsroom's folder. Peers read HTML: they get each line of a dump as a paragraph of a page.
"""

from __future__ import annotations

import html
import io
import json
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from ingest.parsers.contract import Context
from ingest.parsers.page_dump import PARSER

ROOT = Path(__file__).resolve().parents[1]
CASES = ROOT / "tests" / "cases" / "page_dump"
NAMES = ("aleppo-2016-11-03", "d01", "d02", "d03", "d04", "d05", "d06", "d07", "d08")
SAMPLE = 900  #: dumps that the parsers alone are timed on; peers get a third of them
_LONG = re.compile(r"[^\W\d_A-Z]{5,}")


@dataclass(frozen=True)
class Layout:
    """A page as lines; which of them tell the story, and which other ones change from page to page."""

    lines: list[str]
    body: list[str]
    changing: frozenset[str]
    pool: list[str]


def layouts() -> list[Layout]:
    found = []
    for name in NAMES:
        truth = json.loads((CASES / f"{name}.json").read_text("utf-8"))
        lines = (CASES / f"{name}.txt").read_text("utf-8").splitlines()
        body = truth["body"].split("\n\n")
        pool = sorted(set(_LONG.findall(truth["body"])))
        found.append(Layout(lines, body, frozenset([truth["title"], *truth["related"]]), pool))
    return found


def dump(layout: Layout, chance: random.Random) -> str:
    """One page in the layout, with a story of its own."""

    def other(text: str) -> str:
        return _LONG.sub(lambda _: chance.choice(layout.pool), text)

    more = max(0, chance.randint(5, 16) - len(layout.body))
    out = []
    for line in layout.lines:
        bare = line.strip()
        changes = bare in layout.body or bare in layout.changing
        out.append(other(line) if changes else line)
        if bare == layout.body[-2]:
            for _ in range(more):
                out += ["", other(chance.choice(layout.body[1:]))]
    return "\n".join(out) + "\n"


def dumps(count: int) -> Iterator[str]:
    chance = random.Random(1)
    kinds = layouts()
    for number in range(count):
        yield dump(kinds[number % len(kinds)], chance)


def ours(text: str, *, fast: bool = False) -> None:
    list(PARSER.parse(io.BytesIO(text.encode()), Context(name="page.txt", fast=fast)))


def peers() -> list[tuple[str, Callable[[str], object]]]:
    """Those are jusText and trafilatura, both installed with this project."""
    import justext  # noqa: PLC0415  slow to load, and only wanted here
    import trafilatura  # noqa: PLC0415

    words = justext.get_stoplist("English")

    def page(text: str) -> str:
        return (
            f"<html><body>{''.join(f'<p>{html.escape(t)}</p>' for t in text.splitlines() if t.strip())}</body></html>"
        )

    return [
        ("jusText", lambda text: justext.justext(page(text), words)),
        ("trafilatura", lambda text: trafilatura.extract(page(text))),
    ]


def per_second(parse: Callable[[str], object], texts: list[str]) -> float:
    """Dumps per second of processor time, tables loaded."""
    parse(texts[0])
    start = time.process_time()
    for text in texts:
        parse(text)
    return len(texts) / (time.process_time() - start)


def main() -> None:
    """Print one line for each figure."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    texts = list(dumps(min(SAMPLE, count)))
    size = sum(len(text.encode()) for text in texts) / len(texts)
    rate, quick = per_second(ours, texts), per_second(partial(ours, fast=True), texts)
    print(f"dumps: parsing {rate:,.0f}/s per core, {rate * size / 1e6:.2f} MB/s, {size:,.0f} bytes each (floor 750/s)")
    print(f"dumps: parsing with --fast {quick:,.0f}/s per core, {quick / rate:.1f} times as fast")
    for name, parse in peers():
        peer = per_second(parse, texts[: len(texts) // 3])
        print(f"dumps: {name} {peer:,.0f}/s per core; ours is {rate / peer:.1f} ({quick / peer:.1f}) times as fast")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "dumps"
        write(folder, count)
        for flags in ((), ("--fast",)):
            whole(folder, Path(place) / f"{len(flags)}.db", count, flags)


def write(folder: Path, count: int) -> None:
    for number, text in enumerate(dumps(count)):
        target = folder / f"{number // 1000:03}"
        target.mkdir(parents=True, exist_ok=True)
        (target / f"{number:06}.txt").write_text(text, encoding="utf-8")


def whole(folder: Path, archive: Path, count: int, flags: tuple[str, ...]) -> None:
    """``backfile ingest`` of a folder of dumps, as a person runs it."""
    command = [sys.executable, "-m", "ingest", str(folder), "--db", str(archive), "--json", *flags]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    seconds = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    added = json.loads(done.stdout)["articles"]["added"]
    name = " ".join(("ingest", *flags))
    print(
        f"dumps: {name}: {added:,} of {count:,} to searchable in {seconds:.1f} s, {added / seconds:,.0f}/s (goal"
        f" 1,500/s on two cores); {used:.1f} s of processor time, largest process {after.ru_maxrss / 1024:.0f} MB"
    )


if __name__ == "__main__":
    main()
