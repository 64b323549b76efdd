"""Long lists that a story holds, paragraphs below a heading near its top, and what stands in place of a post."""

from __future__ import annotations

import io

import pytest

from ingest.parsers.contract import Context
from ingest.parsers.page_dump import PARSER
from ingest.parsers.page_dump.body.next_story import before_teasers
from ingest.parsers.page_dump.source.rights import copyright_name
from ingest.parsers.page_dump.text.page import read_page
from store.model import Article

HEAD = ["The Saltmarsh Herald", "News", "Ways to sit out a gale", "By Ione Tressider", "12 March 2021"]
LEAD = (
    "When the causeway floods, the four hundred people of Saltmarsh have a night to fill, and the library keeps a book"
    " in which they have written down how they do it since 1953."
)
FOOT = ["Most read", "Ferry sold to Orkney", "Bakery wins prize", "Contact us", "© 2021 The Saltmarsh Herald"]
WAYS = [
    "Bake the gale loaf.",
    "Count the lamps on the mainland shore.",
    "Mend what hangs on the nail behind the door.",
    "Read letters, share none of them, subscribe to nothing, sign up for nothing and comment on no photo till the ebb.",
    "Tune the wireless to Norway.",
    "Teach the dog a word.",
    "Write to you in ten years.",
    "Sleep.",
]


def read(*lines: str, gap: str = "\n\n") -> list[str]:
    text = gap.join(lines)
    found = next(PARSER.parse(io.BytesIO(text.encode()), Context(name="page.txt")))
    assert isinstance(found, Article)
    return found.body.split("\n\n")


@pytest.mark.parametrize("sign", ["{}.", "{})", "[{}]"])
def test_a_numbered_list_goes_on_behind_an_item_that_reads_like_an_offer(sign: str) -> None:
    items = [f"{sign.format(number)} {way}" for number, way in enumerate(WAYS, 1)]
    assert read(*HEAD, LEAD, *items, *FOOT)[1:] == items


def test_a_numbered_list_ends_where_its_numbers_do() -> None:
    items = [f"{number}. {way}" for number, way in enumerate(WAYS, 1)]
    body = read(*HEAD, LEAD, *items, "Most read", "1. Ferry sold to Orkney", "2. Bakery wins prize", *FOOT[3:])
    assert body[1:] == items


def test_lines_of_one_form_are_the_storys_where_most_of_them_are() -> None:
    shown = [
        "Argentina: ESPN Sur and the stations that belong to it on cable",
        "Bolivia: Tigo Deportes, in the cities of the highlands",
        "Brazil: the public channel, with the commentary of the coast",
        "Chile: Fox Norte, a day later and without the anthem",
        "Mexico: Max",
        "Peru: Star, ESPN",
        "Spain: Liga, Plus",
    ]
    told = "The match can be seen on the following channels, all of which start half an hour before the whistle goes."
    assert read(*HEAD, LEAD, told, *shown, *FOOT)[2:] == shown


TOLD = """\
The winter show at Castle Moorburg opens on 22 November and keeps the hall of the film until March, with the costumes \
that the Saltmarsh sewers made for it. The castle has asked the three sewers to come to the opening.
Exactly fifty years ago the castle let the film crew in for a week, and the hall has not been without visitors since. \
The costumes went back to the studio, where a flood spoilt half of them.
The castle has drawn thousands of visitors every winter since the first show of the film's costumes. This winter it \
adds the sledge, which the studio found in a shed, and the sewers show how a hem was made to last a week of filming. \
Related costumes come from the studio's own store."""
HALVES = TOLD.splitlines()
MOORBURG = """Menü
Lokales
Kultur
Suche nach:
Startseite Kultur Winterschau auf der Moorburg
Winterschau auf der Moorburg: Jetzt Karten sichern
30. Oktober 2023 Carola Penrose Kultur
Die Schau auf der Moorburg ist der Schauspielerin Ljuba Safran gewidmet. Foto: Silvio Dietz
Die Winterschau zum Märchenfilm öffnet am 22. November 2023 auf der Moorburg ihre Türen und bleibt bis zum März. \
Gewidmet ist sie der Hauptdarstellerin, die in diesem Jahr achtzig geworden wäre.
Genau 50 Jahre ist es her, dass der Film in der Moorburg gedreht wurde. Die Kostüme gingen danach in den Fundus \
zurück, wo ein Hochwasser die Hälfte von ihnen verdarb.
Inzwischen gilt der Film längst als Kult in der Weihnachtszeit. Rund 15 Mal wird er in den Sendern gezeigt, und die \
Burg hat jeden Winter volle Säle.
{between}
Auch die Moorburg zieht seit der ersten Schau der Kostüme 2009/10 in jedem Jahr Tausende Besucher an. In diesem Jahr \
ist die Schau um einen Schlitten reicher, den ein Mitarbeiter des Fundus in einem Schuppen fand. Mehr zum Film, zum \
Dreh und zu den Kostümen zeigt die Schau auf 600 Quadratmetern, und drei Näherinnen führen vor, wie man einen Saum \
für eine Woche Dreh näht.
Karten für die Winterschau sichern
Für einen reibungslosen Besuch ohne lange Wartezeiten empfiehlt sich der Kauf von Karten im Vorverkauf unter \
moorburg.example/karten
Post Views: 111
Märchenfilm
Vorheriger
Neues im WortRaum der Kantine 123
Hinterlasse jetzt einen Kommentar
Kommentar hinterlassen
E-Mail Adresse wird nicht veröffentlicht.
Kommentar
Name*"""


@pytest.mark.parametrize(
    "between", ["Schau lockt Tausende auf die Moorburg", ">>> Die Schau von 2009 und ihr Schlitten"]
)
def test_a_story_goes_on_below_a_heading_without_blank_lines(between: str) -> None:
    body = read(MOORBURG.format(between=between))
    assert body[-1].startswith("Auch die Moorburg")
    assert (between in body) == (between[0] != ">")


@pytest.mark.parametrize(
    "line",
    [
        "View this post on Instagram",
        "A post shared by Chaki Pell (@chakipell)",
        "Ein Beitrag geteilt von Chaki Pell (@chakipell)",
        "Ver esta publicación en Instagram",
        "Bu gönderiyi Instagram'da gör",
        "https://saltmarsh.example/uploads/2021/03/Gale-1.wav",
        "Space to play or pause, M to mute, left and right arrows to seek, up and down arrows for volume.",
        "Use Up/Down Arrow keys to increase or decrease volume.",
        "Pfeiltasten Hoch/Runter benutzen, um die Lautstärke zu regeln.",
        "Story continues",
    ],
)
def test_what_stands_in_place_of_a_post_or_a_recording_is_no_text(line: str) -> None:
    body = read(*HEAD, LEAD, HALVES[0], line, HALVES[1], HALVES[2], *FOOT)
    assert body == [LEAD, *HALVES]


@pytest.mark.parametrize(
    "label",
    ["Suggest a Correction", "Fehler gefunden?", "Signaler une faute", "Zgłoś błąd", "Notificar un error"],
)
def test_buttons_for_readers_who_found_an_error_are_no_text(label: str) -> None:
    assert read(*HEAD, LEAD, *HALVES, label, "Share this story", *FOOT) == [LEAD, *HALVES]


def test_teasers_over_one_button_are_other_stories() -> None:
    story = ["The council kept the ferry. " + "It had heard four hundred people on three nights. " * 3, HALVES[0]]
    lists = ["More News Stories", "How Miss Orrin helps others", "Oct 6, 2020", HALVES[1], "Read the Full Article"]
    lists += ["Bricks come to Orrin", "Oct 6, 2020", HALVES[2], "Read the Full Article"]
    page = read_page("\n\n".join([*story, "Share this story", *lists]))
    rows = [page.text.index(line) for line in (*(line.strip() for line in story), HALVES[1], HALVES[2])]
    assert before_teasers(page, rows) == rows[:2]
    alone = read_page("\n\n".join([*story, "Share this story", *lists[:5]]))
    assert before_teasers(alone, rows[:3]) == rows[:3]


def test_a_caption_that_is_printed_twice_is_no_text() -> None:
    said = "Sophomore Ben Pell checks out a barrel cactus on Monday."
    body = read(*HEAD, f"{said} (Photo by Wes Tan)\nWes Tan\n{said}", LEAD, *HALVES, *FOOT)
    assert body == [LEAD, *HALVES]


@pytest.mark.parametrize(
    ("line", "owner"),
    [
        ("Copyright © 2017 · Magazine Pro Theme on Genesis Framework · WordPress · Log in", ""),
        ("© 2019-21 जन प्रभात लिमिटेड", "जन प्रभात"),
        ("© ২০২১ নদীর কণ্ঠ লিমিটেড", "নদীর কণ্ঠ"),
        ("© ۱۳۹۹-۱۴۰۰ روزنامه بندر", "روزنامه بندر"),
        ("© 2021 SA Diario La Ribera", "Diario La Ribera"),
        ("© 2021 Theme Park Weekly", "Theme Park Weekly"),
    ],
)
def test_owners_of_rights_without_the_form_of_their_firm_and_without_whose_theme_it_is(line: str, owner: str) -> None:
    assert copyright_name(line) == owner
