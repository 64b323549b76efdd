"""What stands around an article changes nothing of it: banners on cookies, the page's title."""

from __future__ import annotations

import io

import pytest

from ingest.parsers.contract import Context
from ingest.parsers.page_dump import PARSER
from ingest.parsers.page_dump.prepare.cookie_banner import without_banner
from ingest.parsers.page_dump.prepare.markdown import read_text
from store.model import Article

PAGE = """Harbour Post
News  Sport  Culture

Ferry to Vessmark stops for the winter

By Ann Lee
3 November 2016

The ferry to Vessmark will not sail until April, the council decided on Monday after a long debate in the town hall.

The company had asked for a higher grant and got none, although the islanders had collected nine hundred signatures.

"We shall row if we must," said Tom Reed, who keeps the shop on the island and sells bread on four days of the week.

A rowing boat costs less than a ticket, he added, and it leaves whenever one likes.
"""
BANNERS = (
    "We use cookies to improve your experience\nAccept all\nReject",
    (
        "We value your privacy\nWe and our 842 partners store and access personal data on your device, like cookies.\n"
        "AGREE\nMORE OPTIONS"
    ),
    (
        "Diese Website verwendet Cookies.\nSie können Ihre Auswahl jederzeit unter Einstellungen wieder ändern.\n"
        "Alle annehmen\nNur notwendige Cookies\nImpressum"
    ),
    "Le respect de votre vie privée est notre priorité\nTout accepter\nContinuer sans accepter\nParamétrer",
    "Utilizamos cookies propias y de terceros\nAceptar y cerrar\nConfigurar",
    "当サイトではクッキーを使用しています\n同意する\n閉じる",
    "Сайт использует файлы cookie\nПонятно",
)


def read(text: str, *, fast: bool = False) -> Article:
    (found,) = PARSER.parse(io.BytesIO(text.encode()), Context(name="page.txt", fast=fast))
    assert isinstance(found, Article)
    return found


def fields(found: Article) -> tuple[object, ...]:
    return found.title, found.authors, found.source, found.published and found.published.value, found.body


@pytest.mark.parametrize("fast", [False, True], ids=["whole", "fast"])
@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["one block", "apart"])
@pytest.mark.parametrize("banner", BANNERS)
def test_a_banner_on_top_changes_nothing(banner: str, between: str, *, fast: bool) -> None:
    assert fields(read(PAGE, fast=fast))[:4] == (
        "Ferry to Vessmark stops for the winter",
        ("Ann Lee",),
        "Harbour Post",
        "2016-11-03",
    )
    assert fields(read(f"{banner}{between}{PAGE}", fast=fast)) == fields(read(PAGE, fast=fast))


@pytest.mark.parametrize(
    "top",
    [
        "EU court rules on cookies\n\nThe court in Luxembourg ruled on Monday.",  # no button
        "Accept\nNews",  # no sentence
        "Cookies for Christmas\nA recipe that takes an hour and needs no more than flour\nContinue",  # a title between
        "We use cookies\nOK",  # nothing else on the page
    ],
)
def test_what_is_no_banner_stays(top: str) -> None:
    page = read_text(top)
    assert without_banner(page) is page


@pytest.mark.parametrize("mark", [" | ", " - ", " – ", " :: ", "｜"])
@pytest.mark.parametrize("first", [False, True], ids=["headline first", "outlet first"])
def test_the_outlet_in_the_page_title(mark: str, *, first: bool) -> None:
    title = "Ferry to Vessmark stops for the winter"
    page = PAGE.replace("Harbour Post\n", "")  # no masthead
    found = read(f"{f'Quay Gazette{mark}{title}' if first else f'{title}{mark}News{mark}Quay Gazette'}\n\n{page}")

    assert (found.title, found.source, found.authors) == (title, "Quay Gazette", ("Ann Lee",))


@pytest.mark.parametrize(
    ("title", "outlet"),
    [("灯塔守护员退休 一条狗接班看岛", "海滨日报"), ("Sheep wins quiz night", "THE KELTON FELL MESSENGER")],
)
def test_the_page_title_is_neither_headline_nor_writer(title: str, outlet: str) -> None:
    page = PAGE.replace("Harbour Post", outlet).replace("Ferry to Vessmark stops for the winter", title)
    page = page.replace("By Ann Lee\n", "")
    found = read(f"{title} | {outlet}\n\n{page}")

    assert (found.title, found.source, found.authors) == (title, outlet, ())


@pytest.mark.parametrize(
    "paragraph",
    [
        "Please share the road, the mayor said on Monday, because the ferry will not be there to carry the cars.",
        "A correction was issued by the ministry on Monday, two days after the figures had been read out in the hall.",
    ],
)
def test_paragraphs_that_begin_as_notices_do(paragraph: str) -> None:
    middle = "A rowing boat costs less"
    assert paragraph in read(PAGE.replace(middle, f"{paragraph}\n\n{middle}")).body.split("\n\n")


SAID = next(line for line in PAGE.splitlines() if line.startswith('"We shall row'))
SHORT = '"It will be cold," said Ivy Tamblyn, nine.'


@pytest.mark.parametrize("label", ["ADVERTISEMENT", "Advertisement - story continues below", "Anzeige"])
@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["above its line", "apart"])
def test_what_somebody_says_below_an_advertisements_label(label: str, between: str) -> None:
    found = read(PAGE.replace(SAID, f"{SAID}\n\n{label}{between}{SHORT}"))
    assert found.body.split("\n\n") == [*read(PAGE).body.split("\n\n")[:3], SHORT, *read(PAGE).body.split("\n\n")[3:]]


def test_a_list_that_goes_on_below_an_advertisements_label() -> None:
    items = ("- a rope of thirty metres", "- two oars", "- bread for the way")
    listed = "The islanders were asked to bring:\n\n" + "\n".join(items)
    page = PAGE.replace("A rowing boat costs", f"{listed}\n\nA rowing boat costs")
    found = read(page.replace(items[1], f"ADVERTISEMENT\n{items[1]}"))
    assert found.body == read(page).body
    assert all(item in found.body for item in items)


def test_an_advertisement_below_its_label_is_no_text() -> None:
    found = read(PAGE.replace(SAID, f"{SAID}\n\nADVERTISEMENT\nBuy your boots at Quayside Boots"))
    assert found.body == read(PAGE).body
