"""Hours of a live page, films set into a story and speakers of a broadcast: the story goes on below each of them."""

from __future__ import annotations

import io

import pytest

from ingest.parsers.contract import Context
from ingest.parsers.page_dump import PARSER
from ingest.parsers.page_dump.lists.list_forms import are_others
from ingest.parsers.page_dump.text.page import read_page
from store.model import Article


def _read(text: str) -> Article:
    (found,) = PARSER.parse(io.BytesIO(text.encode()), Context(name="page.txt"))
    assert isinstance(found, Article)
    return found


LIVE_DE = """Elbbote
Politik
Sport

Sturm über der Elbe: Der Tag im Rückblick
Von Ann Lehmann
30. Oktober 2026, 22:48 Uhr
Der erste Herbststurm hat am Freitag an der Küste vor allem Dächer und Bäume beschädigt, das Wasser stieg um drei Meter.
6.15 Uhr: Warnung für die Küste
Der Wetterdienst warnt vor Böen bis 110 Kilometer in der Stunde, die Schulen in der Stadt bleiben dennoch geöffnet.
9.40 Uhr: Deichwache läuft los
Der Verband ruft 84 Freiwillige auf den Deich, sie laufen zu zweit je drei Kilometer und suchen nach nassen Stellen.
{set_in}
15.30 Uhr: Hochwasser
Am Pegel steht das Wasser bei 2,94 Meter, die Balken für das Tor lagen nach den Worten des Deichgrafen schon bereit.
22.30 Uhr: Bilanz
Die Feuerwehr ist 136 Mal ausgerückt, zwei Menschen wurden leicht verletzt, die Fähre wird am Samstag geborgen.
Themen
Sturm
Elbe
Mehr zum Thema
Fähre wieder flott, Schaden kleiner als gedacht
Sturm kostet Strandlokal seine Terrasse
© 2026 Elbbote
"""


@pytest.mark.parametrize(
    "set_in",
    [
        "Video: Fähre treibt\nCookies sind deaktiviert\nUm dieses Video anzusehen, bitte Marketing-Cookies erlauben.",
        "Lesen Sie auch\nWarum das Tor noch mit der Hand geschlossen wird\nDeichwachen gesucht",
        "Der Text geht unter dem Video weiter.\nVideo: Fähre treibt durch den Hafen",
        "Mehr zum Thema\nWarum das Tor noch mit der Hand geschlossen wird",
        "Anzeige",
    ],
)
def test_a_live_page_goes_on_with_its_next_hour(set_in):
    found = _read(LIVE_DE.format(set_in=set_in))
    told = found.body.split("\n\n")
    heads = [told.index(f"{hour}") for hour in told if " Uhr: " in hour]
    assert len(heads) == 4
    assert told[-1].startswith("Die Feuerwehr ist 136 Mal")
    assert "Fähre treibt" not in found.body
    assert "Tor noch mit der Hand" not in found.body


LIVE_EN = """The Shore Herald
News
Sport

Storm live: ferry adrift as river rises
Ann Lee
Fri 30 Oct 2026 22.48 GMT

The first storm of the autumn has damaged roofs and trees along the coast, and the river rose by three metres on Friday.

{one}
The weather office has warned of gusts of 110 kilometres an hour, but the schools in the town are to stay open today.

{two}
The board has called 84 volunteers to the dyke, who walk three kilometres each in pairs and look for wet patches.

Related: Why the gate is still closed by hand

{three}
The water stands at 2.94 metres at the gauge, and the beams for the gate were ready, according to the head of the board.

{four}
The fire service was called out 136 times, two people were slightly hurt, and the ferry will be salvaged on Saturday.

Most viewed
Derby won in the last minute of extra time
Parrot back on its own balcony after nine days
"""


@pytest.mark.parametrize(
    "hours",
    [
        ("06.15 GMT", "09.40 GMT", "15.30 GMT", "22.30 GMT"),
        ("6:15am - Warning", "9:40am - Volunteers", "3:30pm - High water", "10:30pm - What it cost"),
        ("06:15", "09:40", "15:30", "22:30"),
        ("06h15 : l'alerte", "09h40 : les bénévoles", "15h30 : la marée", "22h30 : le bilan"),
        ("Kl. 06.15: Varning", "Kl. 09.40: Vakten", "Kl. 15.30: Högvatten", "Kl. 22.30: Facit"),
        ("22.30 | What it cost", "15.30 | High water", "09.40 | Volunteers", "06.15 | Warning"),
    ],
)
def test_hours_stand_over_their_entries(hours):
    found = _read(LIVE_EN.format(**dict(zip(("one", "two", "three", "four"), hours, strict=True))))
    told = found.body.split("\n\n")
    titled = [hour for hour in hours if any(map(str.islower, hour))]  # an hour alone is no text
    assert [t for t in told if len(t) < 60] == titled
    assert told[-1].startswith("The fire service")
    assert "Parrot" not in found.body


FILM = """Portico
News
Weather 41°F
The Ledger
A mail carrier kept every thank-you note
Story by Becca Landrum
4 min read
EDGERTON, Ohio – For 34 years, Willard Amstutz put every note left for him in a mailbox into his left coat pocket.
His daughter found them on a shelf behind the furnace, each box marked with a year and the number of the route.
Instead, she took the first box to the library, where the director began to pin the notes to a corkboard on the wall.
{film}
The director said the library has had more visitors since the notes went up than in all of the summer program.
Beale has agreed to lend the notes, on one condition: the note she wrote to her father goes back to her.
Sponsored Content
The Shoes Nurses Swear By
FootFirst
"""


@pytest.mark.parametrize(
    "film",
    [
        "Related video: Carrier rescues kitten (WBXO Lima)\nWBXO Lima\nCarrier rescues kitten\n0:48",
        "Vidéo associée : Un facteur sauve un chaton (Tele 9)\nTele 9\nUn facteur sauve un chaton\n1:02",
        "Vídeo relacionado: Un cartero salva un gatito (Canal 9)\nUn cartero salva un gatito\n0:48",
        "Watch: Carrier rescues kitten from drain\nCarrier rescues kitten from drain\n01:12:05",
        "Ähnliches Video: Postbote rettet Kätzchen (TV 9)\nTV 9\nPostbote rettet Kätzchen\n0:48",
    ],
)
def test_a_film_with_its_title_twice_and_its_length_is_no_text_and_no_article(film):
    found = _read(FILM.format(film=film))
    told = found.body.split("\n\n")
    assert len(told) == 5
    assert told[-1].startswith("Beale has agreed")
    assert found.links == ()


def test_titles_with_a_year_or_a_number_before_their_colon_are_no_posts():
    titles = ["Raps 2027: Diese Sorten", "Formel 1: Wer jetzt fährt", "Netzwerk: Drei Anbieter im Test"]
    assert not are_others(read_page("\n".join(titles)), "Mehr zu dem Thema", titles)
    posts = ["anna_77: Fine work this is", "Ben2: I do agree with that", "Tom: Me as well, of course"]
    assert are_others(read_page("\n".join(posts)), "Mehr zu dem Thema", posts)


HEARD = """Prairie Public Audio
News
Shows

What happens to a grain elevator when the railroad leaves

November 20, 2026
By Dana Reyes, Emmett Sorley

Transcript

The last train left Tolliver in May. The town's elevator still has storage and, for now, nobody to ship its grain.

{talk}

Copyright 2026 Prairie Public Audio. All rights reserved.

More Stories From Prairie Public Audio
Sugar beet growers sue over piling-ground rent
A clinic on wheels loses its wheels
"""


@pytest.mark.parametrize(
    "talk",
    [
        (
            "DANA REYES, HOST:",
            "On the plains, the grain elevator is usually the tallest thing in town. Emmett Sorley reports.",
            "(SOUNDBITE OF AUGER RUNNING)",
            "EMMETT SORLEY, BYLINE: Loretta Two Bulls has managed the elevator in Tolliver for seventeen years now.",
            "TWO BULLS: That's number two. Number two's got a bad bearing. She sounds like my uncle on the stairs.",
            "SORLEY: In a normal November, Two Bulls would load a train every nine days. Now she's loading trucks.",
            "TWO BULLS: You do the math. I did the math, and then I did it again because I didn't like it.",
            "SORLEY: The rails will be lifted in the spring. For Prairie Public Audio, I'm Emmett Sorley in Tolliver.",
            '(SOUNDBITE OF CALEB MARSH\'S "SECTION LINE")',
        ),
        (
            "Dana Reyes:",
            "On the plains, the grain elevator is usually the tallest thing in town. How does the town do without it?",
            "Loretta Two Bulls:",
            "That's number two. Number two's got a bad bearing. She sounds like my uncle on the stairs, and I like it.",
            "Dana Reyes:",
            "In a normal November, you would load a train every nine days. This year you're loading trucks instead.",
            "Loretta Two Bulls:",
            "You do the math. I did the math, and then I did it again because I didn't like it the first time.",
        ),
        (
            "SARAH FERGUS, PRESENTER: On the plains, the elevator is the tallest thing in town. Emmett Sorley reports.",
            "EMMETT SORLEY, REPORTER: Loretta Two Bulls has managed the elevator in Tolliver for seventeen years now.",
            "LORETTA TWO BULLS, MANAGER: Number two's got a bad bearing. She sounds like my uncle on the stairs.",
            "EMMETT SORLEY: In a normal November, she would load a train every nine days. Now she's loading trucks.",
            "LORETTA TWO BULLS: You do the math. I did the math, and then I did it again because I didn't like it.",
            "EMMETT SORLEY: The rails will be lifted in the spring, and the elevator will stay open until the harvest.",
        ),
    ],
)
def test_speakers_of_a_broadcast_and_what_is_heard_are_text(talk):
    found = _read(HEARD.format(talk="\n\n".join(talk)))
    assert found.body.split("\n\n")[1:] == list(talk)
    assert found.authors == ("Dana Reyes", "Emmett Sorley")
