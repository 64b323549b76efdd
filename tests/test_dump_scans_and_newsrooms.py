"""Page dumps: when a library scanned a page, newsrooms below a byline, papers with their days in lists, columnists
below headlines that end with a small word, calls among the answers of an interview.
"""

from __future__ import annotations

import pytest

from tests.ferry_page import BODY, article

SCAN = (
    "Kinnaird County Library - Historic Newspapers\nImage 14 of 20   Zoom in   Zoom out\n{}\n\n"
    "THE SKARRA EVENING HERALD, TUESDAY, OCTOBER 20, 1987          Page 14\nOBITUARY\n"
    f"Captain of the old ferry on the river\nFrom Our Own Correspondent\n{BODY}\n"
)


@pytest.mark.parametrize(
    "line",
    [
        "Digitised 11 June 2014",
        "Eingescannt am 11. Juni 2014",
        "Numérisé le 11 juin 2014",
        "Gescand op 11 juni 2014",
        "Digitalizado el 11 de junio de 2014",
        "Zeskanowano 11 czerwca 2014",
        "Image captured 11 June 2014",
        "Microfilm scanned June 11, 2014",
        "Added to collection: 11 June 2014",
    ],
)
def test_the_day_of_a_scan_gives_way_to_the_running_head(line: str) -> None:
    found = article(SCAN.format(line))
    assert found.title == "Captain of the old ferry on the river"
    assert found.published is not None
    assert found.published.value == "1987-10-20"
    assert found.retrieved == "2014-06-11"


@pytest.mark.parametrize(
    ("top", "byline", "rights", "source"),
    [
        (
            "Home",
            "By Ann Lee\nHeron News, Inverlathie",
            "© 2021 Heron. All rights reserved.",
            "Heron News",
        ),
        ("Home", "By Ann Lee\nHeron Sport at Gannet Park", "© 2021 Heron", "Heron Sport"),
        (
            "Inicio",
            "Por Ana Ruiz\nGarza Noticias, Valverde",
            "© 2021 Garza",
            "Garza Noticias",
        ),
        ("Start", "Von Anna Kluge, Falke Nachrichten", "© 2021 Falke", "Falke Nachrichten"),
        ("HERON", "By Ann Lee\nHeron News, Inverlathie", "© 2021 HERON", "HERON"),
        ("Home", "By Ann Lee\nHeron news editor, Inverlathie", "© 2021 Heron", "Heron"),
    ],
)
def test_the_newsroom_below_a_byline_names_the_outlet(top: str, byline: str, rights: str, source: str) -> None:
    found = article(
        f"{top}\nMenu  Search\nFerry stays on the river after long vote\n{byline}\n14/09/2021\n{BODY}\n\n{rights}\n"
    )
    assert found.source == source


@pytest.mark.parametrize(
    "lines",
    [
        ("The Moorland and District Times, 2016.08.12", "The Tarnside Evening Observer, 2016.07.03"),
        ("Moorland and District Times | 12 August 2016", "The Tarnside Evening Observer | 3 July 2016"),
        ("12.08.2016, Moorland and District Times", "03.07.2016, Tarnside Observer and Mail"),
        ("Journal des Landes et du Marais, 12/08/2016", "Le Courrier de la Haute Vallée, 03/07/2016"),
    ],
)
def test_papers_with_their_days_below_titles_are_no_titles(lines: tuple[str, str]) -> None:
    titles = ("Farmers to pay for helicopter lifts", "Rescue dog retires after 400 searches")
    listed = "\n".join(line for pair in zip(titles, lines, strict=True) for line in pair)
    found = article(f"River Post\nHome\nFerry stays on the river\n5 June 2021\n{BODY}\n\nSimilar stories\n{listed}\n")
    assert tuple(link.title for link in found.links) == titles


@pytest.mark.parametrize(
    ("headline", "name", "note"),
    [
        ("The village that taught me how to die", "Ann Lee", "Ann Lee writes on Sundays."),
        ("What are parish councils for", "Tom Garrow", "Recent columns by Tom Garrow"),
        ("Im Dorf bricht der Winter ein", "Anna Kluge", "Mehr von Anna Kluge"),
        ("El tren que aquí ya no para", "Ana Ruiz", "Más de Ana Ruiz"),
        ("The one thing a hedge cannot be talked out of", "Fergus Ainley", "Terms and conditions"),
    ],
)
def test_a_columnist_below_the_headline_is_no_part_of_it(headline: str, name: str, note: str) -> None:
    found = article(
        f"The Wold Messenger\nNews » Columnists\nOPINION\n{headline}\n{name}\n2 May 2010\n{BODY}\n\n{note}\n"
    )
    assert (found.title, found.authors) == (headline, (name,))


def test_a_headline_that_was_broken_before_a_name_is_whole() -> None:
    head = "The Wold Messenger\nNews » Columnists\nThe whole county pays its respects to\nFergus Ainley\n2 May 2010\n"
    found = article(f"{head}{BODY}\n\nThe shops closed for Ainley, who had rung the bell since 1951.\n")
    assert found.title == "The whole county pays its respects to Fergus Ainley"


TALK = [
    "Warum hören Sie jetzt auf?",
    "Wegen der Augen. Und die Straße trinkt nur noch Kaffee. Niemand kommt mehr mit einer Uhr unter dem Arm herein.",
    "Haben Sie je Batterien verkaufen wollen?",
    "Einmal, 1983. Ein Mann kam und war nach vierzig Sekunden wieder weg. So lernt man niemanden kennen, dachte ich.",
    "Was werden Sie weiter lesen und empfehlen?",
    "Den Lärm um zwölf, zweihundert Uhren, nie zugleich. Sonntags lasse ich alle ablaufen, dann ist es ein Zimmer.",
]


@pytest.mark.parametrize(
    "call",
    [
        "GEFÄLLT IHNEN DIESER TEXT? Vier Hefte im Jahr, frei Haus. Jetzt bestellen",
        "VERPASSEN SIE KEIN HEFT: Die Stille Stunde zum halben Preis",
    ],
)
@pytest.mark.parametrize("at", [2, 4])
def test_a_question_below_a_call_to_readers_belongs_to_the_interview(call: str, at: int) -> None:
    head = (
        "STILLE STUNDE\nHandwerk   Reise   Tisch\n„Ich war nie pünktlich und verkaufte Uhren“\n"
        "Interview: Mina Harz\n22.10.2015\n"
    )
    found = article(
        head + "\n\n".join([*TALK[:at], call, *TALK[at:]]) + "\n\nWEITERLESEN\nDer letzte Schirmmacher von Korfeld\n"
    )
    assert found.body.split("\n\n") == TALK
