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
        ("Author(s): Ann Lee and Bob Ray", ["Ann Lee", "Bob Ray"]),
        ("Подготовил(а): Иван Котов", ["Иван Котов"]),
        ("Записала Вера Котова", ["Вера Котова"]),
        ("Een reportage van Jan Bakker", ["Jan Bakker"]),
        ("Text - Foto: Jana Roth", ["Jana Roth"]),
        ("Haber - Fotoğraf: Ali Kaya", ["Ali Kaya"]),
        ("Haber: Ali Kaya - Ece Demir", ["Ali Kaya", "Ece Demir"]),
        ("By Ann Lee - Cedar Falls", ["Ann Lee"]),
        ("聞き手＝森田恵", ["森田恵"]),
        ("文｜周海峰", ["周海峰"]),
        ("记者周海峰／兰州报导", ["周海峰"]),
        ("كتب: سامي الحداد تصوير: ليلى منصور", ["سامي الحداد"]),
        ("Por Inés Montes de Oca", ["Inés Montes de Oca"]),
        ("By The Carrow Dispatch Staff", []),
        ("Par la rédaction de Le Courrier de Dole", []),
        ("Par la rédaction de Dole Matin", []),
        ("By Published", []),
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
        ("Jan Bakker is verslaggever bij De Bode", ["Jan Bakker"]),
        ("Ann Lee is our best hope.", []),
        ("Ann Lee is a friend of the harbour.", []),
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
        ("Inés Montes de Oca", ["Inés Montes de Oca"]),
        ("Ann Lee in Carrow and Bob Ray", ["Ann Lee", "Bob Ray"]),
        ("Jan Bakker. Met medewerking van Bas Kuiper", ["Jan Bakker"]),
        ("Marek Wrona, współpraca Zofia Kania", ["Marek Wrona"]),
        ("Współpraca Zofia Kania", []),
        ("Takip Et", []),
        ("A- A", []),
        ("St. Pölten", []),
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
    assert cjk_names.several_alone("佐伯真理 小林茂樹") == ("佐伯真理", "小林茂樹")
    assert cjk_names.told_apart("森田恵・編集委員") == "森田恵"
    assert cjk_names.told_apart("周海峰 3分钟阅读") == "周海峰"
    assert cjk_names.told_apart("【有料記事】") == ""
    assert cjk_names.is_no_name("本报综合报道")
    assert not cjk_names.is_no_name("周海峰")
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


@pytest.mark.parametrize("byline", ["ريم الحداد | 12 يناير 2022", "ريم الحداد 12/01/2022"])
def test_a_writer_before_the_day_of_her_line_in_arabic(byline: str, tmp_path: Path) -> None:
    top = ["بوابة المرفأ", "العبارة تنتظر نافذتين جديدتين في الميناء"]
    assert _authors([*top, byline, *ARABIC, "بوابة المرفأ", "اتصل بنا"], tmp_path) == ["ريم الحداد"]
    assert _authors([*top, "تم التحديث 12/01/2022", *ARABIC, "بوابة المرفأ"], tmp_path) == []


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
        ["森田恵 2021.05.03"],
        ["掲載日：2021/05/03", "長崎＝森田恵"],
        ["2021年5月3日 10:15", "保存", "森田恵（社会部記者）"],
        ["森田恵 社会部記者", "2021年5月3日 10:15"],
        ["2021年5月3日 10:15", "森田恵=長崎"],
    ],
)
def test_a_writer_beside_the_day_in_japanese(over: list[str], tmp_path: Path) -> None:
    top = ["北洋日報", "ニュース　スポーツ　天気", "連絡船、新しい窓を待つ"]
    assert _authors([*top, *over, *JAPANESE, "北洋日報"], tmp_path) == ["森田恵"]


def test_buttons_are_no_writers_in_japanese(tmp_path: Path) -> None:
    top = ["北洋日報", "連絡船、新しい窓を待つ"]
    for over in ("2021/05/03 10:15 公開済み", "更新日時 2021年5月3日 10:15", "2021年5月3日 月曜日"):
        assert _authors([*top, over, *JAPANESE, "北洋日報"], tmp_path) == []


def test_who_took_the_picture_is_no_writer_in_arabic(tmp_path: Path) -> None:
    top = [
        "بوابة المرفأ",
        "العبارة تنتظر نافذتين جديدتين في الميناء",
        "12 يناير 2022",
        "العبارة في الميناء - تصوير: ريم الحداد",
    ]
    assert _authors([*top, *ARABIC, "بوابة المرفأ", "اتصل بنا"], tmp_path) == []


def test_the_outlet_above_the_headline_does_not_hide_the_writer_beside_the_day(tmp_path: Path) -> None:
    top = ["News", "Sport", "3 May 2021", "Harbour Light", "Ferry waits for two new windows"]
    assert _authors([*top, "Greta Holm | 03/05/2021", *STORY, "Harbour Light"], tmp_path) == ["Greta Holm"]


def test_a_paper_whose_article_means_by_elsewhere_is_no_writer(tmp_path: Path) -> None:
    top = ["De Havenkade Vandaag", "Ferry waits for two new windows", "Greta Holm", "3 May 2021"]
    assert _authors([*top, *STORY, "De Havenkade Vandaag"], tmp_path) == ["Greta Holm"]


def test_who_said_a_pulled_quote_did_not_write_the_story(tmp_path: Path) -> None:
    top = ["Harbour Post", "News  Sport", "Ferry waits for two new windows", "3 May 2021", STORY[0]]
    quote = ["“We counted the windows twice before we sailed”", "Greta Holm"]
    assert _authors([*top, *quote, *STORY[1:], "Harbour Post"], tmp_path) == []


def test_who_edited_comes_after_who_wrote(tmp_path: Path) -> None:
    top = ["Harbour Post", "News  Sport", "Ferry waits for two new windows", "3 May 2021", "Greta Holm", "@gholm"]
    assert _authors([*top, *STORY, "Edited by Tom Brand", "Harbour Post"], tmp_path) == ["Greta Holm"]
    assert _authors([*top[:4], *STORY, "Edited by Tom Brand", "Harbour Post"], tmp_path) == []


@pytest.mark.parametrize("button", ["نسخ الرابط", "اترك تعليقا", "أبلغ عن خطأ"])
def test_buttons_are_no_writers_in_arabic(button: str, tmp_path: Path) -> None:
    top = ["بوابة المرفأ", "العبارة تنتظر نافذتين جديدتين في الميناء", "12 يناير 2022"]
    assert _authors([*top, button, *ARABIC, "بوابة المرفأ"], tmp_path) == []


def test_a_writer_and_the_outlet_some_rows_below_the_headline(tmp_path: Path) -> None:
    top = ["Channel 6 News", "News  Sport", "Ferry waits for two new windows", "Posted at 10:15", "A A A", "Text size"]
    assert _authors([*top, "Greta Holm, Channel 6 News", *STORY, "© 2021 Channel 6 News"], tmp_path) == ["Greta Holm"]
