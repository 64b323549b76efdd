"""Cards of cuttings, ages in front of titles, pointers to other pages, headings of nearness, names without capitals."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.body.voices import pull_quotes
from ingest.parsers.page_dump.dates.dating import role_of
from ingest.parsers.page_dump.fields import read_block
from ingest.parsers.page_dump.lines.labels import is_related
from ingest.parsers.page_dump.lists.ages import with_ages_apart
from ingest.parsers.page_dump.lists.list_items import item_title
from ingest.parsers.page_dump.lists.pointers import inline_heading
from ingest.parsers.page_dump.record_labels import with_labels_led
from ingest.parsers.page_dump.text.page import read_page
from tests.test_page_dump import article


@pytest.mark.parametrize("leader", ["....", "......", "…", "____", "----", ". . . .", "····"])
def test_labels_with_leaders_are_labels(leader: str) -> None:
    page = with_labels_led(read_page(f"Paper {leader} The River Post\nIssue of {leader} 3.IX.1998\nPage {leader} 4\n"))
    assert page.text[0] == "Paper: The River Post"
    assert read_block(page).said["source"][1] == "The River Post"


def test_pages_behind_titles_are_no_values() -> None:
    lines = ("Ferry crews to vote on strike .... 168", "Skaters warned off the lake .... 169")
    assert with_labels_led(read_page("\n".join(lines))).text == lines


def test_an_age_in_front_of_each_title_stands_above_it() -> None:
    page = with_ages_apart(read_page("Older\n3d  Village sign spelled right\n6d  Drain board finds its drain\n"))
    assert page.text[1:] == ("3d", "Village sign spelled right", "6d", "Drain board finds its drain")
    assert with_ages_apart(read_page("3d  Village sign spelled right\nNo other\n")).text[0].startswith("3d  ")


@pytest.mark.parametrize(
    "line",
    [
        "Turn to page 9: Lost umbrellas fetch a record sum",
        "Mehr auf Seite 5: Verlorene Schirme bringen viel Geld",
        "Lire en page 4 : Les parapluies perdus se vendent bien",
        "Ver página 12: Los paraguas perdidos valen oro",
        "Zie pagina 3: Verloren paraplu's brengen veel op",
        "Читайте на стр. 7: Потерянные зонты продали дорого",
    ],
)
def test_an_article_on_another_page_is_pointed_at(line: str) -> None:
    assert inline_heading(line)[1] == line.partition(":")[2].strip()


@pytest.mark.parametrize("line", ["Continued on page 9: Lost umbrellas fetch much", "Page 2: Battery and screen"])
def test_the_article_s_own_pages_are_no_pointers(line: str) -> None:
    assert inline_heading(line) == ("", "")


@pytest.mark.parametrize(
    "heading",
    ["Nearby", "On facing page", "Auf derselben Seite", "À proximité", "Nelle vicinanze", "Lähellä", "W okolicy"],
)
def test_headings_of_nearness(heading: str) -> None:
    assert is_related(heading)


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Updated Date: ", "modified"),
        ("Publish Date: ", "published"),
        ("Güncelleme Tarihi: ", "modified"),
        ("Date: ", "published"),
        ("Updated | Date: ", "published"),
    ],
)
def test_a_label_s_last_word_may_leave_its_sense_to_the_one_before(label: str, role: str) -> None:
    assert role_of(label) == role


def test_a_quotation_beside_its_speaker_is_pulled_out_of_the_story() -> None:
    text = (
        "The bus has been blessed by a bishop in full vestments on Sunday.\n\n"
        "“Seats, and a heater that works” - Ann Lee, "
        "sacristan\n\nAnn Lee said that they had first asked for a hall.\n\nIt was refused by the hall's owner.\n"
    )
    page = read_page(text)
    assert pull_quotes(page, list(range(len(page)))) == {1}
    page = read_page(text.replace("Ann Lee said", "She said"))
    assert not pull_quotes(page, list(range(len(page))))


@pytest.mark.parametrize("speaker", ["Nora Sagan, neighbour", "NORA SAGAN", "— Nora Sagan", "(Nora Sagan)"])
def test_who_says_a_quotation_goes_with_it(speaker: str) -> None:
    lines = [
        "“We have waited nine years for this engine”, said Nora Sagan, who lives at the pier.",
        f"“We have waited nine years for this engine”\n{speaker}",
        "It was refused by the hall's owner.",
        "Nora Sagan",
    ]
    page = read_page("\n\n".join(lines))
    assert pull_quotes(page, list(range(len(page)))) == {1, 2}
    page = read_page("\n\n".join([lines[0], lines[1].replace("nine", "ten"), *lines[2:]]))
    assert 2 not in pull_quotes(page, [0, 1, 2, 3]) or speaker[0] == "—"


HEBREW = """הדוור שלא ויתר: מכתב הגיע ליעדו
{by}
פורסם: 14.08.19 , 11:20
מכתב שנשלח מחיפה בקיץ 1971 הגיע השבוע לנמענת שלו אחרי ששכב כמעט חמישים שנה מאחורי ארון בסניף הדואר הישן.

את המעטפה מצאו פועלים שפירקו את הארון. הדוור חיפש במשך שלושה שבועות בספרי הטלפון עד שאיתר את המשפחה.
"""


@pytest.mark.parametrize(
    ("by", "names"),
    [
        ("נועה ברזילי, איתן שגב", ("נועה ברזילי", "איתן שגב")),
        ("נועה ברזילי ואיתן שגב", ("נועה ברזילי", "איתן שגב")),
        ("נועה ברזילי, חיפה", ("נועה ברזילי",)),
    ],
)
def test_several_writers_in_a_script_without_capitals(by: str, names: tuple[str, ...]) -> None:
    assert article(HEBREW.format(by=by)).authors == names


def test_two_writers_with_a_dash_between_them_are_no_writer_and_a_place() -> None:
    page = "River Post\n\nFerry stays on the river\n{}\n12 August 2019\n\n{}\n"
    story = "The ferry was taken off the river on Monday, and nobody has seen it since that day, the council said."
    assert article(page.format("Derya Aktan - Kerem Sozer", story)).authors == ("Derya Aktan", "Kerem Sozer")
    assert article(page.format("Derya Aktan - North Shore", story)).authors == ("Derya Aktan",)
    assert article(page.format("Derya Aktan - River Post", story)).authors == ("Derya Aktan",)


@pytest.mark.parametrize(
    "line", ["*** RIVER POST ***", "=== RIVER POST ===", "-- RIVER POST --", "* * * RIVER POST * * *"]
)
def test_a_name_between_rules_is_the_name(line: str) -> None:
    assert read_page(f"{line}\n\nOne.\n").text[0] == "RIVER POST"


def test_an_age_that_only_may_be_one_is_left_out_but_a_month_s_day_is_none() -> None:
    assert with_ages_apart(read_page("2 يوم  البريد المتنقل يعود إلى\n5 يوم  مدرسة الواحة تستقبل أول\n")).text == (
        "البريد المتنقل يعود إلى",
        "مدرسة الواحة تستقبل أول",
    )
    days = ("12 Jan  Winter timetable cut to three", "9 Jan  Goose numbers at a high")
    assert with_ages_apart(read_page("\n".join(days))).text == days


@pytest.mark.parametrize("heading", ["Korábban írtuk:", "Wir berichteten", "Ранее мы писали", "Eerder schreven we"])
def test_headings_of_what_a_paper_wrote_before(heading: str) -> None:
    assert is_related(heading)


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Data publicării: ", "published"),
        ("Data actualizării: ", "modified"),
        ("תאריך פרסום: ", "published"),
        ("תאריך עדכון: ", "modified"),
        ("Дата публикации: ", "published"),
        ("Дата обновления: ", "modified"),
        ("Datum aktualizace: ", "modified"),
        ("प्रकाशित: ", "published"),
        ("आखरी अपडेट: ", "modified"),
    ],
)
def test_labels_of_days_in_many_languages(label: str, role: str) -> None:
    assert role_of(label) == role


def test_a_day_with_two_digits_for_its_year_behind_a_weekday() -> None:
    story = "The bell buoy off the point has been found two miles up the estuary with a heron in its cage, they said."
    head = "Ferrymen's Digest       Mon, 4 Oct 93       Volume 6 : Issue 41\n\nBell buoy moves in with heron\n\n"
    found = article(f"{head}{story}\n\nTrinity boatmen tried twice last week to tow it back to its old station.\n")
    assert found.published is not None
    assert found.published.value == "1993-10-04"
    assert found.source == "Ferrymen's Digest"


def test_days_with_spaces_in_front_of_titles() -> None:
    assert item_title("12. 4. 2016 – Mlékárna slaví sto let") == "Mlékárna slaví sto let"
    assert item_title("12. Mlékárna slaví sto let") == "Mlékárna slaví sto let"


@pytest.mark.parametrize("line", ["--- Конец сообщения ---", "Hemeroteca Municipal", "Biblioteca Civica"])
def test_who_keeps_a_text_and_what_ends_it_sign_no_story(line: str) -> None:
    story = "Uma baleia de doze metros deu ontem à praia da Barra, a poucos passos da capela, na hora da missa."
    assert article(f"O Farol\n\nA baleia que veio à missa\n\n{story}\n\n{story}\n\n{line}\n").authors == ()


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Posté le ", "published"),
        ("Udgivet ", "published"),
        ("Ημερομηνία δημοσίευσης: ", "published"),
        ("Utworzono: ", "published"),
        ("Додано: ", "published"),
        ("發布時間：", "published"),
        ("掲載日：", "published"),
        ("Letzte Änderung: ", "modified"),
        ("Dernière mise à jour : ", "modified"),
        ("Zmodyfikowano: ", "modified"),
        ("Upravené ", "modified"),
        ("Последна промяна: ", "modified"),
        ("Zadnja izmjena: ", "modified"),
        ("آخرین به روز رسانی: ", "modified"),
        ("Cập nhật lúc ", "modified"),
        ("อัปเดตล่าสุด ", "modified"),
        ("Mise en ligne le ", "plain"),
    ],
)
def test_more_labels_of_days(label: str, role: str) -> None:
    assert role_of(label) == role
