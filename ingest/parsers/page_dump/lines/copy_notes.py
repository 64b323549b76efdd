"""What programs add to a copy: whom a mail is for and what sent it, when a page was printed and for whose use."""

from __future__ import annotations

from ingest.dates import find_dates
from ingest.parsers.page_dump.text.measure import QUOTES, bare_fold, holds_any, line_words
from ingest.parsers.page_dump.text.tables import line_starts, word_set
from ingest.patterns import regex

_MAIL_LONGEST, _OPENS = 700, 140  #: characters of such a note, of those in which it speaks of itself
#: one of these stands in each note
_MAILS = word_set("""mail email emails message messages communication transmission nachricht mitteilung courriel
    courrier mensaje correo mensagem messaggio comunicazione bericht meddelande mejl post posten meddelelse melding
    viesti sähköposti sähköpostiviesti wiadomość zpráva správa üzenet levél mesaj ileti posta сообщение письмо
    повідомлення лист писмо съобщение μήνυμα pesan surel poruka iphone iphonena ipad android outlook samsung handy
    smartphone телефона яндекс blackberry yahoo gmail proton umwelt environnement ambiente milieu miljön environment
    unsubscribe viren""")
_WIDE = ("メール", "メッセージ", "邮件", "郵件", "메일", "메시지", "رسال", "پیام", "הודעה", "מייל", "संदेश", "ईमेल")
#: the mail itself
_THIS = regex(r"""(?ix)\b(?:this|the\ (?:information|contents?)(?:\ contained)?\ (?:in|of)\ this)
        \ (?:e-?mail|message|communication|transmission)
    |\bdies\w*\ (?:e-?mail|nachricht|mail|mitteilung)
    |\b(?:ce|cet|le\ présent|présent)\ (?:message|courriel|mail|e-?mail|courrier\ électronique)
    |\b(?:este|el\ presente)\ (?:mensaje|correo|e-?mail)
    |\bquest[aoe]\s?(?:messaggio|e-?mail|comunicazione)
    |\bla\ presente\ (?:e-?mail|comunicazione)
    |\best[ae]\ (?:mensagem|e-?mail|correio)|\b(?:dit|deze)\ (?:e-?mail\w*|bericht)
    |\b(?:detta|denna|det\ här)\ (?:e-?post\w*|meddelande|mejl|mail)
    |\bden+[ae]\ (?:e-?post\w*|e-?mail\w*|mail|meddelelse|melding)|\btämä\ (?:viesti|sähköposti\w*)
    |\b(?:ta|niniejsza|ten)\ (?:wiadomość|e-?mail)|\b(?:tato|tento|táto)\ (?:zpráva|e-?mail|správa|mail)
    |\bez\ (?:az\ )?(?:e-?mail|üzenet|levél)|\bacest\ (?:mesaj|e-?mail)
    |\b(?:это|данное|настоящее)\ (?:сообщение|письмо|электронное)
    |\b(?:це|цей|дане)\ (?:повідомлення|лист)|\bтова\ (?:съобщение|писмо)
    |\bbu\ (?:e-?posta|ileti|mesaj|elektronik\ posta)\w*
    |\b(?:αυτό|παρόν)\ (?:το\ )?(?:μήνυμα|e-?mail)|\b(?:pesan|surel|e-?mail)\ ini|\bova\ poruka
    |هذه\ الرسالة|این\ (?:پیام|ایمیل)|הודעה\ זו|מייל\ זה|यह\ (?:संदेश|ईमेल)
    |(?:この|本)(?:電子)?(?:メール|メッセージ)|[本此](?:电子|電子)?[邮郵]件|(?:이|본)\ (?:메일|메시지|전자우편)""")
#: those who are to read it, what it is to others
_READERS = regex(r"""(?ix)
    \b(?:intended|addressee|addressed|recipients?|confidential\w*|privileged|proprietary|virus\w*
    |vertraulich\w*|adressat\w*|empfänger\w*|für\ .{2,60}\bbestimmt|bestimmt\ für|confidentiel\w*
    |destinataires?|adressé\w*
    |confidencia\w*|destinatari\w*|dirigid[oa]|privilegiad[oa]|riservat[aoe]|confidenzial\w*|indirizzat\w*
    |vertrouwelijk\w*|geadresseerde\w*|bestemd|konfidentiell\w*|mottagare\w*|avsedd|fortrolig\w*|modtager\w*
    |mottaker\w*|tiltenkt
    |luottamuksel\w*|vastaanottaj\w*|poufn\w+|adresat\w*|důvěrn\w+|dôvern\w+|určen\w*|příjemc\w*|bizalmas\w*
    |címzett\w*
    |confidențial\w*|destinat\w*|конфиденциальн\w*|предназначен\w*|адресат\w*|получател\w*|конфіденційн\w*
    |призначен\w*|одержувач\w*
    |поверителн\w*|gizli\w*|alıcı\w*|εμπιστευτικ\w*|παραλήπτ\w*|rahasia|penerima|povjerljiv\w*|namijenjen\w*)
    |سري|للمستلم|محرمانه|גיבוי|סודי|לנמען|गोपनीय|機密|宛先|受信者|保密|机密|機密|收件人|기밀|수신인""")
#: how other notes begin: from what device, how to leave the list, trees that paper costs
_NOTES = line_starts(r"""
    sent (?:from|with|via) (?:my|an?|outlook|mail|yahoo|gmail|proton|the) ?\w* | get outlook for\b
    von meinem (?:\w+ )?(?:iphone|ipad|handy|mobiltelefon|smartphone|samsung|android)\b.{0,30}gesendet
    gesendet (?:von|mit) (?:meinem|mail|outlook|der)\b | envoyé (?:de|depuis) (?:mon|yahoo|outlook|ma)\b
    enviado (?:desde|do|de) (?:mi|meu|mon|yahoo|outlook|correo)\b
    inviato (?:da|dal) (?:mio|iphone|ipad|yahoo|outlook|libero|smartphone)\b
    verzonden (?:vanaf|vanuit|met|via) (?:mijn|outlook|mail|een)\b | (?:skickat från|sendt fra) (?:min|outlook|yahoo)\b
    lähetetty (?:iphone|ipad|outlook|android)\w* | wysłan[eo] z (?:iphone|ipad|telefonu|mojego|outlook|urządzenia)\w*
    odesláno z (?:iphone|ipad|mobilu|mého|outlook)\w*
    отправлено (?:с|из) (?:iphone|ipad|моего|мобильной|outlook|яндекс)\w* | iphone'?umdan gönderildi | iphoneから送信
    发自我的 | 從我的 | 나의 iphone에서 보냄 | please consider the environment before (?:you )?print
    bitte denken sie an die umwelt\b | denken sie (?:bitte )?an die umwelt\b
    pensez à l['’]environnement avant d['’]imprimer | piense en el medio ?ambiente antes de imprimir
    antes de imprimir est[ea] (?:mensaje|correo|mensagem|e-?mail) | rispetta l['’]ambiente\b.{0,40}stampare
    pense no meio ambiente antes de imprimir | denk aan het milieu\b | tänk på miljön innan du skriver ut
    you (?:are receiving|received) this (?:message|email|e-mail) because you are (?:subscribed|a member)
    to unsubscribe from this (?:group|list)\b | to unsubscribe,? (?:send|e-?mail|reply|visit)\b
    no virus found in this (?:incoming |outgoing )?message | this (?:e-?mail|message) has been (?:checked|scanned)\b
    diese e-?mail wurde (?:von .{2,30} )?auf viren
    """)


def is_mail_note(line: str) -> bool:
    """Such a note; no sentence of a story, which tells of other messages than the one that it stands in."""
    if not 12 <= len(line) <= _MAIL_LONGEST or not _may_speak_of_mail(line) or not QUOTES.isdisjoint(line):
        return False
    pattern = _NOTES.get(bare_fold(line[:3]))
    if pattern is not None and pattern.match(line):
        return True
    return _THIS.search(line[:_OPENS]) is not None and _READERS.search(line) is not None


def _may_speak_of_mail(line: str) -> bool:
    return not _MAILS.isdisjoint(line_words(line)) or (not line.isascii() and holds_any(line, _WIDE))


_PRINT_LONGEST, _DAY = 140, len("2011-10-24")
_OTHERS = 7  #: words beside the day and those below, at most
_MADE = word_set("""printed saved downloaded archived copied captured gedruckt ausgedruckt gespeichert abgerufen
    archiviert heruntergeladen kopiert imprimé imprimée sauvegardé sauvegardée enregistré enregistrée téléchargé
    téléchargée consulté consultée archivé archivée impreso impresa imprimió imprimido descargado descargada guardado
    guardada consultado consultada impresso impressa baixado baixada salvo salva acessado acessada stampato stampata
    scaricato scaricata salvato salvata afgedrukt opgeslagen gedownload geraadpleegd utskriven utskrivet utskrevet
    skrevs skrives sparad sparades hämtad hämtades lagret hentet udskrevet gemt tulostettu tallennettu wydrukowano
    wydrukowana wydrukowany pobrano pobrany pobrana zapisano vytištěno vytištěna vytištěn vytisknuto staženo stažen
    uloženo uložen
    uložena uložené uložená stažena vytištěné vytisknuta vytlačené vytlačená vytlačený распечатано
    распечатана распечатан сохранено сохранена сохранён скачано
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
_EAST = regex(
    r"(?:この|本)?(?:ページ|記事)[はを].{0,24}(?:印刷|保存)(?:さ|し)|(?:本|此)(?:页面?|文章?|頁).{0,24}(?:打印|列印|保存)"
    r"|이 (?:기사|페이지|문서)[는은를을] .{0,24}(?:인쇄|출력|저장)"
)


#: who may use the copy
_FOR_USE = regex(r"""(?ix)\b(?:for\ (?:personal|internal|private)(?:\ (?:and|or)\ [\w-]+)?\ use\ only
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
    if len(line) > _PRINT_LONGEST:
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
