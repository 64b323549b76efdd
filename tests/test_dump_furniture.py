"""What sites of today set among the paragraphs of a story: notes on links, on consent, on who wrote it."""

from __future__ import annotations

import io
import itertools

import pytest

from ingest.parsers.contract import Context
from ingest.parsers.page_dump import PARSER
from ingest.parsers.page_dump.body import standfirst
from ingest.parsers.page_dump.body.body import is_cloud
from ingest.parsers.page_dump.body.captions import is_pictured
from ingest.parsers.page_dump.body.next_story import before_next_head
from ingest.parsers.page_dump.lines.asides import is_aside
from ingest.parsers.page_dump.lines.captions import is_labelled_caption
from ingest.parsers.page_dump.lines.house_calls import offers
from ingest.parsers.page_dump.lines.notices import is_notice, is_reader_tool
from ingest.parsers.page_dump.prepare.consents import asks_consent, without_consents
from ingest.parsers.page_dump.prepare.links import without_link_hints
from ingest.parsers.page_dump.text.page import read_page


@pytest.mark.parametrize(
    "line",
    [
        "An dieser Stelle finden Sie einen externen Inhalt von YouTube, der den Artikel ergänzt.",
        "Deine Privatsphäre-Einstellungen verhindern das Laden aller externen Inhalte.",
        "Um das Video anzuzeigen, benötigen wir Ihre Einwilligung.",
        "Inhalte von Drittanbietern nicht mehr anzeigen",
        "This article contains content provided by Instagram. We ask for your permission.",
        "To display this content from YouTube, you must enable cookies.",
        "This content is not available in your region.",
        "Allow Instagram content?",
        "Pour afficher ce contenu, vous devez accepter les cookies.",
        "Este contenido no se puede mostrar sin cookies.",
        "Questo contenuto richiede i cookie, e il tuo consenso: cookies",
        "Deze video kan niet worden getoond zonder cookies.",
        "För att se innehållet behöver du godkänna cookies.",
        "Aby zobaczyć ten film, zaakceptuj pliki cookies.",
    ],
)
def test_what_asks_for_consent_is_no_text(line):
    page = read_page(f"One.\n\n{line}\n\nTwo.")
    assert asks_consent(line)
    assert without_consents(page).text == ("One.", "Two.")


@pytest.mark.parametrize(
    "line",
    [
        "To see the show, fans must give consent to be filmed, the theatre said.",
        "Um den Inhalt der Truhe zu sehen, kamen am Sonntag dreihundert Besucher.",
        "The video was posted by a third party before the trial began.",
        "Dieser Beitrag zur Debatte kam spät.",
        "Pour voir la mer, il faut accepter de marcher deux heures.",
        "This content of lead in the water is four times the limit.",
        "Para ver el partido, los vecinos compraron una pantalla.",
    ],
)
def test_sentences_of_a_story_ask_for_none(line):
    assert not asks_consent(line)


@pytest.mark.parametrize(
    ("line", "bare"),
    [
        ("Die Firma (öffnet im neuen Fenster) , die baut, wächst.", "Die Firma, die baut, wächst."),
        ("The mayor(opens in a new window) resigned.", "The mayor resigned."),
        ("Le rapport (nouvelle fenêtre) est sorti.", "Le rapport est sorti."),
        ("She sat by the window (it opens in a storm).", "She sat by the window (it opens in a storm)."),
    ],
)
def test_what_is_said_of_a_link_is_taken_off(line, bare):
    assert without_link_hints(read_page(line)).text == (bare,)


def test_a_cloud_of_tags_is_no_paragraph():
    assert is_cloud("boats harbour weather school market ferry goats council bridge police music " * 4)
    assert not is_cloud("The boats came in at dawn, and the harbour filled with the noise of gulls " * 4)


def test_captions_say_at_length_who_made_the_picture():
    assert is_labelled_caption("Ann Lee poses with her class. Photo by Handout/River School Board/AFP via Getty Images")
    assert is_labelled_caption(
        "The envoy and his aide at the court in May. (Photo: Ann Lee / UN Photo. Courtesy of it)"
    )
    assert not is_labelled_caption(
        "He kept one photo. Photo by photo the album grew, and nobody knew who would want it."
    )
    assert is_aside("Der Vorstand (von li nach re): Ann Lee, Tom Reed, Eva Roth")


@pytest.mark.parametrize("line", ["Don't want to see this? Remove ads", "Ajouter à vos sélections"])
def test_tools_of_today(line):
    assert is_reader_tool(line)


def test_one_reader_at_a_time():
    assert is_notice("Vous ne pouvez lire Le Phare que sur un seul appareil à la fois (ordinateur ou téléphone).")


def test_a_story_goes_on_below_a_date_that_is_its_own():
    """A day further down without a writer, or with too little below it, begins no other story."""
    told = "The ferry between Harrow and the island stands still for the second week, and nobody knows for how long."
    page = read_page(f"Ann Lee\n\n4 May 2018\n\n{told}\n\n{told}\n\n{told}\n\n5 May 2018\n\n{told}\n\n{told}")
    rows = [row for row, line in enumerate(page.text) if line == told]
    assert before_next_head(page, rows) == rows
    signed = read_page("\n\n".join(page.text).replace("5 May 2018", "Tom Reed\n\n5 May 2018"))
    rows = [row for row, line in enumerate(signed.text) if line == told]
    assert before_next_head(signed, rows) == rows[:3]
    writer = signed.text.index("Tom Reed")
    assert before_next_head(signed, sorted([*rows, writer])) == rows[:3]  # who wrote the next story goes with it


def test_a_standfirst_stands_below_the_upper_print_of_a_headline_and_may_speak_of_a_picture():
    deck = "A new picture of Harrow has formed: the ferry stays where it is, and the council has to find the money."
    story = "The ferry of Harrow will stay in the harbour until June, the council said on Monday after long talks."
    page = read_page(
        f"News\n\nFerry stays in harbour\n{deck}\n4 May 2018\nFerry stays in harbour\n\n{story}\n\n{story}"
    )
    assert standfirst.find(page, 4, [5, 6], frozenset([3])) == [2]
    assert standfirst.find(page, 1, [5, 6], frozenset([3])) == [2]


@pytest.mark.parametrize(
    "line",
    [
        "Land und Leute erkunden: Jeden Donnerstag mit den besten Freizeittipps. Kostenlos anmelden.",
        "Breaking News und Storys: Abonniere den Whatsapp-Kanal des Boten und du bekommst Updates.",
        "Our weekly science letter explains one thing properly. Sign up here",
        "¿Te gusta lo que lees? Recibe cada mañana lo mejor. Apúntate gratis.",
        "Ontvang elke ochtend het nieuws uit jouw gemeente. Meld je aan!",
        "Your support makes this reporting possible. Give now.",
        "Vous avez aimé cet article ? Recevez chaque soir notre lettre d'information.",
    ],
)
def test_what_bids_the_reader_sign_up_is_an_offer(line):
    assert offers(line)


@pytest.mark.parametrize(
    "line",
    [
        "Thousands subscribe to the channel every day, the firm said.",
        "Wer teilnehmen will, muss sich bis Freitag anmelden.",
        "The court told him to register.",
        "He asked them to give now and then.",
        "Those who wish to stay must sign up here, a notice on the pier said.",
    ],
)
def test_sentences_of_who_signs_up_are_no_offers(line):
    assert not offers(line)


@pytest.mark.parametrize(
    "sign", [*".!?:,-–—()[]©@#…«»“”/|>*•=1Aaあ。", *map("".join, itertools.product(".:)A1", repeat=2))]
)
def test_lines_of_one_sign_or_two_stop_nothing(sign):
    """But for semicolons and braces, which on half the lines make it a program."""
    story = "The ferry of Harrow will stay in the harbour until June, the council said on Monday after long talks."
    head = f"Harrow Post\n{sign}\nFerry stays in harbour\n{sign}\nBy Ann Lee\n{sign}\n4 May 2018\n{sign}\n"
    for gap in ("\n", "\n\n"):
        text = head + gap.join(
            [sign, story, sign, story.replace("June", "July"), sign, "Read more", sign, "Goats", sign]
        )
        found = next(iter(PARSER.parse(io.BytesIO(text.encode()), Context(name="page.txt"))))
        assert "until June" in getattr(found, "body", "")


def test_a_servers_error_and_who_took_a_picture_are_neither_headline_nor_writer():
    story = "The ferry of Harrow will stay in the harbour until June, the council said on Monday after long talks."
    text = (
        "[an error occurred while processing this directive]\n\nHarrow Post\n\nFerry stays in harbour\n\n4 May 2018\n\n"
        f"Gulls cover the piers of Harrow | Post pic by S Ramsey\n\n{story}\n\n{story.replace('June', 'July')}"
    )
    found = next(iter(PARSER.parse(io.BytesIO(text.encode()), Context(name="page.txt"))))
    assert (getattr(found, "title", ""), getattr(found, "authors", None)) == ("Ferry stays in harbour", ())


@pytest.mark.parametrize("credit", ["(Foto: REUTERS)", "Photo: Ann Lee / AFP", "Foto: iStock"])
def test_a_sentence_over_a_line_that_credits_a_picture_is_its_caption(credit):
    page = read_page(f"The mayor on the pier at noon.\n\n{credit}\n\nThe mayor left. Nobody saw her go.\n{credit}")
    assert is_pictured(page, 0)
    assert not is_pictured(page, 2)
