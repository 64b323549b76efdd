"""Page dumps: what clippings of old papers and press releases print over their headline."""

from __future__ import annotations

import io

import pytest

from ingest.parsers.contract import Context
from ingest.parsers.page_dump import PARSER
from ingest.parsers.page_dump.lines.tag_lines import is_tag_line
from store.model import Article
from tests.ferry_page import STORY

COLUMN = """\
The harbor board of Milltown voted
on Tuesday to dredge the northern
channel, a project that officials said
would take three years and cost 41
thousand dollars.

Opponents argued that the plan would
damage the eelgrass beds on which the
town's small fishing fleet depends.
"""
CLIPPING = (
    "The Milltown Gazette (Milltown, Ohio) · 14 May 1931, Thu · Page 3\nDownloaded on Mar 3, 2021\n\n{}\n\n" + COLUMN
)
RELEASE = """\
{}

Milltown Harbour Holdings to Dredge Northern Channel

{}
Nov 03, 2021, 08:00 ET

Milltown Harbour Holdings announced today that it will dredge the northern channel, which will take three years.

"We are pleased with the progress of the project," said Ruth Calloway, who leads the firm. "It serves the whole town."
"""


def read(text: str) -> Article:
    (found,) = PARSER.parse(io.BytesIO(text.encode()), Context(name="a.txt"))
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize("headline", ["HARBOR BOARD\nVOTES TO DREDGE", "HARBOR BOARD\nVOTES TO DREDGE\nTHE CHANNEL"])
def test_a_headline_in_capitals_over_lines_of_a_column(headline):
    found = read(CLIPPING.format(headline))

    assert found.title == headline.replace("\n", " ")
    assert (found.source, found.published and found.published.value) == ("The Milltown Gazette", "1931-05-14")


@pytest.mark.parametrize("below", ["ANN LEE", "BY ANN LEE", "14 MAY 1931"])
def test_names_and_days_below_it_are_none_of_it(below):
    assert read(CLIPPING.format(f"BOARD VOTES TO DREDGE\n{below}")).title == "BOARD VOTES TO DREDGE"


@pytest.mark.parametrize(
    "label", ["NEWS PROVIDED BY", "News Release", "PRESS RELEASE", "Pressemitteilung", "Communiqué de presse"]
)
def test_the_label_of_a_release_is_no_outlet(label):
    assert read(RELEASE.format(label, "")).source != label
    assert read(RELEASE.format("", label)).source != label


@pytest.mark.parametrize(
    "head",
    [
        "Nazwa gazety: {}\nData: 23.05.2019\nNakład: 9.850\nDziennikarz: {}\nTytuł artykułu: {}",
        "Sajtótermék: {}\nMegjelenés dátuma: 2019.05.23.\nOldal: 14\nÚjságíró: {}\nCikk címe: {}",
        "Мониторинг\nНазвание СМИ: {}\nДата выхода: 23.05.2019\nПолоса: 14\nЖурналист: {}\nЗаголовок статьи: {}",
        "Basın kupürü\nYayın adı: {}\nYayın tarihi: 23.05.2019\nSayfa: 14\nMuhabir: {}\nHaber başlığı: {}",
        "Lehtileike\nLehden nimi: {}\nJulkaisupäivä: 23.05.2019\nSivu: 14\nToimittaja: {}\nOtsikko: {}",
        "Nom du support: {}\nDate de parution: 23/05/2019\nNom du journaliste: {}\nTitre de l'article: {}",
        "新聞切り抜き\n掲載紙：{}\n掲載日：2019年5月23日\n掲載面：14面\n執筆者：{}\n記事タイトル：{}",
        "剪报\n媒体名称：{}\n出版日期：2019年5月23日\n版次：14\n撰稿人：{}\n文章标题：{}",
        "قصاصة صحفية\nاسم الصحيفة: {}\nتاريخ النشر: 23/05/2019\nرقم الصفحة: 14\nالصحفي: {}\nعنوان المقال: {}",
        "กฤตภาคข่าว\nชื่อหนังสือพิมพ์: {}\nวันที่ตีพิมพ์: 23/05/2019\nหน้า: 14\nผู้สื่อข่าว: {}\nพาดหัวข่าว: {}",
    ],
)
def test_labels_of_clippings_in_many_languages(head):
    told = head.format("The Harbour Sentinel", "Ruth Vardaki", "Ferry stays on the river")
    found = read(f"{told}\n------------\n\n" + "\n\n".join(STORY) + "\n\n------------\nSchlüsselwörter: Fähre, Fluss\n")

    assert (found.title, found.source) == ("Ferry stays on the river", "The Harbour Sentinel")
    assert (found.authors, found.published and found.published.value) == (("Ruth Vardaki",), "2019-05-23")
    assert found.body == "\n\n".join(STORY)


@pytest.mark.parametrize("label", ["Mots-clefs", "Ämnesord", "Λέξεις-κλειδιά", "Ключові слова", "מילות מפתח", "主题词"])
def test_more_labels_of_keywords(label):
    assert is_tag_line(f"{label}: ferry, river")
