"""Scores of the page-dump parser on the measurement sets: writes predictions and runs each set's own scorer.

usage: quality.py SETS seed|dumps|text|inscriptis|news|speed|all [--fast] [--out DIR] [scorer's flags]
(SETS: the folder that holds dumps_like_seed, text_dump, ...; the user's own sample stands in SETS/../seed)
"""

from __future__ import annotations

import io
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from ingest.parsers.contract import Context
from ingest.parsers.page_dump.parser import parse
from store.model import Article

#: name -> scorer's set, truth, folder of the documents
SETS = {
    "seed": ("dumps_like_seed", "../seed/truth.jsonl", "../seed"),
    "dumps": ("dumps_like_seed", "dumps_like_seed/dev/truth.jsonl", "dumps_like_seed/dev"),
    "text": ("text_dump", "text_dump/dev/truth.jsonl", "text_dump/dev/copy"),
    "inscriptis": ("text_dump", "text_dump/dev/truth.jsonl", "text_dump/dev/inscriptis"),
    "news": ("text_dump_news", "text_dump_news/dev/truth.jsonl", "text_dump_news/dev/copy"),
}


def prediction(path: Path, record: str, *, fast: bool = False) -> dict[str, object]:
    with path.open("rb") as stream:
        found = next(parse(stream, Context(name=path.name, fast=fast)))
    if not isinstance(found, Article):
        return {"id": record}
    return {
        "id": record,
        "title": found.title,
        "published": found.published.value if found.published else None,
        "source": found.source,
        "authors": list(found.authors),
        "body": found.body,
        "related": [link.title for link in found.links],
    }


def speed(sets: Path, *, fast: bool = False) -> str:
    """Pages of 4 to 10 kB per second of processor time; every page once, so that nothing is looked up twice."""
    pages = [p.read_bytes() for name in ("text", "news") for p in sorted((sets / SETS[name][2]).glob("*.txt"))]
    pages = [page for page in pages if 4_000 <= len(page) <= 10_000]
    start = time.process_time()
    for page in pages:
        next(parse(io.BytesIO(page), Context(name="page.txt", fast=fast)))
    return f"{len(pages) / (time.process_time() - start):.0f} dumps/s per core, {len(pages)} pages of 4-10 kB\n"


def predictions(sets: Path, name: str, *, fast: bool = False) -> Iterator[dict[str, object]]:
    _, truth, folder = SETS[name]
    for row in map(json.loads, (sets / truth).read_text("utf-8").splitlines()):
        yield prediction(sets / folder / row.get("file", f"{row['id']}.txt"), row["id"], fast=fast)


def score(sets: Path, name: str, out: Path, flags: list[str], *, fast: bool = False) -> str:
    scorer, truth, _ = SETS[name]
    target = out / f"{name}.jsonl"
    rows = [json.dumps(row, ensure_ascii=False) for row in predictions(sets, name, fast=fast)]
    target.write_text("\n".join(rows) + "\n", encoding="utf-8")
    command = [sys.executable, str(sets / scorer / "score.py"), str(sets / truth), str(target), *flags]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def main() -> None:
    sets, name = Path(sys.argv[1]), sys.argv[2]
    flags = [flag for flag in sys.argv[3:] if flag != "--fast"]
    fast = "--fast" in sys.argv[3:]
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        if "--out" in flags:
            out = Path(flags[flags.index("--out") + 1])
            del flags[flags.index("--out") : flags.index("--out") + 2]
        if name in {"speed", "all"}:
            print(f"{'speed':11}", speed(sets, fast=fast), end="")
        for one in SETS if name == "all" else [name] if name in SETS else []:
            print(f"{one:11}", score(sets, one, out, flags, fast=fast), end="")


if __name__ == "__main__":
    main()
