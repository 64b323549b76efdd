"""Letters to many readers: who pays for them, what advertisement stands below, how they greet; papers "Online"."""

from __future__ import annotations

import pytest

from ingest.parsers.contract import Context
from ingest.parsers.page_dump.body.house_lines import without_sponsored
from ingest.parsers.page_dump.lines.greetings import is_greeting
from ingest.parsers.page_dump.lines.sponsors import names_sponsor, sponsor_of
from ingest.parsers.page_dump.parser import read_article
from ingest.parsers.page_dump.prepare.newsletter import is_letters_foot
from ingest.parsers.page_dump.source.outlet_notes import as_written
from ingest.parsers.page_dump.text.page import read_page
from store.model import Article


@pytest.mark.parametrize(
    "line",
    [
        "TODAY'S NOTE IS SUPPORTED BY BRANNIGAN'S CHANDLERY. Rope, paint, advice.",
        "Today's newsletter is brought to you by Acme Bank.",
        "This edition was made possible by Holroyd's Bakery. Bread since 1911.",
        "PRESENTED BY ACME",
        "TOGETHER WITH ASKRIGG OUTFITTERS",
        "A MESSAGE FROM ACME",
        "Diese Ausgabe wird präsentiert von der Sparkasse Nord.",
        "Die heutige Ausgabe wird von Möbel Hansen präsentiert. Sitzen, liegen, bleiben.",
        "Cette édition vous est offerte par la Coopérative des Marins. Vos bottes méritent mieux.",
        "La newsletter d'aujourd'hui est sponsorisée par la Caisse du Port.",
        "El boletín de hoy está patrocinado por Aceites La Vega. Primera prensada.",
        "EL BOLETÍN DE HOY ESTÁ PATROCINADO POR ACEITES LA VEGA. Primera prensada, sin prisas.",
        "La newsletter di oggi è offerta da Caffè Bixio. Un espresso, sempre.",
        "A edição de hoje é oferecida pelo Café Central. Entre e fique.",
        "De nieuwsbrief van vandaag wordt gesponsord door Bakker Jansen. Altijd warm.",
        "Dagens brev presenteras av Lindbergs Järn. Vi har skruven.",
        "Dagens nyhetsbrev presenteres av Nordnes Sko & Sål. Vi har den andre også.",
        "Dagens nyhedsbrev præsenteres af Skagen Fisk. Frisk hver dag.",
        "Päivän uutiskirjeen tarjoaa Kala-Veikot. Tuoretta joka aamu.",
        "Dzisiejsze wydanie wspiera Piekarnia Nowak. Chleb od 1911 roku.",
        "Dnešní vydání podporuje Pekárna U Mostu. Stále teplé.",
        "Сегодняшний выпуск выходит при поддержке «Волга-банка». Надёжно.",
    ],
)
def test_who_pays_for_a_letter(line):
    assert names_sponsor(line)


@pytest.mark.parametrize(
    "line",
    [
        "This year's festival is supported by Holroyd's Bakery. It has given 400 loaves and a van.",
        "Today's march was supported by the union. It ended at noon.",
        "The podcast is presented by Ann Lee and comes out weekly.",
        "The edition was funded by a bank that has since failed.",
        "This year the boletín is gone.",
        "The letter was brought to the mayor by a boy.",
        "Die Ausgabe wurde vom Verlag unterstützt und erschien 1911.",
        "Our school is supported by the county.",
        "Together with the council, the mayor opened the bridge.",
        "El festival de hoy está patrocinado por la caja. Acudieron cien personas.",
        "ANN LEE TOGETHER WITH BOB RAY",
    ],
)
def test_sentences_on_whom_others_pay(line):
    assert not names_sponsor(line)


def test_the_sponsors_name_is_known_where_nothing_is_sold_on_the_line():
    assert sponsor_of("TOGETHER WITH ASKRIGG OUTFITTERS") == "ASKRIGG OUTFITTERS"
    assert sponsor_of("TODAY'S NOTE IS SUPPORTED BY BRANNIGAN'S CHANDLERY. Rope, paint, advice.") == ""


_LETTER = """The bull walked on to the bridge.

TOGETHER WITH ASKRIGG OUTFITTERS

Autumn is here, and so are Askrigg's coats.

{more}

Engineers say that the bridge can bear a bull."""


@pytest.mark.parametrize(
    ("more", "left"),
    [
        ("Get 15% off with your code DIGEST15.", [0, 4]),
        ("The opening has been moved to next week.", [0, 3, 4]),
        ("Askrigg of Hawes built the bridge in 1911, and again in 1954.", [0, 4]),
    ],
)
def test_an_advertisement_below_its_sponsor_is_no_text(more, left):
    assert without_sponsored(read_page(_LETTER.format(more=more)), [0, 2, 3, 4]) == left


def test_a_sponsor_that_the_story_tells_of_loses_no_paragraph():
    page = read_page(_LETTER.format(more="It is open.") + "\n\nThe coats that Askrigg sells did not stop it.")
    assert without_sponsored(page, [0, 2, 3, 4, 5]) == [0, 2, 3, 4, 5]


@pytest.mark.parametrize(
    "line",
    [
        "Good morning. It is 6 degrees and raining sideways.",
        "Guten Morgen, liebe Leserinnen und Leser!",
        "Buenos días. Hoy te llevará cuatro minutos.",
        "God morgen! Det er fire grader og tåke.",
        "Доброе утро! Сегодня в выпуске три новости.",
        "おはようございます。今日は三つの話題です。",
    ],
)
def test_a_greeting_is_no_headline(line):
    assert is_greeting(line)


@pytest.mark.parametrize(
    "line", ["Good morning America host leaves", "Hello and goodbye to the moor train said the driver."]
)
def test_headlines_that_begin_like_greetings(line):
    assert not is_greeting(line)


@pytest.mark.parametrize(
    "line",
    [
        "Unsubscribe | Preferences",
        "Du får dette brevet fordi du abonnerer på Fjordposten.",
        "Darse de baja",
        "メール配信停止",
    ],
)
def test_foot_of_a_letter_to_many(line):
    assert is_letters_foot(line)


def test_a_letter_that_names_its_sender_at_its_foot_is_of_the_day_of_the_mail():
    story = "\n\n".join(f"The ferry of the {k} sailing waited for a seal that slept on the slipway." for k in "abc")
    head = "From: Fjordposten <brev@fjord.example>\nDate: Tue, 19 Mar 2024 05:45:00 +0100\nSubject: A seal\n"
    foot = "You are receiving this because you subscribed to Fjordposten."
    found = read_article(
        read_page(f"{head}TUESDAY'S LETTER\nWhy the ferry waits for a seal\nBy Kari Lien\n\n{story}\n\n{foot}\n"),
        Context(name="x"),
    )
    assert isinstance(found, Article)
    assert found.published is not None
    assert (found.source, found.published.value[:10]) == ("Fjordposten", "2024-03-19")


@pytest.mark.parametrize(
    ("page", "name", "written"),
    [
        ("Straits Evening Register Online", "Straits Evening Register Online", "Straits Evening Register"),
        ("GAZETA NADRZECZNA ON-LINE\n© Gazeta Nadrzeczna", "GAZETA NADRZECZNA ON-LINE", "GAZETA NADRZECZNA"),
        ("Valley News Online\nValley News Online is read by all", "Valley News Online", "Valley News Online"),
        ("Crofton Vale Online", "Crofton Vale Online", "Crofton Vale Online"),
    ],
)
def test_online_behind_a_papers_name(page, name, written):
    assert as_written(read_page(page), name, "en") == written
