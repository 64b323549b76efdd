"""Page dumps: badges of shops for apps, offers without a price, notes on a page's age and on what was broadcast,
credits behind a sign of rights, days of lists without a year, counters of what readers felt.
"""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.captions import is_captioned, is_credited
from ingest.parsers.page_dump.lines.notices import is_notice
from ingest.parsers.page_dump.lines.paywalls import offers_access
from ingest.parsers.page_dump.lines.store_badges import is_badge
from ingest.parsers.page_dump.lists.list_items import is_moment, item_title
from ingest.parsers.page_dump.lists.list_titles import is_item
from ingest.parsers.page_dump.names.byline_names import bare_names, byline_of, is_by_alone
from ingest.parsers.page_dump.names.end_notes import is_note
from ingest.parsers.page_dump.source.rights import copyright_name
from tests.ferry_page import BODY, article

HEAD = "River Post\n\nFerry keeps its engine\n\nBy Ann Lee\n\nMay 3, 2019\n\n"


@pytest.mark.parametrize(
    "line",
    [
        *("Download on the App Store", "GET IT ON Google Play", "Laden im App Store", "JETZT BEI Google Play"),
        *("Télécharger dans l’App Store", "Disponible en Google Play", "Scarica su App Store", "Lataa App Storesta"),
        *("Загрузите в App Store", "ДОСТУПНО В Google Play", "App Store'dan İndirin", "تنزيل من App Store"),
        *("App Storeからダウンロード", "Google Playで手に入れよう", "App Store에서 다운로드 하기", "下载 App Store"),
    ],
)
def test_badges_of_shops(line: str) -> None:
    assert is_badge(line)
    assert not is_item(line)


@pytest.mark.parametrize("line", ["Google Play verliert Prozess", "Apple im App Store vor Gericht", "Get it on film"])
def test_titles_about_shops(line: str) -> None:
    assert not is_badge(line)


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("Subscribe now for unlimited access.", True),
        ("Sign up for full access to every story", True),
        ("Abonnez-vous pour un accès illimité", True),
        ("Подпишитесь и читайте без ограничений", True),
        ("Subscribe to the fund, the mayor told them.", False),
        ("Farmers demand unlimited access to the river.", False),
    ],
)
def test_offers_without_a_price(line: str, *, offers: bool) -> None:
    assert offers_access(line) == offers


def test_an_offer_between_paragraphs() -> None:
    first, rest = BODY.split("\n\n", 1)
    text = f"{HEAD}{first}\n\nSubscribe now for unlimited access.\n\n$0/\n(min cost $0)\n\n{rest}\n© River Post\n"
    assert article(text).body == BODY.strip()


@pytest.mark.parametrize(
    "line",
    [
        "This is an archived article and the information in it may be outdated.",
        *(
            "Dies ist ein archivierter Artikel.",
            "Sie lesen einen Artikel aus dem Archiv.",
            "Vous lisez un article archivé.",
        ),
        *("Este es un artículo de archivo.", "Este é um conteúdo arquivado.", "Detta är en arkiverad artikel."),
        *("Это архивный материал.", "Dit is een gearchiveerd artikel."),
        "Dieser Beitrag wurde am 3. Mai in der Sendung „Regional am Abend“ gesendet.",
        "This story was first broadcast on Radio Harbour on 3 May.",
        "Ce reportage a été diffusé dans le 19h30 du 3 mai.",
        "Este reportaje se emitió el 3 de mayo en el informativo.",
        "Det här inslaget sändes i P4 Morgon den 3 maj.",
        *("※この記事の動画は1週間を過ぎると見られなくなる場合があります。", "※掲載の写真はすべてイメージです。"),
    ],
)
def test_notes_on_age_and_broadcast(line: str) -> None:
    assert is_note(line)


def test_what_a_programme_told() -> None:
    assert is_notice("Dieses Thema im Programm: Über dieses Thema berichtete das Inforadio am 3. Mai um 18:10 Uhr.")
    assert not is_note("This is a story of a town that was rebuilt after the flood.")


@pytest.mark.parametrize(
    "line",
    [
        "La nouvelle ligne peut produire 1,2 million de ressorts par an. © Hervé Le Bihan",
        "The line makes 1.2 million springs a year. © Émile Zola",
        "المخرج سليم بن عاشور خلال تصوير فيلمه الثاني في مدينة المهدية. © صورة من شركة الإنتاج",
    ],
)
def test_credits_behind_a_sign_of_rights(line: str) -> None:
    assert is_credited(line)
    assert is_captioned(line)


def test_no_credits() -> None:
    assert not is_credited("All the articles of this site are © 2019 River Post")
    assert not is_credited("Why the sign © is a sign of the times")


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        *(("zo. 20 februari, 10:12", True), ("Mo. 3. Mai, 10:12", True), ("вс, 20 февраля, 10:12", True)),
        *(("Igår 05.00", True), ("Yesterday at 9:15am", True), ("gestern, 10:12 Uhr", True), ("昨日 10:12", True)),
        *(("Debatt | Igår 05.00", True), ("Ayer a las 10:12", True), ("Top 10 Tipps", False), ("Heute 3 Tote", False)),
    ],
)
def test_days_without_a_year(line: str, *, moment: bool) -> None:
    assert is_moment(line) == moment


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("* Küstenfischerei: Ein Beruf verschwindet, 10.10.2021", "Küstenfischerei: Ein Beruf verschwindet"),
        ("The old dam weeps again, 10/10/2021", "The old dam weeps again"),
        ("The old dam weeps again, 2021-10-10", "The old dam weeps again"),
        ("What became of the class, 1921", "What became of the class, 1921"),
    ],
)
def test_days_behind_a_comma(line: str, title: str) -> None:
    assert item_title(line) == title


def test_counters_are_no_titles() -> None:
    list_ = "관련기사\n좋아요 12\n훈훈해요 31\n후속기사 원해요 7\n드라이브 스루 수산물 판매, 이틀 만에 완판\n"
    found = article(f"{HEAD}{BODY}\n{list_}\n© River Post\n")
    assert [link.title for link in found.links] == ["드라이브 스루 수산물 판매, 이틀 만에 완판"]


def test_desks_among_the_writers_of_a_list() -> None:
    list_ = (
        "More from Opinion\nLetters: Bring it back\nBy Letters to the Editor\nWhy I changed my mind\nBy Peter Audley\n"
    )
    found = article(f"{HEAD}{BODY}\n{list_}\n© River Post\n")
    assert [link.title for link in found.links] == ["Letters: Bring it back", "Why I changed my mind"]


def test_points_below_the_first_paragraph_are_no_list() -> None:
    first, rest = BODY.split("\n\n", 1)
    points = "Belangrijkste punten\nAlle veren lagen stil tot zaterdag\nEén gewonde in Schelluinen bij de brug\n"
    text = f"{HEAD}{first}\n{points}{rest}".replace("\n\n", "\n")
    assert article(text).links == ()


def test_a_question_over_its_answer_ends_a_list() -> None:
    lines = (
        "Why did it take seven years to bring the ferry back to the river?",
        "The engine was built in four months, the rest was waiting, and in the end the town paid for all of it.",
        *("Read more", "Sea festival: 14 ferries compete this year", "Boat building looks for its public"),
        "Most of the crew are amateurs, how did you find them?",
        "I put a note up at the fishmonger, and forty women came in two days, most of them out of curiosity alone.",
    )
    found = article(HEAD + "\n".join(["The ferry of the town is back.", *lines]) + "\n© River Post\n")
    assert [link.title for link in found.links] == list(lines[3:5])
    assert lines[5] in found.body


@pytest.mark.parametrize("line", ["نص:", "تحرير:", "Testo di:", "Texte par :"])
def test_labels_of_writers_alone(line: str) -> None:
    assert is_by_alone(line)


def test_words_that_are_labels_with_a_colon_only() -> None:
    assert byline_of("نص البيان على ضرورة الحوار") == ("", ())


def test_studios_and_press_offices_are_nobody() -> None:
    assert byline_of("Von Wiebke Janssen, NWR-Studio Oldenburg")[1] == ("Wiebke Janssen",)
    assert bare_names("Oficina de Comunicaciones e Imagen") == ()


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("© 2023 جميع الحقوق محفوظة - المرفأ 24", "المرفأ 24"),
        ("© 2023 All rights reserved - The River Post", "The River Post"),
    ],
)
def test_rights_before_the_name(line: str, name: str) -> None:
    assert copyright_name(line) == name


def test_a_firm_in_its_own_script() -> None:
    story = (
        "銭湯「波の湯」が17日、およそ4か月半ぶりに営業を再開し、開店の午後2時には常連客など百人余りが列を作りました。"
    )
    text = (
        f"HMB 海辺放送\n\nニュース\n天気\n\n銭湯「波の湯」が営業再開\n\n2024年5月17日 18時05分\n\n{story}\n\n"
        f"{story[:40]}という。\n\n"
        "会社概要\n採用情報\n\n海辺放送株式会社\n\nCopyright © Umibe Broadcasting Co., Ltd. All rights reserved.\n"
    )
    assert article(text).source == "海辺放送"


def test_a_deck_of_two_parts_between_headline_and_day() -> None:
    deck = "Chasing a new engine, the old ferry lost its crew on Monday; the council returns with a crew of six"
    title = "Ferry over the river keeps its engine and crew"
    text = f"River Post\n\n{title}\n\n{deck}\n\nPublished - May 3, 2019 09:47 pm\n\nAnn Lee\n\n{BODY}"
    assert article(text).body.split("\n\n")[0] == deck


@pytest.mark.parametrize(
    "block",
    [
        "The crew:\nTom Reed 241 & 185 (the mayor 58, the council four for 49) bt the old ferry 240 (Monday 84).",
        "Statistik:\nFerry: mayor 2, council 3, crew 12.",
    ],
)
def test_a_last_block_below_a_colon(block: str) -> None:
    text = f"{HEAD}{BODY}\n{block}\n\nRelated stories\n\nTwo boats collide off the pier\n\n© River Post\n"
    assert article(text).body == f"{BODY.strip()}\n\n" + block.replace("\n", "\n\n")


@pytest.mark.parametrize(
    "block",
    [
        "Media contact:\nTom Reed, council of the ferry, tel. 0555 123 40, press@river.example",
        "About the ferry:\nThe old ferry has crossed the river since 1921; the council pays for a crew of six.",
        "More on ferries:\nTwo ferries collide off the pier\nCouncil pays for a new crew",
    ],
)
def test_a_last_block_that_is_none_of_the_story(block: str) -> None:
    text = f"{HEAD}{BODY}\n{block}\n\n© River Post\n"
    assert article(text).body == BODY.strip()
