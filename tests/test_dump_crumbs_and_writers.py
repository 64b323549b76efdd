"""Below a breadcrumb the line over the day is the headline; writers in a breadcrumb, a dateline, over their job, with
what priests are called.
"""

from __future__ import annotations

import io

import pytest

from ingest.parsers.contract import Context
from ingest.parsers.page_dump import PARSER
from ingest.parsers.page_dump.names.arabic_names import in_lead
from ingest.parsers.page_dump.names.byline_names import byline_of
from store.model import Article


def _read(text: str) -> Article:
    (found,) = PARSER.parse(io.BytesIO(text.encode()), Context(name="page.txt"))
    assert isinstance(found, Article)
    return found


FERRY = (
    "The old ferry will leave the harbour for good in spring, the council of the town decided on Monday evening.\n\n"
    "The ferry has crossed the river since 1921, and four hundred people took their leave of it at the quay today.\n\n"
    "A bridge will take its place, for which the council pays three million over the next four years, it said.\n"
)
TURKISH = (
    "Seferihisar'da Hüseyin amcanın bahçesine sabahın altısında girdik. Çiğ düşmüş, dallar yerlere kadar inmiş.\n"
    "Satsuma mandalinanın kilosunu tüccar bahçeden on bir liraya alıyor, manavda altmış beş lira, dedi bahçıvan.\n"
    "Hal komisyonu var, nakliye var, fire var, kasa parası var; kasanın kilosu mandalinanın kilosundan pahalı.\n"
)
FRENCH = (
    "Nous sommes entrés à six heures dans le verger d'Hubert. « L'arbre a parlé », dit-il, mais l'acheteur s'est tu.\n"
    "Le kilo de mandarines est payé onze francs au verger, et soixante-cinq chez le marchand, à quarante kilomètres.\n"
    "Il y a le marché, le transport, les pertes et la caisse, qui coûte plus que le kilo de mandarines, dit-on.\n"
)
SPANISH = (
    "Entramos a las seis de la mañana en la huerta de Hugo. «Este año el árbol habló», dijo, «pero nadie compró».\n"
    "El kilo de mandarinas se paga a once pesos en la huerta, y a sesenta y cinco en la verdulería del puerto.\n"
    "Hay comisión, hay flete, hay merma y está el cajón, que cuesta más que el kilo de mandarinas, dijo Hugo.\n"
)


@pytest.mark.parametrize(
    ("head", "story", "title", "writer"),
    [
        (
            (
                "Ege Postası\nGÜNDEM\nSPOR\nSon Dakika\nÇeşme otoyolunda zincirleme kaza: 6 yaralı\n"
                "Anasayfa > Yazarlar > Nermin Tokatlı\nNermin Tokatlı\nFilede Ne Var\nTüm Yazıları\n"
                "Bir kilo mandalinanın yolculuğu\nYayınlanma: 18.11.2026 - 00:05\n"
            ),
            TURKISH,
            "Bir kilo mandalinanın yolculuğu",
            "Nermin Tokatlı",
        ),
        (
            (
                "Le Courrier du Port\nÀ la une\nSports\nFlash info\nUn camion se renverse sur la côte : six blessés\n"
                "Accueil > Chroniques > Anne Lebrun\nAnne Lebrun\nLe panier\nToutes ses chroniques\n"
                "Le voyage d'un kilo de mandarines\nPublié le 18/11/2026 à 00:05\n"
            ),
            FRENCH,
            "Le voyage d'un kilo de mandarines",
            "Anne Lebrun",
        ),
        (
            (
                "El Correo del Puerto\nPortada\nDeportes\nÚltima hora\nVuelca un camión en la carretera: seis heridos\n"
                "Inicio > Columnas > Ana Leal\nAna Leal\nLa cesta\nTodas sus columnas\n"
                "El viaje de un kilo de mandarinas\nPublicado: 18.11.2026 - 00:05\n"
            ),
            SPANISH,
            "El viaje de un kilo de mandarinas",
            "Ana Leal",
        ),
        (
            (
                "Harbour Post\nNews\nSport\nBreaking\nLorry overturns on coast road: six are hurt\n"
                "Home > Columns > Ann Lee\nAnn Lee\nWhat It Costs\nAll columns\n"
                "The way of a ferry\nPublished: 18.11.2026 - 00:05\nA+\nA-\n"
            ),
            FERRY.replace("\n\n", "\n"),
            "The way of a ferry",
            "Ann Lee",
        ),
        (
            (
                "Harbour Post\nNews\nSport\nOld ferry leaves for good\nBy Ann Lee\n18 November 2026\n"
                "Home > News > Harbour\nHarbour\n\n"
            ),
            FERRY,
            "Old ferry leaves for good",
            "Ann Lee",
        ),
    ],
)
def test_headline_and_writer_below_a_breadcrumb(head, story, title, writer):
    found = _read(head + story)
    assert (found.title, found.authors) == (title, (writer,))


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("di don Egidio Santarelli", "Egidio Santarelli"),
        ("di suor Maria Rossi", "Maria Rossi"),
        ("Por el padre Juan Gómez", "Juan Gómez"),
        ("Par l'abbé Jean Durand", "Jean Durand"),
        ("Von Pfarrer Hans Huber", "Hans Huber"),
        ("By Fr. John Lee", "John Lee"),
        ("By Don Henley", "Don Henley"),
    ],
)
def test_what_priests_are_called_is_no_name(line, name):
    assert byline_of(line)[1] == (name,)


@pytest.mark.parametrize(
    ("lead", "name"),
    [
        ("طرابلس 10-11-2026 المشرق – ريم الحداد – على بعد أمتار من الرصيف، يضرب محمود", "ريم الحداد"),
        ("القدس 1-3-2021 وفا- يامن نوباني- على سفح الجبل يقف الحاج أبو أحمد", "يامن نوباني"),
        ("رام الله (وفا) - ريم الحداد - قال وزير الزراعة اليوم", "ريم الحداد"),
        ("طرابلس 10-11-2026 المشرق – قال وزير الزراعة في لقاء – اليوم", ""),
        ("القاهرة – قال وزير الزراعة إن الموسم جيد هذا العام", ""),
    ],
)
def test_writers_behind_town_and_agency(lead, name):
    found = in_lead(lead)
    assert (found[1] if found else "") == name


HEAD = "Harbour Post\nNews\n\nOld ferry leaves for good\n\n18 November 2026\n\n"


@pytest.mark.parametrize(
    ("page", "writers"),
    [
        (
            f"{HEAD}{FERRY}\nImage courtesy of Tom Reed\n\nAnn Okoro-Lee\nFact checker\n\nThis is part of our work.\n",
            ("Ann Okoro-Lee",),
        ),
        (f"{HEAD}{FERRY}\nAnn Okoro-Lee\nStaff writer\n\nTopics\nFerries\n", ("Ann Okoro-Lee",)),
        (
            (
                "Harbour Post\nNews\n\nOld ferry leaves for good\n\nAnn Okoro-Lee, Tom Reed\n18 November 2026, 8:30\n\n"
                f"The ferry at its quay in November 2026. Harbour Post/Tom Reed\n\n{FERRY}"
            ),
            ("Ann Okoro-Lee", "Tom Reed"),
        ),
        (
            (
                "Agrarforum Nord\nAbo\n\nHome / Acker\n\nAckerbau\nAlte Fähre geht für immer\n"
                "Wiebke Harmsen, Agrarforum Nord am 09.11.2026 um 05:30 Uhr\nLesezeit: 4 Minuten\n\n"
                f"{FERRY}\nUnsere Meinung\nEin Kommentar von Dr. Thore Lüdemann lesen Sie in Heft 12/2026 ab Seite 8.\n"
            ),
            ("Wiebke Harmsen",),
        ),
    ],
)
def test_who_wrote_it(page, writers):
    assert _read(page).authors == writers


def test_who_speaks_often_is_no_town():
    talk = "".join(
        f"TOM REED: The ferry has crossed the river since 1921, and that was boat number {k}.\n\n" for k in "123"
    )
    page = "Harbour Post\nNews\n\nOld ferry leaves for good\n\nBy Ann Lee, Tom Reed\n18 November 2026\n\n"
    assert _read(f"{page}{FERRY}\n{talk}").authors == ("Ann Lee", "Tom Reed")
