"""Bylines of page dumps by the words that say who wrote it, in the languages that print them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.quality import prediction
from ingest.parsers.page_dump.byline.weak_bylines import _in_other_scripts
from ingest.parsers.page_dump.names import cjk_names
from ingest.parsers.page_dump.names.byline_names import bare_names, byline_of
from ingest.parsers.page_dump.names.dated_line import dated_names
from ingest.parsers.page_dump.names.introduced import introduced


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Napisał: Marek Wrona", ["Marek Wrona"]),
        ("Napisała Zofia Kania", ["Zofia Kania"]),
        ("Oprac. Marek Wrona", ["Marek Wrona"]),
        ("Dodał: Marek Wrona", ["Marek Wrona"]),
        ("Escribe: Pedro Salas", ["Pedro Salas"]),
        ("Corresponsal en Lima: Pedro Salas", ["Pedro Salas"]),
        ("Un reportaje de Pedro Salas", ["Pedro Salas"]),
        ("Un article de Luc Morel", ["Luc Morel"]),
        ("Textes Luc Morel ; photos Zoé Petit", ["Luc Morel"]),
        ("Von Jana Roth und Tom Brand (Fotos)", ["Jana Roth"]),
        ("Yayınlayan: Ali Kaya", ["Ali Kaya"]),
        ("Подготовил Иван Котов", ["Иван Котов"]),
        ("Наш корреспондент Иван Котов", ["Иван Котов"]),
        ("ライター：森田恵", ["森田恵"]),
        ("構成・森田恵", ["森田恵"]),
        ("撰稿 周海峰", ["周海峰"]),
        ("文/本报记者 周海峰", ["周海峰"]),
        ("بواسطة سامي الحداد", ["سامي الحداد"]),
        ("مراسل الشرق: سامي الحداد", ["سامي الحداد"]),
        ("Follow Ann Lee", ["Ann Lee"]),
        ("Auteur: Jan van 't Veer", ["Jan van 't Veer"]),
        ("Napisała Zofia Kania książkę o morzu i ludziach", []),  # a sentence
        ("Follow Ann Lee on her way to the top", []),
    ],
)
def test_a_word_that_says_who_wrote_it(line: str, names: list[str]) -> None:
    assert list(byline_of(line)[1]) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ann Lee is our schools reporter.", ["Ann Lee"]),
        ("Jana Roth ist unsere Korrespondentin in Wien.", ["Jana Roth"]),
        ("Aus Brunnau berichtet Jana Roth", ["Jana Roth"]),
        ("Desde Lima informa Pedro Salas", ["Pedro Salas"]),
        ("De notre correspondant à Quimper Luc Morel", ["Luc Morel"]),
        ("Ann Lee is our best hope.", []),
    ],
)
def test_a_sentence_that_says_who_reports(line: str, names: list[str]) -> None:
    assert list(introduced(line)) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Onur Kaya ve Elif Demir", ["Onur Kaya", "Elif Demir"]),
        ("Pedro Salas. Alicante", ["Pedro Salas"]),
        ("Jan Novák ve Zlíně", ["Jan Novák"]),
    ],
)
def test_names_beside_names_and_towns(line: str, names: list[str]) -> None:
    assert list(bare_names(line)) == names


@pytest.mark.parametrize(
    "line",
    ["Ali Kaya · 3 dk okuma", "Ali Kaya · 5 menit baca", "Ali Kaya · 3 мин чтения", "Ali Kaya | 3 minuty czytania"],
)
def test_a_name_beside_the_time_to_read(line: str) -> None:
    assert dated_names(line)[0] == ("Ali Kaya",)


def test_names_of_east_asia() -> None:
    assert cjk_names.reporters("记者周海峰、林晓梅报道") == ("周海峰", "林晓梅")
    assert cjk_names.several_alone("【森田恵、小林茂樹】") == ("森田恵", "小林茂樹")
    assert cjk_names.several_alone("【経済部、社会部】") == ()
    assert _in_other_scripts("【记者周海峰兰州报道】") == ("周海峰",)


STORY = [
    "The ferry stayed in port on Monday after a storm broke two windows of its bridge, the harbour office said.",
    "It is to sail again on Thursday, when a glazier from the mainland has put in new ones, officials added.",
    "Nobody was hurt, and the forty passengers were taken to the island by a fishing boat in the evening.",
]


def _authors(lines: list[str], tmp_path: Path) -> list[str]:
    path = tmp_path / "page.txt"
    path.write_text("\n\n".join(lines), encoding="utf-8")
    return list(prediction(path, "page")["authors"])


@pytest.mark.parametrize(
    ("signature", "below"),
    [
        ("(Greta Holm)", "Ferry"),
        ("Greta Holm", "Was this article helpful?"),
        ("Greta Holm", "Picture editor: Tom Brand"),
        ("Greta Holm", "Topics"),
    ],
)
def test_a_signature_over_what_ends_the_article(signature: str, below: str, tmp_path: Path) -> None:
    top = ["Harbour Post", "News  Sport  Opinion", "Ferry waits for two new windows", "3 May 2021, 10:15"]
    assert _authors([*top, *STORY, signature, below, "Harbour Post", "Contact"], tmp_path) == ["Greta Holm"]


ARABIC = [
    "بقيت العبارة في الميناء يوم الاثنين بعد أن كسرت عاصفة نافذتين في غرفة القيادة، بحسب إدارة المرفأ.",
    "ومن المقرر أن تبحر مجددا يوم الخميس بعد تركيب زجاج جديد، كما قال مسؤولون في المدينة الساحلية.",
    "ولم يصب أحد بأذى، ونقل الركاب الأربعون إلى الجزيرة على متن قارب صيد في المساء نفسه.",
]


@pytest.mark.parametrize(
    "byline",
    [
        "ريم الحداد (صيدا)",
        "صيدا / ريم الحداد",
        "ريم الحداد - صيدا",
        "صيدا: ريم الحداد",
        "بوابة المرفأ – صيدا: ريم الحداد",
    ],
)
def test_a_writer_beside_a_town_in_arabic(byline: str, tmp_path: Path) -> None:
    top = ["بوابة المرفأ", "العبارة تنتظر نافذتين جديدتين في الميناء", byline, "12 يناير 2022"]
    assert _authors([*top, *ARABIC, "بوابة المرفأ", "اتصل بنا"], tmp_path) == ["ريم الحداد"]


JAPANESE = [
    "月曜日の嵐で操舵室の窓が二枚割れ、連絡船は港にとどまったと港湾事務所が発表した。",
    "本土から来るガラス職人が新しい窓を入れ、木曜日に運航を再開する予定だという。",
    "けが人はなく、乗客四十人はその日の夕方に漁船で島へ運ばれた。",
]


@pytest.mark.parametrize(
    "over",
    [
        ["2021/05/03 10:15 森田恵"],
        ["2021年5月3日 10:15 森田恵"],
        ["北洋日報 森田恵", "2021年5月3日 10:15"],
        ["【森田恵】", "2021年5月3日 10:15"],
    ],
)
def test_a_writer_beside_the_day_in_japanese(over: list[str], tmp_path: Path) -> None:
    top = ["北洋日報", "ニュース　スポーツ　天気", "連絡船、新しい窓を待つ"]
    assert _authors([*top, *over, *JAPANESE, "北洋日報"], tmp_path) == ["森田恵"]


def test_buttons_are_no_writers_in_japanese(tmp_path: Path) -> None:
    top = ["北洋日報", "連絡船、新しい窓を待つ", "2021/05/03 10:15 公開済み"]
    assert _authors([*top, *JAPANESE, "北洋日報"], tmp_path) == []


def test_who_took_the_picture_is_no_writer_in_arabic(tmp_path: Path) -> None:
    top = [
        "بوابة المرفأ",
        "العبارة تنتظر نافذتين جديدتين في الميناء",
        "12 يناير 2022",
        "العبارة في الميناء - تصوير: ريم الحداد",
    ]
    assert _authors([*top, *ARABIC, "بوابة المرفأ", "اتصل بنا"], tmp_path) == []
