"""Words are what FTS5 makes of a text; sentences and paragraphs end where a reader sees them end."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from search import passages, text


def fts5_words(samples: list[str]) -> list[list[str]]:
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE t USING fts5(x, tokenize=\"unicode61 remove_diacritics 2\", content='')")
    db.execute("CREATE VIRTUAL TABLE v USING fts5vocab(t, 'instance')")
    db.executemany("INSERT INTO t(rowid, x) VALUES (?, ?)", enumerate(samples))
    found: list[list[str]] = [[] for _ in samples]
    for term, row in db.execute('SELECT term, doc FROM v ORDER BY doc, "offset"'):
        found[row].append(term)
    db.close()
    return found


def test_every_code_point_is_what_fts5_makes_of_it():
    """64 code points to a row, each between two letters so that separators, marks and letters differ."""
    codes = [code for code in range(1, 0x110000) if not 0xD800 <= code < 0xE000]
    samples = [
        "".join(f"{chr(code)} a{chr(code)}b " for code in codes[at : at + 64]) for at in range(0, len(codes), 64)
    ]

    assert [text.words(sample) for sample in samples] == fts5_words(samples)


def test_random_strings_are_what_fts5_makes_of_them():
    rng = random.Random(43)
    pools = [
        "ab1 .'-_",
        "éÉß\u0301\u0300\u0345łŁİıſ’“—\u00a0\u2028x²½",
        "жЖё中文\u0e01\u0e34\u093f٣\U0001f600\U0001d400",
    ]
    samples = []
    for _ in range(3000):
        pool = "".join(rng.sample(pools, rng.randint(1, 3)))
        samples.append("".join(rng.choice(pool) for _ in range(rng.randint(0, 40))))

    assert [text.words(sample) for sample in samples] == fts5_words(samples)
    for sample in samples:
        assert [text.words(sample[a:b]) for a, b in text.spans(sample)] == [[word] for word in text.words(sample)]
        assert text.words(text.fold(sample)) == text.words(sample)


@pytest.mark.parametrize(
    ("sample", "expected"),
    [
        ("Fox-IT", ["fox", "it"]),
        ("U.S. Steel", ["u", "s", "steel"]),
        ("CAFÉ Cafe\u0301", ["cafe", "cafe"]),
        ("Łódź straße Æ", ["łodz", "straße", "æ"]),
        ("snake_case x² ﬁ", ["snake", "case", "x²", "ﬁ"]),
        ("don’t", ["don", "t"]),
        ("\u0301a a\u0301 \u0301", ["a", "a"]),
        ("a\x00b\ud800c", ["a", "b", "c"]),
        ("", []),
    ],
)
def test_words(sample, expected):
    assert text.words(sample) == expected


def test_spans_are_places_in_the_original():
    assert text.spans("É\u0301a, (U.S.)’s") == [(0, 3), (6, 7), (8, 9), (12, 13)]


@pytest.mark.parametrize(
    ("language", "word", "expected"),
    [
        ("en", "rebels", "rebel"),
        ("en", "governor", "governor"),
        ("de", "hauser", "haus"),
        ("ru", "войны", "войн"),
        ("", "rebels", "rebels"),
        ("xx", "rebels", "rebels"),
        ("en", "s" * 256, "s" * 256),
    ],
)
def test_stem(language, word, expected):
    assert text.stem(language, word) == expected


def test_mostly_ascii_text_folds_fast():
    """Quiet machines reach 80 MB/s; the floor allows for a loaded one."""
    sample = "The quick brown fox, jumped over U.S. Steel’s dog while markets fell 3.5 percent on Tuesday. " * 10_000
    text.fold(sample)
    start = time.process_time()
    text.fold(sample)

    assert len(sample) / 1e6 / (time.process_time() - start) >= 5


def test_import_does_not_load_the_stemmer_or_the_table():
    code = (
        "import sys, search.text as t; t.fold('ascii'); print('Stemmer' in sys.modules, t._table.cache_info().currsize)"
    )
    root = Path(text.__file__).parents[1]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)

    assert done.stdout.split() == ["False", "0"]


@pytest.mark.parametrize(
    ("sample", "expected"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("Mr. Smith left. He won.", ["Mr. Smith left.", "He won."]),
        ("The U.S. Steel Corp. rose on Nov. 3. It fell.", ["The U.S. Steel Corp. rose on Nov. 3.", "It fell."]),
        ("He left the U.S. The rest stayed.", ["He left the U.S.", "The rest stayed."]),
        ('"No way!" She left. (Yes.) End.', ['"No way!"', "She left.", "(Yes.)", "End."]),
        ("Up 3.5 pct. vs. last year. and so on... or not", ["Up 3.5 pct. vs. last year. and so on... or not"]),
        ("He said no. The rest: No. 5.", ["He said no.", "The rest: No. 5."]),
        ("第一句。第二句！end", ["第一句。", "第二句！", "end"]),
        ("Head\n\nBody one. Body\ntwo.\n\n\nLast", ["Head", "Body one.", "Body\ntwo.", "Last"]),
        (" \n \n", []),
    ],
)
def test_sentences(sample, expected):
    assert [sample[a:b] for a, b in passages.sentences(sample)] == expected


@pytest.mark.parametrize(
    ("sample", "expected"),
    [
        ("a\nb\n \nc", ["a\nb", "c"]),
        ("a\nb\n", ["a", "b"]),
        ("\n\na\n\n", ["a"]),
        ("", []),
    ],
)
def test_paragraphs(sample, expected):
    assert [sample[a:b] for a, b in passages.paragraphs(sample)] == expected


@pytest.mark.parametrize("unit", [".", ". ", "\n ", ".'", "a.b", "\n", " ", "Mr. ", "!\n\n", "。", ".\u00a0A"])
def test_sentences_take_linear_time(unit):
    def cost(size: int) -> float:
        sample = unit * (size // len(unit))
        best = 9.0
        for _ in range(3):
            start = time.process_time()
            passages.sentences(sample)
            best = min(best, time.process_time() - start)
        return best

    assert cost(80_000) <= 4 * cost(20_000) * 2 + 0.005
