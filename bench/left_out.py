"""Scores of the page-dump parser on sites that its line model has not seen: the whole parser, fitted without them.

usage: left_out.py SETS     (about ten minutes; needs numpy, scipy and lxml)

Five groups of sites; each group is read with weights fitted to the other four (``train_page_dump``) and the rules as
they are. The rules were written with all sites in sight, so a page of a new site will score a little less.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.quality import SETS, prediction
from bench.train_page_dump import FOLDS, Sample, fit, load, shingles
from ingest.parsers.page_dump.body import body, model

READ = {f"{scorer}/{folder.rsplit('/', 1)[-1]}": name for name, (scorer, _, folder) in SETS.items() if name != "seed"}


def use(weights: Mapping[str, float], steps: Mapping[tuple[int, int], float]) -> None:
    """Let the parser score lines with these weights from now on."""
    rounded = {
        name: round(value, 2) for name, value in weights.items() if abs(value) >= 0.02
    }  # as the table is written
    for module in (model, body):
        module.table = lambda: (rounded, steps)  # type: ignore[attr-defined]
    sums = [value for value in vars(body).values() if isinstance(value, model.Sums)]
    for table in (*sums, *body._OWN.values()):  # noqa: SLF001
        table.clear()
    body.own_score.cache_clear()


def read(sets: Path, sample: Sample) -> tuple[float, float]:
    """(precision, recall) of one page's body in shingles of four words."""
    group, _, record = sample.id.rpartition("/")
    folder = sets / SETS[READ[group]][2]
    found = str(prediction(folder / f"{record}.txt", record).get("body") or "")
    wanted, given = shingles(sample.truth), shingles(found)
    both = sum(min(count, given.get(key, 0)) for key, count in wanted.items())
    return both / max(1, sum(given.values())), both / max(1, sum(wanted.values()))


def main() -> None:
    sets = Path(sys.argv[1])
    samples = load(sets)
    sites = sorted({s.site for s in samples})
    fold = {site: k % FOLDS for k, site in enumerate(sites)}
    scores: dict[str, list[tuple[float, float]]] = {}
    for k in range(FOLDS):
        use(*fit([s for s in samples if fold[s.site] != k]))
        for s in samples:
            if fold[s.site] == k and s.truth and (group := s.id.rpartition("/")[0]) in READ:
                scores.setdefault(READ[group], []).append(read(sets, s))
    for name, pairs in scores.items():
        p, r = (sum(pair[i] for pair in pairs) / len(pairs) for i in (0, 1))
        print(json.dumps({"set": name, "pages": len(pairs), "F1": round(2 * p * r / (p + r), 4), "P": p, "R": r}))


if __name__ == "__main__":
    main()
