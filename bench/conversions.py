"""Real pages as other programs hand them on: printed to PDF by Chromium, turned into Markdown and Word by pandoc.

usage: conversions.py SETS [EVERY]    default: every second page of newspapers in SETS/html_meta

Prints for each way how often headline, day and writers are exactly right and the F1 of the body. A way whose program is
not installed is said to be left out. What a page says only in its head is in none of them.
"""

from __future__ import annotations

import gzip
import io
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from ingest import formats
from ingest.parsers.contract import Context
from store.model import Article

_CODE = re.compile(
    rb"(?is)<(script|style|noscript|svg|iframe|picture)\b.*?</\1>|<img\b[^>]*>|<meta[^>]*http-equiv[^>]*>"
)
_SECONDS = 30  #: for one page


def pages(sets: Path, every: int) -> Iterator[tuple[dict[str, Any], bytes]]:
    """(truth, page) of newspapers."""
    folder = sets / "html_meta" / "dev"
    rows = [json.loads(line) for line in (folder / "truth.jsonl").read_text("utf-8").splitlines()]
    for row in [row for row in rows if row.get("body")][::every]:
        page = gzip.decompress((folder / "html" / f"{row['id']}.html.gz").read_bytes())
        yield row, _CODE.sub(b"", page)


def pandoc(form: str) -> Callable[[bytes, Path], list[str]]:
    def command(page: bytes, target: Path) -> list[str]:
        source = target.with_suffix(".html")
        source.write_bytes(page)
        return ["pandoc", "-f", "html", "-t", form, "--wrap=none", str(source), "-o", str(target)]

    return command


def chromium(page: bytes, target: Path) -> list[str]:
    source = target.with_suffix(".html")
    source.write_bytes(page)
    options = ("--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=4000")
    options += ("--host-resolver-rules=MAP * ~NOTFOUND", "--blink-settings=imagesEnabled=false")
    return ["chromium", *options, f"--print-to-pdf={target}", source.as_uri()]


WAYS: dict[str, tuple[str, Callable[[bytes, Path], list[str]]]] = {
    "page.pdf": ("chromium", chromium),
    "page.md": ("pandoc", pandoc("gfm")),
    "page.docx": ("pandoc", pandoc("docx")),
}


def converted(name: str, page: bytes) -> Article | None:
    """The first article of the page as the program hands it on; None also where that takes too long."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / name
        with suppress(subprocess.TimeoutExpired):
            subprocess.run(WAYS[name][1](page, target), capture_output=True, timeout=_SECONDS, check=False)
        data = target.read_bytes() if target.exists() else b""
    parser = formats.detect(data[:8192], name)
    found = next(iter(parser.parse(io.BytesIO(data), Context(name=name))), None) if parser else None
    return found if isinstance(found, Article) else None


def main() -> None:
    sets, every = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 2
    chosen = list(pages(sets, every))
    for name, (program, _) in WAYS.items():
        if shutil.which(program) is None:
            print(f"{name}: left out, {program} is not installed")
            continue
        found = [(row, converted(name, page)) for row, page in chosen]
        with tempfile.TemporaryDirectory() as folder:
            fields, bodies = Path(folder) / "fields.jsonl", Path(folder) / "bodies.jsonl"
            lines = [json.dumps(row) for row, _ in chosen]
            for path, said in ((fields, lines), (bodies, [json.dumps(_prediction(row, a)) for row, a in found])):
                path.write_text("\n".join(said), "utf-8")
            for scorer in ("html_meta", "html_body"):
                command = [sys.executable, str(sets / scorer / "score.py"), str(fields), str(bodies)]
                said = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
                print(f"{name}: {scorer} {said}", flush=True)


def _prediction(row: dict[str, Any], found: Article | None) -> dict[str, object]:
    if found is None:
        return {"id": row["id"], "body": ""}
    day = found.published.value if found.published else ""
    return {"id": row["id"], "title": found.title, "published": day, "authors": found.authors, "body": found.body}


if __name__ == "__main__":
    main()
