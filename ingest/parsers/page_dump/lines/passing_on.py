"""What a newsletter asks of its readers: to hand it on; and of those to whom it was handed on."""

from __future__ import annotations

from ingest.parsers.page_dump.text.measure import QUOTES, line_words
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_LONGEST, _LEAST = 150, 3  #: characters of such a line; words of what it asks, one more at least
_CLAUSES = regex(r"[:!?.]\s")
_POLITE = word_set("please bitte why simply einfach")
#: what readers do with a mail alone, and what they do with other things too
_FORWARD = word_set("""forward transférez transfère reenvía reenvíe reenvíalo reenvíaselo inoltra inoltrala inoltrate
    inoltratela encaminhe reencaminhe vidarebefordra videresend přepošlete přepošli preposlať prepošlite перешлите
    перешли перешліть továbbítsa""")
_SHARE = word_set("""
    share pass send leiten leite teilen teile schicken schick empfehlen empfehle partagez envoyez faites
    comparte comparta compártelo condividi condividila girala compartilhe partilhe envie stuur deel skicka dela send del
    jaa välitä lähetä prześlij przekaż podaj udostępnij pošlete sdílejte pošlite отправьте поделитесь надішліть
    поділіться küldje trimite paylaşın gönderin""")
#: a newsletter's mail
_LETTER_TOO = word_set("""newsletter newsletters issue edition email e-mail mail letter this ausgabe diese dieser diesen
    lettre infolettre numéro courriel message boletín boletines correo número edición lettera email numero questa
    boletim mensagem edição nieuwsbrief mailtje bericht nyhetsbrev nyhetsbrevet brevet mejlet nyhedsbrev nyhedsbrevet
    uutiskirje uutiskirjeen newslettera biuletyn wydanie wiadomość zpravodaj číslo zprávu správu письмо рассылку выпуск
    лист розсилку випуск hírlevelet hírlevelünket levelet buletinul bülteni""")
_FRIENDS = word_set("""friend friends colleague colleagues neighbour neighbor freund freunde freundin freunden kollegen
    kollegin bekannte bekannten ami amis amie proches collègue collègues amigo amiga amigos amigas compañero colega
    colegas amico amica amici collega colleghi amiche vriend vrienden vriendin vän vänner kompis ven venn venner kollega
    ystävälle ystävällesi ystäville kaverille znajomemu znajomym przyjacielowi příteli přátelům známým kamarádovi
    priateľovi priateľom другу друзьям подруге коллеге коллегам друзями barátjának ismerősének barátainak prieten
    prieteni arkadaşınıza arkadaşlarınıza arkadaşınızla""")
_FORWARDED = word_set("""
    forwarded weitergeleitet transféré transférée reenviado reenviaron reenvió reenviaste inoltrato
    inoltrata encaminhado encaminhada encaminharam reencaminhado doorgestuurd vidarebefordrat vidarebefordrad
    videresendt välitetty przesłał przesłano přeposlal přeposlali preposlal
    переслали переслал továbbították iletildi""")
_TO_YOU = word_set("""
    you ihnen dir euch vous te le ti lhe você je u dig deg du sinulle ci ci wam państwu vám ti вам тебе
    önnek size""")


def passes_on(line: str) -> bool:
    """To hand the mail on, or where to get it for those to whom it was: "Forward it to a friend who owns a boat"."""
    if len(line) > _LONGEST or not QUOTES.isdisjoint(line):
        return False
    said = line_words(line)
    if "?" in line and not _FORWARDED.isdisjoint(said):
        return said[0] in _FORWARDED or not (_TO_YOU.isdisjoint(said) or _LETTER_TOO.isdisjoint(said))
    if _FORWARD.isdisjoint(said) and _SHARE.isdisjoint(said):
        return False
    return any(_hands_on(line_words(clause)) for clause in _CLAUSES.split(line))


def _hands_on(said: list[str]) -> bool:
    said = said[1:] if said and said[0] in _POLITE else said
    if len(said) <= _LEAST or _FRIENDS.isdisjoint(said):
        return False
    return said[0] in _FORWARD or (said[0] in _SHARE and not _LETTER_TOO.isdisjoint(said))
