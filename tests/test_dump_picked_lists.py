"""Lists of other articles under headings for the reader, and what stands with their titles."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.labels import is_related
from ingest.parsers.page_dump.lists.list_items import is_moment, is_under_title, without_behind
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
