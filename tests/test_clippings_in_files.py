"""What people collect articles in: a Word document with a heading or a page each, a page of Europresse's export."""

from __future__ import annotations

import io

import docx
import pytest

from ingest.parsers import database_export
from ingest.parsers import docx as word
from ingest.parsers.contract import Context
from ingest.parsers.html_page import PARSER
from store.model import Article
from tests.mutate import read

HARBOUR = "The harbour board of Milltown voted on Tuesday to dredge the northern channel, which will take three years."
LIBRARY = "Council members in Ashby agreed late on Monday to close the two smallest branches of the public library."
MORE = "Opponents argued that the plan would damage the eelgrass beds on which the fishing fleet of the town depends."
PIECES = (
    ("Harbour board votes to dredge", "The Milltown Times, 5 March 2021", (HARBOUR, MORE)),
    ("Ashby closes libraries", "Ashby Post, 6 March 2021", (LIBRARY, MORE, HARBOUR)),
)


def saved(document: docx.document.Document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize("by", ["headings", "pages", "breaks"])
def test_a_word_document_of_several_articles(by):
    document = docx.Document()
    for at, (title, source, texts) in enumerate(PIECES):
        if at and by != "headings":
            document.add_page_break()
        document.add_heading(title, 1) if by != "pages" else document.add_paragraph(title)
        for text in (source, *texts):
            document.add_paragraph(text)
    first, second = read(word.PARSER, saved(document))

    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.title, first.body) == (PIECES[0][0], f"{HARBOUR}\n\n{MORE}")
    assert (second.title, second.published and second.published.value) == (PIECES[1][0], "2021-03-06")
    assert second.source == "Ashby Post"


def test_headings_and_pages_inside_one_article_part_nothing():
    document = docx.Document()
    document.add_heading("Harbour board votes to dredge", 1)
    document.add_paragraph("The Milltown Times, 5 March 2021")
    document.add_paragraph(HARBOUR)
    document.add_heading("What now?", 1)
    document.add_paragraph(LIBRARY)
    document.add_page_break()
    document.add_paragraph(MORE)
    (found,) = read(word.PARSER, saved(document))

    assert isinstance(found, Article)
    assert found.title == "Harbour board votes to dredge"
    assert found.body == f"{HARBOUR}\n\nWhat now?\n\n{LIBRARY}\n\n{MORE}"


def europresse(paper: str, header: str, title: str, name: str, number: str) -> str:
    return (
        f'<article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">{paper}</span></div>'
        f'<div class="rdp__DocHeader"><span class="DocHeader">{header}</span></div><div class="titreArticle">'
        f'<p class="sm-margin-TopNews titreArticleVisu rdp__articletitle">{title}</p></div>'
        f'<div class="sm-margin-bottomNews">{name}</div></header><section><div class="DocText clearfix">'
        f"<div><p>Le conseil du port a voté mardi.</p><p>Le chantier doit durer trois ans.</p></div></div></section>"
        f'<footer><div class="publiC-lblNodoc">{number}</div><div>© 2021 {paper}. Tous droits.</div></footer></article>'
    )


def test_a_page_of_europresse():
    page = (
        '<!DOCTYPE html><html><head><meta charset="utf-8"><title>Europresse</title></head><body>'
        + europresse(
            "Le Monde", "Planète, vendredi 5 mars 2021, p. 8", "Le port vote", "Ruth Ives", "news·20210305·LM·1"
        )
        + europresse("Sud Ouest", "samedi 6 mars 2021 488 mots, p. 12", "Ashby ferme", "", "news·20210306·SR·2")
        + "</body></html>"
    )
    first, second = PARSER.parse(io.BytesIO(page.encode()), Context(name="1.HTML"))

    assert isinstance(first, Article)
    assert first.published is not None
    assert (first.title, first.source, first.section, first.authors) == (
        "Le port vote",
        "Le Monde",
        "Planète",
        ("Ruth Ives",),
    )
    assert (first.published.value, first.native_id) == ("2021-03-05", "news·20210305·LM·1")
    assert first.body == "Le conseil du port a voté mardi.\n\nLe chantier doit durer trois ans."
    assert isinstance(second, Article)
    assert (second.section, second.published and second.published.value) == ("", "2021-03-06")


def test_labels_above_a_text_where_the_data_base_has_them_below():
    record = (
        "Dokument {n} von 2\n\nTitel:        Rat stimmt zu\nQuelle:       Mühlstädter Bote vom 05.03.2021, Seite 3\n"
        "Ressort:      Lokales\n\nDer Hafenrat hat am Dienstag zugestimmt.\n\nDokumentnummer: 20210305-00{n}\n\n"
        "Dauerhafte Adresse des Dokuments: https://www.wiso-net.example/document/MB__{n}\n\n"
        "© GBI-Genios Deutsche Wirtschaftsdatenbank GmbH\n\n"
    )
    found = read(database_export.PARSER, (record.format(n=1) + record.format(n=2)).encode())

    assert [(each.title, each.section, each.body) for each in found if isinstance(each, Article)] == [
        ("Rat stimmt zu", "Lokales", "Der Hafenrat hat am Dienstag zugestimmt.")
    ] * 2


def test_europresse_line_over_the_headline_writers_and_papers_with_a_number():
    page = europresse("Le Figaro, no. 24024", "", "Le port vote", "", "news·20210305·FI·1")
    page = page.replace('<div class="sm-margin-bottomNews"></div>', '<p class="sm-margin-bottomNews">Ruth Ives</p>')
    page = page.replace(
        '<div class="titreArticle">', '<div class="titreArticle"><p class="sm-margin-bottomNews">HAVRES</p>'
    )
    other = europresse("Sud Ouest", "jeudi 4 mars 2021, p. 3", "Ashby ferme", "Une brève", "news·20210304·SR·2")
    other = other.replace("</header>", '<div class="docAuthors">Ives, Ruth; Roe, Jon</div></header>')
    brief = europresse("Sud Ouest", "samedi 6 mars 2021, p. 12", "", "", "news·20210306·SR·3")
    brief = brief[: brief.index('<div class="titreArticle">')] + brief[brief.index("</header>") :]
    data = f"<!DOCTYPE html><html><body>{page}{other}{brief}</body></html>".encode()
    first, second, third = PARSER.parse(io.BytesIO(data), Context(name="1.HTML"))

    assert isinstance(first, Article)
    assert (first.title, first.authors, first.source) == ("Le port vote", ("Ruth Ives",), "Le Figaro")
    assert first.extra["kicker"] == "HAVRES"
    assert first.published is not None
    assert (first.published.value, first.published.rule) == ("2021-03-05", "europresse:publiC-lblNodoc")
    assert isinstance(second, Article)
    assert second.authors == ("Ruth Ives", "Jon Roe")
    assert isinstance(third, Article)
    assert (third.title, third.native_id) == ("", "news·20210306·SR·3")
    assert third.body.startswith("Le conseil du port")
