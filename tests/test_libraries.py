"""Libraries of reference managers: items of news with an abstract are excerpts, citations and books are no articles."""

from __future__ import annotations

import contextlib
import io
import json
import time
from pathlib import Path

import pytest

from ingest import formats
from ingest.parsers import bibtex, zotero
from ingest.parsers.contract import Context
from ingest.parsers.tex_text import text_of
from store.errors import ParseError
from store.model import Article, Rejected
from tests.newsroom import call

LIBRARY = Path(__file__).parent / "cases" / "library"
ABSTRACT = "The dock workers of Marrena went back to work on Thursday after a night of talks."
KINDS = {"zotero.rdf": "zotero", "zotero.bib": "bibtex", "zotero.csv": "csv", "csl.json": "json"}
KINDS |= {"zotero.ris": "database-export"}


def read(data: bytes, name: str = "x") -> tuple[list[Article], list[Rejected]]:
    parser = formats.detect(data[:8192], name)
    assert parser is not None
    assert name == "x" or parser.name == KINDS[name]
    found = list(parser.parse(io.BytesIO(data), Context(name=name)))
    return [each for each in found if isinstance(each, Article)], [each for each in found if isinstance(each, Rejected)]


@pytest.mark.parametrize("name", KINDS)
def test_one_article_one_citation_one_book(name):
    [found], left = read((LIBRARY / name).read_bytes(), name)

    assert (found.title, found.source, found.url) == (
        "Strike ends at Marrena port",
        "The Harbour Post",
        "https://harbourpost.example/strike",
    )
    assert (found.authors, found.language) == (("Ilse Moor", "Tom Reed"), "en")
    assert found.published is not None
    assert found.published.value == ("2016-11" if name.endswith(".bib") else "2016-11-03")
    assert [(each.code, each.record) for each in left] == [("not-an-article", 2), ("not-an-article", 3)]
    assert left[0].reason == "a bibliographic record without a text"
    assert left[1].reason.startswith("a record of another kind: ")
    if name != "zotero.rdf":
        assert found.body.startswith(ABSTRACT)
        assert found.excerpt


def test_a_long_note_of_zotero_is_the_text_and_a_short_one_is_kept_beside():
    data = (LIBRARY / "zotero.rdf").read_bytes()
    [found], _ = read(data)
    assert found.body.startswith("Full text: The dock workers")
    assert not found.excerpt
    assert found.retrieved == "2016-11-14T09:00"

    start, end = data.index(b"<rdf:value>&lt;p&gt;Full"), data.index(b"</bib:Memo>")
    short = data[:start] + b"<rdf:value>&lt;p&gt;Ask her.&lt;/p&gt;</rdf:value>" + data[end:]
    [found], _ = read(short)
    assert (found.body, found.excerpt) == (ABSTRACT, True)
    assert "Ask her." in str(found.extra["notes"])


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("zotero.csv", "<p>note</p>", "<p>{}</p>"),
        ("zotero.ris", "N1  - My note", "N1  - <p>{}</p>"),
        ("zotero.bib", "note = {Section: News}", "note = {{{}}}"),
        ("csl.json", '"page": "A1"', '"note": "{}"'),
    ],
)
def test_a_text_in_a_note_in_the_other_formats(name, old, new):
    text = f"{ABSTRACT} Shops along the quay opened again. " * 3
    data = (LIBRARY / name).read_text(encoding="utf-8")
    assert old in data
    [found], left = read(data.replace(old, new.format(text.strip())).encode(), name)
    assert (found.body, found.excerpt) == (text.strip(), False)
    assert len(left) == 2


def test_biblatex():
    data = b"""% by hand
@comment{nothing}
@string{hp = "The Harbour " # "Post"}
@article{moor2016,
  title = {Strike Ends at {{Marrena}} Port},
  author = {Moor, Ilse and {Port Authority} and others},
  date = {2016-11-03}, journaltitle = hp, langid = {ngerman},
  url = {https://post.example/a_b}, urldate = {2016-11-14},
  abstract = "K{\\"u}ster sagt: {\\glqq}40 \\% mehr{\\grqq} -- \\emph{wirklich}.

Ein zweiter Absatz.",
}
@online{x, title = {Only a page}, date = {2016}}
@article{broken, title = {Never closed, abstract = {a}
"""
    [found], left = read(data)
    assert (found.key, found.title, found.source, found.language) == (
        "moor2016",
        "Strike Ends at Marrena Port",
        "The Harbour Post",
        "de",
    )
    assert found.authors == ("Ilse Moor", "Port Authority")
    assert found.body == "Küster sagt: „40 % mehr“ – wirklich.\n\nEin zweiter Absatz."
    assert (found.url, found.retrieved) == ("https://post.example/a_b", "2016-11-14")
    assert [each.code for each in left] == ["not-an-article", "bad-record"]


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        (r"{\"a}\'e\`{e}\^{\i}\~n", "äéèîñ"),
        (r"\c{c}\v s \H{o} \aa{} \ss{} {\L}\'od\'z", "çš ő å ß Łódź"),
        (r"A \& B, 5\,\$ \_ \#1 --- ``so''", "A & B, 5 $ _ #1 — “so”"),
        (r"{{N}ATO} and {\em x}~y", "NATO and x y"),
    ],
)
def test_letters_of_tex(tex, text):
    assert text_of(tex) == text


def test_lists_of_writers_and_topics_are_no_records():
    record = {"headline": "Boats", "author": [{"name": "Ann"}, {"name": "Bo"}], "tags": [{"name": "x"}] * 5}
    [found], left = read(json.dumps(record).encode())
    assert (found.title, found.authors, left) == ("Boats", ("Ann", "Bo"), [])


@pytest.mark.parametrize(
    "lines",
    [
        (
            "The Post (Moor, Ilse)",
            "- Your Highlight on page 12 | Location 170-172 | Added on Thursday, November 3, 2016",
        ),
        ("Hafen (Smith, Jo)", "- Ihre Markierung bei Position 170-172 | Hinzugefügt am Donnerstag, 3. November 2016"),
        (
            "Le port (Smith, Jo)",
            "- Votre surlignement sur la page 12 | emplacement 170-172 | Ajouté le jeudi 3 novembre 2016",
        ),
    ],
)
def test_clippings_of_a_kindle_are_no_articles(tmp_path, lines):
    entry = f"{lines[0]}\r\n{lines[1]}\r\n\r\n{ABSTRACT} {ABSTRACT}\r\n==========\r\n"
    (tmp_path / "My Clippings.txt").write_text("\ufeff" + entry * 3, encoding="utf-8", newline="")
    done = call("ingest", tmp_path / "My Clippings.txt", "--db", tmp_path / "a.db", "--json")
    report = json.loads(done.out)
    assert (report["articles"]["added"], report["files"]["skipped"]) == (0, 1)
    assert report["skipped"][0]["code"] == "clippings"


@pytest.mark.parametrize(
    "piece",
    [
        "@a{",
        "{",
        "x={",
        '"',
        "@article{a,b=",
        "#",
        "\\'{",
        "@string{a=a#a}",
        "a=b,",
        "@comment{",
        "@article{a,b={",
        '@article{a,b="',
    ],
)
def test_hostile_entries_take_no_time(piece):
    begun = time.process_time()
    for start in ("@article{a, title = {b},", ""):
        with contextlib.suppress(ParseError):
            list(bibtex.parse(io.BytesIO((start + piece * 20_000).encode()), Context(name="x.bib")))
    assert time.process_time() - begun < 5.0


def test_other_rdf_is_no_library():
    assert not zotero.sniff(b'<rdf:RDF xmlns="http://purl.org/rss/1.0/"><channel/></rdf:RDF>', "x")
    assert not bibtex.sniff(b"@someone said: a = b", "x")
    assert not bibtex.sniff(b"Title\n@article{a, b = c}", "x")
