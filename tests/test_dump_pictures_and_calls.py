"""Page dumps: what stands under pictures, forms and calls of the house in many languages, switches of language."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.body.credit_lines import is_of_picture_alone
from ingest.parsers.page_dump.body.inner_headings import is_loud_too
from ingest.parsers.page_dump.body.story_end import announces_more
from ingest.parsers.page_dump.lines.captions import is_labelled_caption
from ingest.parsers.page_dump.lines.comment_headings import asks_for_comment
from ingest.parsers.page_dump.lines.contacts import gives_contact
from ingest.parsers.page_dump.lines.labels import is_related
from ingest.parsers.page_dump.lines.notices import is_notice
from ingest.parsers.page_dump.lists.list_titles import is_item
from ingest.parsers.page_dump.names.byline_names import byline_of
from ingest.parsers.page_dump.source.firms import is_registered
from ingest.parsers.page_dump.source.site_names import is_generic
from ingest.parsers.page_dump.text.page import read_page
from tests.ferry_page import FOOT, HEAD, STORY, article

#: the same with longer paragraphs: a short one over who made a picture would be its caption
LONG = [
    f"{line} {more}"
    for line, more in zip(
        STORY,
        [
            "Half of the sum comes from the province, which had asked for three bids before the winter.",
            "Her father sold tickets on it for a coin that nobody in the valley would take for bread today.",
            "A bus had to take the school children over the bridge in the hills, which cost them an hour a day.",
            "Until then a smaller boat from the harbour will go over twice in the morning and twice at night.",
        ],
        strict=True,
    )
]


def page(*lines: str, head: str = HEAD, foot: str = FOOT, sep: str = "\n\n") -> str:
    return f"{head.rstrip()}{sep}{sep.join(lines)}{sep}{foot}"


@pytest.mark.parametrize("sep", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "line",
    [
        "File photo",
        "(Symbolbild)",
        "Photo d’illustration",
        "Imagen ilustrativa",
        "Foto di repertorio",
        "Foto ter illustratie",
        "Genrebild",
        "Zdjęcie ilustracyjne",
        "ФОТО ИЗ АРХИВА",
        "Temsili görsel",
        "صورة أرشيفية",
        "प्रतीकात्मक तस्वीर",
        "写真はイメージです",
        "The ferry at its pier in May (file photo)",
        "Bild från 2019. Arkivbild.",
        "Illustratie: Lotte Maas",
        "Фото: администрация района",
        "Görsel: Valilik",
        "Beeld Bart Roos",
        "Źródło: Starostwo",
        "Mayor Ann Oakes, left, and the crew at the pier on Monday.",
        "Bernd Rau (rechts) und Anna Huber am Anleger.",
        "Ruth Delmas, boulangère, rue du Moulin. Photo B.R.",
        "The mayor inspects the engine of the ferry. BOB RAY",
    ],
)
def test_lines_under_pictures_are_no_text(line: str, sep: str) -> None:
    assert article(page(*LONG[:2], line, *LONG[2:], sep=sep)).body.split("\n\n") == LONG


@pytest.mark.parametrize("line", ["Credit Suisse closes", "Photo finish on the river", "The source of the river"])
def test_headings_that_begin_like_credits(line: str) -> None:
    assert not is_of_picture_alone(line)


@pytest.mark.parametrize(
    "line", ["The left, as the right, was silent.", "She turned left, and left again.", "The centre, rebuilt, is open."]
)
def test_sides_that_are_none_of_a_picture(line: str) -> None:
    assert not is_labelled_caption(line)


def test_who_stands_where_is_a_caption_if_the_story_names_who() -> None:
    told = [*STORY[:3], f"{STORY[3]} Ruth Oakes, who bakes on the quay, cheered."]
    caption = "Ruth Oakes outside her bakery on the old quay"
    assert caption not in article(page(*told[:2], caption, *told[2:])).body


def test_a_sentence_over_a_story_that_opens_in_capitals_is_a_caption() -> None:
    story = [STORY[0].replace("The council", "THE council"), *STORY[1:]]
    caption = "Passengers waving from a quay at dusk last week."
    assert article(page(caption, *story, sep="\n")).body.split("\n\n") == story
    gist = "The council pays for an engine and a crew of six on the old ferry across the river."
    assert article(page(gist, *story, sep="\n")).body.split("\n\n")[0] == gist


def test_somebody_at_a_place_below_the_credit_of_a_picture() -> None:
    head = HEAD.replace("Ferry stays on the river", "Ruth Oakes: “The ferry stays on the river”")
    shown = ["Photos: Bob Ray", "Ruth Oakes in her bakery on the quay."]
    assert article(page(*shown, *STORY, head=head, sep="\n")).body.split("\n\n") == STORY


@pytest.mark.parametrize(
    "line",
    [
        "Hinterlasse einen Kommentar",
        "Schreibe einen Kommentar Antwort abbrechen",
        "Deja una respuesta",
        "Geef een reactie",
        "Lämna ett svar",
        "Napsat komentář",
        "Залишити коментар",
        "Bir yanıt yazın",
        "Αφήστε ένα σχόλιο",
        "ΠΡΟΣΘΗΚΗ ΣΧΟΛΙΟΥ",
        "اترك تعليقاً",
        "Tinggalkan Balasan",
        "एक टिप्पणी छोड़ें",
    ],
)
def test_buttons_to_write_a_comment(line: str) -> None:
    assert not is_item(line)


@pytest.mark.parametrize("line", ["Mayor writes reply to critics", "Leave the comment page open"])
def test_what_is_written_in_the_news(line: str) -> None:
    assert not asks_for_comment(line)


@pytest.mark.parametrize(
    "line",
    [
        "Your email address will not be published. Required fields are marked *",
        "Votre adresse de messagerie ne sera pas publiée. Les champs obligatoires sont indiqués avec *",
        "Το email σας δεν θα δημοσιευτεί. Τα υποχρεωτικά πεδία σημειώνονται με *",
        "Az e-mail címet nem tesszük közzé. A kötelező mezőket * karakterrel jelöltük",
        "メールアドレスが公開されることはありません。 ※ が付いている欄は必須項目です",
        "Media contact: Piripi Lane 021 555 0148",
        "Pressekontakt: Anna Huber, Tel. 030 555 0148",
    ],
)
def test_notes_over_forms_and_contacts(line: str) -> None:
    assert is_notice(line)
    assert not is_item(line)


def test_a_contact_in_the_news_is_none() -> None:
    assert not gives_contact("Media reports: the ferry carried 1,250 people in May")


@pytest.mark.parametrize(
    "line",
    [
        "موضوعات متعلقة",
        "اقرأ أيضًا:",
        "قد يهمك أيضاً:",
        "संबंधित ख़बरें",
        "इससे जुड़ी खबरें",
        "Διαβάστε σχετικά:",
        "Наши публикации по теме:",
        "Više na temu:",
        "Прочитајте још:",
        "Həmçinin oxuyun:",
        "Soma pia:",
        "Simak juga:",
        "Además en la edición de hoy:",
    ],
)
def test_headings_of_lists(line: str) -> None:
    assert is_related(line)


def test_a_title_in_bahasa_says_where_and_no_writer() -> None:
    assert byline_of("Pedagang Minta Parkir Gratis di Jalan Kincir")[1] == ()
    assert byline_of("Servizio di Anna Neri")[1] == ("Anna Neri",)


@pytest.mark.parametrize("name", ["Қазақша", "Français", "हिन्दी", "English version", "Bahasa Indonesia", "العربية"])
def test_languages_are_no_outlets(name: str) -> None:
    assert is_generic(name)


@pytest.mark.parametrize(
    ("top", "legal", "source"),
    [
        ("English | Cymraeg\nThe River Voice", "© 2025 Saltcoast Media Inc.", "The River Voice"),
        ("जन वाणी", "Copyright © 2025 Jan Vani Communications Limited.", "जन वाणी"),
        ("Lensa River", "© 2025 PT Lensa Nusantara Digital", "Lensa River"),
        ("Hill Country Samachar", "© 2025 HCS Publications Pvt. Ltd.", "Hill Country Samachar"),
    ],
)
def test_the_paper_over_a_firm_of_another_name(top: str, legal: str, source: str) -> None:
    head = HEAD.replace("River Post\nHome | News | Sport", f"{top}\nHome  News  Sport")
    assert article(page(*STORY, head=head, foot=f"{legal}\n")).source == source


def test_forms_of_firms_before_the_name_and_with_a_stop_behind_it() -> None:
    assert is_registered("Copyright 2021 PT Rift Media Siber. All Rights Reserved.", "Rift Media Siber")
    assert is_registered("Copyright © 2021 Rift Media Limited. All Rights Reserved.", "Rift Media")
    assert not is_registered("© 2025 River Post", "River Post")


@pytest.mark.parametrize(
    "line",
    [
        'Get all updates from River Post. Join our Telegram group "River Post Update".',
        "River Post is on WhatsApp now. The channel is here.",
        "Sigue todas las noticias de River Post en Facebook, X e Instagram.",
        "Śledź River Post na WhatsAppie. Bądź pierwszy, który wie więcej.",
        "Ikuti River Post di Google News untuk mendapatkan berita terkini.",
        "ताज़ा खबरों के लिए River Post पर बने रहें।",
        "WhatsApp kanalımıza katılın, haberler cebinize gelsin!",
        "Ricevi ogni mattina le notizie più importanti nella tua casella di posta.",
        "Síguenos en Google News y no te pierdas ninguna noticia.",
    ],
)
def test_calls_to_follow_are_no_text(line: str) -> None:
    assert line not in article(page(*STORY[:2], line, *STORY[2:])).body


@pytest.mark.parametrize(
    "line",
    [
        "The mayor told River Post on WhatsApp that the old ferry would have a crew of six.",
        "“We are angry,” she told River Post on Facebook.",
    ],
)
def test_what_was_told_the_paper_stays(line: str) -> None:
    assert line in article(page(*STORY[:2], line, *STORY[2:])).body


def test_films_announced_below_the_story() -> None:
    assert announces_more("Veja os vídeos mais assistidos da região:")
    assert not announces_more("The council will do three things:")
    last = "Watch the most viewed videos of the region:"
    assert article(page(*STORY, last, "10 videos")).body.split("\n\n") == STORY


def test_a_result_over_the_teams_is_text() -> None:
    told = [
        "RIVER ROVERS-DALE TOWN 1-2",
        "SCORERS: 11' Ray; 52' Oakes, 94' Lee.",
        "RIVER ROVERS (4-3-1-2): Pole; Gray, Mond, Tell, Rice; Carr, Bruce, Perry; Zapp; Moffat, Dye. Coach: B. Finn.",
        "NOTE: 540 in the stands. Tell and Boss were booked, and the corners were five to seven.",
    ]
    body = article(page(*STORY, *told, sep="\n")).body.split("\n\n")
    assert body[4:] == told


def test_capitals_over_paragraphs_are_headings_where_there_are_two() -> None:
    lines = [*LONG[:2], "THE CREW GOES ON", LONG[2], "A VOTE IN MAY", LONG[3]]
    story = [0, 1, 3, 5]
    assert is_loud_too(read_page("\n".join(lines)), 2, story)
    assert not is_loud_too(read_page("\n".join([*lines[:4], "A vote in May", LONG[3]])), 2, story)


def test_the_story_goes_on_below_a_list_and_a_heading_in_capitals() -> None:
    listed = ["Related story", "Dam weeps again at the old mill above the town", "THE CREW GOES ON"]
    assert article(page(*LONG[:3], *listed, LONG[3], sep="\n")).body.endswith(LONG[3])


def test_a_name_over_the_headline_is_the_writers_if_a_note_says_who_that_is() -> None:
    head = "River Post\nHome | News\nOPINION\nRuth Oakes\nBaker on the quay\nFerry stays on the river\n12 March 2025\n"
    found = article(page(*STORY, "Ruth Oakes is a baker on the old quay.", head=head, sep="\n"))
    assert found.authors == ("Ruth Oakes",)
    assert article(page(*STORY, head=head, sep="\n")).authors == ()


def test_what_somebody_said_heads_no_form() -> None:
    said = "「待てるだけ待った」と技師の森健一さんは話す。「支承は父より年上だ」"
    story = [
        "北浜川に架かる石橋が月曜日から全面通行止めになる。県が木曜日に発表した。",
        said,
        "工事費は約1億円で、5月末に終わる見込みだ。",
    ]
    found = article(
        "北浜タイムス\n石橋が11週間通行止めに\n2021年3月12日\n"
        + "\n".join([*story, "登録", "© 2021 北浜タイムス"])
        + "\n"
    )
    assert found.body.split("\n\n") == story
