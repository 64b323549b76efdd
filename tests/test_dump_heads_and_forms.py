"""Page dumps: headlines over subheads and captions, buttons behind "Share:", forms for gifts."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.captions import is_credited
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.names.byline_names import bare_names
from ingest.parsers.page_dump.source.site_names import is_subtitle
from tests.ferry_page import FOOT, HEAD, STORY, article

TOLD = "\n\n".join(STORY)
KOREAN = [
    "전남 영암만의 한 폐염전에 소금을 원료로 쓰는 나트륨 이온 배터리 공장이 들어선다. 주민들은 주주가 된다.",
    "소담에너지는 13일 폐염전에서 착공식을 열고 540억원을 들여 생산라인을 짓는다고 밝혔다.",
    "눈에 띄는 것은 지분 구조다. 염전 주인 46명이 만든 조합이 땅을 내놓는 대신 회사 지분 8%를 받았다고 설명했다.",
]


@pytest.mark.parametrize(
    "subheads", [["영암만 폐염전 12만㎡에 540억 투입", "주민 조합이 지분 8% 보유"], ["폐염전 12만㎡에 540억 투입"]]
)
def test_a_korean_headline_over_its_subheads(subheads: list[str]) -> None:
    title = '"소금으로 전기 저장" 전남 염전마을, 배터리 공장 유치했다'
    head = "\n".join(["한빛경제", "홈 > 산업 > 중소·벤처", title, *subheads, "오세린 기자", "입력 2022.05.13 11:02"])
    text = "\n".join(KOREAN)
    found = article(f"{head}\n{text}\nⓒ 한빛경제, 무단전재 및 재배포 금지\n")
    assert found.title == title


RUSSIAN = [
    "Утром в сенях ещё темно. Галина Степановна Ерохина кладёт в сумку четырнадцать газет и выходит.",
    "В Верхней Сосновке по переписи живут тридцать восемь человек, на самом деле — одиннадцать, и все ждут.",
    "Зарплата у Ерохиной — восемь тысяч двести рублей, на полставки, а разъезжать почтальону не на чем.",
]


def test_a_headline_over_its_deck_and_not_the_caption_below_the_buttons() -> None:
    title = "Почтальон из Верхней Сосновки тридцать лет ходит пешком за девять километров"
    deck = "Почту в деревню обещали возить на машине. Машина так и не пришла, а Галина Степановна не перестала."
    share = "Поделиться: ВКонтакте  Одноклассники  Telegram\nГалина Степановна Ерохина на Сосновском тракте"
    text = "\n\n".join(RUSSIAN)
    head = "Вести Приволья\nГлавная / Статьи / Общество\n12 марта 2020, 14:35"
    found = article(f"{head}\n{title}\n{deck}\n{share}\n{text}\n\nТекст: Ольга Терентьева\n18+\n")
    assert found.title == title
    assert found.body == f"{deck}\n\n{text}"


@pytest.mark.parametrize(
    "line",
    [
        "Поделиться: ВКонтакте  Одноклассники  Telegram",
        "Share on: Facebook | X | WhatsApp",
        "Teilen auf: Facebook, X, WhatsApp",
        "Compartir: Facebook  X  WhatsApp",
        "Partager sur : Facebook Twitter",
        "Udostępnij: Facebook | X",
        "Paylaş: Facebook  Twitter  WhatsApp",
        "分享到：微信 微博 QQ空间",
        "공유: 카카오톡 페이스북 트위터",
    ],
)
def test_a_word_for_sharing_before_names_of_networks(line: str) -> None:
    assert label_of(line) == "furniture"


def test_what_is_shared_behind_a_colon_is_none() -> None:
    assert label_of("Share: Facebook loses a tenth") == ""


ARABIC = [
    "لم يبقَ من الأفران التي كانت تملأ وادي الرملية حتى أواخر التسعينات سوى جدران سوداء كان الأطفال يلعبون فيها كل يوم.",
    "بدأت الورشة في ربيع عام 2019 بقرض لا يتجاوز ألفي دينار واشترت النساء به غربالاً ودولاباً مستعملاً من المدينة.",
    "واليوم تعمل في الورشة أربعون عائلة وتباع الجرار والأطباق في أسواق العاصمة وتشحن إلى سبع دول كما تقول الغرفة.",
]


@pytest.mark.parametrize(
    ("name", "motto", "foot"),
    [
        ("صحيفة الميناء", "صحيفة العرب اليومية", "جميع الحقوق محفوظة © صحيفة الميناء 2023"),
        ("الميناء", "صحيفة يومية سياسية مستقلة", "جميع الحقوق محفوظة © الميناء 2023"),
        ("صحيفة الميناء", "جريدة العرب الدولية", "جميع الحقوق محفوظة © صحيفة الميناء 2023"),
        ("הגשר", "העיתון של הצפון", "כל הזכויות שמורות © הגשר 2023"),
    ],
)
def test_a_name_without_capitals_is_backed_by_the_foot(name: str, motto: str, foot: str) -> None:
    menu = "الرئيسية | العالم العربي | الخليج | اقتصاد | رياضة"
    title = "خزّافو بلدة الرملية يعودون إلى أفرانهم بعد ربع قرن"
    text = "\n\n".join(ARABIC)
    assert article(f"{name}\n{motto}\n{menu}\n{title}\n19 نوفمبر 2023\n{text}\n\n{foot}\n").source == name


def test_a_name_and_what_it_says_of_itself() -> None:
    assert is_subtitle("صحيفة العرب اليومية")
    assert not is_subtitle("صحيفة العرب")


@pytest.mark.parametrize(
    ("line", "credited"),
    [
        ("Boats impounded at the Kasanje naval jetty, August 2019. © 2019 Watch for Free Movement", True),
        ("Pescadores en el muelle de la villa, agosto de 2019. © 2019 Ana Ruiz para Vigía", True),
        ("All rights to the text are reserved by law. © 2019 The Post", False),
        ("The Post is a paper of the river towns © 2019 River Media", False),
    ],
)
def test_who_owns_a_picture_with_a_year(line: str, credited: bool) -> None:
    assert is_credited(line) == credited


@pytest.mark.parametrize(
    "line",
    [
        "Governments Should Release Detainees, Return Boats",
        "Farmers Could Lose Land",
        "States Must End Secret Prisons",
        "Warga Harus Pindah",
    ],
)
def test_headlines_in_title_case_are_no_names(line: str) -> None:
    assert bare_names(line) == ()


@pytest.mark.parametrize(
    "box",
    [
        "Your tax deductible gift can help to save lives around the world.\n$50\n$100\nOther\nDONATE NOW",
        "Mit Ihrer Spende helfen Sie den Schiffern in der ganzen Welt.\n10 €\n50 €\n100 €\nJetzt spenden",
        "Votre don permet à nos équipes de continuer leur travail.\n20 €\n50 €\nJe donne\nFaire un don",
        "Tu donación hace posible nuestro trabajo en el río.\n10 €\n25 €\nDona ahora",
    ],
)
def test_a_form_for_gifts_between_paragraphs_is_no_text(box: str) -> None:
    found = article(f"{HEAD}{STORY[0]}\n\n{STORY[1]}\n\n{box}\n\n{STORY[2]}\n\n{STORY[3]}\n\n{FOOT}")
    assert found.body == TOLD


@pytest.mark.parametrize(
    "box",
    [
        "November 5, 2019\n“The Water Has No Fence”\nArrest on the River\nDownload the full report in English",
        "Weiterführende Informationen\nKarte des Gebiets (PDF, 1,8 MB)\nRichtlinie Moorschutz 2021",
        "Pour en savoir plus sur le bac\nTélécharger le rapport complet (PDF)",
    ],
)
def test_what_heads_files_to_download_is_no_text(box: str) -> None:
    found = article(f"{HEAD}{STORY[0]}\n\n{STORY[1]}\n\n{box}\n\n{STORY[2]}\n\n{STORY[3]}\n\n{FOOT}")
    assert found.body == TOLD


def test_days_over_titles_and_kinds_below_them() -> None:
    items = [
        "July 18, 2018\nFish, Fuel and Fear: Life on a Contested Lake\nReport",
        "April 2, 2019\nLetter to the Lake Tembo Basin Commission\nLetter",
    ]
    found = article(f"{HEAD}{TOLD}\n\nRelated Content\n{items[0]}\n{items[1]}\nRegion / Country\nAfrica\n{FOOT}")
    assert [link.title for link in found.links] == [item.split("\n")[1] for item in items]
