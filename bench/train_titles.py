"""Fits the headline model of the page-dump parser to pages whose title is known, and writes its table of weights.

usage: train_titles.py SETS [--cv] [--write]     (SETS: the folder with text_dump_news and dumps_like_seed)
A softmax over the lines above the body. ``--cv`` leaves whole sites out. Needs numpy and scipy.
"""

from __future__ import annotations

import json
import os
import re
import sys
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

sys.path.insert(0, str(Path(__file__).parents[1]))

from ingest.encoding import decode
from ingest.parsers.page_dump.body import body_rows
from ingest.parsers.page_dump.page import read_page
from ingest.parsers.page_dump.parser import sort_out
from ingest.parsers.page_dump.title import scan

TARGET = Path(__file__).parents[1] / "ingest/parsers/page_dump/title_weights.txt"
FOLDS = 8
RARE = 3
L2 = float(os.environ.get("L2", "1.0"))


@dataclass
class Sample:
    id: str
    site: str
    texts: list[str]
    features: list[list[str]]
    gold: list[int]


def norm(text: str) -> str:
    text = unicodedata.normalize("NFKC", text or "").casefold()
    text = re.sub("[\u2018\u2019\u201a\u201b\u2032`\u00b4]", "'", text)
    text = re.sub("[\u201c\u201d\u201e\u201f\u00ab\u00bb]", '"', text)
    return re.sub(r"\s+", " ", re.sub("[\u2010-\u2015\u2212]", "-", text)).strip()


def load(sets: Path) -> list[Sample]:
    samples = []
    for name, folder in (("text_dump_news", "copy"), ("dumps_like_seed", "docs")):
        base = sets / name / "dev"
        for row in map(json.loads, (base / "truth.jsonl").read_text("utf-8").splitlines()):
            page = read_page(decode((base / folder / f"{row['id']}.txt").read_bytes()).text)
            found = sort_out(page, body_rows(page))
            wanted = norm(row["title"])
            options = scan(page, found.rows, found.taken)
            gold = [k for k, (r, _) in enumerate(options) if norm(page.text[r]) == wanted]
            texts = [page.text[r] for r, _ in options]
            site = str(row.get("site") or row["id"])
            samples.append(Sample(row["id"], site, texts, [f for _, f in options], gold))
    return samples


def fit(samples: list[Sample]) -> dict[str, float]:
    pages: dict[str, int] = {}
    for s in samples:
        for f in {f for line in s.features for f in line}:
            pages[f] = pages.get(f, 0) + 1
    index = {f: k for k, f in enumerate(sorted(f for f, n in pages.items() if n >= RARE))}
    data = []
    for s in samples:
        if s.gold:
            x = np.zeros((len(s.features), len(index)))
            for i, line in enumerate(s.features):
                for f in line:
                    if f in index:
                        x[i, index[f]] = 1
            data.append((x, np.array(s.gold)))

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        value, grad = 0.5 * L2 * (w @ w), L2 * w
        for x, gold in data:
            z = x @ w
            p = np.exp(z - z.max())
            p /= p.sum()
            mass = p[gold].sum()
            value -= np.log(mass)
            q = np.zeros(len(z))
            q[gold] = p[gold] / mass
            grad = grad + x.T @ (p - q)
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
    samples = load(Path(sys.argv[1]))
    known = [s for s in samples if s.gold]
    print(f"{len(known)} of {len(samples)} titles stand on a line of their own")
    if "--cv" in sys.argv:
        sites = sorted({s.site for s in samples})
        hits = []
        for k in range(FOLDS):
            out = {site for i, site in enumerate(sites) if i % FOLDS == k}
            weights = fit([s for s in samples if s.site not in out])
            hits += [right(s, weights) for s in known if s.site in out]
        print(f"sites left out: {np.mean(hits):.3f}")
    weights = fit(samples)
    print(f"all pages: {np.mean([right(s, weights) for s in known]):.3f}")
    if "--write" in sys.argv:
        rows = [f"{f}\t{v:.2f}" for f, v in sorted(weights.items()) if abs(v) >= 0.02]
        TARGET.write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
