"""When this copy of a page was made, and who may use it: "Dieser Artikel wurde am 24.10.2011 ausgedruckt."."""

from __future__ import annotations

import re

from ingest.dates import find_dates
from ingest.parsers.page_dump.text.measure import line_words
from ingest.parsers.page_dump.text.tables import word_set

_LONGEST, _DAY = 140, len("2011-10-24")
_OTHERS = 7  #: words beside the day and those below, at most
_MADE = word_set("""printed saved downloaded archived copied captured gedruckt ausgedruckt gespeichert abgerufen
    archiviert heruntergeladen kopiert imprimé imprimée sauvegardé sauvegardée enregistré enregistrée téléchargé
    téléchargée consulté consultée archivé archivée impreso impresa imprimió imprimido descargado descargada guardado
    guardada consultado consultada impresso impressa baixado baixada salvo salva acessado acessada stampato stampata
    scaricato scaricata salvato salvata afgedrukt opgeslagen gedownload geraadpleegd utskriven utskrivet utskrevet
    skrevs skrives sparad sparades hämtad hämtades lagret hentet udskrevet gemt tulostettu tallennettu wydrukowano
    wydrukowana wydrukowany pobrano pobrany pobrana zapisano vytištěno vytištěna vytištěn vytisknuto staženo stažen
    uloženo uložen vytlačené vytlačený распечатано распечатана распечатан сохранено сохранена сохранён скачано
    роздруковано роздрукована збережено разпечатано отпечатана yazdırıldı yazdırılmıştır kaydedildi kaydedilmiştir
    nyomtatva kinyomtatva letöltve mentve imprimat imprimată tipărit tipărită salvat salvată εκτυπώθηκε αποθηκεύτηκε
    dicetak disimpan ispisano ispisana odštampano طبع طبعت طباعة حفظ הודפס הודפסה נשמר چاپ""")
#: how a line begins that tells from which address it was printed
_FROM = _MADE | word_set("""print printout wydruk ausdruck druckversion impression impresión impressão stampa afdruk
    utskrift udskrift tuloste tisk výtisk výtlačok распечатка печать роздруківка друк nyomtatás çıktı εκτύπωση ispis
    štampano cetakan""")
_PAGE = word_set("""article page story document artikel seite beitrag text dokument texte artículo página noticia nota
    documento artigo matéria articolo pagina notizia bericht artikeln sidan sida artikkelen siden artiklen saken juttu
    artikkeli sivu artykuł strona tekst článek stránka článok статья страница материал новость текст документ стаття
    сторінка матеріал статията страницата haber sayfa yazı cikk oldal articolul pagină άρθρο σελίδα halaman berita
    članak stranica المقال الصفحة الخبر הכתבה הדף הידיעה مقاله صفحه خبر""")
#: before words for pages, of one that a story tells of: "The article was printed on 3 March 1911"
_THE = word_set("the der die das le la el il lo o a den det")
_EAST = re.compile(
    r"(?:この|本)?(?:ページ|記事)[はを].{0,24}(?:印刷|保存)(?:さ|し)|(?:本|此)(?:页面?|文章?|頁).{0,24}(?:打印|列印|保存)"
    r"|이 (?:기사|페이지|문서)[는은를을] .{0,24}(?:인쇄|출력|저장)"
)


#: who may use the copy
_FOR_USE = re.compile(r"""(?ix)\b(?:for\ (?:personal|internal|private)(?:\ (?:and|or)\ [\w-]+)?\ use\ only
    |(?:only|may)\ (?:be\ )?used\ internally|internal\ use\ only
    |nur\ (?:für\ den|zum)\ (?:internen|persönlichen)\ gebrauch
    |nur\ (?:für\ )?intern\w*\ (?:verwend|genutzt|gebrauch|zweck)\w*
    |(?:à|pour|réservé\ à)\ (?:l['’]|un\ )?usage\ (?:exclusif|personnel|interne)
    |(?:solo|sólo|exclusivamente)\ para\ uso\ (?:interno|personal)
    |ad\ (?:esclusivo\ )?uso\ (?:interno|esclusivo|personale)
    |(?:apenas|exclusivamente|somente)\ para\ uso\ (?:interno|pessoal)
    |(?:uitsluitend|alleen)\ voor\ (?:intern|eigen|persoonlijk)\ gebruik
    |(?:endast|kun|bare)\ (?:för|til|for|användas|brukes|bruges)\ (?:internt|eget|personligt|personlig)
    |vain\ (?:sisäiseen|omaan)\ käyttöön|(?:wyłącznie|tylko)\ do\ użytku\ (?:własnego|wewnętrznego)
    |(?:pouze|jen)\ pro\ (?:vnitřní|osobní|interní)\ (?:potřebu|použití)|csak\ belső\ használatra
    |только\ для\ (?:внутреннего|личного|служебного)\ (?:использования|пользования))""")
_USE = word_set("""use used usage uso gebrauch internen intern interne interner verwendet genutzt zwecke gebruik internt
    eget personligt personlig käyttöön użytku potřebu použití használatra использования пользования""")


def is_print_note(line: str) -> bool:
    """The page, what was done with it, one day and little else; from which address, or who alone may use it."""
    if len(line) > _LONGEST:
        return False
    return _is_copied(line) if line[0] < "\u3000" else _EAST.match(line) is not None


def _is_copied(line: str) -> bool:
    words = line_words(line)
    addressed = bool(words) and words[0] in _FROM and ("www." in line or "://" in line)
    if addressed or (not _USE.isdisjoint(words) and _FOR_USE.search(line)):
        return True
    if _MADE.isdisjoint(words) or _PAGE.isdisjoint(words) or words[0] in _THE:
        return False
    dates = find_dates(line)
    if len(dates) != 1 or len(dates[0].date.value) < _DAY:
        return False
    rest = line_words(f"{line[: dates[0].start]} {line[dates[0].end :]}")
    return sum(word not in _MADE and word not in _PAGE for word in rest) <= _OTHERS
