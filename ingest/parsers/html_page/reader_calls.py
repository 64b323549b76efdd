"""Last paragraphs that ask readers to write to the writer: "Do you work on a dock? Write to Ann at a@x.example".

What a story tells of where to ask for more ("For tickets, call 555-0190") is its own.
"""

from __future__ import annotations

from ingest.parsers.html_page.blocks import Block
from ingest.parsers.page_dump.text.measure import holds_any
from ingest.patterns import regex

_LONGEST = 350  #: code points of such a paragraph
_QUOTES = "\"'“„»«‘’「『"
_ADDRESS = regex(  # a mailbox, an account, a number of a messenger
    r"\S@[\w-]+(?:\.[\w-]+)+|(?<!\S)@\w{3,}|\b(?:Signal|WhatsApp|Threema|Telegram|SecureDrop|ProtonMail)\b|微信|카카오톡|LINE\s?ID"
)
_ASKED = regex(r"[?？؟]|(?<=[α-ώ]);")
_LINK = regex(r"(?i)mailto:[^?]|sgnl:|https?://(?:wa\.me|t\.me|signal\.me|forms\.gle|docs\.google\.com/forms)/")
_LINKS = 4  #: links of a paragraph that are looked at
_TO_READER = regex(  # how a question to the reader begins
    r"""(?ix)\W{0,4}(?:(?:do|are|have|did|were|can|could)\s(?:you|your)\b|(?:got|have|know|want|need|worked?|been|spotted|seen)\b
    |(?:any|your|a)\s(?:tips?|leads?|thoughts|story)\b|(?:tips?|leads?|questions|comments|feedback|story\sideas?)\?
    |(?:arbeiten|haben|sind|kennen|wissen|waren|wurden|wollen|möchten|leben|können)\s(?:sie|ihr)\b
    |(?:hast|bist|kennst|weißt|arbeitest|warst|willst|möchtest|lebst)\s(?:du|sie)\b|hinweise\?|sie\s(?:haben|wissen|arbeiten|kennen|sind)\b
    |vous\s(?:êtes|avez|travaillez|connaissez|souhaitez|voulez|vivez)\b|(?:avez|êtes|travaillez|connaissez|souhaitez)-vous\b
    |tu\s(?:es|as|travailles|connais)\b|une?\s(?:info(?:rmation)?|témoignage|question|remarque)\b
    |¿\s?(?:trabajas?|tienes?|tenés|eres|sos|es\s(?:usted|familiar)|sabes?|conoces?|has|ha|quieres?|querés|vives?|estás?)\b
    |(?:lavori|lavorate|hai|sei|conosci|sai|vuoi|avete|siete|conoscete|vivi)\b
    |(?:você|trabalha|tem|sabe|conhece|quer|viu)\b
    |(?:werk|heb|ben|weet|ken|wil|woon)\s(?:je|jij|jullie)\b|(?:werkt|heeft|bent|weet|kent|wilt|woont)\su\b
    |(?:jobbar|jobber|arbetar|arbejder|har|är|er|vet|ved|känner|kjenner|kender|vil|bor)\s(?:du|ni|i|dere)\b
    |(?:oletko|onko|tiedätkö|työskenteletkö|haluatko|asutko)\b
    |(?:pracujesz|masz|jesteś|wiesz|znasz|chcesz|byłeś|byłaś|mieszkasz|macie|pracujecie)\b
    |(?:pracujete|máte|víte|viete|znáte|poznáte|jste|ste|byli|chcete|bydlíte)\b
    |(?:radite|imate|znate|jeste|želite|delate|poznate)\b|(?:lucrezi|lucrați|ai|aveți|ești|sunteți|știi|știți|cunoști|vrei)\b
    |(?:ön|dolgozik|dolgozol|van|tud|tudsz|ismer|ismersz)\b
    |(?:вы|у\sвас|работаете|знаете|хотите|есть|стали|ви|у\sвас|працюєте|маєте|знаєте|хочете|вие|работите|имате)\b
    |(?:εργάζεστε|έχετε|γνωρίζετε|είστε|ξέρετε)\b|(?:apakah|punya|anda|adakah)\b|(?:هل|آیا|أتعرف)\s|(?:האם|יש\sלכם|עובדים)\s)"""
)
_TURKISH = regex(r"(?i)\bm[iıuü]s[iıuü]n(?:[iıuü]z)?\s?\?|\bvar\sm[iı]\s?\?")
_WRITE = regex(  # to write to those who wrote it
    r"""(?ix)\W{0,4}(?:(?:please|you\scan|feel\sfree\sto)\s)?(?:reach|contact|e-?mail|write(?:\sto)?|message|call|text|tip(?:\soff)?|follow|get\sin\stouch\swith
    |reach\sout\sto|send\s(?:your\s)?(?:tips?|story\sideas|feedback|comments|questions)\sto)\s
    (?:us|me|him|her|them|(?:the|our)\s(?:reporters?|authors?|writers?|newsroom|news\steam|editors?|investigations?\steam))\b
    |\W{0,4}(?:sie\s(?:können|erreichen)|erreichen\ssie|schreiben\ssie|kontaktieren\ssie|schreib(?:t)?)\s
    (?:uns|mir|(?:den|die|der|dem|unsere[mnr]?)\s(?:autor(?:in|en)?|reporter(?:in|n)?|redaktion|verfasser(?:in)?))\b
    |\W{0,4}(?:vous\spouvez\s)?(?:nous\s(?:écrire|contacter|joindre)|(?:écri(?:vez|re)|contact(?:ez|er))(?:-nous|\s(?:à\s)?(?:la\srédaction|l['’]auteure?|l['’]autrice)))\b
    |\W{0,4}(?:puedes?\s)?(?:escrí(?:b[ae]nos|benos)|escr[ií]be(?:me|nos|le)|contácta(?:nos|me)|contacta\scon\s(?:nosotros|el\sautor|la\sautora))\b
    |\W{0,4}(?:puoi\s)?(?:scriv(?:i|ete|eteci)(?:ci|mi)?\s(?:a|alla|all['’])|contatta(?:ci|mi))
    |\W{0,4}(?:escreva|fale|entre\sem\scontat?o)\s(?:para\snós|para\sa\sredação|conosco|connosco|com\s(?:a\sredação|o\sautor|a\sautora))\b
    |\W{0,4}(?:mail|tip|neem\scontact\sop\smet|schrijf)\s(?:ons|mij|de\s(?:redactie|auteur|verslaggever))\b
    |\W{0,4}(?:tipsa|mejla|kontakta|tips|kontakt|skriv\still)\s(?:oss|mig|meg|reporter\w*|journalist\w*|redaktion\w*|redaksjon\w*)\b
    |\W{0,4}(?:napisz|piszcie|skontaktuj\ssię)\s(?:do|z)\s(?:nas|mnie|nami|autor\w*|redakcj\w*)\b
    |\W{0,4}(?:napište|pište|napíšte|kontaktujte)\s(?:nám|mi|nás|autor\w*|redakc\w*|redakci\w*)\b
    |\W{0,4}(?:напишите|пишите|свяжитесь|напишіть|пишіть|звертайтеся)\s(?:нам|мне|мені|с\s(?:нами|автором|редакцией)|в\sредакцию|до\sредакції|автору)(?!\w)
    |\W{0,4}(?:bize|yazara|muhabire|editöre)\s(?:yazın|ulaşın|yazabilirsiniz|ulaşabilirsiniz)\b"""
)
_EASTERN = ("제보", "お寄せ", "爆料", "线索", "線索")


def asks_to_write(block: Block) -> bool:
    """Whether a text's last paragraph is such a call."""
    text = block.text
    if len(text) > _LONGEST or text[0] in _QUOTES:
        return False
    linked = any(_LINK.match(link.get("href") or "") for link in block.links[:_LINKS])
    asked = max((sign.end() for sign in _ASKED.finditer(text)), default=0)
    if not (linked or _ADDRESS.search(text, asked)):
        return False
    if "@" in text and holds_any(text, _EASTERN):
        return True
    stands_out = block.emphasised * 10 >= 9 * len(text)
    question = asked > 0 and (stands_out or _TO_READER.match(text) or _TURKISH.search(text))
    return bool(question) or _WRITE.match(text) is not None
