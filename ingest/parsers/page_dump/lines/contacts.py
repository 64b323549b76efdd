"""How writers are reached, and where readers get more: "Further information: River Trust, tel. 01632 960377"."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.measure import bare_fold, has_digit, line_words
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_LONGEST, _LABEL = 180, 48  #: characters of such a line, and of its label
#: labels, folded
_INFORMS = regex(r"""(?x)
    (?:(?:for\s)?(?:further|more|additional|full)\s(?:information|info|details)(?:\s(?:from|at|on|contact
    |is\savailable))?
    |enquiries|inquiries|information|info|infos|details|contacts?|contact\sdetails|bookings?|tickets?|on\sthe\snet
    |on\sthe\sweb
    |(?:weitere|nähere|mehr)\s(?:informationen|infos?|auskünfte|angaben)(?:\s(?:unter|bei|im\sinternet
    |gibt\ses\s(?:unter|bei)))?
    |informationen|auskunft|auskünfte|kontakt|im\s(?:internet|netz)|anmeldung(?:en)?|kartenvorverkauf
    |(?:plus\sd['’]|pour\splus\sd['’])?\s?informations?|renseignements?|rens\.?|pour\sen\ssavoir\splus|réservations?
    |sur\sle\sweb
    |(?:para\s)?más\s(?:información|informes|datos)|información|informes|contacto|reservas|en\sla\sred
    |(?:per\s)?(?:ulteriori\s|maggiori\s)?informazioni|per\ssaperne\sdi\spiù|contatti|prenotazioni|recapiti
    |(?:para\s)?mais\sinformações|informações|contatos?|contactos?|inscrições
    |(?:voor\s)?(?:meer|nadere)\s(?:informatie|info|inlichtingen)|informatie|inlichtingen|aanmelden|aanmelding
    |(?:för\s)?(?:mer|ytterligare)\sinformation|upplysningar|för\smer\sinformation|kontaktperson(?:er)?
    |(?:yderligere|flere|mere)\s(?:oplysninger|information)|(?:mer|ytterligere)\sinformasjon|opplysninger
    |lisätietoja(?:\santaa)?|lisätiedot|yhteystiedot
    |(?:więcej|dodatkowe|szczegółowe)\sinformac\w+|informacje|kontakt|zapisy
    |(?:více|další|bližší|viac)\sinformac\w+|informace|kontakty|bővebb\sinformáció|további\sinformáció|elérhetőség
    |(?:mai\smulte|detalii)\sinformații|informații|detalii
    |(?:дополнительная|подробная)\sинформация|справки(?:\sпо\sтелефон\w*)?|подробности|контакты
    |телефоны?(?:\sдля\sсправок)?
    |(?:додаткова|детальна)\sінформація|довідки|контакти
    |(?:ayrıntılı|detaylı|daha\sfazla)?\s?bilgi(?:\siçin)?|iletişim|πληροφορίες|περισσότερες\sπληροφορίες
    |お?問い?合わ?せ(?:先|は)?|連絡先|联系电话|咨询电话|聯絡電話|문의(?:처)?|للاستفسار|لمزيد\sمن\sالمعلومات|לפרטים)""")
#: how they are reached: a telephone, an address of the net
_REACHED = regex(
    r"(?:\+|\(?0|\b\d)[\d ()/.–-]{5,}\d|\bwww\.|https?://|\S@\S+\.\w|\b[\w-]{3,}\.(?:com|org|net|example|[a-z]{2})\b"
)
#: by text message: "Text your views to 53976"
_MESSAGE = regex(r"""(?ix)
    (?:text|txt|sms)\b[^.!?]{2,60}?\b(?:to|on|an|at|naar|til|till|al|au|para|na|на|numero|número)\s(?:no\.?\s|nr\.?\s
    |die\s|номер\s)?\d{3,8}\b
    |(?:send|senden?\ssie|schicken?\ssie|envoyez|envía|envíe|enviar?|invia(?:te)?|mande|stuur|skicka|wyślij|pošlete
    |отправ\w+|пришлите|küldj\w*)\b
    [^.!?]{0,60}\bsms\b[^.!?]{0,60}\d{3,8}\b
    |[^.!?]{3,60}\b\d{4}['’]?[aey]\s(?:mesaj|sms)\sgönder""")
_SENDS = word_set("""text txt sms send sende senden schicke schicken envoyez envía envíe envia enviar invia inviate
    mande stuur skicka wyślij pošlete отправьте отправляйте отправь пришлите küldj küldjön""")

#: the same as a sentence: "Pour plus d'informations, veuillez contacter :"
_FOR_MORE = regex(r"""(?x)
    (?:for\s)?(?:(?:any\s)?(?:further|more|additional)\s(?:information|info|details|inquiries|enquiries)|(?:press
    |media)\s(?:inquiries|enquiries|queries))
        (?:\s(?:on|about)\s[^:]{3,30})?,?\s(?:please\s)?(?:contact|call|e-?mail|write\sto|get\sin\stouch\swith)
    |(?:für\s)?(?:weitere|nähere)\s(?:informationen|auskünfte|fragen)\b[^:.]{0,40}(?:wenden|kontaktieren|erteilt
    |erteilen|gibt|geben)\b[^:.]{0,24}
    |bei\s(?:rück|nach)?fragen\s[^:.]{0,12}wenden\ssie\ssich\s(?:bitte\s)?an|(?:ihre?\s)?ansprechpartner(?:in)?(?:nen)?
    |pour\s(?:plus\sd['’]\s?|de\splus\samples\s|tous?t?e?s?\s)(?:informations?|renseignements?),?\s(?:veuillez\s
    |merci\sde\s)?
        (?:contacter|contactez|vous\sadresser\sà|s['’]adresser\sà)
    |para\s(?:obtener\s|obter\s)?(?:más|mayor|mais)\s(?:información|informes|informações),?\s(?:por\sfavor,?\s)?
        (?:contacte|contactar|contáctese|póngase\sen\scontacto|ponerse\sen\scontacto|comuníquese|contate|contatar
    |entre\sem\scontat?c?to)(?:\s(?:con|a|com))?
    |per\s(?:ulteriori|maggiori)\s(?:informazioni|dettagli),?\s(?:si\sprega\sdi\s)?(?:contattare|contattate|contatta
    |rivolgersi\sa)
    |voor\s(?:meer|nadere|verdere)\s(?:informatie|inlichtingen|vragen)\b[^:.]{0,16}contact\w*(?:\s(?:op(?:nemen)?
    |opnemen))?(?:\smet)?
    |f[öo]r\s(?:mera?|ytterligare|yderligere|mere|ytterligere)\s(?:information|upplysningar|oplysninger|informasjon
    |opplysninger),?\s
        (?:vänligen\s|venligst\s|vennligst\s)?kontakta?
    |lisätietoja\santa(?:a|vat)
    |(?:więcej|dodatkowych|szczegółowych|bliższych)\sinformacji\s(?:udzielaj?ą?|można\suzyskać)|osob[ay]\sdo\skontaktu
    |(?:další|bližší|více)\sinformac[íe]\s(?:vám\s)?(?:poskytne|poskytnou|podá)|kontaktní\sosoba
    |pro\svíce\sinformací\skontaktujte
    |(?:további|bővebb)\sinformáció(?:ért|kért|t\sad)?(?:,?\skérjük\s[^:.]{3,30})?|kapcsolattartó
    |pentru\s(?:mai\smulte\s)?(?:informații|detalii)(?:\ssuplimentare)?,?\s(?:vă\srugăm\s(?:să\s)?)?contactați
    |persoan[aă]\sde\scontact
    |(?:за|для)\s(?:получения\s)?дополнительной\s(?:информаци[ией]+|справки)\w*,?\s(?:просим\s
    |пожалуйста,?\s)?обращ\w+(?:\sк)?|контактное\sлицо
    |(?:за|для)\s(?:отримання\s)?додатков\w+\sінформаці\w+\s(?:звертайтеся|звертайтесь)(?:\sдо)?|контактна\sособа
    |(?:daha\sfazla|ayrıntılı|detaylı)\sbilgi\siçin(?:\slütfen)?(?:\siletişim\w*|\sirtibat)?|lebih\slanjut,?\shubungi
    |לפרטים\sנוספים|للمزيد\sمن\sالمعلومات""")
#: what stands over the names and numbers below a release
_HEADS = regex(r"""(?x)
    (?:(?:(?:for\s)?(?:press|media)|news\s?room|investor)\s(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|office
    |liaison|queries)
    |(?:presse|medien)(?:kontakte?|stelle|rückfragen|anfragen)|contacts?\s(?:de\s)?(?:presse|médias?)
    |contactos?\s(?:de\s|para\s(?:la\s)?)?(?:prensa|medios)|contatt[oi]\s(?:per\sla\s)?stampa|ufficio\sstampa
    |contac?tos?\s(?:de\s|para\s(?:a\s)?)?imprensa|assessoria\sde\simprensa|(?:pers|media)contact(?:en)?
    |(?:noot\s)?voor\sde\s(?:pers|redactie)
    |(?:press|media)kontakt(?:er)?|(?:presse|medie)kontakter?|yhteyshenkilö\smedialle|median\syhteydenotot
    |kontakt\sdla\s(?:mediów|prasy)|kontakt\s(?:pro|za|pre)\smedij?[aeá]|tiskov[áýé]\s(?:mluvčí|oddělení)
    |contact\spentru\s(?:presă|media)|sajtókapcsolat|контакты?\sдля\s(?:прессы|сми)
    |пресс-служба|basın\siletişim|.{0,12}問い?合わ?せ先?|报道联系|媒体联系(?:人|方式)?|媒體聯絡人?|보도\s?문의|문의처)""")
_HEADING, _ASKED = 40, 90  #: characters of it, and of such a sentence


def heads_contacts(line: str) -> bool:
    """Nothing else on the line, brackets and a colon aside: "Pressekontakt:", "【本件に関するお問い合わせ先】"."""
    if not 4 <= len(line) <= (_ASKED if line[-1] in ":：" else _HEADING):
        return False
    bare = bare_fold(line).strip(" :：*-•【】[]■◆<>＜＞")
    return _HEADS.fullmatch(bare) is not None or (line[-1] in ":：" and _FOR_MORE.fullmatch(bare) is not None)


#: over the numbered notes below a release, folded
_NOTES = regex(r"""(?x)
    (?:notes?\s(?:to|for)\s(?:the\s)?(?:news\s|picture\s)?editors?(?:\sand\sreporters|\s?/\s?journalists)?
    |editors?['’]?s?['’]?\snotes
    |notes?\s(?:to|for)\s(?:the\s)?(?:media|press|journalists|newsrooms|reporters)|(?:media|press)\snotes?
    |(?:hinweise?|anmerkung(?:en)?|informationen|notiz(?:en)?)\s(?:für|an)\s(?:die\s)?(?:redaktion(?:en)?|medien
    |presse|journalisten|medienschaffende)
    |(?:redaktionelle|redaktioneller)\shinweise?|redaktionshinweise?
    |notes?\s(?:à\sl['’]\s?attention\s(?:de\sla\s|des\s)|aux?x?\s|à\sla\s|pour\s(?:les?\s|la\s)?
    |à\sl['’]\s?intention\sdes\s)
        (?:rédact(?:ions?|eurs?|rices?)|éditeurs|journalistes|médias|presse)(?:\sen\schef)?
    |notas?\s(?:a|para)\s(?:l[ao]s?\s)?(?:editor(?:es)?|redactores|redacci[oó]n(?:es)?|periodistas|prensa|medios)
    |notas?\sal\seditor
    |note?\s(?:per|a[il]?|agli|alle|alla)\s?(?:i\s|gli\s|le\s|la\s)?(?:redattori|redazion[ei]|editori|giornalisti
    |stampa)
    |notas?\s(?:a|à|às|aos?|para)\s?(?:os?\s|as?\s)?(?:editor(?:es)?|redaç(?:ão|ões)|redatores|jornalistas|imprensa)
    |(?:noot|noten?|nota|opmerking(?:en)?|informatie)\s(?:voor|aan)\s(?:de\s)?(?:redacties?|redacteuren|editors
    |journalisten|pers)|niet\svoor\spublicatie
    |(?:not(?:is|er|eringar)?|anmärkning(?:ar)?|information|fakta)\still\s(?:redaktion(?:en|er|erna)?
    |redaktörer(?:na)?|journalister|media|pressen)
    |(?:note[rn]?|bemærkning(?:er)?|merknad(?:er)?|notat(?:er)?|opplysninger|oplysninger|til)\s(?:til
    |for)\s(?:redaktion(?:en|er|erne)?|redaksjon(?:en|er|ene)?
        |redaktør(?:er|en|ene|erne)?|pressen|medier|journalister)
    |(?:huomautu(?:s|ksia)|tiedoksi|lisätietoja|tietoa)\s(?:toimittajille|toimituksille|toimitukselle|medialle)
    |(?:informacj[ae]|uwag[ai]|not(?:a|ki|y|atki)|przypisy)\sdla\s(?:redakcji|redaktorów|dziennikarzy|mediów|prasy
    |edytorów)
    |(?:poznámk[ay]|informace|informácie)\s(?:pro|pre)\s(?:editory|redakc[ei]|redakcie|redaktory|redaktorov|novináře
    |novinárov|média|médiá)
    |(?:megjegyzés(?:ek)?|jegyzet(?:ek)?|tájékoztató)\s(?:a\s)?(?:szerkesztőknek|szerkesztőségeknek|újságíróknak
    |sajtónak)
    |not[ăae]\s(?:pentru|către)\s(?:editori|redac(?:ții|ție|tori)|jurnaliști|presă)
    |(?:примечани[ея]|справка|информация|заметки|к\sсведению)\s(?:для\s)?(?:редактор(?:ов|а)|редакци[йи]|журналистов
    |сми|прессы)|для\s(?:редакторов|редакций)
    |(?:приміт(?:ка|ки)|довідка|інформація)\sдля\s(?:редактор(?:ів|а)|редакці[йї]|журналістів|змі|преси)
    |(?:бележк[аи]|забележк[аи])\s(?:за|към)\s(?:редактор(?:ите|и)|редакци(?:ите|и)|журналисти(?:те)?)
    |napomen[ae]\sza\s(?:urednike|redakcije|novinare|medije)|opomb[ae]\sza\s(?:urednike|uredništva|novinarje)
    |(?:editörlere|yayıncılara|gazetecilere|basına|editöre)\s(?:not(?:lar)?|bilgi)|σημειώσ(?:εις|εισ)\s(?:για|προς
    |προσ)\s(?:τους\s|τουσ\s)?(?:συντάκτες|συντάκτεσ)
    |(?:σημείωση)\s(?:για|προς|προσ)\s(?:τους\s|τουσ\s)?(?:συντάκτες|συντάκτεσ)|catatan\s(?:untuk|bagi)\s(?:redaksi
    |editor|wartawan|media)
    |ghi\schú\scho\s(?:biên\stập\sviên|ban\sbiên\stập|phóng\sviên)|ملاحظ(?:ة|ات)\s(?:ل|إلى\s)(?:لمحررين|لمحرر|لصحفيين
    |المحررين)
    |הער(?:ה|ות)\s(?:לעורכים|לעורך|לכתבים)|(?:編集者|報道関係者|報道機関)(?:各位)?(?:への|の皆様への|向け)(?:注|注記|補足|お知らせ|参考情報)|编辑(?:须知|备注)
    |編輯(?:須知|備註)
    |편집자\s?(?:주|참고(?:사항)?))""")


def heads_notes(line: str) -> bool:
    """Over what a release adds for those who print it: "Notes to editors", "Hinweise für die Redaktion:"."""
    if not 6 <= len(line) <= _HEADING + 12:
        return False
    return _NOTES.fullmatch(bare_fold(line).strip(" :：*-–—•【】[]■◆<>＜＞()")) is not None


#: how a writer is reached
_MAIL = r"[\w.+-]{1,40}@[\w-]{2,40}(?:\.[\w-]{2,20}){1,3}"
#: an address that a colon leads to: "Write to the author: ann@post.example"
_LED_TO = regex(rf"[^@:：]{{3,90}}[:：]\s?{_MAIL}[.)]?$")
_CONTACT = regex(r"""(?ix)
    ^(?:contact|reach|call|phone|(?:e-?)?mail|write(?:\ to)?|message|text|kontakt(?:ieren\ sie)?|schreiben\ sie
    |contacte[rz]|écrivez\ à|escriba\ a|contacte\ (?:a|con)|scrivi\ a|contatta(?:re)?|fale\ com|escreva\ para|contate
    |contacteer|skriv\ till?|kontakta|napisz\ do|pište|пишите)\s
    (?:(?:staff|senior|city|the|our)\ )?(?:(?:writer|reporter|editor|columnist|author)s?\ )?
    (?P<who>(?-i:[^\W\d_a-zß-ÿ][\w.'’-]*(?:\ (?:[a-z]{2,3}\ )?[^\W\d_a-zß-ÿ][\w.'’-]*){1,3}))\s?
    (?:(?:at|on|by|via|unter|à|en|em|su|op|på|pod|na)\b|[:@,])\s?""")
#: what both of these begin with, up to the first sign
_CONTACTED = word_set("""contact reach call phone e email mail write message text kontakt kontaktieren schreiben
    contacter contactez écrivez escriba contacte scrivi contatta contattare fale escreva contate contacteer skriv
    kontakta napisz pište пишите""")
#: the whole line: "Contact the Weekly at 555-0162."
_HOUSE_AT = regex(
    r"(?:contact|call|reach|e-?mail)\ (?:the\ )?(?-i:[A-Z][\w'’.-]*(?:\ [A-Z][\w'’.-]*){0,4})"
    r"(?:\ (?:newsroom|newsdesk|office|staff))?"
    rf"\ (?:at|on)\ (?:{_MAIL}|\+?\(?\d[\d ().-]{{5,16}}\d)(?:\ or\ \S+)?\.?",
    re.IGNORECASE,
)
_HOW = regex(rf"{_MAIL}|@\w{{3,}}|\+?\(?\d[\d ().-]{{5,16}}\d")
_WRITER_LONGEST = 160  #: characters


_TO_NUMBER = (  # a short one, at the end
    r"(?:to|on|at|an(?:\sdie)?|au|al|naar|til|till|na|на|para|numeroon|a)\s(?:(?:no|nr|n°|o|il|номер|numer|číslo|número|numero)"
    r"\.?\s){0,2}\d(?:\s?\d){3,7}\b[.!]?$"
)
#: a word that is sent to a short number: "Get the scores by text: send GOAL to 60114"
_KEYWORD = regex(
    r"\b(?:text|send|sms|txt|message|whatsapp|sende[nt]?|schicke?[nt]?|simse[nt]?|envoyez|envoie|envía|envíe|envie|enviar?|invia(?:te)?|manda(?:te)?|mande"
    r"|stuur|sms['’]?a|skicka|wyślij|pošlete|pošlite|отправь(?:те)?|пришлите|надішліть|lähetä|küldj?e?n?)\s"
    r"(?:(?:an?\s|un\s|en\s|ein(?:e|en)?\s)?sms\s(?:(?:with|mit|avec|con|com|met|med|z|со?|s)\s)?)?"
    r"(?:(?:the\sword|das\s(?:wort|stichwort)|(?:le\s)?mot(?:-clé)?|la\spalabra|la\sparola|a\spalavra|het\swoord|ordet|słowo|slovo|слово)\s)?"
    r"[\"“„«'‘]?(?-i:[^\W\d_a-zß-ÿа-яё]{2,12})[\"”“»'’]?\s(?:(?:by|per|par|por)\s(?:sms|text)\s)?"
    rf"{_TO_NUMBER}",
    re.IGNORECASE,
)


#: a short number at the end, and what readers send there
_SHORT_NUMBER = regex(rf"\s{_TO_NUMBER}", re.IGNORECASE)
_SENT = word_set("""sms mms text texts txt message messages tip tips tipp tipps foto fotos photo photos pictures bild
    bilder billeder bilde news nyheter nachricht infos video videos vidéo foton zdjęcia fotky фото видео смс sms-a""")


def _sends_tips(line: str) -> bool:
    """Messages, pictures or tips to a short number: "Tipsa oss! Skicka sms till 71 000"."""
    said = line_words(line)
    if len(said) > _FEW or _SENT.isdisjoint(said) or _SHORT_NUMBER.search(line) is None:
        return False
    return any(not _SENDS.isdisjoint(line_words(clause)[:1]) for clause in _CLAUSE.split(line))


_FEW, _CLAUSE = 14, regex(r"[.!?:,]\s")  #: words of such a line at most


def gives_contact(line: str) -> bool:
    """A label for more information with a number or an address behind it, or a number for messages."""
    if not 12 <= len(line) <= _LONGEST:
        return False
    if line.rstrip(".!")[-2:].isdigit() and (_KEYWORD.search(line) or _sends_tips(line)):
        return True
    if not _SENDS.isdisjoint(line_words(line)[:1]):
        return _MESSAGE.match(line) is not None
    if ":" not in line[:_LABEL] and "：" not in line[:_LABEL]:
        return False
    at = line.replace("：", ":").find(":", 0, _LABEL)
    if at < 3 or not _REACHED.search(line, at):
        return False
    label = bare_fold(line[:at]).strip(" *-•")
    return _INFORMS.fullmatch(label) is not None or _HEADS.fullmatch(label) is not None


def reaches_writer(line: str) -> bool:
    """How the writer is reached, with a name or behind a colon."""
    if len(line) > _WRITER_LONGEST:
        return False
    if "@" in line and (":" in line or "：" in line) and _LED_TO.match(line):
        return True
    if _CONTACTED.isdisjoint(line_words(line)[:1]) or ("@" not in line and not has_digit(line)):
        return False
    named = _CONTACT.match(line)
    if named is None and _HOUSE_AT.fullmatch(line):
        return True
    return named is not None and _HOW.search(line, named.end("who")) is not None


#: ways to reach somebody, with a word for each, and what parts them
_WAY = (
    rf"(?:{_MAIL}|@\w{{2,30}}"
    r"|(?:\+|\(?\d)[\d ()/.–-]{5,18}\d(?:,?\s(?:ext|x|app|int|poste|kl|toestel|доб|вн)\.?\s?\d{1,5})?"
    r"|(?:https?://|www\.)\S{4,60}|[a-z][\w-]{2,30}\.(?:com|org|net|example)(?:/\S*)?)"
)
_CALLED = (
    r"(?:(?:e-?mail|e-?post|correo(?: electrónico)?|courriel|mél|posta"
    r"|tel(?:ephone|efon|éfono|efono|efone)?|téléphone|tél|telefoon|phone|ph|mob(?:ile|il)?|cell|office|direct|fax"
    r"|twitter|x|instagram|mastodon|bluesky|web|telefonnummer|puh(?:elin)?|sähköposti|tlf"
    r"|тел(?:ефон)?|почта|эл\.? почта|пошта|m|t|e|p)\.?\s?[:：]?\s?)?"
)
_REACHED_ALONE = regex(
    rf"[(\[]?{_CALLED}{_WAY}(?:\s?(?:[,;|/·•–—-]|\s{{2}}|\bor\b|\band\b|\boder\b|\bou\b|\bo\b|\bof\b|\beller\b|\blub\b)?\s*{_CALLED}{_WAY}){{0,4}}[)\]]?\.?",
    re.IGNORECASE,
)
_ALONE = 120  #: characters of such a line


def is_address(line: str) -> bool:
    """How somebody is reached by mail, alone or with more: "ann@post.example", "ann@post.example, 555-0142"."""
    if "@" not in line or len(line) > _ALONE:
        return False
    return " " not in line or _REACHED_ALONE.fullmatch(line) is not None
