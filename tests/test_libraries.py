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
        (r"5{\textless}6 {\textasciitilde} \og mot\fg{} 1\textendash{}2", "5<6 ~ « mot » 1–2"),
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


RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:dcterms="http://purl.org/dc/terms/" xmlns:bib="http://purl.org/net/biblio#"
 xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<bib:Article rdf:about="https://harbourpost.example/strike"><z:itemType>newspaperArticle</z:itemType>
<dcterms:isPartOf><bib:Part>{paper}<dc:title>World news</dc:title></bib:Part></dcterms:isPartOf>
<bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Moor</foaf:surname><foaf:givenname>Ilse</foaf:givenname>
</foaf:Person></rdf:li></rdf:Seq></bib:authors>
<dc:subject><dcterms:LCC><rdf:value>HD 5325</rdf:value></dcterms:LCC></dc:subject><dc:subject>Strikes</dc:subject>
<dc:title>Strike ends</dc:title><dcterms:abstract>They went back to work.</dcterms:abstract></bib:Article>
{apart}<bib:Memo rdf:about="#item_9"><rdf:value>Read this once more.</rdf:value></bib:Memo></rdf:RDF>"""
PAPER = "<bib:Newspaper{}><dc:title>The Harbour Post</dc:title></bib:Newspaper>"


@pytest.mark.parametrize(
    ("paper", "apart"),
    [
        (f"<dcterms:isPartOf>{PAPER.format('')}</dcterms:isPartOf>", ""),
        ('<dcterms:isPartOf rdf:resource="urn:issn:0261-3077"/>', PAPER.format(' rdf:about="urn:issn:0261-3077"')),
    ],
)
def test_zoteros_section_stands_between_an_item_and_its_paper(paper, apart):
    """The section was taken for the paper; the first item of a paper with an ISSN had none."""
    [found], [note] = read(RDF.format(paper=paper, apart=apart).encode())

    assert (found.source, found.section) == ("The Harbour Post", "World news")
    assert found.authors == ("Ilse Moor",)
    assert [mention.name for mention in found.mentions] == ["Strikes"]
    assert (note.code, note.record) == ("not-an-article", None)


def test_people_addresses_and_days_of_bibtex():
    data = rb"""@article{moor2016, title = {Strike ends {\textbar} Port{\textellipsis}},
  author = {Moor, Ilse and {Staff and agencies} and King, Jr., Martin}, journal = {The Post}, abstract = {They work.},
  url = {https://post.example/~moor/strike--ends\_{\_}b}, year = 2016, month = "5~" # nov, chapter = {World}}
@misc{reed2016, title = {Boats counted}, author = {Tom Reed}, abstract = {They count.}, month = {November 5},
  year = {2016}, howpublished = {\url{https://post.example/a--b}}, note = {Section: Port
Type: article}}
"""
    [first, second], _ = read(data)

    assert first.title == "Strike ends | Port…"
    assert first.byline == "Ilse Moor, Staff and agencies, Martin King Jr."
    assert (first.url, first.section) == ("https://post.example/~moor/strike--ends__b", "World")
    assert (second.url, second.section) == ("https://post.example/a--b", "Port")
    assert [found.published.value for found in (first, second) if found.published] == ["2016-11-05"] * 2
