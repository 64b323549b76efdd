"""Notes on copies of a page, records with their labels over the values, mails whose headers are set in bold."""

from __future__ import annotations

import pytest

from ingest.parsers.contract import Context
from ingest.parsers.page_dump.lines.copy_notes import is_print_note
from ingest.parsers.page_dump.lines.holdings import is_read_by_machine
from ingest.parsers.page_dump.names.end_notes import is_note
from ingest.parsers.page_dump.parser import read_article
from ingest.parsers.page_dump.record_labels import with_labels_over
from ingest.parsers.page_dump.text.page import read_page
from store.model import Article


@pytest.mark.parametrize(
    "line",
    [
        "This article was printed on 24.10.2011.",
        "This page was printed from Harbour Post on 24 October 2011.",
        "Dieser Artikel wurde am 24.10.2011 ausgedruckt.",
        "Cet article a été imprimé le 24/10/2011.",
        "Este artículo fue impreso el 24/10/2011.",
        "Questa pagina è stata stampata il 24/10/2011.",
        "Dit artikel is afgedrukt op 24-10-2011.",
        "Denna artikel skrevs ut 2011-10-24.",
        "Denne artikkelen ble lagret 24.10.2011.",
        "Artykuł wydrukowano dnia 24.10.2011.",
        "Страница распечатана 24.10.2011.",
        "Bu haber 24.10.2011 tarihinde yazdırılmıştır.",
        "このページは2011年10月24日に印刷されました。",
        "이 기사는 2011년 10월 24일에 인쇄되었습니다.",
        "Klippet får endast användas internt.",
        "Nur für den internen Gebrauch.",
        "For internal use only.",
    ],
)
def test_notes_on_copies(line):
    assert is_print_note(line)


@pytest.mark.parametrize(
    "line",
    [
        "The harbour map was printed on 3 March 1911.",
        "The article was printed on 3 March 1911 and sold 400 copies.",
        "The report was printed on 3 March 1911 and sold 400 copies.",
        "In this story the first page was printed on 3 March 1911 by four brothers who had never seen a press before.",
        "Der Text wurde am 3. März 1911 gedruckt.",
        "The council's own minibus is for the use of schools only.",
        "Le port est à l'usage des pêcheurs.",
    ],
)
def test_sentences_on_what_was_printed(line):
    assert not is_print_note(line)


@pytest.mark.parametrize(
    "line",
    [
        "The automatically generated tickets had errors.",
        "Die maschinell gefertigten Teile hatten Fehler.",
        "Koneellisesti tehdyt ovet olivat virheellisiä.",
    ],
)
def test_other_things_that_machines_made(line):
    assert not is_read_by_machine(line)


_STORY = """At the Petty Sessions Robert Harker, drover, was summoned for leaving 340 geese in the High-street.

The defendant said that the geese had been shod with tar for the road to London and would not walk until it was dry.

The Bench, after viewing the geese, allowed him until four o'clock."""


def test_labels_over_their_values():
    top = "Collection\nNewspaper:\nThornaby Observer\nCounty:\nNorth Riding\nPublished:\n11 October 1890\nPage:\n7"
    found = read_article(read_page(f"{top}\nA GEESE DIFFICULTY\n{_STORY}\n"), Context(name="x"))
    assert isinstance(found, Article)
    assert (found.title, found.source, found.authors) == ("A GEESE DIFFICULTY", "Thornaby Observer", ())


@pytest.mark.parametrize(
    "top",
    [
        "By:\nAnn Lee\nDate:\n3 May 2010\nPage:\n4",
        "Source:\nThe Post\nBy:\nAnn Lee",
        "He said:\nNo.\nShe said:\nYes.\nSource:\nX",
    ],
)
def test_other_lines_with_colons_stay(top):
    page = read_page(f"{top}\n{_STORY}\n")
    assert with_labels_over(page) is page


def test_headers_in_bold_of_a_mail_inside_another():
    outer = (
        "*From:* Sandra Pell\n*To:* Rowing Club\n*Subject:* FW: We made the paper\n\nSee below. S.\n\n____________\n"
    )
    inner = "*From:* clippings@library.example\n*Sent:* 23 February 2012 11:02\n*Subject:* We made the paper\n\n"
    page = read_page(f"{outer}{inner}Whitewater Gazette\nRowers make way for ducks\n\n{_STORY}\n")
    assert page.text[0] == "Whitewater Gazette"


@pytest.mark.parametrize(
    "line",
    [
        "Appeared in the June 3, 2016, print edition as 'Boats by the Hour.'",
        "First published in the print edition of 3 June 2016.",
        "Erschienen in der Ausgabe vom 3. Juni 2016 unter dem Titel „Boote nach Stunden“.",
        "Der Beitrag erschien am 3.6.2016 in der Printausgabe, Seite 4.",
        "Paru dans Le Courrier du 3 juin 2016, page 4.",
        "Articolo apparso nell'edizione cartacea del 3 giugno 2016",
        "Verschenen in de krant van 3 juni 2016, pagina 4",
        "Een versie van dit artikel verscheen ook in de krant van 3 juni 2016.",
        "Publicerad i tidningen 2016-06-03",
        "Bragt i Fjordposten 3. juni 2016, side 4",
        "Juttu on julkaistu painetussa lehdessä 3.6.2016.",
        "Artykuł ukazał się w wydaniu papierowym z 3 czerwca 2016 r.",
        "Text vyšel v tištěném vydání 3. června 2016.",
        "Megjelent a lap 2016. június 3-i számában.",
        "Articol apărut în ediția tipărită din 3 iunie 2016.",
        "Материал опубликован в печатной версии газеты от 3 июня 2016 года.",
        "Матеріал опубліковано в друкованій версії газети 3 червня 2016 року.",
        "Статията е публикувана в печатното издание на 3 юни 2016 г.",
        "Чланак је објављен у штампаном издању 3. јуна 2016.",
        "Članek je bil objavljen v tiskani izdaji 3. junija 2016.",
        "Bu haber gazetenin 3 Haziran 2016 tarihli baskısında yayımlanmıştır.",
        "Δημοσιεύτηκε στην έντυπη έκδοση στις 3 Ιουνίου 2016",
        "Publicat a l'edició en paper del 3 de juny de 2016, pàgina 4",
        "Artikel ini telah tayang di edisi cetak 3 Juni 2016.",
        "Bài đăng trên báo in số ra ngày 3-6-2016.",
        "نُشر في النسخة الورقية بتاريخ 3 يونيو 2016",
        "הכתבה פורסמה בגיליון המודפס ב-3 ביוני 2016",
        "২০১৬ সালের ৩ জুন ছাপা সংস্করণে প্রকাশিত",
        "(यह खबर 3 जून 2016 के मुद्रित संस्करण में प्रकाशित हुई)",
        "本報紙本版2016年6月3日刊登",
        "（2016年6月3日付朝刊掲載）",
    ],
)
def test_notes_on_the_issue(line):
    assert is_note(line)


@pytest.mark.parametrize(
    "line",
    [
        "The council printed 400 copies of the map and sold none.",
        "A letter that appeared in the paper's print edition in June split the village.",
        "Der Bürgermeister las die Ausgabe vom 3. Juni und schwieg.",
        "Le journal paru en 1916 manquait de papier.",
        "Газета вышла в последний раз 3 июня.",
        "Köydeki gazetenin son baskısında üç hata vardı.",
    ],
)
def test_sentences_on_issues(line):
    assert not is_note(line)
