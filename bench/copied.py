"""Real saved pages as text, read as page dumps: copied whole, and as text browsers and pandoc print them.

usage: copied.py SETS [--copied] [--wrong] [--fast] [--bodies]    (--copied leaves these out, --wrong lists each field
that is not right, --bodies scores the text of the pages of SETS/html_body instead, by shingles of four words)

Lynx stands for 80 and for 200 columns, and with its links numbered, as it prints by default; a tool that is not
installed is left out.

The pages of SETS/html_meta that are not in SETS/text_dump_news: the models were not fitted on them; some faults that
they showed were mended. Prints how often headline, day and writers are exactly right where the text holds them.
"""

from __future__ import annotations

import gzip
import io
import json
import re
import shutil
import subprocess
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.as_text import copied
from ingest.encoding import decode
from ingest.parsers.contract import Context
from ingest.parsers.page_dump.parser import parse
from store.model import Article

_QUOTES = str.maketrans("‘’‚`´“”„«»‐‑–—−", "''''''''''-----")


def pages(sets: Path) -> Iterator[tuple[dict[str, Any], bytes]]:
    """(truth, page as it was saved)."""
    news = (sets / "text_dump_news" / "dev" / "truth.jsonl").read_text("utf-8").splitlines()
    known = {json.loads(line)["id"] for line in news}
    folder = sets / "html_meta" / "dev"
    for row in map(json.loads, (folder / "truth.jsonl").read_text("utf-8").splitlines()):
        if row["id"] not in known:
            yield row, gzip.decompress((folder / "html" / f"{row['id']}.html.gz").read_bytes())


_LYNX = "lynx -dump -stdin -display_charset=utf-8"
#: way -> command that reads the page
TOOLS = {
    "lynx, 80 columns": f"{_LYNX} -nolist -width=80",
    "lynx, 200 columns": f"{_LYNX} -nolist -width=200",
    "lynx, links numbered": _LYNX,
    "elinks": "elinks -dump -dump-charset utf-8",
    "w3m": "w3m -dump -T text/html -cols 80 -O UTF-8",
    "pandoc": "pandoc -f html -t plain",
    "pandoc, Markdown": "pandoc -f html -t markdown",
}
EXACT = 0.99  #: F1 of a text that is right


def printed_by(command: str) -> Callable[[bytes], str]:
    def convert(page: bytes) -> str:
        return subprocess.run(command.split(), input=page, capture_output=True, check=True).stdout.decode(
            "utf-8", "replace"
        )

    return convert


def read(text: str) -> Article | None:
    found = next(parse(io.BytesIO(text.encode()), Context(name="page.txt", fast="--fast" in sys.argv)))
    return found if isinstance(found, Article) else None


def folded(text: str) -> str:
    """Small letters, one kind of quotation mark, dash and space."""
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_QUOTES)
    return " ".join(plain.replace("'", '"').split())


def words(names: Iterable[str]) -> frozenset[str]:
    return frozenset(folded(" ".join(names)).split())


def scores(truth: dict[str, Any], text: str) -> Iterator[tuple[str, bool, object]]:
    """(field, whether it is as it should be, what was read) of each field that the text holds."""
    found = read(text)
    whole = folded(text)
    title, days, writers = truth.get("title") or "", truth["published_ok"], truth.get("authors") or []
    if title and folded(title) in whole:
        said = found.title if found else ""
        yield "headlines", folded(said) == folded(title), said
    if any(day[:4] in text for day in days):
        said = found.published.value[:10] if found and found.published else ""
        yield "days", said in days, said
        yield "no wrong day", said in {"", *days}, said
    if writers and all(folded(name) in whole for name in writers):
        names = list(found.authors) if found else []
        yield "writers", words(names) == words(writers), names


def measured(sets: Path, convert: Callable[[bytes], str], *, wrong: bool = False) -> dict[str, float]:
    """Field -> share that is right; how many there were stands behind a slash. ``wrong``: prints what is not."""
    told: dict[str, list[bool]] = defaultdict(list)
    for truth, page in pages(sets):
        text = convert(page).replace("\x00", "")
        for field, right, said in scores(truth, text) if text.strip() else ():
            told[field].append(right)
            if wrong and not right:
                meant = (truth.get("title"), truth["published"], truth.get("authors"))
                print(f"  {truth['id']} {field}: {said!r} of {meant}")
    return {f"{field}/{len(found)}": sum(found) / len(found) for field, found in told.items()}


def shingles(text: str) -> Counter[tuple[str, ...]]:
    found = re.findall(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+", folded(text))
    return Counter(tuple(found[at : at + 4]) for at in range(max(1, len(found) - 3)))


def bodies(sets: Path, convert: Callable[[bytes], str]) -> str:
    """Mean F1 of the articles' text, and on how many pages it is right to .99."""
    folder = sets / "html_body" / "dev"
    shares: list[float] = []
    for row in map(json.loads, (folder / "truth.jsonl").read_text("utf-8").splitlines()):
        text = convert(gzip.decompress((folder / "html" / f"{row['id']}.html.gz").read_bytes())).replace("\x00", "")
        found = read(text) if text.strip() else None
        ours, meant = shingles(found.body if found else ""), shingles(row["body"])
        shares.append(2 * (ours & meant).total() / (ours.total() + meant.total()))
    exact = sum(share >= EXACT for share in shares)
    return f"bodies/{len(shares)} {sum(shares) / len(shares):.3f}, {exact} of them to {EXACT}"


def as_copied(page: bytes) -> str:
    return copied(decode(page).text)


def main() -> None:
    """Print one line for each way."""
    ways: dict[str, Callable[[bytes], str]] = {"copied": as_copied}
    if "--copied" not in sys.argv:
        ways |= {way: printed_by(command) for way, command in TOOLS.items() if shutil.which(command.split()[0])}
    for name, convert in ways.items():
        if "--bodies" in sys.argv:
            print(f"{name}: {bodies(Path(sys.argv[1]), convert)}")
            continue
        found = measured(Path(sys.argv[1]), convert, wrong="--wrong" in sys.argv)
        print(f"{name}: " + ", ".join(f"{field} {share:.3f}" for field, share in found.items()))


if __name__ == "__main__":
    main()
