"""Between and below the paragraphs: stock last sentences, headings over pointers, questions, boxes for donations."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.captions import is_labelled_caption
from tests.ferry_page import BODY, article

HEAD = "River Post\nFerry stays on the river\nBy Ann Lee\n30 September 2017\n"
FIRST, SECOND, _ = BODY.strip().split("\n\n")
THIRD = "The crew of six will be hired before the winter, when the river is high and the old engine must be lifted out."


@pytest.mark.parametrize(
    "last",
    [
        "The freeholder, Bex Ground Rents (No. 4) Ltd, has been contacted for comment.",
        "The owners of the pier were approached for comment and did not answer in time.",
        "A spokesman for the harbour board declined to comment on the price of the engine.",
    ],
)
def test_who_was_asked_for_comment_closes_the_story(last: str) -> None:
    page = (
        f"{HEAD}{FIRST}\n{SECOND}\n{THIRD}\n{last}\nJoin our River breaking news WhatsApp community by clicking here\n"
    )
    assert article(page).body.endswith(last)


@pytest.mark.parametrize("between", ["Baca juga: Tanggul Laut Jebol Lagi, 300 Keluarga Terdampak\n", ""])
@pytest.mark.parametrize("heading", ["Relokasi Tersendat", "Menunggu surat"])
def test_a_heading_over_a_pointer_to_another_article(heading: str, between: str) -> None:
    page = f"""KABARNUSA.COM
Home
Regional
Cerita Warga Bedono, Tiga Kali Meninggikan Lantai
Kabarnusa.com, 15 Mei 2024, 10:21 WIB
Penulis Dimas Prakoso Aji
DEMAK, KABARNUSA.com – Sukarti harus menunduk setiap kali masuk ke rumahnya. Lantai sudah tiga kali ditinggikan.
"Yang bertahan itu yang tidak punya biaya pindah, bukan yang tidak mau pindah," ujar Khoirul kepada wartawan di sana.
{heading}
{between}Pemerintah Kabupaten Demak sudah menyiapkan lahan relokasi seluas 3,4 hektar. Namun, prosesnya belum selesai.
Sukarti sendiri tidak berharap banyak. Ia menunggu surat dari kantor pertanahan di dinding ruang tamunya yang basah.
"""
    assert heading in article(page).body.split("\n\n")


@pytest.mark.parametrize(("word", "kept"), [("Laagwater", True), ("Vacatures", False)])
def test_a_heading_of_one_word_that_its_section_repeats(word: str, kept: bool) -> None:
    page = f"""Binnenvaart Actueel
Sluis Weurt krijgt reservedeuren, maar pas in 2027
door Wouter Hoekzema
woensdag 12 juni 2024
Voor de sluizen bij Weurt worden twee sets deuren gebouwd. Dat heeft de vaarwegbeheerder aan schippers bekendgemaakt.
De bouw van de deuren kost ruim 14 miljoen euro. Ze worden opgeslagen op een terrein bij de Waalhaven in Nijmegen.
Advertentie
Van Heusden Scheepsschroeven – 24/7 service in Rotterdam
{word}
Bij lage rivierstanden is Weurt extra kwetsbaar. Onder 6 meter wordt de drempel te ondiep voor alle grote schepen.
Een studie daarnaar wordt eind dit jaar verwacht. Tot die tijd blijft bij laagwater een sleepboot stand-by liggen.
"""
    found = article(page).body
    assert (word in found.split("\n\n"), "Scheepsschroeven" in found) == (kept, False)


def test_a_question_of_an_interview_ends_the_list_above_it() -> None:
    page = """Revista Ceiba
Amparo Luján: “El desierto no está vacío, está callado”
Por Ximena Arreola Tovar
13 de mayo de 2022
Amparo Luján recibe en la cocina, con el radio encendido y una jarra de agua de membrillo. No le gusta dar entrevistas.
¿Cómo llegó a los telegrafistas?
Por mi abuela. Ella fue operadora en Estación Conchos entre 1911 y 1917 y nunca habló de eso. Cuando murió, lo supimos.
Tardó nueve años. ¿Qué pasó en ese tiempo?
Escribí una novela de ochocientas páginas y le quité la mitad. La primera versión explicaba todo y no decía casi nada.
TE PUEDE INTERESAR
Cartas desde Parral: la correspondencia inédita de Elisa Urquidi
Siete novelas mexicanas sobre trenes
Usted dio clases de secundaria treinta y dos años. ¿Se nota en la escritura?
Espero que no. Bueno, en una cosa sí: cuando das clases a muchachos de trece años aprendes a no mentir, se dan cuenta.
"""
    found = article(page)
    assert [link.title for link in found.links] == [
        "Cartas desde Parral: la correspondencia inédita de Elisa Urquidi",
        "Siete novelas mexicanas sobre trenes",
    ]
    assert "Usted dio clases de secundaria treinta y dos años. ¿Se nota en la escritura?" in found.body


@pytest.mark.parametrize("second", ["External Links", "Related Stories", "On the web"])
def test_a_heading_under_the_heading_of_a_list(second: str) -> None:
    titles = "Timeline: The 2011 flood\nProvince to spend $9.1M on dikes\nHoop and Holler cut: One year later\n"
    note = "(Note: The Post does not endorse and is not responsible for the content of external links.)\n"
    page = f"{HEAD}{FIRST}\n{THIRD}\nRelated\n{second}\n{titles}{note}{SECOND}\nNobody voted against the plan.\n"
    found = article(page)
    assert [link.title for link in found.links] == titles.splitlines()
    assert "endorse" not in found.body


@pytest.mark.parametrize(
    "ask",
    [
        "Your donation will support the journalists of Dale College. Your contribution will pay for our new cameras.",
        "Votre don soutient les journalistes du village et paie les frais de notre site pour toute une année de plus.",
    ],
)
def test_a_box_for_donations_is_no_text(ask: str) -> None:
    box = f"DONATE TO THE RIVER POST\n$1,840\n$5,000\nContributed\nOur Goal\n{ask}\n"
    found = article(f"{HEAD}{FIRST}\n{THIRD}\n{box}{SECOND}\nNobody voted against the plan.\n")
    assert ask not in found.body
    assert SECOND in found.body


def test_days_of_a_life_do_not_date_its_obituary() -> None:
    life = "Born: March 4th, 1941\n\nDied: October 23rd, 2023\n\n"
    assert article(f"riverpost.ie\n\nAnn Lee obituary: Botanist on a bicycle\n\n{life}{BODY}").published is None


def test_the_outlets_name_below_a_list_is_no_title() -> None:
    foot = "Related Posts\nTwo feared dead as building collapses\nPolice parade suspects in Nnewi\nThe River Courier\n"
    found = article(f"The River Courier\nNews\n{HEAD[11:]}{BODY}\n{foot}Hot leads.\n© 2024 The River Courier Ltd.\n")
    assert "The River Courier" not in [link.title for link in found.links]


@pytest.mark.parametrize(
    ("line", "caption"),
    [
        ("Rumah Sukarti di Desa Bedono, Demak, Selasa (14/5/2024).(KABARNUSA.COM/DIMAS PRAKOSO AJI)", True),
        ("Warga melintas di jalan yang tergenang, Senin. (ANTARA FOTO/Aji Styawan)", True),
        ("Die Fähre am Mittwoch im Hafen von Dale. (REPUBLIKA/Ann Lee)", True),
        ("He sold the ferry to the town (and/or the province) for one dollar (1931/32)", False),
    ],
)
def test_a_maker_behind_the_site_in_brackets_closes_a_caption(line: str, caption: bool) -> None:
    assert is_labelled_caption(line) == caption


def test_lines_of_a_deck_below_a_share_button_are_no_list() -> None:
    page = """한빛경제
"배추 한 포기 들고 두 번 고민"…김장 포기한 4050
입력2023.11.14 17:32 수정2023.11.15 04:05
서다인 기자
공유하기
절임배추 5㎏ 이하 판매 61% 늘어
고춧가루·천일염은 작년보다 비싸
"김장 대신 완제품" 응답 첫 절반
서울 노원구에 사는 주부 정모씨(52)는 올해 20년 만에 처음으로 김장을 하지 않기로 했다. 아들이 입대했기 때문이다.
김장철을 맞았지만 집에서 김치를 담그는 가구가 빠르게 줄고 있다. 예약 물량은 작년 같은 기간보다 18.4% 감소했다.
"""
    assert article(page).links == ()
