"""Pages of editing systems that show one record after the other, and bylines with a town, a day, a picture's maker."""

from __future__ import annotations

import pytest

from ingest.parsers.html_page import parse_html
from ingest.parsers.html_page.names import names_of
from ingest.parsers.page_dump.names.byline_names import byline_of
from store.model import Article

HEADLINE = "Four bells return to the old harbour church"
TEXT = "".join(
    f"<p>{text}</p>"
    for text in (
        "The four bells of the harbour church return on Saturday after seven months in a workshop, the parish said.",
        "The largest of the bells had a crack at its crown and was not rung since the storm of last February, it said.",
        "Donors gave two thirds of the money, and the rest will be paid by the town, as the council voted on Monday.",
    )
)


def page(head: str, shown: str, behind: str = "") -> Article:
    found = parse_html(f"<html lang=de><head>{head}</head><body><div>{shown}{TEXT}{behind}</div></body></html>")
    assert isinstance(found, Article), found
    return found


@pytest.mark.parametrize(
    ("stated", "shown", "day"),
    [
        ("date' content='2011-02-14T10:00", f"<div class=time>20.09.2012</div><h2>{HEADLINE}</h2>", "2012-09-20"),
        ("date' content='2011-02-14", f"<h1>{HEADLINE}</h1><p class=info>20.09.2012</p>", "2012-09-20"),
        ("DC.Date' content='2009-06-01", f"<h1>{HEADLINE}</h1><span>20. September 2012</span>", "2012-09-20"),
        ("date' content='2012-09-01", f"<h1>{HEADLINE}</h1><p class=info>20.09.2012</p>", "2012-09-01"),  # an event's
        ("date' content='2012-01-01", f"<i>Donnerstag, 20.09.2012</i><h1>{HEADLINE}</h1>", "2012-01-01"),  # today's
        ("date' content='2012-10-01", f"<h1>{HEADLINE}</h1><p class=info>20.09.2010</p>", "2012-10-01"),
        ("date' content='2012-01-01", f"<h1>{HEADLINE}</h1><p>Letzte Änderung: 20.09.2012</p>", "2012-01-01"),
        ("article:published_time' content='2011-02-14", f"<h1>{HEADLINE}</h1><p>20.09.2012</p>", "2011-02-14"),
    ],
)
def test_a_day_of_the_template_and_the_records_own(stated: str, shown: str, day: str) -> None:
    found = page(f"<meta name='{stated}'>", shown).published

    assert found
    assert found.value[:10] == day


@pytest.mark.parametrize(
    ("tag", "shown", "title"),
    [
        ("Pressemeldung - Harbour Parish", f"<h1>Pressemeldung</h1><h2>{HEADLINE}</h2>", HEADLINE),
        ("Aktuelles | Harbour Parish", f"<h1>Aktuelles</h1><h3>{HEADLINE}</h3>", HEADLINE),
        ("Actualités - Paroisse", f"<h1>Actualités</h1><div class=title>{HEADLINE}</div>", HEADLINE),
        ("Bell ringers - Harbour Parish", f"<h1>Bell ringers</h1><h2>{HEADLINE}</h2>", "Bell ringers"),
        (f"{HEADLINE} - HARBOUR STATE | netpaper", f"<h2 class=itemTitle>{HEADLINE}</h2>", HEADLINE),
        (f"The old bells: {HEADLINE}", f"<h4>The old bells</h4><h1>{HEADLINE}</h1>", HEADLINE),
    ],
)
def test_the_records_headline(tag: str, shown: str, title: str) -> None:
    shared = f"<meta property='og:title' content='{tag}'>" if HEADLINE in tag and "netpaper" in tag else ""

    assert page(f"<title>{tag}</title>{shared}", shown).title == title


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Serpil AYDOĞMUŞ / MUDANYA", ["Serpil AYDOĞMUŞ"]),
        ("Ann Lee / MILLFORD", ["Ann Lee"]),
        ("Ann Lee / DHA", ["Ann Lee", "DHA"]),
        ("Ann Lee / Bob Roy", ["Ann Lee", "Bob Roy"]),
        ("Της Μαρίας Παππά", ["Μαρίας Παππά"]),
        ("Teresa Brito (texto) e Duarte Semedo (fotografia)", ["Teresa Brito"]),
        ("Ana Ruiz (texto) y Luis Gil (fotografías)", ["Ana Ruiz"]),
        ("Ann Lee (Text) og Bo Dahl (foto)", ["Ann Lee"]),
        ("Ann Lee e Bob Roy (Roma)", ["Ann Lee", "Bob Roy"]),
        ("Ann Lee, Local Journalism Initiative Reporter", ["Ann Lee"]),
        ("Ann Lee, Local Democracy Reporter", ["Ann Lee"]),
    ],
)
def test_towns_articles_and_pictures_beside_a_name(printed: str, names: list[str]) -> None:
    assert names_of(printed) == names


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Oleh: Nurhandoko 14 Maret, 2016 - 09:23", ("Nurhandoko",)),
        ("Autor: Marek 3 maja 2016", ("Marek",)),
        ("Von: Olga 14. März 2016", ("Olga",)),
        ("Door: maandag 25 juli 2016", ()),
        ("Penulis: Budi Santoso 3 Agustus, 2015", ("Budi Santoso",)),
    ],
)
def test_a_day_behind_a_name_of_one_word(printed: str, names: tuple[str, ...]) -> None:
    assert byline_of(printed)[1] == names


def test_a_name_in_the_genitive_goes_behind_the_one_in_the_writers_box() -> None:
    genitive = "<p class=author>Του <strong>ΦΩΤΗ ΚΑΡΑΓΚΟΥΝΗ</strong></p>"
    box = "<div class=writer><a href='/writers/12'>Φώτης Καραγκούνης</a></div>"

    assert page("", f"<h1>{HEADLINE}</h1>", genitive + box).authors == ("Φώτης Καραγκούνης",)


def test_a_picture_s_maker_beside_the_writer() -> None:
    links = "<a href='/autor/ann-lee'>Ann Lee</a> (texto) e <a href='/autor/bob-roy'>Bob Roy</a> (fotografia)"
    writers = "<a href='/autor/ann-lee'>Ann Lee</a> e <a href='/autor/bob-roy'>Bob Roy</a>"

    assert page("", f"<h1>{HEADLINE}</h1><p class=byline>{links}</p>").authors == ("Ann Lee",)
    assert page("", f"<h1>{HEADLINE}</h1><p class=byline>{writers}</p>").authors == ("Ann Lee", "Bob Roy")


def body(shown: str) -> str:
    return page("", f"<article><h1>{HEADLINE}</h1>", f"{shown}</article>").body or ""


@pytest.mark.parametrize(
    "shown",
    [
        "<h3>Unsere Quellen:</h3><ul><li>Parish office</li><li>Reporters in the harbour</li></ul>",
        "<h4>Sources</h4><ul><li>Harbour council</li><li>Parish office</li></ul>",
        "<p>Über dieses Thema berichten wir am 13.06.2024 auch im WDR Fernsehen: Lokalzeit, 19.30 Uhr.</p>",
        "<p>Dieses Thema im Programm: NDR 1 Welle Nord | 13.06.2024 | 16:00 Uhr</p>",
        "<ul><li><b>Местонахождение:</b> Кемь</li><li><b>Настроение:</b> calm</li></ul>",
        "<p>Current Mood: tired</p>",
        "<div class=photo><img src=a.jpg><div class=cutline><p>The ringer stands below his bells.</p></div></div>",
        "<p>01:58 Min. Verfügbar bis 13.06.2026. WDR. Von Ann Lee.</p>",
        "<p><img src=a.jpg><br><span class=bu>Sauber verdrahtet: Blick ins Innere</span></p>",
    ],
)
def test_what_stands_below_a_story_is_none_of_it(shown: str) -> None:
    assert body(shown) == body("")


def test_a_caption_that_a_list_has_again() -> None:
    told = "The largest of the bells on the quay in the evening. | ANN LEE, HARBOUR WEEKLY"
    figure = f"<figure><img src=a.jpg><figcaption>{told}</figcaption></figure><ul><li>{told}</li></ul>"

    assert told not in body(figure + TEXT.replace("bell", "horn"))


@pytest.mark.parametrize(
    "shown",
    [
        "<p>Über dieses Thema berichten Forscher der Universität seit Jahren, sagte der Pfarrer.</p>",
        "<p><img src=a.jpg><br><span>The bells were rung on Sunday for the first time since the storm.</span></p>",
    ],
)
def test_sentences_like_them_stay(shown: str) -> None:
    assert body(shown + TEXT.replace("bell", "horn")) != body(TEXT.replace("bell", "horn"))
