"""Articles saved as plain text with nothing of a page around them: which of their lines the page-dump parser loses.

usage: plain_articles.py SETS [SOURCE...] [--fast] [--tight] [--lost]
(SETS: the folder that holds html_body, html_meta, newswire; --tight: no blank lines between paragraphs; --lost names
the lines)

The true bodies of the sets are set below their headline, a writer and a day. Some of them hold what belongs to the page
(notes on rights, offers, titles of other articles), so that no source can reach 0.
"""

from __future__ import annotations

import gzip
import io
import json
import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from ingest.parsers.contract import Context
from ingest.parsers.html_page import parse_html
from ingest.parsers.page_dump.parser import parse
from store.model import Article

SOURCES = ("html", "news", "saved", "hhs_press", "wikinews_fr100")
_HEAD = "By Ann Lee\n\nNovember 19, 2019"
_SAVED = 500  #: characters of a body that the HTML parser found, at least
_WORD = re.compile(r"\w+")
_INVISIBLE = dict.fromkeys((0xAD, 0x200B))


def bodies(sets: Path, source: str) -> Iterator[tuple[str, str, str]]:
    """(id, headline, body) of a source's articles; of "saved" as the HTML parser reads them."""
    if source not in {"html", "news", "saved"}:
        for row in _rows(sets / "newswire" / source / "articles.jsonl"):
            yield row["id"], row["title"], row["body"]
        return
    folder = sets / ("html_body" if source == "html" else "html_meta") / "dev"
    for row in _rows(folder / "truth.jsonl"):
        if source == "news":
            if row.get("body"):
                yield row["id"], row["title"], row["body"]
        elif source == "html" or not row.get("body"):
            found = parse_html(gzip.decompress((folder / "html" / f"{row['id']}.html.gz").read_bytes()))
            title, body = (found.title, found.body) if isinstance(found, Article) else ("", "")
            if source == "html":
                yield row["id"], title, row["body"]
            elif len(body) > _SAVED:
                yield row["id"], title, body


def _rows(path: Path) -> Iterator[dict[str, str]]:
    yield from map(json.loads, path.read_text("utf-8").splitlines())


def lost_lines(title: str, body: str, *, fast: bool = False, tight: bool = False) -> tuple[list[str], int]:
    """(lines of the body that its plain file loses, lines of the body)."""
    lines = [" ".join(line.split()) for line in body.split("\n") if _words(line)]
    text = f"{title or 'Untitled'}\n\n{_HEAD}\n\n" + ("\n" if tight else "\n\n").join(lines) + "\n"
    found = next(parse(io.BytesIO(text.encode()), Context(name="page.txt", fast=fast)))
    kept = f" {_words(found.body)} " if isinstance(found, Article) else ""
    return [line for line in lines if f" {_words(line)} " not in kept], len(lines)


def _words(text: str) -> str:
    return " ".join(_WORD.findall(unicodedata.normalize("NFC", text.translate(_INVISIBLE))))


def main() -> None:
    sets, flags = Path(sys.argv[1]), sys.argv[2:]
    for source in [name for name in flags if name[0] != "-"] or SOURCES:
        pages = whole = lines = lost = 0
        for key, title, body in bodies(sets, source):
            missing, size = lost_lines(title, body, fast="--fast" in flags, tight="--tight" in flags)
            pages, lines = pages + 1, lines + size
            whole, lost = whole + (not missing), lost + len(missing)
            for line in missing if "--lost" in flags else []:
                print(f"  {key[:40]}: {line[:120]}")
        print(f"{source:15} n={pages} lines={lines} lost={lost / lines:.4f} whole={whole / pages:.3f}", flush=True)


if __name__ == "__main__":
    main()
