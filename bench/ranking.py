"""Ranking on topics with known answers: nDCG@10 and MAP of every engine, with and without feedback.

usage: python bench/ranking.py SETS/retrieval [ENGINE...]
SETS/retrieval holds score.py and dev/<collection>/{docs.jsonl,queries.jsonl,qrels.tsv}.
"""

from __future__ import annotations

import json
import runpy
import sys
import tempfile
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

sys.path.insert(0, str(Path(__file__).parents[1]))

from search.engine import open_engine
from search.query import Request
from search.ranked import any_words, with_feedback
from search.sync import sync
from store.model import Article, Document
from store.reader import Reader
from store.writer import Writer

FLOORS: Mapping[str, float] = MappingProxyType({"cran": 0.460, "med": 0.734})
"""The best figure known for each collection: BM25 with a stop list and RM3 feedback."""

DEPTH = 1000  # articles per topic that the scorer looks at


def lines(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def archive_of(docs: list[dict[str, str]], path: Path) -> Reader:
    with Writer.open(path, fast=True) as writer:
        run = writer.begin_run([])
        document = Document(path="/collection", sha256="0" * 64, size=1, format="bench", parser="bench/1")
        number = writer.start_document(run, document)
        articles = [
            Article(key=one["id"], native_id=one["id"], title=one.get("title", ""), body=one["body"], language="en")
            for one in docs
        ]
        writer.add(number, articles)
        writer.finish_document(number, document)
        writer.commit()
        writer.finish_run(run, "done")
    return Reader(path)


def scores(folder: Path, engine_name: str, score: object, *, feedback: bool) -> dict[str, float]:
    """The scorer's figures for one collection."""
    qrels: dict[str, dict[str, float]] = defaultdict(dict)
    for line in (folder / "qrels.tsv").read_text(encoding="utf-8").splitlines():
        topic, name, grade = line.split("\t")
        qrels[topic][name] = float(grade)
    with tempfile.TemporaryDirectory() as place:
        archive = archive_of(lines(folder / "docs.jsonl"), Path(place) / "a.db")
        names = {doc.id: doc.native_id for doc in archive.index_docs(archive.all_ids())}
        engine = open_engine(engine_name, archive)
        sync(archive, engine)
        run = {}
        for topic in lines(folder / "queries.jsonl"):
            node = with_feedback(archive, engine, topic["text"]) if feedback else any_words(topic["text"])
            run[topic["id"]] = [names[hit.id] for hit in engine.search(Request(node=node, limit=DEPTH)).hits]
        engine.close()
        archive.close()
    return score(qrels, run)  # type: ignore[operator]


def main() -> None:
    sets = Path(sys.argv[1])
    score = runpy.run_path(str(sets / "score.py"))["score"]
    for folder in sorted((sets / "dev").iterdir()):
        for name in sys.argv[2:] or ["tantivy"]:
            for feedback in (False, True):
                found = scores(folder, name, score, feedback=feedback)
                label = f"{folder.name} {name} {'with feedback' if feedback else 'one pass'}"
                floor = FLOORS.get(folder.name, 0.0)
                print(f"{label:32} nDCG@10 {found['nDCG10']:.4f} (to reach: {floor:.3f})  MAP {found['MAP']:.4f}")


if __name__ == "__main__":
    main()
