"""Boilerplate by outlet: planted paragraphs are found and cut, what writers repeat stays."""

from __future__ import annotations

import json
import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from ingest.boilerplate import LEAST_PAGES, cut, fingerprint, is_dateline, learn
from store.boilerplate import Rule
from store.model import Article
from tests.newsroom import call, call_json

SOURCE = "The Harbour Post"
NEWSLETTER = "Sign up to our daily newsletter and get the five stories that matter in your inbox every morning."
MENU = "Home News Sport Weather Shop"
READ_MORE = "Read more"
SIGN_OFF = "The Harbour Post is an independent paper owned by its readers since 1921; subscribe to support it."
FORMULA = "The company said."
WORDS = (
    "port",
    "crane",
    "union",
    "strike",
    "vote",
    "mayor",
    "ship",
    "grain",
    "price",
    "court",
    "river",
    "bridge",
    "farm",
)


def sentence(dice: random.Random, words: int = 25) -> str:
    return " ".join(dice.choices(WORDS, k=words)).capitalize() + f" {dice.randrange(10**9)}."


def page(dice: random.Random, *, menu: bool = True, letter: bool = True, off: bool = True) -> str:
    """A page with its own paragraphs, a dateline of its own, a formula in the middle, and the outlet's template."""
    own = ["LONDON (Reuters) -", *(sentence(dice) for _ in range(6)), FORMULA, sentence(dice)]
    middle = [NEWSLETTER] if letter else []
    return "\n\n".join(
        [*([MENU] if menu else []), *own[:4], *middle, *own[4:], *([READ_MORE, SIGN_OFF] if off else [])]
    )


def pages(count: int, seed: int = 1) -> list[tuple[int, str | None, str]]:
    dice = random.Random(seed)
    return [
        (n, f"title {n}", page(dice, menu=dice.random() < 0.9, letter=dice.random() < 0.6, off=dice.random() < 0.8))
        for n in range(count)
    ]


def rules(count: int = 60) -> dict[str, dict[str, Rule]]:
    return {SOURCE: {rule.fingerprint: rule for rule in learn(SOURCE, pages(count))}}


def test_planted_paragraphs_are_found_and_nothing_else():
    assert {rule.text: rule.place for rule in learn(SOURCE, pages(60))} == {
        NEWSLETTER: "anywhere",
        SIGN_OFF: "anywhere",
        MENU: "edge",
        READ_MORE: "edge",
        FORMULA: "edge",
    }


def test_cut_takes_the_template_and_leaves_dateline_and_formula():
    known = rules()
    for number, (_, title, body) in enumerate(pages(40, seed=9)):
        found = cut(Article(key=str(number), title=title or "", body=body, source=SOURCE), known)
        left = found.body.split("\n\n")
        assert not {NEWSLETTER, MENU, READ_MORE, SIGN_OFF} & set(left)
        assert left[0] == "LONDON (Reuters) -"
        assert FORMULA in left
        assert len(left) == 9
        gone = [piece.text for piece in found.evidence if piece.rule == "boilerplate:repeats"]
        assert sorted(gone) == sorted(set(body.split("\n\n")) - set(left))


def test_few_pages_teach_nothing():
    assert learn(SOURCE, pages(LEAST_PAGES - 1)) == []


def test_the_same_story_many_times_is_no_template():
    body = "\n\n".join(sentence(random.Random(5)) for _ in range(5))
    repeated = [(n, "one story", body) for n in range(100)]
    assert learn(SOURCE, [*repeated, *((n + 200, t, b) for n, t, b in pages(60))])[0].text in {MENU, SIGN_OFF, FORMULA}


def test_never_more_than_half_of_a_body():
    short = f"{MENU}\n\nA short note.\n\n{SIGN_OFF}"
    found = cut(Article(key="1", title="t", body=short, source=SOURCE), rules())
    assert found.body == short
    assert all(piece.reason.startswith("kept") for piece in found.evidence)


def test_another_source_is_left_alone():
    article = Article(key="1", title="t", body=f"{MENU}\n\nText.", source="Another Paper")
    assert cut(article, rules()) is article


@pytest.mark.parametrize("text", ["LONDON (Reuters) -", "PARIS, Feb 26 -", "NEW YORK (AP) —"])
def test_datelines_are_never_learnt(text):
    assert is_dateline(text)


@pytest.mark.parametrize("text", ["ADVERTISEMENT", "READ MORE", "Read more -", NEWSLETTER])
def test_what_is_no_dateline(text):
    assert not is_dateline(text)


def test_fingerprint_knows_a_paragraph_in_other_spacing():
    assert fingerprint("  Read   MORE » ") == fingerprint("read more")
    assert fingerprint(" * * * ") == ""


def test_wire_copy_loses_nothing():
    """Reuters-like copy: formulas and tables that look alike, no template."""
    dice = random.Random(3)
    copy = []
    for n in range(400):
        story = [f"LONDON, Feb {n % 28} - {sentence(dice)}", *(sentence(dice) for _ in range(4))]
        story += [f"The company said {dice.choice(WORDS)} {n}."] * (n % 2) + ["Blah blah blah."] * (n % 20 == 0)
        copy.append((n, f"wire {n}", "\n\n".join(story)))
    assert learn("Reuters", copy) == []


@pytest.mark.parametrize("files", [40, 1])
def test_reparse_cuts_and_brings_back(tmp_path: Path, files: int):
    """Through the commands: a dry run shows, a run cuts, a second one changes nothing, --all brings the text back.
    Many pages in one document, as in a web archive, are pages all the same.
    """
    lines = [json.dumps({"id": str(n), "title": title, "body": body, "source": SOURCE}) for n, title, body in pages(40)]
    (tmp_path / "in").mkdir()
    for number in range(files):
        some = lines[number::files]
        (tmp_path / "in" / f"{number:03}.jsonl").write_text("\n".join(some) + "\n", encoding="utf-8")
    archive = tmp_path / "a.db"
    assert call("ingest", tmp_path / "in", "--db", archive, "--no-sync").code == 0

    def bodies() -> list[str]:
        with closing(sqlite3.connect(archive)) as connection:
            return [row[0] for row in connection.execute("SELECT body FROM articles ORDER BY id")]

    before = bodies()
    tried = call_json("reparse", "--db", archive, "--boilerplate", "--dry-run")
    assert bodies() == before
    assert {rule["text"] for rule in tried["boilerplate"]} >= {NEWSLETTER, SIGN_OFF}
    done = call_json("reparse", "--db", archive, "--boilerplate")
    assert (done["changed"], done["cut"]) == (tried["changed"], tried["cut"])
    assert done["fields"]["body"] == done["changed"] > 30
    assert not any(NEWSLETTER in body or MENU in body for body in bodies())
    assert call_json("reparse", "--db", archive, "--boilerplate")["changed"] == 0
    assert call("doctor", "--deep", "--db", archive, "--engine", "fts5").code == 0
    cleaned = bodies()
    _outdate(archive)
    again = call_json("reparse", "--db", archive)  # with a newer parser, and no word about boilerplate
    assert (again["articles"], again["changed"], again["cut"]) == (40, 0, done["cut"])
    assert bodies() == cleaned
    assert call_json("reparse", "--db", archive, "--all")["changed"] == done["changed"]
    assert bodies() == before
    _outdate(archive)
    assert call_json("reparse", "--db", archive)["changed"] == 0  # what was brought back stays
    assert bodies() == before


def _outdate(archive: Path) -> None:
    with closing(sqlite3.connect(archive)) as connection, connection:
        connection.execute("UPDATE documents SET parser = 'json/1'")


def test_an_archive_with_few_pages_of_each_outlet_is_told_why_nothing_is_cut(tmp_path: Path):
    rows = [{"title": title, "body": body, "source": SOURCE} for _, title, body in pages(8)]
    (tmp_path / "a.json").write_text(json.dumps(rows), encoding="utf-8")
    assert call("ingest", tmp_path / "a.json", "--db", tmp_path / "a.db", "--no-sync").code == 0
    done = call("reparse", "--boilerplate", "--db", tmp_path / "a.db")
    assert f"it is learnt from {LEAST_PAGES} pages of a publication on" in done.out
    assert f"most are of {SOURCE}: 8" in done.out
