"""Who signs a page dump's story below its last line, with the day above or under the name."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.holdings import marks_end
from ingest.parsers.page_dump.lines.text_sizes import sizes_text
from tests.ferry_page import BODY, article

HEAD = "River Post\nHome | News | Sport\n\nFerry stays on the river\n\n"


@pytest.mark.parametrize(
    "foot",
    [
        "Ann Lee\nPublished 30 September 2017\nShare on Facebook  Share on Twitter  Copy link\n",
        "30 September 2017\nAnn Lee\nShare on Facebook  Share on Twitter  Copy link\n",
        "Ann Lee\n30. September 2017\nMehr zum Thema\nHafen wird teurer als geplant\n",
        "Ann Lee, contributing editor\n30 September 2017\nTweet   Share   Email\n",
        "Ann Lee\nNorthport\n30.09.2017\n© 2017 River Post\n",
    ],
)
def test_name_with_a_day_below_the_story(foot):
    found = article(f"{HEAD}{BODY}\n{foot}")
    assert found.authors == ("Ann Lee",)
    assert found.body.endswith("voted against the plan.")
    assert found.published is not None
    assert found.published.value == "2017-09-30"


def test_a_reader_with_a_day_signs_nothing():
    foot = "Ann Lee\n30 September 2017\nI took that ferry to school for years and it was never on time once.\n"
    assert article(f"{HEAD}{BODY}\n{foot}").authors == ()


@pytest.mark.parametrize(
    ("foot", "name"),
    [
        ("Ann-Sofie Hedlund\n\nann-sofie.hedlund@posten.example\n\n0951-555 20\n\nGillaTwittra\n", "Ann-Sofie Hedlund"),
        (
            "Share this:\n\nTagged ferries\n\nWritten by Hetty Marchbank\n\nHetty has had a boat in Hull since 2010.\n",
            "Hetty Marchbank",
        ),
    ],
)
def test_name_over_what_reaches_the_writer_or_counts_readers(foot, name):
    found = article(f"{HEAD}12 March 2025\n\n{BODY}\n{foot}")
    assert found.authors == (name,)
    assert found.body.endswith("voted against the plan.")


def test_who_opened_a_thread_wrote_it():
    head = "Canal Talk\n\nThread: Ferry stays on the river\n\n23-11-2008, 21:14 #1\n\nTowpathTom\n\nSenior Member\n\n"
    profile = "Join Date: Mar 2006\nLocation: On the river\nPosts: 1,202\n\nFerry stays on the river\n\n"
    reply = "\n23-11-2008, 22:02 #2\n\nMucky Duck\n\nMember\n\nGood news, that.\n"
    found = article(f"{head}{profile}{BODY}{reply}")
    assert found.authors == ("TowpathTom",)
    assert found.published is not None
    assert found.published.value[:10] == "2008-11-23"


def test_a_short_year_before_the_papers_name():
    found = article(f"River Post\n\nNews\n\nSport\n\n30/8/18 River Post\n\nFerry stays on the river\n\n{BODY}")
    assert found.published is not None
    assert found.published.value == "2018-08-30"


@pytest.mark.parametrize(
    "line",
    ["انتهای پیام/", "انتهای خبر/ 1402", "پایان پیام", "انتهى", "समाप्त", "tamat", "(끝)", "Fund"],
)
def test_marks_below_a_story_are_nobody(line):
    assert marks_end(line)


@pytest.mark.parametrize("line", ["پایان‌نامه مریم رضایی نوشته شد", "Amaia Etxeberria", "Ann Lee", "Endre Kovács"])
def test_other_lines_mark_no_end(line):
    assert not marks_end(line)


_PERSIAN = """شهردار رودبار از بازسازی پل چوبی شهر پس از ۳۱ سال خبر داد و گفت: این پل از فردا به روی مردم باز می‌شود.

وی افزود: چوب پل از همان جنگلی آمده است که پل نخست از آن ساخته شده بود.

شهردار گفت: گذر از پل برای همه رایگان است و تنها گاری‌ها باید از جاده بروند."""


@pytest.mark.parametrize("mark", ["انتهای پیام/", "پایان خبر", "/انتهای گزارش/"])
def test_an_agency_ends_its_message(mark):
    text = f"خبرگزاری رودبار\nدوشنبه ۲۳ مهر ۱۳۹۷\nپل چوبی رودبار پس از ۳۱ سال باز می‌شود\n\n{_PERSIAN}\n\n{mark}\n"
    found = article(f"{text}برچسب‌ها:\nپل   رودبار\nاخبار مرتبط\nبازار رودبار نوسازی شد\nجاده کوهستان بسته شد\n")
    assert (found.authors, found.body) == ((), _PERSIAN)


@pytest.mark.parametrize(
    ("line", "story", "expected"),
    [
        ("TT", "افتتح المجلس الجسر الجديد صباح أمس", True),
        ("TT", "The council opened the bridge on Monday", True),
        ("TT", "Kommunen öppnade bron på måndagen", False),
        ("AA", "Το δημοτικό συμβούλιο άνοιξε τη γέφυρα", True),
        ("AA", "Belediye köprüyü dün sabah açtı", False),
        ("AFP", "افتتح المجلس الجسر الجديد صباح أمس", False),
    ],
)
def test_letters_that_size_the_text(line, story, expected):
    assert sizes_text(line, story) is expected


@pytest.mark.parametrize(
    "note",
    [
        "In lieu of flowers, the family asks for gifts to the ferry museum.",
        "Contributions in his memory may be sent to the River Fund.",
        "Statt Blumen bittet die Familie um Spenden für die Seenotretter.",
        "Ni fleurs ni couronnes.",
        "En lugar de flores, la familia pide donativos para el faro.",
        "Gåvor till minne av Anna kan lämnas till Sjöräddningen.",
        "Zamiast kwiatów rodzina prosi o datki na hospicjum.",
        "Вместо цветов семья просит помочь приюту.",
    ],
)
def test_the_writer_of_an_obituary_over_what_mourners_may_give(note: str) -> None:
    found = article(f"{HEAD}12 March 2025\n\n{BODY}\nEster Vann\n{note}\nSign the guest book (3)\nOther obituaries\n")
    assert found.authors == ("Ester Vann",)
    assert found.body == BODY.strip()
