"""Pages that a script saved on one line: headline, day and writer are found, menus told from the story."""

from __future__ import annotations

import io
import time

import pytest

from ingest.parsers.contract import Context
from ingest.parsers.page_dump import PARSER
from ingest.parsers.page_dump.prepare import said_again
from store.model import Article

STORY = (
    "The old ferry across the Tarn was sold on Tuesday for 40,000 pounds, the harbour board said. It had been laid "
    "up since the bridge opened in May. “Nobody else would have it,” said Dr. Una Keller, who chairs the board. The "
    "buyer, a firm from Leith, wants to turn it into a restaurant. Two engineers will take it north in the spring. "
    "The board had asked for twice as much a year ago. Its members voted for the sale with one voice against it. "
    "The crew of nine has found other work. A model of the boat stays in the town hall, where children may ring its "
    "bell."
)
MENU = "Skip to content Home News Sport Weather Business Opinion Obituaries Classifieds Jobs Sign In Subscribe Search"
FOOT = (
    "Share this Facebook Twitter Most Read Council Tax To Rise Again Bakery Wins National Award Lorry Overturns On A9 "
    "About Us Contact Us Terms Of Use Privacy Policy © 2021 Tarn Courier Ltd. All rights reserved."
)
PAGE = (
    f"Old ferry sold to restaurant owners | Tarn Courier {MENU} Old ferry sold to restaurant owners By Moira Fenn "
    f"14 September 2021, 10:30 Harbour {STORY} {FOOT}"
)


def read(text: str) -> Article:
    (found,) = PARSER.parse(io.BytesIO(text.encode()), Context(name="page.txt"))
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize("text", [PAGE, PAGE.replace(" | Tarn", "\n| Tarn"), PAGE.replace("Old ferry", "OLD FERRY", 1)])
def test_fields_and_story_are_told_from_the_rest(text: str) -> None:
    found = read(text)
    assert found.title == "Old ferry sold to restaurant owners"
    assert found.published is not None
    assert found.published.value == "2021-09-14T10:30"
    assert found.authors == ("Moira Fenn",)
    assert found.body == STORY


def test_evidence_stands_where_it_says() -> None:
    spans = {piece.field: PAGE[piece.start : piece.end] for piece in read(PAGE).evidence}
    assert spans["title"] == "Old ferry sold to restaurant owners"
    assert spans["published"] == "14 September 2021, 10:30"
    assert spans["byline"] == "By Moira Fenn"


def test_the_site_may_stand_before_the_headline() -> None:
    found = read(
        PAGE.replace(
            "Old ferry sold to restaurant owners | Tarn Courier", "Tarn Courier: Old ferry sold to restaurant owners", 1
        )
    )
    assert found.title == "Old ferry sold to restaurant owners"


def test_another_language() -> None:
    story = (
        "Der Gemeinderat hat am Montag den Verkauf der alten Fähre beschlossen. Sie lag seit der Eröffnung der Brücke "
        "am 13. Mai im Hafen. Der Käufer will daraus ein Gasthaus machen. „Wir sind froh darüber“, sagte die "
        "Bürgermeisterin. Zwei Mechaniker bringen das Schiff im Frühjahr nach Norden. Der Preis liegt bei "
        "vierzigtausend Euro. Vor einem Jahr hatte die Stadt noch das Doppelte verlangt. Gegen den Verkauf stimmte "
        "nur ein Mitglied des Rates. Die Mannschaft hat längst andere Arbeit gefunden. Ein Modell des Schiffes bleibt "
        "im Rathaus stehen."
    )
    found = read(
        "Alte Fähre wird zum Gasthaus - Seebote Start Politik Wirtschaft Sport Kultur Anzeigen Abo Anmelden Suche Menü "
        f"Alte Fähre wird zum Gasthaus 3. Juni 2019 Von Jens Ohlsen {story} Teilen Facebook Twitter Mehr Zum Thema "
        "Brücke Seit Mai Offen Neuer Fahrplan Für Busse Impressum Datenschutz Kontakt Mediadaten AGB Karriere "
        "Leserbriefe E-Paper Newsletter Archiv © Seebote 2019"
    )
    assert found.title == "Alte Fähre wird zum Gasthaus"
    assert found.published is not None
    assert found.published.value == "2019-06-03"
    assert found.authors == ("Jens Ohlsen",)
    assert found.body == story


def test_an_article_alone_stays_as_it_is() -> None:
    assert read(f"{STORY} {STORY.replace('ferry', 'steamer')}").body.count("\n\n") == 0


def test_long_paragraphs_on_lines_of_their_own_stay_apart() -> None:
    long = [f"{STORY} {STORY.replace('ferry', ship)}" for ship in ("steamer", "barge")]
    short = "Nobody had thought that it would come to this so soon after the war."
    told = [long[0], short, long[1]]
    found = read("\n\n".join(["Old boats find new owners", "By Moira Fenn", "14 September 2021", *told]))
    assert found.body.split("\n\n") == told


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Bridge to open in May | Post Home Bridge to open in May It will", "bridge to open in may"),
        ("Post | Bridge to open in May Home Bridge to open in May It will", "bridge to open in may"),
        ("Bridges ahoy! | Post Home Bridges ahoy! It will", "bridges ahoy!"),
        ("大橋將在五月正式通車典禮 - 郵報 首頁 大橋將在五月正式通車典禮 市長", "大橋將在五月正式通車典禮"),
        ("Home News Sport The bridge will open. Home again", ""),
    ],
)
def test_the_headline_is_what_the_page_says_again(text: str, headline: str) -> None:
    assert said_again.headline(text) == headline


@pytest.mark.parametrize("piece", ["Old ferry sold today | ", "3 May 2020, 10:30 ", "By Ann Lee ", "a. B", "Aa "])
def test_long_lines_take_time_by_their_length(piece: str) -> None:
    times = []
    for size in (20_000, 80_000):
        text = PAGE + " " + piece * (size // len(piece))
        start = time.process_time()
        list(PARSER.parse(io.BytesIO(text.encode()), Context(name="page.txt")))
        times.append(time.process_time() - start)
    assert times[1] < 10 * times[0] + 0.5
