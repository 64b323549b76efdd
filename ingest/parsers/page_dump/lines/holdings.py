"""Libraries, archives and their notes below a text that they scanned; marks that a text ends."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.measure import holds_any, line_words
from ingest.parsers.page_dump.text.tables import pieces, word_set
from ingest.patterns import regex

_LONGEST = 200
#: how words for such houses begin, folded
KEEPERS = pieces("""librar|archiv|museum|museo|musée|muzeu|muzeum|hemerotec|emerotec|bibliote|bibliothè|bibliothe|
    mediathe|médiathè|arquivo|archief|arkiv|arkisto|kirjasto|knihovn|könyvtár|kütüphane|arşiv|levéltár|библиотек|
    бібліотек|архив|архів|музе|βιβλιοθήκ|αρχεί|ספריי|ארכיון|مكتبة|أرشيف|图书馆|도서관""")
_ENDS = word_set("""end ends ende fin fine fim slut slutt loppu koniec konec kraj vége sfârșit son bitti einde конец
    кінець край крај канец соңы τέλος סוף انتهى انتهت پایان انتهای ختم समाप्त समाप्ति सम्पूर्ण पूर्ण शेवट সমাপ্ত
    ਸਮਾਪਤ સમાપ્ત முற்றும் முடிவு సమాప్తం സമാപ്തം hết จบ tamat selesai fund amaiera lõpp beigas pabaiga endir
    დასასრული վերջ mwisho تمام 끝 완 完 终 終 了""")
_MACHINE = regex(
    r"\bocr\b|machine-(?:read|made|generated)|(?:read|made|produced|generated) by (?:a )?machine"
    r"|(?:optical|automatic|text|character) (?:character |text )?recognition"
    r"|(?:reconhecimento|reconocimiento|reconnaissance|riconoscimento|recunoaștere\w*)"
    r" (?:[óo]pti|[óo]ti|otti|autom|d\w+ te[xs]t|d\w+ cara|del testo|a textului)|riconosciut\w+ a macchina"
    r"|(?:text|zeichen)erkennung|tekstherkenning|textigenkänning"
    r"|tekstgenkendelse|tekstgjenkjenning|tekstintunnistu|rozpoznawani\w+ (?:tekstu|znaków|pisma)"
    r"|rozpoznáván\w+ (?:textu|znaků|písma)|(?:szöveg|karakter)felismer|распознава\w+ текст|розпізнава\w+ текст"
    r"|αναγνώριση (?:χαρακτήρων|κειμένου)|karakter tanıma|文字認識|文字识别|文字辨識",
    re.IGNORECASE,
)
#: the same of a text, without a word for reading
_BY_MACHINE = regex(
    r"automat\w*\s(?:\w+\s)?(?:generat|generier|erzeugt|erstellt|gemaakt|gegenereerd|génér|gener|creat|cread|criad|skapa"
    r"|luotu|wygenerow|utworz|vygenerov|vytvoř|létrehoz|készült|oluştur)|(?:generat|creat|wygenerow|vytvoř|luotu|génér)\w*"
    r" (?:\w+ )?automat|автомат\w+ (?:созда|распозна|сгенер|ств?ор|розпізна|генер)|(?:созда|распозна)\w+ автоматич"
    r"|koneellis|maskinell?t|maschinell|maszynow|strojov|gépi\b|machinaal|makineyle|par une machine"
    r"|自動(?:生成|認識|変換)|自动(?:生成|识别)|자동\s?(?:생성|인식)",
    re.IGNORECASE,
)
_TEXT = regex(
    r"te[xk]st|testo|szöveg|metin|κείμεν|transkri|transcri|translation|übersetz|traducción|traduction|article|artik|artículo"
    r"|текст|перевод|テキスト|本文|文本|텍스트",
    re.IGNORECASE,
)
_ERRORS = regex(
    r"errors?\b|mistakes|erros\b|errores|erreurs?|fautes|errori|fehler|fouten|\bfel\b|fejl|\bfeil\b|virhe|błęd|chyb|hib[aá]"
    r"|erori|ошибк|помилк|грешк|λάθη|hata|誤り|错误|錯誤|quali|kvalit|calidad|jakość|качеств|accura",
    re.IGNORECASE,
)


#: a text was taken from paper
_SCANNED = word_set("""digitized digitised digitization digitisation digitizing digitising digitalisiert digitalisierte
    digitalisierten digitalisierung eingescannt numérisé numérisée numérisés numérisation digitalizado digitalizada
    digitalización digitalizzato digitalizzata digitalizzazione scansionato digitalização gedigitaliseerd
    gedigitaliseerde digitalisering digitaliseren ingescand digitaliserad digitaliserats digitaliseret digitalisert
    digitoitu digitoinnin digitointi digitoinnissa zdigitalizowana zdigitalizowany digitalizacji digitalizovaná
    digitalizovaný digitalizace digitalizácia digitalizált digitalizálás digitalizată digitalizării scanned microfilm
    оцифрована оцифрованная оцифровке оцифровки оцифрован оцифровці оцифровано digitalizirana digitalizacije
    dijitalleştirilmiş dijitalleştirme ψηφιοποιημένη ψηφιοποίηση""")
#: the article itself, as such a note speaks of it
_ITSELF = regex(
    r"^(?:this|these|dies(?:er|es|e)?|bei diese[mrn]|cet(?:te)?|ce|ces|est[ea]s?|quest[oaie]|dit|deze|det(?:ta|te)?"
    r"|denne|den här|tämä|to|niniejszy|ten|toto|tento|ez|acest|această|это|эта|данная|ця|це|ova|ovaj|bu|αυτή|αυτό)\b"
    r".{0,60}\b(?:article|text|story|page|version|copy|articles|stories|artikel|text|beitrag|fassung|seite|texte|artículo"
    r"|texto|versión|nota|articolo|testo|versione|artigo|matéria|versão|bericht|versie|artikeln|artikkelen|artiklen"
    r"|versionen|versjon|artikkeli|teksti|versio|artykuł|artykułu|tekst|wersja|článek|článku|text|verze|verzia|cikk|változat|articol"
    r"|versiune|стать\w|текст|версия|стаття|статті|версія|članak|članka|verzija|haber|makale|sürüm|άρθρο\w*|κείμενο|έκδοση)\b",
    re.IGNORECASE,
)
#: those whose archive it is, or what stands in it
_KEPT = regex(
    r"\b(?:we|our|us|these (?:archived|articles|stories|texts)|this (?:article|text|page|archive)|wir|uns|unser\w*"
    r"|dies\w+|nous|nos|notre|ces|cet|nosotros|nuestr\w+|estamos|este|estos|nostr\w+|questi|questo|stiamo|noss\w+|esta"
    r"|estes|wij|onze|ons|deze|dit|vi|våra?|vores|denna|disse|dessa|nasz\w*|naszym|pracujemy|náš|naš\w*|tyto|мы|наш\w*|эти|ми|ці)\b",
    re.IGNORECASE,
)
_SCAN_LONGEST = 420  #: characters of such a note


def is_of_scan(line: str) -> bool:
    """What a paper says of its texts from the time of print: that this one was scanned, and may have errors of that."""
    if len(line) > _SCAN_LONGEST or _SCANNED.isdisjoint(line_words(line)):
        return False
    return _ITSELF.match(line) is not None or (_ERRORS.search(line) is not None and _KEPT.search(line) is not None)


#: a piece of each of these words, in small letters: looking for them takes a tenth of the pattern's time
_ERROR_SIGNS = pieces("""err|mistake|erro|faute|fehler|fout|fel|fejl|feil|virhe|błęd|chyb|hib|ошибк|помилк|грешк|λάθη|
    hata|誤り|错误|錯誤|quali|kvalit|calidad|jakość|качеств|accura""")


_CODE = regex(r"(?<=\S)\s?[/|].*$")  #: of an agency, behind its mark: "انتهای پیام/ 1402"


def marks_end(line: str) -> bool:
    """A few words with one for the end among them: "Ende", "Конец сообщения", "انتهای پیام/"."""
    words = _CODE.sub("", line.casefold()).strip(" .-–—*#=~+/|[]()<>〈〉（）【】।۔").split()
    return 0 < len(words) <= 3 and not _ENDS.isdisjoint(words[:1] + words[-1:])


def is_read_by_machine(line: str) -> bool:
    """Says that a machine read the text and how well: "Text was made by machine and may contain errors."."""
    if len(line) > _LONGEST or not holds_any(line.casefold(), _ERROR_SIGNS):
        return False
    if _ERRORS.search(line) is None:
        return False
    return _MACHINE.search(line) is not None or (
        _BY_MACHINE.search(line) is not None and _TEXT.search(line) is not None
    )
