"""Writers are found by name also where only the page's tags state them, by every engine, and after a change by hand."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from tests.newsroom import call, call_json

ENGINES = ("tantivy", "whoosh", "fts5")
TEXT = "".join(
    f"<p>{line}</p>"
    for line in (
        "The harbour board voted on Monday to deepen the channel after a debate that lasted until midnight.",
        "Pilots had warned that ships of the new class could not turn in the basin without four tugs.",
        "The work is to begin in June and will cost eleven million euros, most of it from the state.",
    )
)
PAGE = (
    "<!DOCTYPE html><html lang=en><head><title>{0}</title><script type=application/ld+json>"
    '{{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "{0}", "author": '
    '[{{"@type": "Person", "name": "{1}"}}], "datePublished": "2024-03-05T08:00:00Z"}}</script></head>'
    "<body><article><h1>{0}</h1>{2}" + TEXT + "</article></body></html>"
)


@pytest.fixture
def archive(tmp_path):
    folder = tmp_path / "news"
    folder.mkdir()
    pages = {
        "tags": ("Board votes to deepen channel", "Zoë Raman", ""),
        "printed": ("Board has second thoughts", "Zoë Raman", "<p class=byline>By Zoë Raman</p>"),
        "other": ("Board thinks again", "Ann Lee", ""),
    }
    for name, values in pages.items():
        (folder / f"{name}.html").write_text(PAGE.format(*values), encoding="utf-8")
    assert call("ingest", folder, "--db", tmp_path / "a.db").code == 0
    return tmp_path / "a.db"


def titles(archive, query, engine="tantivy"):
    hits = call_json("search", query, "--engine", engine, "--db", archive)["hits"]
    return sorted(hit["title"] for hit in hits)


@pytest.mark.parametrize("engine", ENGINES)
def test_a_writer_is_found_by_the_name_of_the_tags(archive, engine):
    both = ["Board has second thoughts", "Board votes to deepen channel"]
    assert titles(archive, "author:raman", engine) == both
    assert titles(archive, 'byline:"zoe raman"', engine) == both
    assert titles(archive, "author:lee", engine) == ["Board thinks again"]
    assert len(titles(archive, "has:byline", engine)) == 3
    assert call("doctor", "--deep", "--engine", engine, "--db", archive).code == 0


def test_a_printed_byline_is_searched_as_printed(archive):
    lines = call_json("search", "author:raman", "--kwic", "--db", archive)["lines"]
    assert sorted((line["left"], line["hit"], line["right"]) for line in lines) == [
        ("By Zoë ", "Raman", ""),
        ("Zoë ", "Raman", ""),
    ]


@pytest.mark.parametrize("engine", ENGINES)
def test_a_name_corrected_by_hand_is_found_at_once(archive, engine):
    assert titles(archive, "author:lee", engine) == ["Board thinks again"]
    with closing(sqlite3.connect(archive)) as connection:
        connection.execute("PRAGMA recursive_triggers = ON")
        connection.execute("UPDATE articles SET authors = '[\"Ann Leigh\"]' WHERE title = 'Board thinks again'")
        connection.commit()
    assert titles(archive, "author:lee", engine) == []
    assert titles(archive, "author:leigh", engine) == ["Board thinks again"]
