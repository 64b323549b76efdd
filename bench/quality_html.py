"""Score the HTML parser on the measurement sets beside the repository.

usage: quality_html.py [--fast] [--bare] [--json] [--every N] [--wrong FIELD...]

--every N takes each Nth page only. --bare takes JSON-LD and meta tags out of the pages first: how well the fields are
read where a page states nothing, as old ones do.

Writes predictions to a temporary folder, runs the sets' own scorers, prints their lines and the pages per second.
"""

from __future__ import annotations

import gzip
import json
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
SETS = ROOT.parent / "shared" / "sets"
sys.path.insert(0, str(ROOT))

from ingest.parsers.html_page import parse_html  # noqa: E402
from store.model import Article  # noqa: E402

#: What a page states of itself: its JSON-LD, its meta tags without the one that names its encoding.
STATED = re.compile(
    rb"""(?is)<script[^<>]{0,300}ld\+json[^<>]{0,300}>.*?</script>|<meta\b(?![^<>]{0,300}(?:charset|http-equiv))[^<>]*>"""
)


def predict(name: str, truth: Path, target: Path, *, fast: bool, bare: bool = False) -> float:
    """Predictions of one set as JSON Lines; returns pages per second on one core."""
    folder = SETS / name / "dev"
    ids = [json.loads(line)["id"] for line in truth.read_text(encoding="utf-8").splitlines()]
    pages = [(page, gzip.decompress((folder / "html" / f"{page}.html.gz").read_bytes())) for page in ids]
    pages = [(page, STATED.sub(b"", data)) for page, data in pages] if bare else pages
    parse_html(pages[0][1], fast=fast)
    start = time.process_time()
    found = [(page, parse_html(data, fast=fast)) for page, data in pages]
    rate = len(pages) / (time.process_time() - start)
    with target.open("w", encoding="utf-8") as stream:
        for page, item in found:
            row: dict[str, object] = {"id": page}
            if isinstance(item, Article):
                day = item.published.value if item.published else ""
                row |= {"title": item.title, "published": day, "authors": item.authors, "body": item.body}
            else:
                print(f"  rejected {page}: {item.reason}")
            stream.write(json.dumps(row) + "\n")
    return rate


def sample(name: str, target: Path, every: int) -> Path:
    """The answers of each Nth page of a set, without soft hyphens, which are no part of a word."""
    text = (SETS / name / "dev" / "truth.jsonl").read_text(encoding="utf-8")
    lines = text.replace("\u00ad", "").replace("\\u00ad", "").splitlines()
    target.write_text("\n".join(lines[::every]), encoding="utf-8")
    return target


def score(name: str, truth: Path, predictions: Path, *extra: str) -> str:
    command = [sys.executable, str(SETS / name / "score.py"), str(truth), str(predictions), *extra]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def main() -> None:
    fast, bare = "--fast" in sys.argv, "--bare" in sys.argv
    every = int(sys.argv[sys.argv.index("--every") + 1]) if "--every" in sys.argv else 1
    wrong = sys.argv[sys.argv.index("--wrong") + 1 :] if "--wrong" in sys.argv else []
    scores: dict[str, float] = {}
    body = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for name in ("html_body", "html_meta"):
            predictions = Path(folder) / f"{name}.jsonl"
            truth = sample(name, Path(folder) / f"{name}.truth.jsonl", every)
            rate = predict(name, truth, predictions, fast=fast, bare=bare)
            print(f"{name}: {rate:.0f} pages/s on one core; {score(name, truth, predictions)}")
            if name == "html_meta":
                for origin in ("fundus", "trafilatura", "mediacloud"):
                    print(f"  {origin}: {score(name, truth, predictions, '--origin', origin)}")
                for field in wrong:
                    print(score(name, truth, predictions, "--wrong", field))
                bodies = Path(folder) / "fundus.jsonl"
                rows = [line for line in truth.read_text(encoding="utf-8").splitlines() if json.loads(line).get("body")]
                bodies.write_text("\n".join(rows), encoding="utf-8")
                print(f"  fundus bodies: {score('html_body', bodies, predictions)}")
                scores |= json.loads(score("html_body", bodies, predictions, "--json"))
                scores["fundus_body"] = scores.pop("f1")
                found = score(name, truth, predictions)
                scores |= {key: float(value) for key, value in re.findall(r"(\w+)=([\d.]+)", found)}
            else:
                body = json.loads(score(name, truth, predictions, "--json"))["f1"]
    if "--json" in sys.argv:
        print(json.dumps(scores | {"body": body}))


if __name__ == "__main__":
    main()
