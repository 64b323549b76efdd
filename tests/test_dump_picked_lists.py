"""Lists of other articles under headings for the reader, and what stands with their titles."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.comment_headings import names_comments
from ingest.parsers.page_dump.lines.labels import is_related
from ingest.parsers.page_dump.lines.related_headings import is_news_of_section
from ingest.parsers.page_dump.lists.list_items import is_moment, is_under_title, item_title, without_behind
from ingest.parsers.page_dump.lists.pointers import inline_heading
from tests.test_dump_lists import article, related

TITLES = ["Tram depot turns into a night market", "Goat festival moves to the harbour", "Why the old lift sings"]


@pytest.mark.parametrize(
    "heading",
    [
        "Picked for you",
        "Recommandé pour vous",
        "Recomendados para ti",
        "Consigliati per voi",
        "Aanbevolen voor u",
        "Rekommenderat för dig",
        "Polecane dla Ciebie",
        "Рекомендовано для вас",
        "Rekomendasi untuk Anda",
        "Sizin için seçtiklerimiz",
        "Readers also read",
        "Nos lecteurs ont lu ensuite",
        "À suivre",
        "A seguir",
        "Okumaya devam et",
        "Et recomanem",
        "Us pot agradar",
        "Повезано",
        "Може да ви се хареса",
        "Դիտեք նաև",
        "Bạn có thể quan tâm",
        "Bài cùng chủ đề",
        "ข่าวหมวดเดียวกัน",
        "در همین رابطه",
        "آپ کو یہ بھی پسند آ سکتا ہے",
        "आपके लिए सुझाव",
        "এ বিভাগের আরো খবর",
        "Διαβάστε περισσότερα",
        "Hasonló cikkek",
        "On LANTERN.COM",
        "Auch auf fluss.de",
        "Więcej na rzeka.com.pl",
        "En riopost.com.ar",
        "Связанные материалы",
        "Contenus associés",
        "Lainnya dari Olahraga",
        "こんな記事も読まれています",
        "文化の関連記事",
        "更多体育新闻",
        "看了又看",
    ],
)
def test_what_is_picked_for_the_reader_is_related(heading):
    assert is_related(heading)


@pytest.mark.parametrize("line", ["Für dich", "Recommended dose for adults", "A suivi", "更多的人失去工作后的新闻自由"])
def test_other_words_head_no_list(line):
    assert not is_related(line)


@pytest.mark.parametrize("section", ["Culture | {}", "Sport · {}", "[Politics] {}", "Local News » {}"])
def test_sections_in_front_of_all_titles_are_no_part_of_them(section):
    titles = [(row, section.format(title)) for row, title in enumerate(TITLES)]
    assert [title for _, title in without_behind(titles)] == TITLES


def test_a_series_with_its_year_or_one_title_alone_keeps_what_stands_in_front():
    for titles in (
        [(1, f"Design Week 2031 | {title}") for title in TITLES],
        [(1, "Goats | The fair moves to the sea")],
    ):
        assert without_behind(titles) == titles


@pytest.mark.parametrize("day", ["2014年4月25日", "March 12, 2018", "12 mai 2019", "3. Juni 2020", "2015년 7월 3일"])
def test_whole_days_behind_all_titles_are_no_part_of_them(day):
    titles = ["Smallest crop of the valley since 1988", "Ferry waits"]
    assert [t for _, t in without_behind([(k, f"{t} {day}") for k, t in enumerate(titles)])] == titles


def test_a_day_in_front_keeps_no_year_behind():
    titles = [(1, "4 listopada 2024 Tramwaj wraca do portu"), (2, "9 maja 2024 Koza na dachu ratusza")]
    assert [t for _, t in without_behind(titles)] == ["Tramwaj wraca do portu", "Koza na dachu ratusza"]


@pytest.mark.parametrize("line", ["Maud Ferris - May 3, 2019", "3 May 2019 | Maud Ferris", "Maud Ferris, 2019-05-03"])
def test_the_writer_and_the_day_stand_under_a_title(line):
    assert is_under_title(line)


def test_what_only_looks_so_stands_under_none():
    assert not is_under_title("V.U. Maud Ferris, Kaaistraat 12")
    assert not is_under_title("25.05.2021, 09:29 Uhr | Stahlwerk schaltet Ofen ab")
    assert not is_moment("1. 新版公交线路图公布")


def test_teasers_with_their_writers_are_none():
    writers = ["Maud Ferris", "Ivo Lindqvist", "Maud Ferris"]
    records = [
        f"{title}\nThe council will look at the figures again in autumn.\n{writer}"
        for title, writer in zip(TITLES, writers, strict=True)
    ]
    assert related(article("Related articles\n" + "\n".join(records))) == TITLES


def test_titles_without_a_day_below_dated_ones_are_of_another_list():
    dated = "\n".join(f"{title} March {k + 3}, 2018" for k, title in enumerate(TITLES))
    assert related(article(f"Related Posts\n{dated}\nSmallest library of the island opens\n")) == TITLES


def test_a_few_words_with_a_full_stop_are_a_teaser():
    teasers = ["Two goats were hurt.", "The council will look at the figures again in autumn.", "It hums in the wind."]
    records = "\n".join(f"{title}\n{teaser}" for title, teaser in zip(TITLES, teasers, strict=True))
    assert related(article("", f"Related articles\n{records}\n© Fell Gazette 2019")) == TITLES


@pytest.mark.parametrize("days", [["", "", ""], ["\nMay 3, 2019", "\nJune 14, 2019", "\nMay 30, 2019"]])
def test_writers_right_below_the_titles_are_none(days):
    writers = ["Maud Ferris", "Ivo Lindqvist", "Maud Ferris"]
    records = [f"{t}\n{w}{d}" for t, w, d in zip(TITLES, writers, days, strict=True)]
    assert related(article("", "What to read next\n" + "\n".join(records) + "\n© Fell Gazette 2019")) == TITLES


def test_sections_that_come_again_stand_over_titles_as_others_do():
    sections = ["Rivers", "Sport", "Rivers"]
    records = [f"{section}\n{title}" for section, title in zip(sections, TITLES, strict=True)]
    assert related(article("", "Read next\n" + "\n".join(records) + "\n© Fell Gazette 2019")) == TITLES


def test_a_section_in_front_goes_though_the_outlet_stands_below():
    titles = [(row, f"Culture | {title}") for row, title in enumerate(TITLES)] + [(9, "Fell Gazette")]
    assert [title for _, title in without_behind(titles)] == [*TITLES, "Fell Gazette"]


@pytest.mark.parametrize("sign", [">>", "->", "=>", "»"])
def test_a_title_behind_an_arrow_of_signs_is_related(sign):
    assert related(article(f"{sign} {TITLES[0]}\n\n")) == TITLES[:1]


@pytest.mark.parametrize("heading", ["Devamını oku", "Leggi tutto", "Read the full story", "続きを読む"])
def test_words_that_lead_on_before_a_colon_and_a_title(heading):
    assert inline_heading(f"{heading}: {TITLES[0]}") == (heading, TITLES[0])


def test_what_else_a_section_has_in_turkish_below_a_story():
    assert is_news_of_section("spor haberleri")
    assert not is_news_of_section("deprem haberleri")
    assert related(article("", "Sağlık Haberleri\n" + "\n".join(TITLES) + "\n© Fell Gazette 2019")) == TITLES


@pytest.mark.parametrize("last", ["Fell Gazette", "Director: Ivo Lindqvist"])
def test_days_go_though_what_stands_last_has_none(last):
    titles = [(k, f"{title} March {k + 3}, 2018") for k, title in enumerate(TITLES)]
    assert [title for _, title in without_behind([*titles, (9, last)])] == [*TITLES, last]


def test_a_day_with_its_month_in_front_is_no_number():
    assert item_title(f"22. Mai 2023 | {TITLES[0]}") == TITLES[0]
    assert item_title(f"2. {TITLES[0]}") == TITLES[0]


@pytest.mark.parametrize("line", ["Have your say", "Belum ada komentar", "Leserkommentare", "ログインしてコメントする"])
def test_what_stands_over_comments_ends_a_list(line):
    assert names_comments(line)
    below = "Related articles\n" + "\n".join(TITLES) + f"\n{line}\nMaud Ferris\nA fine piece of work, this."
    assert related(article("", below)) == TITLES


def test_a_chinese_sentence_ends_a_list_in_its_story():
    found = article("相关新闻\n市民泳池提前两周开放\n最终决定预计将在本月底前公布。\n\n")
    assert related(found) == ["市民泳池提前两周开放"]


@pytest.mark.parametrize(
    "heading",
    [
        "Also worth a read",
        "You might like these articles",
        "Ebenfalls lesenswert",
        "Das könnte Ihnen auch gefallen",
        "Vous pourriez aussi aimer",
        "También vale la pena leer",
        "Vale la pena leggere",
        "Talvez você goste",
        "Ook de moeite waard",
        "Också läsvärt",
        "Kanskje du også liker",
        "Lukemisen arvoista",
        "Może Ci się też spodobać",
        "Stojí za přečtení",
        "Ezek is tetszhetnek",
        "S-ar putea să-ți placă",
        "Вам также может понравиться",
        "Можда ће вам се свидети",
        "Αξίζει να διαβάσετε",
        "ΙΣΩΣ ΣΑΣ ΑΡΕΣΟΥΝ",
        "BUNU DA BEĞENEBİLİRSİNİZ",
        "כדאי לקרוא גם",
        "ربما يهمك",
        "值得一读",
        "읽어볼 만한 기사",
        "Weitere Ausschnitte vom selben Tag",
        "Otros recortes del mismo día",
        "Inne wycinki z tego dnia",
        "同日の他の記事",
    ],
)
def test_what_is_worth_reading_or_of_the_same_day_is_related(heading):
    assert is_related(heading)


@pytest.mark.parametrize(
    "line",
    ["We like: the lid that folds flat", "Love is love", "Do you like the new ferry?", "What you may like in May"],
)
def test_what_somebody_likes_heads_no_list(line):
    assert not is_related(line)


def test_two_titles_under_what_the_reader_may_like():
    found = article(below="Etiketter: färja, älv\nDet här kanske du också gillar\nGeten på taket\nTåget som väntade\n")
    assert related(found) == ["Geten på taket", "Tåget som väntade"]
