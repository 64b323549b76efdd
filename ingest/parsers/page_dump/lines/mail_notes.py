"""What mail programs, firms and lists add below a mail: who alone may read it, from what device it was sent.

Such a note speaks of the mail itself, "this message", and of those who are to read it or must not.
"""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.measure import bare_fold, holds_any, line_words
from ingest.parsers.page_dump.text.tables import line_starts, word_set

_LONGEST, _OPENS = 700, 140  #: characters of such a note, of those in which it speaks of itself
_QUOTES = frozenset('"“”„«»「」『』')
#: one of these stands in each note
_MAILS = word_set("""mail email emails message messages communication transmission nachricht mitteilung courriel
    courrier mensaje correo mensagem messaggio comunicazione bericht meddelande mejl post posten meddelelse melding
    viesti sähköposti sähköpostiviesti wiadomość zpráva správa üzenet levél mesaj ileti posta сообщение письмо
    повідомлення лист писмо съобщение μήνυμα pesan surel poruka iphone iphonena ipad android outlook samsung handy
    smartphone телефона яндекс blackberry yahoo gmail proton umwelt environnement ambiente milieu miljön environment
    unsubscribe viren""")
_WIDE = ("メール", "メッセージ", "邮件", "郵件", "메일", "메시지", "رسال", "پیام", "הודעה", "מייל", "संदेश", "ईमेल")
#: the mail itself
_THIS = re.compile(r"""(?ix)\b(?:this|the\ (?:information|contents?)(?:\ contained)?\ (?:in|of)\ this)
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
_READERS = re.compile(r"""(?ix)
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
    if not 12 <= len(line) <= _LONGEST or not _may_speak_of_mail(line) or not _QUOTES.isdisjoint(line):
        return False
    pattern = _NOTES.get(bare_fold(line[:3]))
    if pattern is not None and pattern.match(line):
        return True
    return _THIS.search(line[:_OPENS]) is not None and _READERS.search(line) is not None


def _may_speak_of_mail(line: str) -> bool:
    return not _MAILS.isdisjoint(line_words(line)) or (not line.isascii() and holds_any(line, _WIDE))
