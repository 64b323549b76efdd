"""Stories that somebody broke into short lines: teletext, terminals, columns of print."""

from __future__ import annotations

import io
import textwrap

import pytest

from ingest.parsers.contract import Context
from ingest.parsers.page_dump import PARSER
from ingest.parsers.page_dump.prepare.unwrap import unwrapped
from ingest.parsers.page_dump.text.page import read_page
from store.model import Article

ENGLISH = (
    "A herd of forty goats has closed the tunnel in both directions since shortly after four in the afternoon.",
    "Police say the animals walked in to get out of the sleet and have settled on the warm grating above the fans.",
    'Their owner has been told to bring salt. "They will come for salt or for my wife, and she is away," he said.',
)
STORIES = {
    "en": ENGLISH,
    "caps": tuple(paragraph.upper() for paragraph in ENGLISH),
    "de": (
        "Eine Herde von vierzig Ziegen hat den Tunnel in beiden Richtungen gesperrt, und das seit vier Uhr.",
        "Nach Angaben der Polizei liefen die Tiere hinein, um dem Regen zu entgehen, und liegen nun auf dem Gitter.",
        "Ihr Besitzer soll nun Salz bringen. Die Fahrer werden gebeten, über die Straße an der Küste auszuweichen.",
    ),
    "ru": (
        "Стадо из сорока коз перекрыло туннель в обоих направлениях вскоре после четырёх часов дня.",
        "По словам полиции, животные зашли внутрь, чтобы укрыться от мокрого снега, и легли на тёплую решётку.",
        "Хозяину велели привезти соль. Водителям советуют ехать по прибрежной дороге до утра пятницы.",
    ),
    "he": (
        "עדר של ארבעים עזים חסם את המנהרה בשני הכיוונים מאז שעה קצרה אחרי ארבע אחר הצהריים.",
        "במשטרה אומרים כי בעלי החיים נכנסו כדי להסתתר מן השלג הרטוב והתיישבו על הסבכה החמה.",
        "לבעלים נאמר להביא מלח. הנהגים מתבקשים לנסוע בדרך החוף עד לבוקר יום שישי לפחות.",
    ),
}


@pytest.mark.parametrize("width", [28, 32, 38, 40, 44, 50, 64])
@pytest.mark.parametrize("language", sorted(STORIES))
def test_stories_in_lines_of_any_width_are_read(language: str, width: int) -> None:
    story = STORIES[language]
    broken = ["\n".join(textwrap.wrap(paragraph, width)) for paragraph in story]
    text = "GOATS SHUT ROAD TUNNEL\n\n" + "\n\n".join(broken) + "\n"
    (found,) = PARSER.parse(io.BytesIO(text.encode()), Context(name="page.txt"))
    assert isinstance(found, Article), found
    assert found.body == "\n\n".join(story)


@pytest.mark.parametrize(
    "text",
    [
        "Oslo\nrain and sleet, four degrees\nBergen\nrain, five degrees\nTromsø\nsnow, minus three\n",
        "MINISTER QUITS OVER DEAL\nSNOW SHUTS PASSES IN THE NORTH\nBANK TRIMS ITS FIGURES\nGOATS STILL IN TUNNEL\n",
        "milk and butter\neggs, a dozen of them\nbread from the mill\nsoap and candles\n",
    ],
)
def test_short_lines_of_lists_are_no_story(text: str) -> None:
    (found,) = PARSER.parse(io.BytesIO(text.encode()), Context(name="page.txt"))
    assert not isinstance(found, Article)


def test_a_heading_that_fills_the_line_stays_apart_from_the_titles_below_it() -> None:
    lines = "\n\n".join("\n".join(textwrap.wrap(paragraph, 38)) for paragraph in ENGLISH)
    titles = ("More stories from the Brenna valley", "Ferry crews to vote on a strike", "Long queues at the coast road")
    assert unwrapped(read_page("\n".join([lines, "", *titles, ""]))).text[-3:] == titles


def test_rows_of_cells_stay_apart_where_lines_are_narrow() -> None:
    lines = "\n\n".join("\n".join(textwrap.wrap(paragraph, 38)) for paragraph in ENGLISH)
    head = "NEWS                               1/1\nGOATS SHUT ROAD TUNNEL\n\n"
    text = f"{head}{lines}\nHeadlines 101   Sport 300   Maps 401\nRed:Index  Green:Next\n"
    found = unwrapped(read_page(text)).text
    assert found[1] == "GOATS SHUT ROAD TUNNEL"
    assert found[-2:] == ("Headlines 101   Sport 300   Maps 401", "Red:Index  Green:Next")
