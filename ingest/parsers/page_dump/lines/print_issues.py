"""In which issue of the paper the text stood: "Appeared in the May 5, 2018, print edition as 'Paper by Ear.'"."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.measure import has_figure, holds_any, line_words
from ingest.parsers.page_dump.text.tables import pieces, word_set
from ingest.patterns import regex

_SHORTEST, _LONGEST = 14, 240  #: characters of such a note
_SUBJECT, _SAID = 3, 9  #: first words that name the piece, that say that it came out
_REACH = 120  #: characters in which the paper is told
#: that it came out
_OUT = word_set("""appeared appears published printed ran erschien erschienen veröffentlicht abgedruckt gedruckt
    paru parue paraît publié publiée apareció aparecido aparece publicado publicada publicó apareix aparèixer
    aparegut publicat publicada apparso apparsa uscito uscita pubblicato pubblicata saiu verschenen verscheen
    gepubliceerd stond publicerades publicerad publicerat infördes bragt trykt bragtes sto trykket publisert
    publiceret julkaistu ilmestyi ilmestynyt ukazał ukazała ukazało opublikowano opublikowany wydrukowano vyšel
    vyšlo vyšla otištěn otištěno publikován publikováno vyšiel uverejnený megjelent jelent apărut apărută publicată
    опубликован опубликована опубликовано напечатана напечатано вышла вышел надруковано опубліковано опублікована
    вийшла публикувана публикувано публикуван отпечатан отпечатана излезе објављен објављено објављена објавен
    објавена objavljen objavljeno objavljena tiskan tiskano yayımlanmıştır yayımlandı yayınlanmıştır yayınlandı
    çıkmıştır δημοσιεύθηκε δημοσιεύτηκε نشر نشرت פורסמה פורסם הופיעה הופיע התפרסם התפרסמה شده شائع چھپی
    tayang terbit dimuat diterbitkan đăng botuar dərc ছাপা প্রকাশিত छपा छपी प्रकाशित argitaratu argitaratua ilmus
    avaldati avaldatud publicēts publicēta paskelbtas išspausdintas birtist gyhoeddwyd""")
#: what came out
_PIECES = word_set("""article artikel beitrag text story articolo artículo nota artigo texto artikeln artikkelen
    artiklen texten saken juttu artikkeli artykuł tekst článek článok cikk articol articolul материал статья текст
    матеріал стаття статията материалът текстът чланак članak članek tekst haber yazı άρθρο κείμενο bài المقال الخبر
    التقرير הכתבה המאמר הידיעה گزارش مطلب خبر مضمون रिपोर्ट खबर लेख প্রতিবেদন লেখাটি artikulli artikulua artikkel
    raksts straipsnis greinin aquesta berita tulisan""")
#: what stands before the piece, where a note tells of the one above it
_THESE = word_set("""this the dieser diese dieses der die das cet cette l este esta el la questo questa il lo o a dit
    deze het de den denna denne detta dette ten ta to niniejszy tento tato toto эта этот это данная данный настоящая
    ця цей тази този ova ovaj овај ова acest această bu az ez το αυτό tämä""")
_NOTE = 160  #: characters of one that tells of an issue by its day, number or page
#: the printed paper
_PRINT = pieces("""print edition|print version|printed edition|in print |print issue|printausgabe|print-ausgabe|
    gedruckten ausgabe|papierausgabe|printversion|gedruckten zeitung|édition papier|version papier|édition imprimée|
    edición impresa|edición en papel|versión impresa|edició impresa|edició en paper|edizione cartacea|
    edizione a stampa|edição impressa|versão impressa|papieren krant|papieren editie|papieren versie|gedrukte|
    printeditie|papperstidningen|pappersutgåvan|tryckta|på trykk|papirutgave|papiravis|trykte avis|trykte udgave|
    painetussa|paperilehdessä|printtilehdessä|wydaniu papierowym|papierowym wydaniu|wydaniu drukowanym|
    wersji papierowej|drukowanej|tištěn|tlačen|nyomtatott|ediția tipărită|ediţia tipărită|ediția print|
    печатной версии|печатном номере|печатном выпуске|печатном издании|бумажной версии|друкован|паперов|
    печатното издание|хартиеното|печатния брой|штампаном издању|печатеното издание|štampanom izdanju|
    tiskanom izdanju|tiskani izdaji|tiskanom broju|gazetenin|basılı|baskısında|çap nəşrində|έντυπη έκδοση|έντυπη|
    edisi cetak|koran|báo in|báo giấy|النسخة الورقية|العدد المطبوع|النسخة المطبوعة|הגיליון המודפס|בגיליון המודפס|
    במהדורה המודפסת|בעיתון המודפס|نسخه چاپی|روزنامه چاپ|چاپ شده|اشاعت میں|ছাপা সংস্করণ|মুদ্রিত সংস্করণ|
    मुद्रित संस्करण|प्रिंट संस्करण|प्रिंट एडिशन|botimin e shtypur|paperezko|paberlehes|drukātajā|spausdintame|
    prentútgáfu""")
#: an issue by its day, number or page, in a note that begins with how it came out
_ISSUE = pieces("""issue of|edition of|edition,| page |ausgabe|heft |seite |édition du|numéro |edición del|
    edición de|número |página|edizione del|numero |pagina |edição de|de krant van|tidningen|bladet|avisen|side |
    sida |sivu |lehdessä|numerze|wydaniu|čísle|strana|vydaní|vydání|számában|oldal|numărul|ediția|номере|номер |
    выпуске|стр|номері|брой |вестник|газет|broju|izdanju|številki|sayısında|φύλλο|edisi|số ra|số báo|العدد|عدد |
    גיליון|editie van|numerossa|számban|számából| tarihli|№|édition datée""")
_AS = regex(r"(?:originally published as|print(?:ed)? headline:|headline in print:|printtitel:)\s", re.IGNORECASE)
#: "この記事は2018年11月5日の紙面に掲載されました。", "（2018年11月5日付朝刊掲載）", "本報紙本版2018年11月5日刊登"
_EAST = regex(
    r"[(（【※*]?(?:この記事は|本文|本報|本报|이 기사는|본 기사는|(?=\d{4}\s?[年년])).{0,30}"
    r"(?:紙面|[朝夕]刊|印刷版|[紙纸]本版|本版|지면|인쇄판|신문).{0,24}(?:掲載|刊登|刊[载載]|[见見][报報]|게재|실렸|실린).{0,10}"
)
_EAST_LONGEST = 70
_INDIC = "\u0900"  #: the first sign of the scripts of India and those behind them


def _is_said_last(line: str) -> bool:
    """The verb closes it: "২০১৮ সালের ৫ নভেম্বর ছাপা সংস্করণে প্রকাশিত"."""
    last = line.strip(")]।. ").split()[-_SUBJECT:]  # the vowels of these scripts part words for all others
    return not _OUT.isdisjoint(last) and has_figure(line) and holds_any(line, _PRINT)


def tells_of_issue(line: str) -> bool:
    """Such a note, which begins with what was done or with what it was done to; a sentence on another paper is none."""
    if not _SHORTEST <= len(line) <= _LONGEST:
        return False
    words = line_words(line.replace("\u064f", "") if "\u064f" in line else line)  # نُشر
    if not words:
        return False
    if not _OUT.isdisjoint(words[:_SAID]):
        first = words[0] in _OUT or (words[0] == "first" and words[1] in _OUT)
        if first or not _PIECES.isdisjoint(words[:_SUBJECT]):
            low = line[:_REACH].casefold()
            own = first or (len(line) <= _NOTE and (words[0] in _PIECES or words[0] in _THESE))
            return holds_any(low, _PRINT) or (own and has_figure(line) and holds_any(low, _ISSUE))
    if not line.isascii():
        east = len(line) <= _EAST_LONGEST and _EAST.match(line) is not None
        return east or (line.strip("([*")[:1] >= _INDIC and _is_said_last(line))
    return line[0] in "OoPpHh" and _AS.match(line) is not None
