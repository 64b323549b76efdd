"""Notes below a story on its rights, an intern's supervisor, tips and mistakes; lists with outlets, files, counts."""

from __future__ import annotations

import io

import pytest

from ingest.parsers.contract import Context
from ingest.parsers.page_dump import PARSER
from ingest.parsers.page_dump.lines.appeals import is_inner_appeal
from ingest.parsers.page_dump.lines.labels import is_related, label_of
from ingest.parsers.page_dump.lines.last_notes import is_last_note
from ingest.parsers.page_dump.lines.service_notes import tells_of_service
from ingest.parsers.page_dump.lines.store_badges import is_file
from ingest.parsers.page_dump.lists.list_items import item_title, without_behind
from store.model import Article

STORY = (
    "The old ferry will leave the harbour for good in spring, the council of the town decided on Monday evening.\n\n"
    "The ferry has crossed the river since 1921, and four hundred people took their leave of it at the quay today.\n\n"
    "A bridge will take its place, for which the council pays three million over the next four years, it said.\n"
)


def _read(text: str) -> Article:
    (found,) = PARSER.parse(io.BytesIO(text.encode()), Context(name="page.txt"))
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize(
    "note",
    [
        "Yasal Uyarı: Yayınlanan köşe yazısının bütün hakları Ege Postası'na aittir. Özel izin alınmadan kullanılamaz.",
        "Bu köşe yazısının tüm hakları saklıdır.",
        "Aviso legal: queda prohibida la reproducción total o parcial sin autorización.",
        "Rechtlicher Hinweis: Der Beitrag darf nur mit Erlaubnis weiterverbreitet werden.",
        "Alle Rechte an diesem Text liegen bei der Autorin.",
        "All rights to this article are held by the Harbour Post.",
        "*Estagiária sob supervisão de Cláudia Borém.",
        "(Estagiário sob a supervisão do editor Marcos Leal)",
        "*Practicante bajo la supervisión de Ana Leal.",
        "Stagista sotto la supervisione di Anna Neri",
        "If you liked this, you can support the blog from £2 a month.",
        "Wenn dir der Text gefallen hat, kannst du den Blog ab 2 Euro im Monat unterstützen.",
        "Si te ha gustado, puedes apoyar el blog con un café.",
        "Si cet article vous a plu, vous pouvez soutenir le blog.",
        "Names are from the court list. If you think that something is wrong, please write to me.",
        "Si vous pensez qu'il y a une erreur, écrivez-moi.",
    ],
)
def test_notes_below_a_story_are_no_text(note):
    assert is_last_note(note)
    found = _read(
        f"Harbour Post\nNews\n\nOld ferry leaves for good\n\nBy Ann Lee\n18 November 2026\n\n{STORY}\n{note}\n"
    )
    assert found.body == STORY.strip()


@pytest.mark.parametrize(
    "line",
    [
        "All rights to the song belong to the widow of the composer, the court ruled.",
        "“If you think something is wrong, write to me,” the minister said.",
        "She was an intern when the bridge was built under the direction of the old engineer, and stayed for years.",
        "If you liked the old ferry, you will hate the bridge.",
        "Si te gusta el mar, el puerto es tu lugar.",
    ],
)
def test_sentences_of_a_story_are_no_such_notes(line):
    assert not is_last_note(line)


@pytest.mark.parametrize(
    ("line", "related"),
    [
        ("À lire ou à écouter aussi", True),
        ("Lesen und hören Sie auch", True),
        ("Leggi e ascolta anche", True),
        ("Lees en luister ook", True),
        ("Leer y escuchar también", True),
        ("Watch and listen", False),
        ("Read & Listen", False),
    ],
)
def test_headings_to_read_and_to_hear(line, related):
    assert is_related(line) == related


def test_a_number_and_what_is_counted_stays_in_a_title():
    assert item_title("Teacher cycles to her pupils — 14 kilometres") == "Teacher cycles to her pupils — 14 kilometres"
    assert item_title("Вчителька їздить до учнів — 14 кілометрів") == "Вчителька їздить до учнів — 14 кілометрів"
    assert item_title("Teacher cycles to her pupils — 14 May") == "Teacher cycles to her pupils"


def test_papers_in_wide_brackets_behind_titles():
    titles = [(1, "三国駅前に古道具店（三国経済新聞）"), (2, "元銭湯がギャラリーに（金沢まち経済新聞）")]
    assert without_behind(titles) == [(1, "三国駅前に古道具店"), (2, "元銭湯がギャラリーに")]
    parts = [(1, "三国駅前に古道具店（前編）"), (2, "三国駅前に古道具店（後編）")]
    assert without_behind(parts) == parts


@pytest.mark.parametrize("line", ["Stáhnout CSV (1,4 MB)", "Download the report (PDF, 340 kB)", "Rapport, 2.1 Mo"])
def test_files_are_no_titles(line):
    assert is_file(line)
    assert not is_file("The phone with 64 GB that nobody wanted")


def test_the_articles_own_title_among_the_newest_is_no_link():
    found = _read(
        f"Harbour Post\nNews\n\nOld ferry leaves for good\n\nBy Ann Lee\n18 November 2026\n\n{STORY}\n"
        "Recent Posts\nSluice to be painted in spring\nOld ferry leaves for good\nDam weeps again after heavy rain\n"
    )
    assert [link.title for link in found.links] == [
        "Sluice to be painted in spring",
        "Dam weeps again after heavy rain",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "The website of River Agency has only a portion of what it offers to subscribers. Please contact us.",
        "Le site de l'Agence du Fleuve publie, de manière résumée, une partie des dépêches destinées à ses abonnés.",
        "El sitio web de la Agencia del Río contiene solo una parte de las noticias ofrecidas a los suscriptores.",
        "Die vollständige Meldung lesen Abonnenten im Basisdienst. Kontaktieren Sie uns für ein Angebot.",
        "На сайте агентства «Река» в укороченной форме представлена лишь часть новостей, доступных абонентам.",
        "Pełna wersja depeszy jest dostępna dla abonentów serwisu. Prosimy o kontakt.",
        "Na web stranici Agencije Rijeka objavljuje se samo dio vijesti iz pretplate, u skraćenoj formi.",
        "الأخبار المنشورة على موقع وكالة النهر هي اختصار لجزء من الأخبار التي تعرض للمشتركين.",
    ],
)
def test_notes_of_agencies_on_what_they_sell(line):
    assert tells_of_service(line)


@pytest.mark.parametrize(
    "line",
    [
        "The agency said a summary of the ruling would be sent to all subscribers of the magazine by Friday.",
        "The company said subscribers would receive the full version in May and could contact its office by phone.",
        "“Subscribers of the agency get the full text,” said the editor. “Please contact us.”",
    ],
)
def test_sentences_on_subscribers(line):
    assert not tells_of_service(line)


@pytest.mark.parametrize(
    "line",
    [
        "El nostre periodisme és possible gràcies als lectors que ens donen suport. Feu una donació.",
        "Нашата журналистика е независима благодарение на читателите. Подкрепете ни с дарение!",
        "Naše novinarstvo je neodvisno, ker nas podpirajo bralci. Podprite nas z donacijo.",
        "Mūsų žurnalistika nepriklausoma, nes mus remia skaitytojai. Paremkite mus!",
        "Ne bëjmë gazetari të pavarur për lexuesit. Na mbështesni me një dhurim.",
    ],
)
def test_appeals_inside_a_story(line):
    parts = STORY.strip().split("\n\n")
    text = "River Post\nFerry leaves the harbour\n3 May 2011\n\n" + "\n\n".join(
        [parts[0], line, *parts[1:], parts[1][:-1]]
    )
    assert is_inner_appeal(line)
    assert line not in _read(f"{text} again.\n").body


def test_what_a_story_tells_of_its_readers_is_no_appeal():
    assert not is_inner_appeal("The mayor asked the readers of the paper to support the ferry with a donation.")


@pytest.mark.parametrize(
    "line",
    [
        "Fes-te soci",
        "Станете абонат",
        "Podprite nas",
        "Bëhu anëtar",
        "Đặt mua báo",
        "عضو شوید",
        "সদস্য হোন",
        "Toeta meid",
    ],
)
def test_buttons_for_members(line):
    assert label_of(line) == "furniture"
