"""Headlines among those of the articles before and after, in records of databases, and beside kickers and decks."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lines.pagers import turned_to
from ingest.parsers.page_dump.lines.site_terms import is_of_site
from ingest.parsers.page_dump.lists.list_items import item_title
from ingest.parsers.page_dump.names.byline_names import bare_names
from tests.ferry_page import BODY, article


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("上一篇：开学季文具抽检 三批次不合格", "开学季文具抽检 三批次不合格"),
        ("下一条: 社区食堂月底收官", "社区食堂月底收官"),
        ("前の記事：渡し船、廃止せず", "渡し船、廃止せず"),
        ("다음 기사 : 나룻배 그대로 남는다", "나룻배 그대로 남는다"),
        ("Previous article: Dam weeps again", "Dam weeps again"),
        ("« Nächster Beitrag: Die Fähre bleibt", "Die Fähre bleibt"),
        ("Article précédent : Le bac reste au fleuve", "Le bac reste au fleuve"),
        ("Artículo siguiente: La barca se queda", "La barca se queda"),
        ("Следующая статья: Паром остаётся", "Паром остаётся"),
        ("Next: the council votes on the ferry", ""),
        ("Previous articles were shorter: this one is not", ""),
    ],
)
def test_the_title_of_an_article_before_or_after(line: str, title: str) -> None:
    assert turned_to(line) == title
    assert (label_of(line) != "") == (title != "")


@pytest.mark.parametrize("label", ["Previous article: ", "Vorheriger Beitrag: ", "上一篇："])
def test_a_neighbours_title_is_no_headline(label: str) -> None:
    other = "Council of Dale agrees to pay for a new crew and engine"
    top = f"Dale Post\nIn this issue\n{other}\n"
    page = f"{top}Ferry stays on the river\nBy Ann Lee\n30 September 2017\n{BODY}\n{label}{other}\n"
    found = article(page)
    assert (found.title, other in found.body) == ("Ferry stays on the river", False)


def test_the_headline_stands_below_the_button_for_the_next_article() -> None:
    page = f"Dale Post\nPrevious article\nNext article\nFerry stays on the river\nBy Ann Lee\n30 September 2017\n{BODY}"
    assert article(page).title == "Ferry stays on the river"


STORY = """　　本报讯 一间十八平方米的木屋，用缆绳系在渔排中间，屋顶上插着一面红十字旗。昨日上午，诊所迎来了第一位病人。
　　病人叫翁细妹，今年五十三岁，在鲍鱼渔排上干了十一年。她的右手食指被网绳勒伤，已经肿了三天。
　　诊所每周一、三、五开放，由两名医生和一名护士轮流值守，可以处理外伤、测量血压血糖、开具常用药。"""


@pytest.mark.parametrize("lines", ["海上养殖工人的“水上诊所”开张\n渔排上来了卫生院", "渔排上来了卫生院"])
def test_the_short_line_over_a_chinese_writer_is_the_headline(lines: str) -> None:
    top = "闽东晨报数字报\n2023年08月29日 星期二\n本版新闻\n返回目录\n"
    page = f"{top}{lines}\n本报记者 林晓芸 通讯员 陈国樑 文/图\n医生在渔排诊所为工人量血压。\n{STORY}\n"
    found = article(page)
    assert (found.title, found.authors) == ("渔排上来了卫生院", ("林晓芸", "陈国樑"))


@pytest.mark.parametrize(
    "line",
    [
        "版权声明：本报所有内容，未经书面授权，不得转载、摘编或以其他方式使用。",
        "未經本報許可，嚴禁轉載。",
        "当サイトの記事、写真の無断転載を禁じます。",
        "저작권자 ⓒ 한빛일보, 무단전재 및 재배포 금지",
        "Quotation of our texts is permitted only with a hyperlink.",
        "We take no liability for the contents of linked sites.",
    ],
)
def test_terms_of_a_site(line: str) -> None:
    assert is_of_site(line)


@pytest.mark.parametrize("line", ["法院认定，未经授权不得使用他人照片。", "版权登记量增长两成。"])
def test_a_story_may_tell_of_terms(line: str) -> None:
    assert not is_of_site(line)


RECORD = """La Voce del Lago
ARCHIVIO STORICO 1986 - 2015
Ricerca: "scalo industriale" AND "Dervio"
Risultati 112   |   Documento 7 di 112
Ordina per: Rilevanza | Data
Testata:\tLa Voce del Lago
Data:\t14/11/1996
Edizione:\tLECCO
Pagina:\t11
Sezione:\tCRONACA
Autore:\tBassi Ornella
Parole:\t327
{more}Titolo:\tL'ultimo turno della vetreria
Sommario:\tCentottanta operai in mobilità
Testo:
dal nostro inviato ORNELLA BASSI
DERVIO - Alle dieci di sera hanno spento il forno e nessuno si è mosso. Sono rimasti lì, in centottanta, a guardare.
La vetreria chiude. Lo aveva annunciato la proprietà in settembre, lo ha confermato martedì il curatore in prefettura.
"Io qui ci sono entrato che avevo quindici anni", racconta un soffiatore, che ha già svuotato il suo armadietto.
"""


@pytest.mark.parametrize("more", ["", "Occhiello:\tDervio, la fabbrica chiude\n", "Tiratura:\t12000\nRullo:\tB 12\n"])
def test_a_record_with_labels_that_no_table_knows(more: str) -> None:
    found = article(RECORD.format(more=more))
    assert (found.title, found.source, found.authors) == (
        "L'ultimo turno della vetreria",
        "La Voce del Lago",
        ("Ornella Bassi",),
    )
    assert found.published is not None
    assert found.published.value == "1996-11-14"
    assert found.body.startswith("DERVIO - Alle dieci")


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Vetreria, muro contro muro - 13/11/1996 - pag. 9", "Vetreria, muro contro muro"),
        ("Dam weeps again over dry field - 3 May 2004 - p. B4", "Dam weeps again over dry field"),
        ("Der Damm weint wieder (3.5.2004, S. 12)", "Der Damm weint wieder"),
        ("Catch 22 rules the river, p. 9", "Catch 22 rules the river, p. 9"),
    ],
)
def test_day_and_page_behind_a_title(line: str, title: str) -> None:
    assert item_title(line) == title


def test_the_line_under_its_section_is_the_headline_over_a_longer_one() -> None:
    story = """Egy szobában játszódik az egész, és a szoba az előadás végére kisebb lesz. Nem hatásra: a falak jönnek.
A kecskeméti színház kamaratermében bemutatott Őszi tárlat Lendvay Etelka darabja, amelyet a háború előtt játszottak.
Hajdók Réka játssza a tanítónőt, és két órán át szinte nem emeli föl a hangját: „Hol a vasaló?”
"""
    menu = "Páholy\nszínházi magazin\nnyitólap | hírek | kritika | interjú | tánc\nkeresés:\nkritika\n"
    head = "Vasaló a nászágy alatt\nLendvay Etelka-bemutató Kecskeméten\n2009. április 17., péntek\nSzéchy Dorottya\n"
    found = article(f"{menu}{head}nyomtatás\n{story}impresszum | RSS\n© Páholy Alapítvány 2004–2009.\n")
    assert (found.title, found.authors) == ("Vasaló a nászágy alatt", ("Széchy Dorottya",))


@pytest.mark.parametrize("line", ["Lendvay Etelka-bemutató Kecskeméten", "Ingmar Bergman-festival Fårö"])
def test_a_word_behind_a_names_hyphen_makes_no_name(line: str) -> None:
    assert bare_names(line) == ()
    assert bare_names("Kim Jung-eun") == ("Kim Jung-eun",)
