"""Fits the line model of the page-dump parser to pages whose body is known, and writes its table of weights.

usage: train_page_dump.py SETS [--cv] [--write]     (SETS: the folder with text_dump, text_dump_news, html_meta, ...)

A linear chain over the lines of a page (before, body, hole, after), trained with the softmax margin of Gimpel and
Smith (2010) so that a wrong line costs what its words weigh. ``--cv`` leaves whole sites out, five groups of them.
Saved HTML pages of further sites are learnt from as text too; where their body is not given, the HTML parser's counts.
Needs numpy, scipy and lxml.
"""

from __future__ import annotations

import difflib
import gzip
import io
import json
import os
import re
import sys
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.as_text import copied
from ingest.encoding import decode
from ingest.parsers.contract import Context
from ingest.parsers.html_page import PARSER
from ingest.parsers.page_dump.body.body import window
from ingest.parsers.page_dump.body.features import own_features, page_features, repeated
from ingest.parsers.page_dump.body.model import best_path
from ingest.parsers.page_dump.prepare.unwrap import unwrapped
from ingest.parsers.page_dump.text.page import Page, read_page
from store.model import Article

TARGET = Path(__file__).parents[1] / "ingest/parsers/page_dump/body/weights.txt"
BODY = 1
NEVER = -1e9
#: allowed steps between the states before 0, body 1, hole 2, after 3
STEPS = ((0, 0), (0, 1), (1, 1), (1, 2), (2, 2), (2, 1), (1, 3), (3, 3))
#: which are learnt: menus before and after the story cost the same, or on long pages its place counts most
LEARNT = np.array([a != b or a in {1, 2} for a, b in STEPS])
WEIGHTS = {"docs": 3.0, "copy": 1.0, "inscriptis": 0.5}  #: folder -> how much its pages count
OWN, RESHAPED = 1.4, 0.5  #: how much a page of the own cases counts, and the same with other blank lines
FOLDS = 5
RARE = int(os.environ.get("RARE", "6"))
L2 = float(os.environ.get("L2", "1.0"))
RUNS = float(os.environ.get("RUNS", "3"))  #: how much more the weights of three kinds in a row are held down
#: steps of the optimiser, whose ends are averaged: sites left out score best after 90, the pages themselves after 200
ROUNDS = (90, 110)
COST = float(os.environ.get("COST", "0.3"))


@dataclass
class Sample:
    id: str
    site: str
    lines: list[str]
    own: list[list[str]]
    seen: list[list[str]]
    gold: np.ndarray
    cost: np.ndarray
    truth: str
    weight: float = 1.0


def words(text: str) -> list[str]:
    return re.findall(r"\w", text) if re.search("[\u3040-\u30ff\u4e00-\u9fff]", text) else re.findall(r"\w+", text)


def aligned(lines: list[str], body: str) -> np.ndarray:
    """Share of each line's words that stand in the body, in its order."""
    theirs = words(body)
    ours = [words(line) for line in lines]
    flat = [w for line in ours for w in line]
    matcher = difflib.SequenceMatcher(None, flat, theirs, autojunk=False)
    hit = np.zeros(len(flat))
    for block in matcher.get_matching_blocks():
        if block.size >= 3 or block.size == len(theirs):
            hit[block.a : block.a + block.size] = 1
    out, at = [], 0
    for line in ours:
        out.append(hit[at : at + len(line)].mean() if line else 0.0)
        at += len(line)
    return np.array(out)


def load(sets: Path) -> list[Sample]:
    parts = [
        ("text_dump", "copy"),
        ("text_dump", "inscriptis"),
        ("text_dump_news", "copy"),
        ("dumps_like_seed", "docs"),
    ]
    samples = []
    for name, folder in parts:
        base = sets / name / "dev"
        for row in map(json.loads, (base / "truth.jsonl").read_text("utf-8").splitlines()):
            path = base / folder / f"{row['id']}.txt"
            page = read_page(decode(path.read_bytes()).text)
            first, last = window(page)
            own, seen = features_of(page, first, last)
            lines = list(page.text[first:last])
            gold = (aligned(lines, row["body"]) > 0.5).astype(int)
            cost = costs(lines)
            site = str(row.get("site") or row["id"])
            one = Sample(
                f"{name}/{folder}/{row['id']}", site, lines, own, seen, gold, cost, row["body"], WEIGHTS[folder]
            )
            samples.append(one)
            if short := shortened(page, one, first):
                samples.append(short)
    return samples + own_cases() + saved_pages(sets, {s.id.split("/")[2] for s in samples})


def features_of(page: Page, first: int, last: int) -> tuple[list[list[str]], list[list[str]]]:
    """Of the lines ``first:last``: all that counts for each, and what its neighbours see of it."""
    placed, seen = page_features(page, first, last)
    twice = repeated(page, first, last)
    own = [own_features(line, twice=n) for line, n in zip(page.text[first:last], twice, strict=True)]
    return [a + b for a, b in zip(own, placed, strict=True)], seen


CASES = Path(__file__).parents[1] / "tests/cases/page_dump"


def own_cases() -> list[Sample]:
    """The pages written for the project's tests, also without and with twice their blank lines."""
    samples = []
    for path in sorted(CASES.glob("*.json")):
        row = json.loads(path.read_text("utf-8"))
        if not row.get("body"):
            continue  # cases of other fields
        text = decode(path.with_suffix(".txt").read_bytes()).text
        for kind, shaped in (
            ("", text),
            ("#tight", re.sub(r"\n\s*\n", "\n", text)),
            ("#wide", text.replace("\n", "\n\n")),
        ):
            page = unwrapped(read_page(shaped))
            first, last = window(page)
            own, seen = features_of(page, first, last)
            lines = list(page.text[first:last])
            gold = (aligned(lines, row["body"]) > 0.5).astype(int)
            truth = "" if kind else row["body"]
            weight = RESHAPED if kind else OWN
            one = Sample(f"own/cases/{path.stem}{kind}", path.stem, lines, own, seen, gold, costs(lines), truth, weight)
            samples.append(one)
    return samples


def saved_pages(sets: Path, known: set[str]) -> list[Sample]:
    """Saved pages of further sites as the text of select all and copy; their body is the given or the HTML parser's."""
    base = sets / "html_meta" / "dev"
    samples = []
    for row in map(json.loads, (base / "truth.jsonl").read_text("utf-8").splitlines()):
        if row["id"] in known:
            continue
        raw = gzip.decompress((base / "html" / f"{row['id']}.html.gz").read_bytes())
        found = next(PARSER.parse(io.BytesIO(raw), Context(name="page.html")), None)
        body = row.get("body") or (found.body if isinstance(found, Article) else "")
        page = read_page(copied(decode(raw, "utf-8").text))
        if len(body) < SHORTEST or not len(page):
            continue
        first, last = window(page)
        lines = list(page.text[first:last])
        gold = (aligned(lines, body) > 0.5).astype(int)
        held = len(words("\n".join(lines[i] for i in np.flatnonzero(gold))))
        if not 0.93 < held / len(words(body)) < 1.07:
            continue  # the body is not the one that the text shows
        own, seen = features_of(page, first, last)
        site = str(row.get("site") or row["id"])
        one = Sample(f"saved/html/{row['id']}", site, lines, own, seen, gold, costs(lines), "", SAVED)
        samples.append(one)
        if short := shortened(page, one, first):
            samples.append(short)
    return samples


SHORTEST = 500  #: characters of a body that says something of where it stands
SAVED = float(os.environ.get("SAVED", "0.7"))  #: how much a page counts whose body is not checked by hand


def shortened(page: Page, sample: Sample, first: int) -> Sample | None:
    """The same page with a body of five paragraphs: most pages of the sets are longer than most of users' articles."""
    inside = np.flatnonzero(sample.gold)
    if len(inside) < 9:
        return None
    gone = {first + i for i in range(inside[3], inside[-2])}
    keep = [i for i in range(len(page)) if i not in gone]
    small = Page(*(tuple(values[i] for i in keep) for values in (page.text, page.start, page.end, page.gap)))
    low, high = window(small)
    own, seen = features_of(small, low, high)
    index = {first + i: i for i in range(len(sample.lines))}
    rows = [index.get(keep[i]) for i in range(low, high)]
    gold = np.array([0 if r is None else sample.gold[r] for r in rows])
    lines = list(small.text[low:high])
    return Sample(sample.id + "#short", sample.site, lines, own, seen, gold, costs(lines), "", 0.5 * sample.weight)


def costs(lines: list[str]) -> np.ndarray:
    return np.array([COST * (1 + min(len(words(x)), 150)) ** 0.8 for x in lines])


def named(sample: Sample, i: int) -> list[str]:
    out = [*sample.own[i]]
    out += [f"<{f}" for f in (sample.seen[i - 1] if i else ["edge"])]
    out += [f">{f}" for f in (sample.seen[i + 1] if i + 1 < len(sample.seen) else ["edge"])]
    return out


def states(gold: np.ndarray) -> np.ndarray:
    out = np.zeros(len(gold), int)
    inside = np.flatnonzero(gold)
    if len(inside):
        out[inside[0] :] = 2
        out[inside[-1] :] = 3
        out[inside] = BODY
    return out


class Batch:
    """All pages padded to one length, so that the recursions run over pages at once."""

    def __init__(self, samples: list[Sample], index: dict[str, int]) -> None:
        self.n = len(samples)
        self.weight = np.array([s.weight for s in samples])
        self.lengths = np.array([len(s.lines) for s in samples])
        self.length = int(self.lengths.max())
        rows, cols = [], []
        self.slot = np.concatenate([k * self.length + np.arange(len(s.lines)) for k, s in enumerate(samples)])
        at = 0
        for s in samples:
            for i in range(len(s.lines)):
                for f in named(s, i):
                    if f in index:
                        rows.append(at)
                        cols.append(index[f])
                at += 1
        self.x = csr_matrix((np.ones(len(rows)), (rows, cols)), shape=(at, len(index)))
        self.gold = np.zeros((self.n, self.length), int)
        self.cost = np.zeros((self.n, self.length))
        self.mask = np.zeros((self.n, self.length))
        for k, s in enumerate(samples):
            m = len(s.lines)
            self.gold[k, :m] = states(s.gold)
            self.cost[k, :m] = s.cost
            self.mask[k, :m] = 1

    def emissions(self, w: np.ndarray) -> np.ndarray:
        flat = np.zeros(self.n * self.length)
        flat[self.slot] = self.x @ w
        return flat.reshape(self.n, self.length)


def transitions(t: np.ndarray) -> np.ndarray:
    table = np.full((4, 4), NEVER)
    for k, (a, b) in enumerate(STEPS):
        table[a, b] = t[k]
    return table


def logsum(x: np.ndarray, axis: int) -> np.ndarray:
    top = x.max(axis=axis, keepdims=True)
    return (top + np.log(np.exp(x - top).sum(axis=axis, keepdims=True))).squeeze(axis)


def loss(theta: np.ndarray, batch: Batch) -> tuple[float, np.ndarray]:
    w, t = theta[: -len(STEPS)], theta[-len(STEPS) :]
    table = transitions(t)
    body = batch.emissions(w)
    scores = np.zeros((batch.n, batch.length, 4))
    scores[:, :, BODY] = body
    wrong = np.repeat(batch.cost[:, :, None], 4, 2)
    is_body = batch.gold == BODY
    wrong[:, :, BODY] = np.where(is_body, 0, batch.cost)
    for s in (0, 2, 3):
        wrong[:, :, s] = np.where(is_body, batch.cost, 0)
    local = scores + wrong
    n, m = batch.n, batch.length
    alpha = np.zeros((m, n, 4))
    alpha[0] = local[:, 0] + np.array([0, 0, NEVER, NEVER])
    for i in range(1, m):
        step = logsum(alpha[i - 1][:, :, None] + table[None], 1) + local[:, i]
        alpha[i] = np.where(batch.mask[:, i][:, None] > 0, step, alpha[i - 1])
    final = np.array([0, 0, NEVER, 0])
    z = logsum(alpha[-1] + final, 1)
    beta = np.zeros((n, 4)) + final
    grad_e = np.zeros((n, m))
    grad_t = np.zeros((4, 4))
    for i in range(m - 1, -1, -1):
        live = batch.mask[:, i] > 0
        prob = np.exp(alpha[i] + beta - z[:, None])
        grad_e[:, i] = np.where(live, prob[:, BODY], 0)
        if i:
            pair = np.exp(alpha[i - 1][:, :, None] + table[None] + (local[:, i] + beta)[:, None, :] - z[:, None, None])
            grad_t += (pair * (live * batch.weight)[:, None, None]).sum(0)
            back = logsum(table[None] + (local[:, i] + beta)[:, None, :], 2)
            beta = np.where(live[:, None], back, beta)
    gold_t = np.zeros((4, 4))
    gold_score = np.zeros(n)
    for i in range(m):
        live = batch.mask[:, i] > 0
        gold_score += np.where(live & is_body[:, i], body[:, i], 0)
        if i:
            a, b = batch.gold[:, i - 1], batch.gold[:, i]
            gold_score += np.where(live, table[a, b], 0)
            np.add.at(gold_t, (a[live], b[live]), batch.weight[live])
    grad_e -= np.where(is_body & (batch.mask > 0), 1, 0)
    grad_e *= batch.weight[:, None]
    grad_w = batch.x.T @ grad_e.reshape(-1)[batch.slot]
    value = ((z - gold_score) * batch.weight).sum()
    diff = grad_t - gold_t
    gt = np.array([diff[a, b] for a, b in STEPS])
    return value, np.concatenate([grad_w, gt])


def whole_loss(theta: np.ndarray, batches: list[Batch], penalty: np.ndarray) -> tuple[float, np.ndarray]:
    parts = [loss(theta, batch) for batch in batches]
    value = sum(v for v, _ in parts) + 0.5 * (penalty * theta) @ theta
    slope = sum(g for _, g in parts) + penalty * theta
    slope[-len(STEPS) :] *= LEARNT
    return value, slope


def fit(samples: list[Sample]) -> tuple[dict[str, float], dict[tuple[int, int], float]]:
    pages: dict[str, int] = {}
    for s in samples:
        for f in {f for i in range(len(s.lines)) for f in named(s, i)}:
            pages[f] = pages.get(f, 0) + 1
    index = {f: k for k, f in enumerate(sorted(f for f, n in pages.items() if n >= RARE))}
    ordered = sorted(samples, key=lambda s: len(s.lines))
    cuts = [0, len(ordered) // 2, len(ordered) * 4 // 5, len(ordered) * 19 // 20, len(ordered)]
    batches = [Batch(ordered[a:b], index) for a, b in pairwise(cuts) if b > a]
    start = np.zeros(len(index) + len(STEPS))
    penalty = L2 * np.array([*[RUNS if f[0] in "GJ" else 1.0 for f in index], *[1.0] * len(STEPS)])
    ends = []
    for count in ROUNDS:
        limit = {"maxiter": count}
        start = minimize(whole_loss, start, args=(batches, penalty), jac=True, method="L-BFGS-B", options=limit).x
        ends.append(start)
    best = np.mean(ends, axis=0)
    return {f: float(best[k]) for f, k in index.items()}, dict(zip(STEPS, best[-len(STEPS) :].tolist(), strict=True))


def decode_page(sample: Sample, weights: dict[str, float], steps: dict[tuple[int, int], float]) -> list[int]:
    scores = [sum(weights.get(f, 0.0) for f in named(sample, i)) for i in range(len(sample.lines))]
    return best_path(scores, steps)


def shingles(text: str) -> dict[tuple[str, ...], int]:
    w = re.findall(r"\w+", text)
    out: dict[tuple[str, ...], int] = {}
    for i in range(max(1, len(w) - 3)):
        out[tuple(w[i : i + 4])] = out.get(tuple(w[i : i + 4]), 0) + 1
    return out


def measure(samples: list[Sample], kept: list[list[int]]) -> None:
    groups: dict[str, list[tuple[float, float, float, str]]] = {}
    for s, rows in zip(samples, kept, strict=True):
        if not s.truth:
            continue
        a, b = shingles(s.truth), shingles("\n".join(s.lines[i] for i in rows))
        k = sum(min(n, b.get(x, 0)) for x, n in a.items())
        p, r = k / max(1, sum(b.values())), k / max(1, sum(a.values()))
        groups.setdefault(s.id.rsplit("/", 1)[0], []).append((p, r, 2 * p * r / (p + r) if p + r else 0.0, s.id))
    for name, rows in groups.items():
        p, r, f = (sum(x[k] for x in rows) / len(rows) for k in range(3))
        print(f"{name:24} n={len(rows)} F1={2 * p * r / (p + r):.4f} P={p:.4f} R={r:.4f} meanF1={f:.4f}")
        if "--worst" in sys.argv:
            for row in sorted(rows, key=lambda x: x[2])[:14]:
                print(f"   {row[2]:.3f} P={row[0]:.3f} R={row[1]:.3f} {row[3]}")


def main() -> None:
    samples = load(Path(sys.argv[1]))
    if "--quick" in sys.argv:
        samples = [s for s in samples if "inscriptis" not in s.id]
    print("best possible lines"), measure(samples, [list(np.flatnonzero(s.gold)) for s in samples])
    if "--cv" in sys.argv:
        sites = sorted({s.site for s in samples})
        fold = {site: k % FOLDS for k, site in enumerate(sites)}
        kept: dict[str, list[int]] = {}
        for k in range(FOLDS):
            weights, steps = fit([s for s in samples if fold[s.site] != k])
            kept |= {s.id: decode_page(s, weights, steps) for s in samples if fold[s.site] == k}
        print("sites left out"), measure(samples, [kept[s.id] for s in samples])
    weights, steps = fit(samples)
    print("all pages"), measure(samples, [decode_page(s, weights, steps) for s in samples])
    if "--write" in sys.argv:
        rows = [f"{a}>{b}\t{v:.3f}" for (a, b), v in steps.items()]
        rows += [f"{f}\t{v:.2f}" for f, v in sorted(weights.items()) if abs(v) >= 0.02]
        TARGET.write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
