"""Grouping into stories measured: time and memory over the size of the archive, and other libraries on the same texts.

python bench/stories.py [ARTICLES ...]     default: 20000 100000; 1000000 takes some ten minutes
The archive: the texts of Reuters-21578; after these, again and again with other words in the same places (each word
but the 200 most frequent stands for another one), which makes other stories of the same build. Three articles in ten
are copies: cut, edited word by word, with another lead, or word for word.
"""

from __future__ import annotations

import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SGM = ROOT.parent / "shared" / "sets" / "newswire" / "reuters21578" / "sgm"
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

PEERS_AT = 20_000
FREQUENT = 200
COPIES = 0.3


def texts(count: int) -> Iterator[tuple[str, int | None]]:
    """Bodies, with the number of the text that each is a copy of."""
    from make_archive import articles  # noqa: PLC0415

    base = [one.body.split() for one in articles(SGM) if len(one.body.split()) >= 40]
    vocabulary = [word for word, _ in Counter(word for words in base for word in words).most_common()]
    source = random.Random(1)
    recent: list[tuple[int, list[str]]] = []
    made = 0
    for number in range(count):
        if recent and source.random() < COPIES:
            original, words = source.choice(recent)
            yield " ".join(edited(source, words)), original
            continue
        generation, place = divmod(made, len(base))
        if not place:
            rare = vocabulary[FREQUENT:]
            if generation:
                source.shuffle(rare)
            other = dict(zip(vocabulary[FREQUENT:], rare, strict=True))
        made += 1
        words = [other.get(word, word) for word in base[place]]
        recent = [*recent[-499:], (number, words)]
        yield " ".join(words), None


def edited(source: random.Random, words: list[str]) -> list[str]:
    """A copy as newsrooms make them."""
    kind = source.randrange(4)
    if kind == 0:
        return words[: max(30, len(words) * source.randint(30, 90) // 100)]
    if kind == 1:
        return [source.choice(words) if source.random() < 0.03 else word for word in words]
    if kind == 2:
        return [*source.choices(words, k=12), *words[12:]]
    return words


def build(path: Path, made: Iterable[tuple[str, int | None]]) -> dict[int, int]:
    """The archive, without full-text index, which grouping does not touch; returns copy -> original, by id."""
    import sqlite3  # noqa: PLC0415

    from store.build import create_archive  # noqa: PLC0415
    from store.ddl import TRIGGERS  # noqa: PLC0415

    create_archive(path)
    connection = sqlite3.connect(path, isolation_level=None)
    for name in TRIGGERS:
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("BEGIN")
    connection.execute("INSERT INTO documents (id, path, status) VALUES (1, '/d', 'ingested')")
    copies: dict[int, int] = {}

    def rows() -> Iterator[tuple[object, ...]]:
        for number, (body, original) in enumerate(made, start=1):
            if original is not None:
                copies[number] = original + 1
            day = f"{1987 + number // 3_000_000}-{1 + number // 90_000 % 12:02d}-{1 + number // 4_000 % 28:02d}"
            yield number, f"/d#{number}", 1, f"Title {number}", body, day, day, f"{day}~"

    connection.executemany(
        "INSERT INTO articles (id, key, document_id, title, body, published, published_from, published_until)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        rows(),
    )
    connection.execute("INSERT INTO change (article_id, seq) SELECT id, id FROM articles")
    for statement in TRIGGERS.values():
        connection.execute(statement)
    connection.execute("COMMIT")
    connection.close()
    return copies


def group(path: Path) -> dict[str, float]:
    """``backfile stories`` in a process of its own: seconds and peak memory; then one article more."""
    code = (
        "import json, resource, sys, time; from pathlib import Path; from store.writer import Writer\n"
        "with Writer.open(Path(sys.argv[1])) as writer:\n"
        "    began = time.monotonic(); found = writer.group_stories(); first = time.monotonic() - began\n"
        "    busy = time.process_time()\n"
        "    log = 'UPDATE change SET seq = (SELECT max(seq) + 1 FROM change) WHERE article_id = 7'\n"
        "    writer._driver.execute(log)\n"
        "    began = time.monotonic(); writer.group_stories(); second = time.monotonic() - began\n"
        "peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024\n"
        "print(json.dumps({'seconds': first, 'busy': busy, 'one': second, 'peak': peak, 'stories': found.stories}))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], cwd=ROOT, check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def recall(path: Path, copies: dict[int, int]) -> float:
    """Share of the copies that are in one story with their original."""
    import sqlite3  # noqa: PLC0415

    connection = sqlite3.connect(path)
    found = dict(connection.execute("SELECT id, coalesce(duplicate_of, id) FROM articles"))
    connection.close()
    return sum(found[one] == found[other] for one, other in copies.items()) / len(copies)


def peers(count: int) -> None:
    """Other libraries, datasketch and rensa, set for news (128 permutations, three words, Jaccard 0.5)."""
    from store.stories.words import story_words  # noqa: PLC0415

    shingled, copies = [], {}
    for number, (body, original) in enumerate(texts(count)):
        words = story_words(body)
        shingled.append([" ".join(words[at : at + 3]) for at in range(len(words) - 2)])
        if original is not None:
            copies[number] = original
    for name, function in (("datasketch", with_datasketch), ("rensa", with_rensa)):
        began = time.monotonic()
        try:
            near = function(shingled)
        except ModuleNotFoundError:
            print(f"stories: {name} is not installed")
            continue
        seconds = time.monotonic() - began
        share = sum(original in near[copy] for copy, original in copies.items()) / len(copies)
        print(
            f"stories: {name} LSH, {count:,} articles, {seconds:.1f} s, {share:.1%} of copies among its candidates,"
            f" {sum(map(len, near)) / len(near):.2f} candidates each"
        )


def with_datasketch(shingled: list[list[str]]) -> list[set[int]]:
    from datasketch import MinHash, MinHashLSH  # noqa: PLC0415

    lsh = MinHashLSH(threshold=0.5, num_perm=128)
    near = []
    for number, shingles in enumerate(shingled):
        one = MinHash(num_perm=128)
        one.update_batch([shingle.encode() for shingle in shingles])
        near.append(set(lsh.query(one)))
        lsh.insert(number, one)
    return near


def with_rensa(shingled: list[list[str]]) -> list[set[int]]:
    from rensa import RMinHash, RMinHashLSH  # noqa: PLC0415

    lsh = RMinHashLSH(threshold=0.5, num_perm=128, num_bands=32)
    near = []
    for number, shingles in enumerate(shingled):
        one = RMinHash(num_perm=128, seed=1)
        one.update(shingles)
        near.append(set(lsh.query(one)))
        lsh.insert(number, one)
    return near


def main() -> None:
    """Print one line for each figure."""
    if not SGM.is_dir():
        print(f"stories: no folder {SGM}; nothing measured")
        return
    for count in [int(text) for text in sys.argv[1:]] or [20_000, 100_000]:
        with tempfile.TemporaryDirectory() as place:
            path = Path(place) / "a.db"
            copies = build(path, texts(count))
            found = group(path)
            print(
                f"stories: {count:,} articles in {found['seconds']:.1f} s ({count / found['seconds']:,.0f}/s),"
                f" peak {found['peak']:.0f} MB, {found['stories']:,.0f} stories, {recall(path, copies):.1%} of copies"
                f" found; one article changed: {found['one']:.2f} s (ceiling at 1,000,000: 600 s, 2,000 MB)",
                flush=True,
            )
    peers(PEERS_AT)
    print(f"stories: peak of this process {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
