"""What a house asks of its readers between paragraphs and below them, told from headings and sentences of the story."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.body.posed import posed
from ingest.parsers.page_dump.lines.captions import is_labelled_caption
from ingest.parsers.page_dump.lines.corrections import is_heading, is_of_part
from ingest.parsers.page_dump.lines.embeds import ends_in_duration, is_poll_with_answers
from ingest.parsers.page_dump.lines.firm_lines import is_imprint
from ingest.parsers.page_dump.lines.house_calls import (
    asks_of_text,
    is_house_call,
    is_house_line,
    sells_access,
)
from ingest.parsers.page_dump.lines.paywalls import prices_access
from ingest.parsers.page_dump.lists.list_titles import is_item
from ingest.parsers.page_dump.source.tops import leads_day, of_picture
from ingest.parsers.page_dump.text.page import read_page
from tests.ferry_page import BODY, article

HEAD = "River Post\nHome | News | Sport\n\nFerry stays on the river\n\nBy Ann Lee\n5 June 2021\n\n"
FIRST, _, REST = BODY.partition("\n\n")


@pytest.mark.parametrize(
    "line",
    [
        "Register free to receive our Tuesday tender alert",
        "Jetzt mitmachen und unsere Wanderkarte gewinnen!",
        "Participez à notre tirage au sort et gagnez deux places",
        "Participa en nuestro sorteo de entradas",
        "Partecipa al concorso e vinci due biglietti!",
        "Assine a nossa newsletter das terças",
        "Doe mee aan onze regioquiz en win twee kaartjes!",
        "Skicka dina bilder till oss!",
        "Zagłosuj w naszej sondzie",
        "Hlasujte v naší anketě!",
        "Пришлите нам свои фотографии",
        "Win! Wij geven tien manden met streekproducten weg",
        "PRIZE: Send in your wedding photos and win a weekend in Tenby",
        "Gratis: Holen Sie sich unsere Top-Meldungen per WhatsApp",
        "Самое важное – в нашем телеграм-канале. Подписывайтесь!",
        "Das Wichtigste in unserem WhatsApp-Kanal",
        "Les dernières nouvelles sur notre chaîne WhatsApp",
        "Viser siste nytt i vår Telegram-kanal",
        "O livro devolvido, ao lado das laranjas. Foto: D.R.",
        "FILM: Tak wygląda salon państwa Klosów [2:05]",
        "FOTOGALERÍA: Las ovejas, en fila",
        "アプリなら最新ニュースをいち早くお届け",
        "La prova di domenica. (ph. M. Berni)",
        "Cet article vous est offert par la rédaction.",
        "This week's issue is supported by Munn Marine Hardware",
        "Besuchen Sie uns am Tag der offenen Redaktion am 30. Juni",
    ],
)
def test_calls_are_no_text(line):
    found = article(f"{HEAD}{FIRST}\n\n{line}\n\n{REST}\n")
    assert line not in found.body
    assert found.body.endswith("voted against the plan.")


@pytest.mark.parametrize(
    "line",
    [
        "Register of boats to be kept by the council",
        "“Join us!”",
        "Win for the ferrymen",
        "Get well soon!",
        "Take the long way",
    ],
)
def test_headings_and_cries_are_no_calls(line):
    assert not is_house_call(line, alone=True)


@pytest.mark.parametrize(
    "line",
    [
        "You can also follow our journalists on X for updates from the region.",
        "También puedes seguir a nuestros periodistas en X.",
        "Vous pouvez également suivre nos journalistes sur X.",
        "Sie können uns auch auf X und Instagram folgen.",
        "Potete seguirci anche su Telegram e su X.",
        "Você também pode seguir nossos repórteres no X.",
        "দৈনিক উপকূলের খবর পেতে গুগল নিউজ চ্যানেল ফলো করুন",
        "ताज़ा खबरों के लिए हमारे व्हाट्सएप चैनल से जुड़ें।",
        "تازہ ترین خبروں کے لیے ہمارا واٹس ایپ چینل فالو کریں",
    ],
)
def test_where_else_the_house_may_be_followed(line):
    assert is_house_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "You can follow the trial on YouTube from Monday.",
        "Our reporters follow the trial, and readers can see it in court.",
        "Planet X can follow our sun on X.Y. orbits.",
        "সরকার খাল খননে ২৬ লাখ টাকা খরচ করেছে।",
    ],
)
def test_what_else_can_be_followed(line):
    assert not is_house_line(line)


def test_several_headings_are_no_calls():
    assert is_house_call("Get free advice from the council", alone=True)
    assert not is_house_call("Get free advice from the council", alone=False)


@pytest.mark.parametrize(
    "line",
    [
        "Enjoying this article? Unlimited access from €1 a week.",
        "Hat Ihnen dieser Artikel gefallen? Dann empfehlen Sie ihn weiter.",
        "Cet article vous a plu ? Partagez-le.",
        "¿Te ha gustado este artículo? Compártelo",
        "Ti è piaciuto questo articolo? Condividilo",
        "Gostou desta matéria? Comente abaixo.",
        "Vond je dit artikel interessant? Deel het",
        "Podobał Ci się ten artykuł? Udostępnij go",
        "Líbil se vám článek?",
        "Вам понравилась статья? Поделитесь с друзьями",
    ],
)
def test_asks_of_the_text(line):
    assert asks_of_text(line)


@pytest.mark.parametrize(
    "line",
    [
        "Who would have liked a story like that of the ferry?",
        "“Did you like the article?” she asked.",
        "Was the page found?",
        "Does anybody find it interesting that the ferry stays?",
    ][1:],
)
def test_other_questions(line):
    assert not asks_of_text(line)


@pytest.mark.parametrize(
    "line",
    [
        "Unlimited digital access for $4 a month",
        "Alle Artikel lesen: 1 € im Monat",
        "Accès illimité dès 1 € par semaine",
        "Acceso ilimitado por 3 € al mes",
        "Accesso illimitato a 1 € al mese",
        "Onbeperkt toegang voor € 2 per week",
        "Read everything: 3 months for only £1",
        "Prenumerera för 99 kr i månaden",
        "Dostęp do wszystkich tekstów: 9,90 zł na miesiąc",
        "Předplatné za 79 Kč na měsíc",
        "Vier Wochen das E-Paper für nur 4,99 Euro testen",
        "Läs allt i en månad för 19 kronor",
    ],
)
def test_prices(line):
    assert prices_access(line)


def test_a_price_that_the_story_tells_of_stays():
    told = "The library will charge readers for digital access and borrowed books, £3 a month, the county said."
    assert told in article(f"{HEAD}{told}\n\n{FIRST}\n\n{REST}\n").body
    quoted = "Unlimited digital access costs £3 a month at the library."
    story = f"{FIRST}\n\nThe library opened its digital access to all in May, an unlimited one.\n\n{quoted}\n\n{REST}"
    assert quoted in article(f"{HEAD}{story}\n").body


@pytest.mark.parametrize(
    "line",
    [
        "Correction: June 4, 2015",
        "Corrections",
        "Rectificatif du 4 juin 2015",
        "Berichtigung vom 4. Juni 2015",
        "Rättelse",
        "Fe de errores",
        "Sprostowanie",
    ],
)
def test_heading_of_a_correction(line):
    assert is_heading(line)
    note = "The river that the bridge crosses was wrong in the paper's edition of Monday, as was its height."
    found = article(f"{HEAD}{BODY}\n{line}\n{note}\n")
    assert found.body.endswith("voted against the plan.")


@pytest.mark.parametrize(
    "line", ["Corrections officer held", "Correction: the market falls again, and again.", "Precision farming"]
)
def test_other_headings(line):
    assert not is_heading(line)


def test_note_on_a_part_of_the_article():
    assert is_of_part("A picture caption with this article misstated the river the bridge crosses.")
    assert is_of_part("The headline on an earlier version of this story misspelled the name of the ferry.")
    assert not is_of_part("The picture shows a ferry of the kind that this article tells of, in the harbour.")


@pytest.mark.parametrize(
    "line",
    [
        "The full article contains 104 words and appears in the River Post newspaper.",
        "Letters to the editor are welcome and must be signed.",
        "Leserbriefe an die Redaktion müssen Namen und Anschrift enthalten.",
        "Insändare ska vara kortare än 2 000 tecken.",
        "Rettelse:",
    ],
)
def test_last_lines_of_the_house(line):
    assert article(f"{HEAD}{BODY}\n{line}\n").body.endswith("voted against the plan.")


@pytest.mark.parametrize(
    "line",
    [
        "Have you found something at sea? Email your story to news@tidewater.example",
        "Leserfoto: Der Pflug am Mühlenberg, fotografiert von Inge Bartels",
        "La palla di neve sul davanzale. Inviata da Luigi P.",
        "Ouça a reportagem (3'12'')",
        "Masz zdjęcia łosia? Wyślij je do nas!",
        "Newsletter « Littoral » : chaque semaine, l'actualité des côtes. S'inscrire",
        "Die Kapelle auf dem falschen Gipfel. Foto: Leserreporterin Maria F.",
        "Diskutera: Ska prov flyttas för fåglar?",
        "この話題の感想を番組までお寄せください",
    ],
)
def test_the_story_goes_on_below(line):
    found = article(f"{HEAD}{FIRST}\n\n{line}\n\n{REST}\nRelated stories\nHarbour to be dredged again in May\n")
    assert line not in found.body
    assert found.body.endswith("voted against the plan.")


def test_letters_and_stations_in_the_news():
    assert not is_house_line("Newsletter that nobody reads wins a prize")
    assert not is_item("周波数 78.9MHz")
    assert is_imprint("Medieninhaber: Traunviertler Wochenpost GmbH, 4810 Gmunden")
    assert not is_imprint("Editor wanted: nobody came")


def test_whose_the_paper_is():
    line = "River Post, propriedade da Edições Planalto, S.A."
    assert article(f"{HEAD}{BODY}\n{line}\n").body.endswith("voted against the plan.")
    told = "The Rona Ferry is part of Highland Lines."
    assert article(f"{HEAD}{BODY}\n{told}\n\nShare on Facebook\n").body.endswith(told)


def test_who_paid_for_a_study_is_told():
    told = "The study of the ferry was funded by the Hartwell Foundation under grant HF-2218."
    assert told in article(f"{HEAD}{FIRST}\n\n{told}\n\n{REST}\n").body


def test_lines_that_name_the_paper():
    line = "The late shift at the River Post"
    assert line not in article(f"{HEAD}{FIRST}\n\n{line}\n\n{REST}\n").body
    told = "The River Post had asked the council for a plan of the pier since 1990, the mayor told the hall."
    assert told in article(f"{HEAD}{FIRST}\n\n{told}\n\n{REST}\n").body


@pytest.mark.parametrize("answers", ["Sí 64 %\nNo 36 %", "Yes\nNo", "Ja\nNein\nErgebnis ansehen"])
def test_question_of_a_poll(answers):
    asked = "Has the bell of the ferry woken you?"
    assert asked not in article(f"{HEAD}{FIRST}\n\n{asked}\n{answers}\n\n{REST}\n").body


@pytest.mark.parametrize(
    "line",
    [
        "HAVE YOUR SAY: Should the ferry leave earlier on foggy days?",
        "Ihre Meinung: Soll die Fähre bleiben?",
        "Votre avis : faut-il garder le bac ?",
        "Вопрос дня: нужен ли паром?",
        "初月無料！月額９８０円で全記事読み放題",
        "تابعوا أخبارنا عبر قناتنا على واتساب",
    ],
)
def test_questions_of_the_day(line):
    found = article(f"{HEAD}{FIRST}\n\n{line}\n\n{REST}\n")
    assert line not in found.body
    assert found.body.endswith("voted against the plan.")


def test_imprints_are_no_titles():
    assert is_imprint("De Zaanlander is een uitgave van Dorpspers BV")
    assert not is_imprint("Ferry that nobody wanted is part of Life on the river")


def test_last_paragraph_with_the_editors_letters():
    last = "The flag was raised at the new spot at dawn. /jb"
    assert article(f"{HEAD}{BODY}\nREAD: Public works returns unused funds\n\n{last}\n\nTOPICS: ferry\n").body.endswith(
        "/jb"
    )


def test_orders_in_lists():
    assert sells_access("Les Fjellposten i tre måneder for 99 kroner")
    assert not sells_access("Digital ticket to cost €49 a month")


@pytest.mark.parametrize(
    "line",
    [
        "Notícia corrigida às 15h20: o ferry liga Setúbal a Tróia e não o contrário.",
        "Artikel korrigiert am 5. Mai, 15:20 Uhr: Der Hafen heißt anders",
        "Corrected at 5.20pm to say that the ferry is green",
        "Article modifié le 5 mai à 15h20",
    ],
)
def test_when_and_why_it_was_corrected(line):
    assert is_of_part(line)


@pytest.mark.parametrize("line", ["Corrected at last: the town's slow clock runs again", "Updated ferry to sail"])
def test_titles_of_corrected_things(line):
    assert not is_of_part(line)


@pytest.mark.parametrize(
    "line",
    [
        "fot. nadesłane przez czytelnika",
        "Foto: privat",
        "Photo d'un lecteur",
        "Foto: D.R.",
        "Foto ingezonden",
        "Photo: supplied",
    ],
)
def test_who_sent_the_picture(line):
    assert is_labelled_caption(line)


@pytest.mark.parametrize("line", ["Photo archives closed", "Foto gallery opens", "Fotos von Lesern hängen im Rathaus."])
def test_of_pictures(line):
    assert not is_labelled_caption(line)


def test_durations():
    for title in ("The last call (1 min 12 sec)", "Der letzte Anruf (2:31 Min.)", "L'appel | 1:12", "Звонок – 2 мин"):
        assert ends_in_duration(title)
    for title in ("Ten years (2011)", "The last call at 11:20", "Trains every 5 min", "Match ends 3-2"):
        assert not ends_in_duration(title)


def test_polls_are_no_titles():
    for line in ("Stelling: Toeristen horen niet op een veer. Eens / Oneens", "Frage des Tages: Stimmt das? Ja | Nein"):
        assert is_poll_with_answers(line)
    for line in ("Ferry: for or against", "Will it float? A test", "Peace talks: yes / maybe not for years"):
        assert not is_poll_with_answers(line)


def test_today_is_no_day_of_publication():
    assert leads_day("Today is ")
    assert leads_day("Nous sommes le ")
    assert not leads_day("Today Show ")
    assert not leads_day("Published ")
    found = article(
        f"River Post\nToday is Friday, 24 May 2019   Tides\n[Home] [News]\n\nFerry stays on the river\n\n{BODY}\n"
    )
    assert found.published is None


def test_name_in_the_text_of_a_picture():
    assert of_picture("[Image: Quillon Bay Observer - since 1911]") == "Quillon Bay Observer - since 1911"
    assert of_picture("Logo: Ribeira") == "Ribeira"
    assert of_picture("[Image: Denzil Crowe with the tin]") == "[Image: Denzil Crowe with the tin]"


def test_town_beside_the_day_is_no_paper():
    head = "Friday, 30 August 2013, Kalimpur\nThe Eastern Lantern\nHome | Nation | City\n\nFerry stays on the river"
    found = article(f"{head}\nOur Correspondent, Kalimpur\nPublished: August 18, 2013\n\n{BODY}\n")
    assert found.source == "The Eastern Lantern"


def test_caption_with_catchword_and_age():
    caption = "Full of joy: Ray Cutts, 58, with the ferry in his yard"
    found = article(f"{HEAD}{FIRST}\n\n{caption}\n\n{REST}\n")
    assert "Full of joy" not in found.body
    page = read_page(f"{FIRST}\n\nThe end of the road: Council votes in May on boats\n\n{REST}\n")
    assert not posed(page, range(len(page)))


def test_agency_story_on_a_papers_site():
    story = BODY.replace(FIRST, f"VOLNA (Meridian) -- {FIRST}")
    head = "Ferry stays on the river\nMeridian News Agency\nPublished: 2016-01-21\n\n"
    page = f"riverpost.example/1\nWorld | Sport | Opinion\n{head}{story}"
    assert article(f"{page}\nRiver Post (c) 2016\n").source == "River Post"
    assert article(f"Meridian News\n{page}\nMeridian (c) 2016\n").source == "Meridian"


def test_two_writers_joined_in_dutch():
    head = "De Kreekbode\nNieuws | Sport | Uit | Podcast\n\nZeehond houdt stoel bezet\n\n"
    head = f"{head}Wim de Baar en Lotte Versluis\n6 mei 2020\n\n"
    text = (
        "Wie in Oosterkreek het voetveer neemt, moet even wachten tot de zeehond is opgeschoven.\n\n"
        "Volgens de opvang is het een gezond vrouwtje van een jaar of twee, dat elke ochtend op de boot klimt.\n\n"
        "De gemeente heeft een tweede stoel beloofd, maar die laat op zich wachten.\n"
    )
    assert article(head + text).authors == ("Wim de Baar", "Lotte Versluis")
