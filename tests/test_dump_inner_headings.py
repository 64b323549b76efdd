"""Page dumps: a few words over a part of the story, where blank lines set them apart and where none do."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.notices import interrupts
from ingest.parsers.page_dump.lists.list_items import is_moment
from tests.ferry_page import article

FOOT = "Share\nMost read\nDam weeps again\nSluice to be painted\n© 2021 River Post\n"
#: language -> what stands over the story, its first part, a heading, its second part
STORIES = {
    "en": (
        "River Post\nHome\nNews\nBridge on the mill road may never reopen to lorries\nBy Ann Lee\n5 June 2021\n",
        [
            "A bridge of 94 years that carries milk tankers and school buses may never reopen, councillors were told.",
            "Engineers spent six days below it and found that two of its five concrete piers had moved by an inch.",
        ],
        "Who pays",
        [
            "Councillor Moana Reed asked whether the cost could be met by a rate on the houses that use the crossing.",
            "The clerk said that was possible, but with only 211 houses the charge would come to 3000 dollars a year.",
        ],
    ),
    "de": (
        "Harzer Tagblatt\nStartseite\nLokales\nBrücke am Mühlweg bleibt gesperrt\nVon Anna Lehr\n5. Juni 2021\n",
        [
            "Die 94 Jahre alte Brücke am Mühlweg bleibt für Lastwagen gesperrt, das erfuhren die Stadträte am Montag.",
            "Sechs Tage lang untersuchten Ingenieure die Pfeiler und fanden Risse, die sich im Winter geweitet hatten.",
        ],
        "Wer das alles bezahlt",
        [
            "Stadträtin Paula Rothe fragte, ob die Anlieger an den Kosten für den Neubau beteiligt werden könnten.",
            "Der Kämmerer hielt das für möglich, bei 211 Grundstücken kämen aber über 3000 Euro im Jahr zusammen.",
        ],
    ),
    "fr": (
        "Le Quotidien du Fleuve\nAccueil\nLocal\nLe pont du moulin reste fermé\nPar Anne Lenoir\n5 juin 2021\n",
        [
            "Le pont du moulin, construit il y a 94 ans, restera fermé aux camions, ont appris lundi les conseillers.",
            "Pendant six jours, des ingénieurs ont examiné les piles et trouvé des fissures élargies pendant l'hiver.",
        ],
        "Une facture sans payeur",
        [
            "La conseillère Paule Roux a demandé si les riverains pouvaient prendre en charge une part des travaux.",
            "Le trésorier a jugé la chose possible, mais avec 211 maisons la somme dépasserait 3000 euros par an.",
        ],
    ),
    "id": (
        "Warta Pesisir\nBeranda\nBerita\nJembatan penggilingan tetap ditutup\nOleh Rina Dewi\n5 Juni 2021\n",
        [
            "Jembatan berusia 94 tahun di jalan penggilingan tetap ditutup untuk truk, kata anggota dewan pada Senin.",
            "Selama enam hari para insinyur memeriksa tiang dan menemukan retakan yang melebar selama musim hujan.",
        ],
        "Tanggul jebol di empat titik",
        [
            "Kepala dinas, Endang Susilowati, membenarkan bahwa tanggul penahan di hulu jembatan jebol di empat titik.",
            "Panjang kerusakan mencapai 85 meter dan perbaikan diperkirakan baru selesai pada bulan Oktober mendatang.",
        ],
    ),
    "pl": (
        "Kurier Nadodrzański\nStrona główna\nMiasto\nMost przy młynie zamknięty\nAnna Lis\n5 czerwca 2021\n",
        [
            "Most przy młynie, który ma 94 lata, pozostanie zamknięty dla ciężarówek, powiedziano radnym w środę.",
            "Przez sześć dni inżynierowie badali filary i znaleźli pęknięcia, które poszerzyły się podczas zimy.",
        ],
        "Kto za to zapłaci",
        [
            "Radna Paula Rosa zapytała, czy mieszkańcy domów przy moście mogliby pokryć część kosztów budowy.",
            "Skarbnik uznał to za możliwe, ale przy 211 domach byłoby to ponad 3000 złotych rocznie od każdego.",
        ],
    ),
    "he": (
        "קול העמק\nראשי\nחדשות\nהגשר ליד הטחנה נשאר סגור למשאיות\nמאת דנה לוי\n5.6.2021\n",
        [
            "הגשר בן תשעים וארבע השנים שליד הטחנה יישאר סגור למשאיות, כך נמסר לחברי המועצה ביום שני בערב.",
            "במשך שישה ימים בדקו מהנדסים את עמודי הבטון של הגשר ומצאו סדקים שהתרחבו מאוד במהלך החורף.",
        ],
        "מפלסת השלג התקלקלה",
        [
            "צוותי החילוץ הגיעו למקום בשמונה בערב, אולם מפלסת השלג היחידה של המועצה האזורית יצאה מכלל פעולה.",
            "מפלסת שנייה הובאה מרמת הגולן ונתקעה אף היא מאחורי שני כלי רכב נטושים שעמדו באמצע הכביש.",
        ],
    ),
}
AD = {
    "en": "Advertisement\nScroll to continue with content",
    "de": "Anzeige\nWeiterlesen nach der Anzeige",
    "fr": "Publicité\nLa suite après cette publicité",
    "id": "ADVERTISEMENT\nSCROLL TO CONTINUE WITH CONTENT",
    "pl": "Reklama\nDalsza część artykułu pod reklamą",
    "he": "פרסומת",
}


def body(*lines: str) -> list[str]:
    return article("\n".join(lines)).body.split("\n\n")


@pytest.mark.parametrize("language", STORIES)
@pytest.mark.parametrize("joint", ["\n", "\n\n"])
@pytest.mark.parametrize("parted", [False, True])
def test_a_heading_right_over_its_part(language: str, joint: str, *, parted: bool) -> None:
    head, first, heading, second = STORIES[language]
    told = [*first, *second[::-1], heading, *second]
    if joint == "\n\n" and not parted:
        told = [*first, heading, *second]
    at = told.index(heading)
    shown = [*told[:at], *([AD[language]] if parted else []), *told[at:]]
    assert body(head + joint.join(shown) + "\n" + FOOT) == told


@pytest.mark.parametrize(
    "line",
    ["Kate Henshaw", "Photo: Ann Lee", "ADVERTISEMENT", "Share", "Sign up", "Anzeige"],
)
def test_other_short_lines_between_paragraphs_are_none(line: str) -> None:
    head, first, _, second = STORIES["en"]
    assert body(head + "\n".join([*first, line, *second]) + "\n" + FOOT) == [*first, *second]


@pytest.mark.parametrize(("heading", "kept"), [("Charging overnight", True), ("Harbour leisure cars", False)])
def test_below_an_advertisement_of_a_line_a_heading_tells_of_the_story(heading: str, *, kept: bool) -> None:
    head, first, _, second = STORIES["en"]
    more = "The contract has four chargers in it and a new cable, which will be laid to the yard in October next year."
    shown = [*first, "ADVERTISEMENT", "Rail fair 2025 – York, 17–19 June – Register free today", heading, more, *second]
    found = body(head + "\n\n".join(shown) + "\n\n" + FOOT)
    assert found == [*first, *([heading] if kept else []), more, *second]


TALK = [
    "CHIAVARI. La chiave della bottega pesa quanto un telefono. Ornella Parodi la posa sul banco e dice che la darà.",
    "Signora Parodi, come si comincia a fare l'organaro?",
    "«Per sbaglio. Mio padre era falegname e lo chiamarono per una porta, nella chiesa di San Martino, a Natale.»",
    "Qual è lo strumento a cui è più legata?",
    "«Quello di Cassego, in val di Vara. È del 1786, ha quattrocento canne e il paese ha trenta abitanti d'inverno.»",
    "E lei che cosa risponde?",
    "«Che si può, ma non da me.»",
    "C'è un restauro che non rifarebbe?",
    "«Uno, e non dico dove. Avevamo fretta per la visita del vescovo e ho accettato di mettere la pelle sintetica.»",
    "Che cosa farà da sabato?",
    "«Imparerò a suonare. In cinquant'anni non ho mai avuto il tempo: io so fare soltanto il la, e male anche quello.»",
]


def test_short_questions_and_answers_below_an_advertisement() -> None:
    head = "Il Mattino di Liguria\nHome\nCultura\nOrnella Parodi lascia la bottega\ndi Chiara Villa\n5 giugno 2021\n"
    assert body(head + "\n".join([*TALK[:5], "PUBBLICITÀ", *TALK[5:]]) + "\n" + FOOT) == TALK


@pytest.mark.parametrize("line", ["«Che si può, ma non da me.»", "“I would do it again.”"])
def test_what_somebody_says_is_no_section(line: str) -> None:
    assert not is_moment(line)
    assert is_moment('In "News"')


@pytest.mark.parametrize(
    "line",
    [
        "SCROLL TO CONTINUE WITH CONTENT",
        "Keep reading after the ad",
        "Gulir ke bawah untuk lanjut membaca",
        "Weiterlesen nach der Anzeige",
        "Desliza para continuar",
        "Devamı için kaydırın",
        "Прокрутите вниз, чтобы продолжить чтение",
    ],
)
def test_the_story_goes_on_below_an_advertisement(line: str) -> None:
    assert interrupts(line)


@pytest.mark.parametrize(
    "line",
    [
        "LDR is local body journalism co-funded by RNZ and NZ On Air.",
        "Yazıda yer alan görüşler yazarına aittir, Marmara Postası'nın yayın politikasını yansıtmayabilir.",
        "کلیه حقوق این سایت متعلق به خبرگزاری سپهر است و استفاده از مطالب با ذکر منبع بلامانع است.",
        "Матеріал підготовлено за підтримки програми «Сильні громади». Його зміст є відповідальністю авторів.",
        "Материал подготовлен при поддержке программы «Сильные общины» и не отражает мнения донора.",
        "Simak breaking news dan berita pilihan kami langsung di ponselmu. Pilih saluran andalanmu.",
        "Video Player is loading.",
    ],
)
def test_notes_on_rights_funds_and_channels_below_a_story(line: str) -> None:
    head, first, _, second = STORIES["en"]
    assert body(head + "\n".join([*first, *second, line]) + "\n" + FOOT) == [*first, *second]


@pytest.mark.parametrize(
    ("who", "headline"),
    [
        ("The head of the roads board to the River Post:", "Mill road bridge may never reopen to heavy lorries"),
        ("Die Leiterin der Bauaufsicht im Gespräch:", "Die Brücke am Mühlweg öffnet vielleicht nie wieder"),
        ("El jefe de obras, a El Correo del Valle:", "El puente del molino quizá no vuelva a abrir nunca"),
    ],
)
def test_a_headline_stands_right_below_who_says_it(who: str, headline: str) -> None:
    _, first, _, second = STORIES["en"]
    text = "\n\n".join(["River Post\nwww.river-post.example", "5 June 2021", f"{who}\n{headline}", *first, *second])
    assert article(text + "\n\n" + FOOT).title == headline


@pytest.mark.parametrize(
    ("caption", "heading", "kept"),
    [
        (
            "Die Pfeiler der Brücke am Montag nach der Untersuchung. Bildrechte: RP/David Straub",
            "Anlieger mit 211 Häusern könnten den Neubau bezahlen",
            True,
        ),
        (
            "The piers of the bridge on Monday, seen from the mill. © AFP | HANDOUT",
            "Work for the crossing: what will the owners of the houses have to pay?",
            True,
        ),
        ("Read also\nDavid Straub/Getty Images", "New head of the harbour office is a farmer from Tidewell", False),
        ("The piers of the bridge on Monday. Photo: RP/David Straub", "David Straub", False),
    ],
)
def test_a_heading_right_below_a_caption_as_browsers_copy_it(caption: str, heading: str, *, kept: bool) -> None:
    head, first, _, second = STORIES["en"]
    told = [*first, *second[:1], f"{caption}\n{heading}", *second[1:]]
    found = article(head + "\n" + "\n\n".join(told) + "\n\n" + FOOT).body.split("\n\n")
    assert found == [*first, *second[:1], *([heading] if kept else []), *second[1:]]
