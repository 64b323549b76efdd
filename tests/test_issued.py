# ruff: noqa: E501 - pages as they come
"""Press releases of news aktuell's portals, and Gallica's exports: who issued a text is its source, nobody is none."""

from __future__ import annotations

import csv
import io

import pytest

from ingest import formats
from ingest.parsers import gallica
from ingest.parsers.contract import Context
from ingest.parsers.record_values import is_nobody
from store.model import Article, Rejected

LINES = (
    "Die Hafenarbeiter von Marrena haben am Donnerstag nach einer Nacht der Verhandlungen die Arbeit wieder aufgenommen.",
    'Der Vertrag sieht vier Prozent mehr Lohn vor. "Wir haben nicht alles bekommen", sagte Ilse Brandt, die Sprecherin.',
    "Die Hafenbehörde bezifferte die Verluste der drei Wochen auf 40 Millionen Euro. Elf Schiffe hatten gewartet.",
)
FIRM, HEAD, DAY = "Hafenverband Marrena e.V.", "Streik im Hafen von Marrena beendet", "03.11.2016 – 10:00"
ENDS = f"Original-Content von: {FIRM}, übermittelt durch news aktuell"
CONTACT = f"Pressekontakt:\n\n{FIRM}\nIlse Moor\nTelefon: 040 / 12345-0\nE-Mail: presse@hafenverband.example\n"
TEXT = f"{DAY}\n\n{FIRM}\n\n{HEAD}\n\nMarrena (ots) - " + "\n\n".join(LINES) + f"\n\n{CONTACT}\n{ENDS}\n"
MENU = "Presseportal\nAlle Storys\nBlaulicht\nThemen\nAbonnieren\n"
FOOT = f"\nWeitere Storys: {FIRM}\n02.11.2016 – 09:00\nWarum die Kräne stehen\nImpressum\nDatenschutz\n© news aktuell GmbH\n"
POLICE = (
    f"POL-MA: Kran umgestürzt - Zeugen gesucht\n\n{DAY}\n\nPolizei Marrena\n\nMarrena (ots)\n\n{LINES[0]}\n\n{LINES[2]}\n\n"
    "Rückfragen bitte an:\n\nPolizei Marrena\nPressestelle\nTelefon: 040 4286-56208\n\n"
    "Original-Content von: Polizei Marrena, übermittelt durch news aktuell\n"
)
BODY = "Marrena (ots) - " + "\n\n".join(LINES)


def page(stated: str = "", site: str = "Presseportal.de", host: str = "www.presseportal.de") -> str:
    return f"""<!doctype html><html lang="de"><head><title>{HEAD} | {site}</title><meta property="og:title" content="{HEAD}">
<meta property="og:site_name" content="{site}"><link rel="canonical" href="https://{host}/pm/1/3472123">{stated}</head><body>
<header><a href="/">{site}</a><nav><ul><li><a href="/pm/">Alle Storys</a></li><li><a href="/abo">Abonnieren</a></li></ul></nav>
</header><main><article class="story"><p class="date">{DAY}</p><p class="customer"><a href="/nr/1">{FIRM}</a></p><h1>{HEAD}</h1>
<p><i>Marrena (ots)</i> - {LINES[0]}</p><p>{LINES[1]}</p><p>{LINES[2]}</p><p class="contact-headline">Pressekontakt:</p>
<p class="contact-text">{FIRM}<br>Ilse Moor<br>Telefon: 040 / 12345-0</p><p class="originator">{ENDS}</p></article>
<section><h2>Weitere Storys: {FIRM}</h2><ul><li><a href="/pm/1">Warum die Kräne stehen</a></li></ul></section></main>
<footer><a href="/impressum">Impressum</a> © {site}</footer></body></html>"""


def read(text: str, name: str = "x.txt") -> Article:
    parser = formats.detect(text.encode()[:8192], name)
    assert parser is not None
    [found] = parser.parse(io.BytesIO(text.encode()), Context(name=name))
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize("text", [TEXT, MENU + TEXT + FOOT, TEXT.replace(ENDS, ENDS.replace(", über", "; über"))])
def test_a_release_as_text(text):
    found = read(text)

    assert (found.title, found.source, found.body, found.retrieved) == (HEAD, FIRM, BODY, "")
    assert found.published is not None
    assert found.published.value == "2016-11-03T10:00"
    assert "issued:original-content" in {each.rule for each in found.evidence if each.field == "source"}


def test_a_report_of_the_police_whose_name_stands_over_the_dateline():
    found = read(POLICE)

    assert (found.title, found.source) == ("POL-MA: Kran umgestürzt - Zeugen gesucht", "Polizei Marrena")
    assert found.body.endswith(LINES[2])
    assert found.published is not None


@pytest.mark.parametrize(
    "stated",
    [
        "",
        (
            '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Streik im Hafen von Marrena beendet",'
            '"datePublished":"2016-11-03T10:00:00+01:00","author":{"@type":"Organization","name":"Hafenverband Marrena e.V."},'
            '"publisher":{"@type":"Organization","name":"Presseportal.de"}}</script>'
        ),
    ],
)
def test_a_release_as_a_saved_page(stated):
    found = read(page(stated), "x.html")

    assert (found.title, found.source, found.body) == (HEAD, FIRM, BODY)
    assert not any("übermittelt" in name for name in found.authors)


def test_a_saved_page_read_fast():
    parser = formats.parser("html")
    [found] = parser.parse(io.BytesIO(page().encode()), Context(name="x.html", fast=True))
    assert isinstance(found, Article)
    assert (found.source, ENDS in found.body) == (FIRM, False)


def test_a_paper_that_printed_a_release_stays_its_source():
    assert read(page(site="Hafenpost", host="www.hafenpost.example"), "x.html").source == "Hafenpost"
    assert read(f"Hafenpost\nPolitik\nSport\n{TEXT}\n© 2016 Hafenpost\n").source == "Hafenpost"


NOTICE = """Rappel de votre demande:

Format de téléchargement: : Texte

Vues 1 à 4 sur 4

Notice complète:

Titre : Le Petit Marrenais : organe quotidien

Éditeur : [s.n.] (Marrena)

Date d'édition : 1913-11-29

Type : texte

Type : publication en série imprimée

Langue : Français

Droits : Public domain

Identifiant : ark:/12148/bpt6k171034n

Le texte affiché peut comporter un certain nombre d'erreurs. En effet, le mode texte de ce document a été généré de façon\
 automatique par un programme de reconnaissance optique de caractères (OCR). Le taux estimé pour ce document est de 93%.

LA GRÈVE DU PORT

Les ouvriers du port de Marrena ont repris le travail jeudi après une nuit de pour-
parlers qui a mis fin à la grève.

MARIAGE ROMAIN

Il y a eu hier, à Rome, un mariage.
"""
NOTICE_BODY = (
    "LA GRÈVE DU PORT\n\nLes ouvriers du port de Marrena ont repris le travail jeudi après une nuit de pourparlers qui a mis"
    " fin à la grève.\n\nMARIAGE ROMAIN\n\nIl y a eu hier, à Rome, un mariage."
)


def as_page(text: str) -> str:
    lines = [line for line in text.replace("pour-\n", "pour").split("\n") if line]
    return "<!DOCTYPE html><html><body>" + "".join(f"<p>{line}</p>" for line in lines) + "</body></html>"


@pytest.mark.parametrize("text", [NOTICE, as_page(NOTICE)])
def test_text_of_gallica(text):
    found = read(text, "noname")

    assert (found.title, found.source) == ("Le Petit Marrenais : organe quotidien", "Le Petit Marrenais")
    assert (found.url, found.language) == ("https://gallica.bnf.fr/ark:/12148/bpt6k171034n", "fr")
    assert found.published is not None
    assert found.published.value == "1913-11-29"
    assert found.body == NOTICE_BODY
    assert found.extra["read_right_percent"] == "93"


def test_a_paper_of_gallica_without_the_catalogues_place_and_year():
    text = NOTICE.replace("Le Petit Marrenais : organe quotidien", "Le Marrenais (Marrena. 1854)")
    found = read(text.replace("LA GRÈVE", "En savoir plus sur l'OCR\n\nLA GRÈVE"), "noname")

    assert (found.title, found.source, found.body) == ("Le Marrenais (Marrena. 1854)", "Le Marrenais", NOTICE_BODY)


def test_books_of_gallica_are_no_articles_and_an_empty_export_says_so():
    book = NOTICE.replace("publication en série imprimée", "monographie imprimée")
    [found] = gallica.parse(io.BytesIO(book.encode()), Context(name="x"))
    assert isinstance(found, Rejected)
    assert found.code == "not-an-article"

    [found] = gallica.parse(io.BytesIO(NOTICE[: NOTICE.index("LA GRÈVE")].encode()), Context(name="x"))
    assert isinstance(found, Rejected)
    assert found.code == "empty-document"


@pytest.mark.parametrize("name", ["[s.n.]", "[s.n.] (Paris)", "[S.l.] : [s.n.]", "s. n."])
def test_nobody_is_no_source(name):
    assert is_nobody(name)
    out = io.StringIO()
    csv.writer(out).writerows([["title", "publisher", "text"], ["Grève", name, LINES[0]]])
    assert read(out.getvalue(), "x.csv").source == ""


@pytest.mark.parametrize("name", ["S.N. Roy", "SN Press", "Le Temps", "s.nature"])
def test_somebody_is(name):
    assert not is_nobody(name)
