"""Fit the weights of ingest/parsers/html_page/weights.py.

usage: train_html.py [--write]

Needs scikit-learn (not a dependency of Backfile) and the measurement sets beside the repository. Prints the body scores
on the training pages and cross-validated by site (six folds, four shuffles: a site is never in training and test).
A logistic regression does as well as boosted trees here (0.972 against 0.970 on unseen sites), and can be read.
"""

from __future__ import annotations

import gzip
import hashlib
import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

ROOT = Path(__file__).parents[1]
SETS = ROOT.parent / "shared" / "sets"
sys.path.insert(0, str(ROOT))

from ingest.parsers.html_page import blocks, body, facts, features, furniture, page, titles  # noqa: E402

FOLDS, SHUFFLES, PENALTY = 6, 4, 0.3
Row = dict[str, Any]


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", SETS / "html_body" / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SCORE = scorer()


def pages() -> list[Row]:
    found = []
    for name in ("html_body", "html_meta"):
        folder = SETS / name / "dev"
        for line in (folder / "truth.jsonl").read_text(encoding="utf-8").splitlines():
            truth = json.loads(line)
            if truth.get("body"):
                data = gzip.decompress((folder / "html" / f"{truth['id']}.html.gz").read_bytes())
                found.append({"set": name, "site": truth["site"], "truth": truth["body"]} | rows(data, truth["body"]))
    return found


def rows(data: bytes, truth: str) -> Row:
    known = facts.read(page.load(data))
    title = titles.headline(known)[0]
    found = blocks.split(known.page.tree)
    ballots = features.votes(found, [features.opinion(text) for text in body.opinions(known.page)])
    hints = body.hints(known, title)
    skip = features.hopeless(found, ballots, hints)
    described = features.describe(found, ballots, hints, skip)
    around = features.context(found, [sum(ballot) / len(ballot) for ballot in ballots], skip)
    table = [row | near for row, near in zip(described, around, strict=True)]
    return {"blocks": found, "rows": table, "skip": np.array(skip), "labels": labels(found, truth)}


def labels(found: list[blocks.Block], truth: str) -> Any:
    """Share of each block that is in the truth; a repeated block counts once."""
    known = SCORE.shingles(truth.lower())
    lines = {" ".join(SCORE.WORD.findall(line.lower())) for line in truth.split("\n")}
    shares, seen = [], set()
    for block in found:
        own = [tuple(block.tokens[i : i + 4]) for i in range(len(block.tokens) - 3)]
        share = sum(s in known for s in own) / len(own) if own else float(bool(block.key) and block.key in lines)
        if own and block.key in seen:
            share = 0.0
        if share > 0.5:
            seen.add(block.key)
        shares.append(share)
    return np.array(shares)


def importance(item: Row) -> Any:
    """Each page weighs the same, a long block more than a short one, a half-true one nothing."""
    sizes = np.array([max(1, len(block.tokens)) for block in item["blocks"]], float)
    total = max(30, len(SCORE.WORD.findall(item["truth"])))
    return (np.minimum(sizes / total, 0.2) + 0.002) * (np.abs(item["labels"] - 0.5) * 2)


def matrix(item: Row, names: list[str]) -> Any:
    return np.array([[row.get(name, 0.0) for name in names] for row in item["rows"]])


def fit(items: list[Row], names: list[str]) -> LogisticRegression:
    x = np.vstack([matrix(item, names)[~item["skip"]] for item in items])
    y = np.concatenate([item["labels"][~item["skip"]] > 0.5 for item in items])
    w = np.concatenate([importance(item)[~item["skip"]] for item in items])
    mean = np.concatenate([importance(item) for item in items]).mean()
    return LogisticRegression(C=PENALTY, max_iter=3000).fit(x, y, sample_weight=w / mean)


def text_of(item: Row, model: LogisticRegression, names: list[str]) -> str:
    chances = np.where(item["skip"], 0, model.predict_proba(matrix(item, names))[:, 1])
    kept = body._once(b for b, c in zip(item["blocks"], chances, strict=True) if c > 0.5)  # noqa: SLF001
    return body._join([block for block in kept if not furniture.is_furniture(block.text)])  # noqa: SLF001


def report(label: str, items: list[Row], texts: list[str]) -> None:
    for name in ("html_body", "html_meta"):
        scores = [SCORE.page(i["truth"], t) for i, t in zip(items, texts, strict=True) if i["set"] == name]
        print(label, name, "F1 {:.4f} P {:.4f} R {:.4f} mean {:.4f}".format(*SCORE.total(scores)))


def fold(site: str, shuffle: int) -> int:
    return int(hashlib.sha256(f"{site}{shuffle}".encode()).hexdigest(), 16) % FOLDS


def main() -> None:
    items = pages()
    names = sorted(next(row for row in items[0]["rows"] if row))
    for shuffle in range(SHUFFLES):
        texts = [""] * len(items)
        for number in range(FOLDS):
            model = fit([item for item in items if fold(item["site"], shuffle) != number], names)
            for i, item in enumerate(items):
                if fold(item["site"], shuffle) == number:
                    texts[i] = text_of(item, model, names)
        report(f"unseen sites, shuffle {shuffle}", items, texts)
    model = fit(items, names)
    report("training pages", items, [text_of(item, model, names) for item in items])
    if "--write" in sys.argv:
        write(dict(zip(names, model.coef_[0], strict=True)), float(model.intercept_[0]))


def write(table: dict[str, float], bias: float) -> None:
    target = ROOT / "ingest" / "parsers" / "html_page" / "weights.py"
    head, _, tail = target.read_text(encoding="utf-8").partition("# fitted\n")
    _, _, tail = tail.partition("# end\n")
    lines = [f"BIAS = {bias:.3f}", "WEIGHTS: Mapping[str, float] = MappingProxyType(", "    {"]
    lines += [f'        "{name}": {value:.3f},' for name, value in sorted(table.items())]
    target.write_text("\n".join([head + "# fitted", *lines, "    }", ")", "# end\n"]) + tail, encoding="utf-8")


if __name__ == "__main__":
    main()
