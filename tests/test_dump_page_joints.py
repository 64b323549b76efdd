"""Pages whose copied text joins what their markup parts: days and clocks, jobs, buttons; posts of blogs."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.names import korean
from ingest.parsers.page_dump.names.byline_names import bare_names
from ingest.parsers.page_dump.prepare.glued import with_dates_apart
from ingest.parsers.page_dump.text.page import read_page
from tests.ferry_page import BODY, article

HEAD = "River Post\nNews\n\nFerry stays on the river\n"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("by Ann Lee June 3, 20215 AM Central", "2021-06-03T05:00"),
        ("Ann LeeLjubovija, BratunacBIRNJune 22, 202108:58", "2021-06-22T08:58"),
        ("09:34, 19 май 202218 432 прочитания3 коментара", "2022-05-19T09:34"),
    ],
)
def test_a_day_beside_what_follows_without_a_space(line: str, day: str) -> None:
    found = article(f"{HEAD}{line}\n\n{BODY}").published
    assert found is not None
    assert found.value == day


def test_a_long_number_is_no_day_and_clock() -> None:
    page = read_page("No. 202108:58 of the list\n\nThe story.")
    assert with_dates_apart(page).text == page.text


@pytest.mark.parametrize(
    "line",
    [
        "01.12.2022 / / River / Harbour / Photovoltaik / Solarthermie / Speicher / Top News / Wirtschaft",
        "Mittwoch, März 7, 2018 21 Allgemein, Beauty Braun, Color-Shampoo, Haare färben, Pflegespülung Permalink",
        "October 26, 2020 AJ Taylor Audio, Local News, Media, News Comments Off on Ferry stays on the river",
    ],
)
def test_a_day_before_the_names_of_all_sections(line: str) -> None:
    assert article(f"{HEAD}{line}\n\n{BODY}").published is not None


def test_a_label_between_two_days_is_the_second_ones() -> None:
    found = article(
        f"{HEAD}홍순재(sjhong57) 기자 쪽지보내기 기사전송 2005-01-28 09:14 최종수정 2005-01-29 11:40\n\n{BODY}"
    )
    assert found.published is not None
    assert found.modified is not None
    assert (found.published.value, found.modified.value) == ("2005-01-28T09:14", "2005-01-29T11:40")
    assert found.authors == ("홍순재",)
    found = article(f"{HEAD}2005-01-28 09:14 입력 2005-01-29 11:40 수정\n\n{BODY}")
    assert found.modified is not None
    assert found.modified.value == "2005-01-29T11:40"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Hattie Brockbank North of England correspondent and Imran Sadiq", ("Hattie Brockbank", "Imran Sadiq")),
        ("Ann Lee Senior reporter and Tom Iwan Reed Local Democracy Reporter", ("Ann Lee", "Tom Iwan Reed")),
        ("House of Commons", ()),
        ("Bank of England and the others who set the rates of this land", ()),
    ],
)
def test_jobs_between_two_names(line: str, names: tuple[str, ...]) -> None:
    assert bare_names(line) == names


@pytest.mark.parametrize(
    "line",
    [
        "FacebookTwitterPinterestE-MailWhatsApp",
        "teilentwitternmailendrucken",
        "KommentareDruckenTeilen",
        "Email ThisBlogThis!Share to Twitter",
        "Share Tweet Email",
        "Comments 12 Share 4 Print",
        "Compartir Facebook Twitter WhatsApp",
        "SdíletDiskuse 47",
        "JaaKommentit (64)",
        "Поширити: Facebook Telegram Viber",
    ],
)
def test_rows_of_buttons(line: str) -> None:
    assert label_of(line) == "furniture"


BUTTONS = """facebook fb twitter tweet pinterest whatsapp linkedin reddit telegram tumblr messenger xing pocket
    flipboard instagram youtube bluesky threads mastodon viber vk sms rss pdf email e-mail mail print drucken teilen
    merken speichern senden weiterleiten kommentare vorlesen comments share like save bookmark copy blogthis! partager
    imprimer envoyer compartir imprimir enviar comentar guardar condividi stampa invia salva delen afdrukken opslaan
    reageren bewaren udostępnij wyślij zapisz dela spara tulosta jaa sdílet tisk diskuse zdieľať megosztás podijeli
    partajează jaga поделиться поширити печать paylaş yazdır"""


@pytest.mark.parametrize("button", BUTTONS.split())
def test_a_row_may_begin_with_any_button(button: str) -> None:
    assert label_of(f"{button.capitalize()}TwitterWhatsApp") == "furniture"


@pytest.mark.parametrize(
    "line", ["Facebook Messenger", "Del Mar", "Print", "Mailand", "Twitter sues Facebook", "Pinot"]
)
def test_no_rows_of_buttons(line: str) -> None:
    assert not label_of(line) or line == "Print"


@pytest.mark.parametrize(
    ("day", "foot"),
    [
        (
            "Sunday, August 7, 2011",
            "Posted by Ann Lee at 9:14 PM Email ThisBlogThis!Share to Twitter\nLabels: kenya, bus",
        ),
        ("Senin, 16 September 2013", "Diposkan oleh Ann Lee di 21.08\nLabel: kereta, kuliner, purwakarta"),
        ("domingo, 14 de outubro de 2012", "Publicada por Ann Lee à(s) 22:47\nEtiquetas: comboios, Sintra"),
    ],
)
def test_a_post_of_blogger(day: str, foot: str) -> None:
    head = "Dust on My Notebook\nA reporter's leftovers, mostly from the river and its ferry\n\n"
    found = article(f"{head}{day}\n\nThe night bus to Lom\n\n{BODY}\n{foot}\n")
    assert found.title == "The night bus to Lom"
    assert found.body == BODY.strip()
    assert found.authors == ("Ann Lee",)


def test_a_release_below_its_picture() -> None:
    caption = (
        "Biene im Schotter bei Quakenbrück. / Weiterer Text über ots und www.presseportal.de/nr/168204 / Die Verwendung"
    )
    head = "12.09.2023 – 09:30\n\nStiftung Bahnnatur\n\nZahl der Wildbienenarten überrascht\n\nteilentwitterndrucken\n"
    assert article(f"{head}{caption}\n\nOsnabrück (ots)\n\n{BODY}").title == "Zahl der Wildbienenarten überrascht"
    caption = "Drei der Ausreißer am Bahnübergang Mühlenweg. Foto: Polizei"
    assert article(f"{head}{caption}\n\nNordlohe (ots) -\n\n{BODY}").title == "Zahl der Wildbienenarten überrascht"


def test_outlets_beside_writers() -> None:
    stamp = "8.3.2025 15:41"
    foot = "\n\n© River Post 2025"
    assert article(f"{HEAD}Ann Lee River Post, Tom Reed River Post\n{stamp}\n\n{BODY}{foot}").authors == (
        "Ann Lee",
        "Tom Reed",
    )
    assert article(f"{HEAD}Ann Lee\nThe Columbus Dispatch\n{stamp}\n\n{BODY}").authors == ("Ann Lee",)


def test_a_signature_over_the_site() -> None:
    assert article(f"{HEAD}12 avril 2010\n\n{BODY}\nIssouf Traoré\nlefaso.net\n\nImprimer\n").authors == (
        "Issouf Traoré",
    )


def test_a_turkish_agencys_signature() -> None:
    foot = "Salih UÇAK - Gülten AKSOY / YATAĞAN (Muğla), (DHA)"
    assert article(f"{HEAD}9 Ağustos 2022\n\n{BODY}\n{foot}\n").authors == ("Salih UÇAK", "Gülten AKSOY")


def test_the_writer_of_a_theme_below_the_story() -> None:
    foot = "\n\nAbgelegt in: Blogposts, News\nGetaggt mit: Fähre, Fluss\n\nHarald Bauer Autor\n\nPartei\n"
    assert article(f"{HEAD}17.11.2019\n\n{BODY}{foot}").authors == ("Harald Bauer",)


CHINESE = (
    "昨日下午5点40分，随着一声长长的汽笛，最后一班船在老县城对岸的码头靠岸。船上的83名乘客，成了最后一批乘轮渡过江的人。\n\n"
    "从今天起，轮渡公司剩下的3艘渡船全部退役。去年通车的长江大桥，把过江时间从40分钟缩短到了3分钟。"
)


@pytest.mark.parametrize(
    ("line", "foot", "names"),
    [
        ("本报记者 龙文泱 向志远", "", ("龙文泱", "向志远")),
        ("昨日，最后一班船靠岸。 记者 杨帆 摄", "(记者 黎明辉 实习生 冉启芳)", ("黎明辉", "冉启芳")),
        ("昨日，最后一班船靠岸。 记者 杨帆 摄", "", ()),
    ],
)
def test_reporters_in_chinese(line: str, foot: str, names: tuple[str, ...]) -> None:
    found = article(f"湘西山村邮递员：两千多里邮路走了二十六年\n{line}\n2009年08月27日08:14\n\n{CHINESE}{foot}\n")
    assert found.authors == names
    assert found.body == CHINESE + foot


def test_an_account_behind_a_korean_name() -> None:
    assert korean.reporters("홍순재(sjhong57) 기자") == ("홍순재",)


@pytest.mark.parametrize(
    "line",
    ["Flood defences ‘in worst state for a decade’Read more", "Hochwasser: Deiche in schlechtem ZustandWeiterlesen"],
)
def test_a_title_with_its_button_is_no_text(line: str) -> None:
    paragraphs = BODY.strip().split("\n\n")
    text = "\n\n".join([*paragraphs[:2], line, *paragraphs[2:]])
    assert article(f"{HEAD}By Ann Lee\n30 September 2017\n\n{text}\n").body == BODY.strip()


def test_a_sentence_on_reading_more_stays() -> None:
    text = f"{BODY.strip()}\n\nThe children of the two banks said that they would now like to read more"
    assert article(f"{HEAD}By Ann Lee\n30 September 2017\n\n{text}\n").body.startswith(BODY.strip())


@pytest.mark.parametrize("line", ["[ ] [ ]", "[-] [+]", "【＊】 【＊】"])
def test_brackets_around_no_word(line: str) -> None:
    assert article(f"{HEAD}By Ann Lee\n30 September 2017\n\n{line}\n\n{BODY}").body == BODY.strip()
