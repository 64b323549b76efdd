"""Page dumps: captions without a label over a story, what papers say of themselves below one, editors under lists."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.asides import is_of_readers
from ingest.parsers.page_dump.lines.notices import is_notice
from ingest.parsers.page_dump.names.end_notes import is_note
from tests.ferry_page import BODY, article

HEAD = "The Dunmore Post\nNews\nFerry stays on the river\n"
STAMP = "By Ann Lee\n30 September 2017\n"
DECK = "Crossings go on: the council will pay for a new engine, and the ferry keeps its crew of six on the river.\n"
CAPTION = "The old ferry at its pier on Sunday"


def paragraphs(text: str) -> list[str]:
    return article(text).body.split("\n\n")


@pytest.mark.parametrize(
    "around",
    [
        f"Items.[0].videoTitle\n{CAPTION} after the last crossing.\nPrev\nNext\n",
        f"Photo: Bob Ray\n{CAPTION} after the last crossing.\n[Click to enlarge]\n",
        f"{CAPTION} after the last crossing.\nBild vergrößern\n",
        f"{CAPTION} after the last crossing.\nAgrandir l'image\n",
        f"{CAPTION} after the last crossing.\nУвеличить фото\n",
        f"{CAPTION} after the last crossing.\n拡大する\n",
        f"{CAPTION} after the last crossing.\nVorige\nVolgende\n",
        f"{CAPTION} after the last crossing. B. R.\n",
        f"{CAPTION} after the last crossing. J.-P. D.\n",
    ],
)
def test_sentences_beside_buttons_or_over_initials_are_captions(around: str) -> None:
    for page in (f"{HEAD}{STAMP}{around}{BODY}", f"{HEAD}{STAMP}{DECK}{around}{BODY}"):
        found = paragraphs(page)
        assert not any(CAPTION in line for line in found)
        assert found[-3:] == BODY.strip().split("\n\n")


def test_a_sentence_between_credit_and_byline_is_a_caption_below_another_sentence() -> None:
    credited = f"Photo by: Bob Ray\n{CAPTION} after the last crossing of the river.\n"
    assert not any(CAPTION in t for t in paragraphs(f"{HEAD}{DECK}{credited}{STAMP}{BODY}"))
    alone = f"Photo by: Bob Ray\n{DECK}"
    assert paragraphs(f"{HEAD}{alone}{STAMP}{BODY}")[0] == DECK.strip()


def test_initials_that_sign_other_paragraphs_cut_nothing() -> None:
    signed = [
        f"The ferry crosses the river at {hour} o'clock and the crew of six waits for the mayor. {who}"
        for hour, who in (("six", "A. L."), ("seven", "B. R."), ("eight", "A. L."), ("nine", "B. R."), ("ten", "A. L."))
    ]
    assert paragraphs(HEAD + STAMP + "\n" + "\n\n".join(signed) + "\n") == signed


@pytest.mark.parametrize(
    "line",
    [
        "Vi följer de pressetiska reglerna.",
        "Det här är en artikel från Ortens Blad. Vi följer de pressetiska reglerna.",
        "Det här är en kommenterande text. Analys och ställningstaganden är skribentens.",
        "Dette er en kommentar. Kommentaren gir uttrykk for skribentens holdninger.",
        "Fjordposten arbeider etter Vær Varsom-plakatens regler for god presseskikk.",
        "Fjordbladet er underlagt Pressenævnet og følger reglerne for god presseskik.",
        "Rannikkouutiset noudattaa Journalistin ohjeita.",
        "Unsere Redaktion hält sich an den Pressekodex des Deutschen Presserats.",
        "We are members of the Independent Press Standards Organisation (IPSO).",
        "Deze krant is aangesloten bij de Raad voor de Journalistiek.",
        "Notre rédaction respecte la charte d'éthique professionnelle des journalistes.",
        "Questo giornale rispetta il testo unico dei doveri del giornalista.",
        "Przestrzegamy Karty Etyki Dziennikarskiej.",
    ],
)
def test_what_a_paper_says_of_itself_is_a_note(line: str) -> None:
    assert is_note(line)


@pytest.mark.parametrize(
    "line",
    [
        "Det här är en seger för hela bygden.",
        "Det här är en kommentar som många har väntat på.",
        "Dette er en artikkel som vil endre alt, sier han.",
        "Notre déontologie nous interdit de parler.",
        "Nuestro código ético lo prohíbe.",
        "Our standards are high, and we wanted to impress.",
        "This is a commentary on the state of the roads.",
        "«Vi følger Vær Varsom-plakaten», sier redaktøren.",
    ],
)
def test_what_people_say_of_their_rules_is_none(line: str) -> None:
    assert not is_note(line)


@pytest.mark.parametrize(
    "line",
    [
        "NR Plus: Sie haben noch 2 kostenlose Artikel in diesem Monat.",
        "Post Premium: You have 3 free articles left this month",
        "Le Courrier+ : il vous reste 2 articles gratuits ce mois-ci",
        "El Diario: te quedan 2 artículos gratis este mes",
        "Corriere Plus: ti restano 3 articoli gratuiti",
        "Folha+: restam 2 matérias gratuitas este mês",
        "DB+: Du har läst 3 av 5 gratis artiklar",
        "Gazeta: przeczytałeś 3 z 5 darmowych artykułów",
        "Co-published with the Tallow River Sentinel",
    ],
)
def test_articles_that_are_left_are_counted_behind_the_name_of_the_offer(line: str) -> None:
    assert is_of_readers(line)


@pytest.mark.parametrize("line", ["Sein Rat: Sie haben noch zwei Tage", "Published in 1921, the map shows the ferry."])
def test_what_begins_like_such_counts(line: str) -> None:
    assert not is_of_readers(line)


@pytest.mark.parametrize(
    "line",
    [
        "Correction, June 22, 2017: This story misstated the number of branches. There are three, not four.",
        "Korrektur vom 3. Mai: Die Brücke ist 80 Meter lang, nicht 800.",
        "Rättelse 3 maj: Bron är 80 meter lång, inte 800.",
        "Rectificatif du 3 mai : le pont mesure 80 mètres, et non 800.",
    ],
)
def test_corrections_may_have_their_day(line: str) -> None:
    assert is_notice(line)


def test_who_said_a_pulled_quotation_goes_with_it() -> None:
    pulled = "“I have seen ships go down with more warning than this.”\n— Harriet Cole, retired pilot\n\n"
    story = "".join(
        f"The ferry has crossed the river since {year}, and the crew of six will not stop now.\n\n"
        for year in (1921, 1931, 1941, 1951)
    )
    assert not any("Cole" in t or "ships" in t for t in paragraphs(f"{HEAD}{STAMP}\n{story}{pulled}{BODY}"))


@pytest.mark.parametrize("label", ["有料会員記事", "独自", "会員限定"])
def test_a_japanese_reporter_below_the_kind_of_the_article(label: str) -> None:
    found = article(
        "北瀬新報デジタル\n川の渡し船、存続へ　市議会が新しい機関の費用を認める\n"
        f"2024年2月8日 5時00分\n{label}\n三上遥\nシェア\n"
        "北瀬市議会は月曜、渡し船に新しい機関を載せ、乗組員6人を雇う費用を認めた。反対する議員はいなかった。\n\n"
        "渡し船は1921年から川を渡り続けてきた。市長は満員の議場で「これからも止めない」と述べた。\n"
    )
    assert found.authors == ("三上遥",)


def titles_of(below: str) -> list[str]:
    return [link.title for link in article(f"{HEAD}{STAMP}\n{BODY}\n{below}").links]


def test_two_words_in_capitals_head_another_list() -> None:
    below = "Related articles\nSchool\nFees for the nursery go up in June\n"
    sold = "PUBLIC AUCTIONS\nFlats and houses in Dunmore - 62000\n"
    assert titles_of(f"{below}{sold}") == ["Fees for the nursery go up in June"]
    told = "Related articles\nBridge closed for a week of repairs\nMayor opens the new town library\n"
    assert titles_of(f"{told}FAMILY NOTICES\nSearch the notices of the week\n") == told.splitlines()[1:]


@pytest.mark.parametrize(
    "link",
    [
        "Customer services",
        "Kundenservice",
        "Atención al cliente",
        "Servizio clienti",
        "Klantenservice",
        "Tillgänglighetsredogörelse",
        "Kundeservice",
        "Saavutettavuusseloste",
        "Obsługa klienta",
        "Zákaznický servis",
        "Служба поддержки",
        "Müşteri hizmetleri",
    ],
)
def test_links_at_the_foot_of_a_page_are_no_titles(link: str) -> None:
    below = "Related articles\nBridge closed for a week of repairs\nMayor opens the new town library\n"
    assert titles_of(f"{below}{link}\n") == below.splitlines()[1:]


def test_points_below_their_heading_are_no_standfirst_where_no_blank_lines_part_them() -> None:
    points = (
        "Key points\nThe ferry gets a new engine and a crew of six on the river.\nThe council pays for both from May.\n"
    )
    assert paragraphs(f"{HEAD}{STAMP}{points}{BODY}") == BODY.strip().split("\n\n")


def test_a_paragraph_over_one_button_is_no_caption() -> None:
    told = "The ferry at the pier has crossed the river since 1921 and will not stop now, the mayor told the hall.\n"
    for button in ("Next", "Weiter", "Suivant"):
        assert paragraphs(f"{HEAD}{STAMP}{told}{button}\n{BODY}")[0] == told.strip()


@pytest.mark.parametrize(
    "last", ["Visitors may watch the ferry from the pier.", "The ferry is free for all on Sunday."]
)
def test_a_short_last_sentence_may_hold_a_word_that_sites_use(last: str) -> None:
    assert paragraphs(f"{HEAD}{STAMP}\n{BODY}\n{last}\nRelated articles\nBridge closed for a week\n")[-1] == last


def test_a_short_sentence_below_the_headline_is_its_deck() -> None:
    headline = "Goat herd clears 40 acres of brush above Dell Valley before fire season"
    story = (
        "Author: Amber Quist\nPublished: 4:41 PM PDT May 6, 2023\n"
        "DELL VALLEY, Ore. — Two hundred goats were let loose on Saturday on a slope that burned twice in ten years.\n"
        "The herd belongs to Rosa Mendes, who drove it up from the coast in three trucks.\n"
        "County fire chief Lloyd Barker said crews had quoted twice the price and would have needed until August.\n"
    )
    deck = "Two hundred goats will graze the slope until mid-June.\n"
    assert article(f"KTRB 9\nNews\nWeather\nLOCAL\n{headline}\n{deck}{story}").title == headline
    stopped = f"{headline}.\n"
    assert (
        article(f"KTRB 9\nNews\nWeather\nThe free paper for the whole coast\n{stopped}{story}").title == stopped.strip()
    )


@pytest.mark.parametrize(
    "line",
    [
        "This article is more than 5 years old",
        "This story was first published more than 2 years ago.",
        "Dieser Artikel ist älter als ein Jahr",
        "Este artículo tiene más de 3 años",
        "Ten artykuł ma ponad 5 lat",
    ],
)
def test_notes_on_the_age_of_an_article(line: str) -> None:
    assert is_notice(line)
