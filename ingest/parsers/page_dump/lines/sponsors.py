"""Lines that say who pays for a text or a letter: "Sponsored by ...", "TODAY'S NOTE IS SUPPORTED BY ... Rope."."""

from __future__ import annotations

from ingest.parsers.page_dump.lines.house_calls import PIECES
from ingest.parsers.page_dump.text.measure import line_words
from ingest.parsers.page_dump.text.tables import phrase_set, word_set
from ingest.patterns import regex

_LONGEST, _WITH_AD = 160, 300  #: characters of such a line, of one with the advertisement behind
_LEAD, _WORDS, _VERB = 80, 9, 24  #: characters and words before the one for paying, at most; characters of that
#: who pays for it; the name behind is all that the line says
_SPONSOR = regex(r"""(?ix)
    ^(?P<piece>(?:this|the|diese[rs]?|cet(?:te)?|ce|est[ea]|quest[oa]|dit|deze|denn[ae]|den\ här|dette|ten|tento
        |этот)(?:\ [\w'’-]+){1,3}
        \ (?:is|was|has\ been|comes|wird|wurde|est|vous\ est|es|fue|è|é|foi|is|wordt|är|er|jest|je)\ )?
    (?:brought\ to\ you|(?:sponsored|supported|powered|funded|paid\ for)\ by
    |gesponsert\ von|sponsorisée?\ par|sponsorizzat[oa]\ da|gesponsord\ door
    |sponsrat\ av|sponsoreret\ af|sponset\ av|sponsorowany\ przez|presented\ by|made\ possible\ by
    |(?:co-?)?published\ (?:in\ partnership\ )?with|co-?produced\ with|copubliée?\ avec|en\ coédition\ avec
    |in\ (?:association|partnership|collaboration|cooperation)\ with
    |with\ (?:the\ )?(?:kind\ )?support\ (?:of|from)|(?:präsentiert|unterstützt|gefördert|ermöglicht)\ (?:von|durch)\b
    |ihnen\ präsentiert|mit\ freundlicher\ unterstützung|in\ (?:kooperation|zusammenarbeit|partnerschaft)\ mit
    |en\ partenariat\ avec|présentée?\ par|offerte?\ par|avec\ le\ soutien\ de|soutenue?\ par
    |en\ (?:colaboración|alianza|asociación)\ con|presentad[oa]\ por|patrocinad[oa]\ por
    |con\ el\ (?:apoyo|patrocinio)\ de|in\ (?:collaborazione|partnership)\ con|offert[oa]\ da|presentat[oa]\ da
    |con\ il\ (?:sostegno|contributo)\ di|em\ (?:parceria|colaboração)\ com|apresentad[oa]\ por
    |com\ o\ (?:apoio|patrocínio)\ d[eoa]|oferecid[oa]\ por
    |in\ samenwerking\ met|aangeboden\ door|(?:mede\ )?mogelijk\ gemaakt\ door
    |i\ samarb(?:ete|ejde|eid)\ med|presenteras\ av|præsenteres\ af|presenteres\ av|yhteistyössä
    |we\ współpracy\ z|prezentowany\ przez|ve\ spolupráci\ s|při\ podpoře|при\ поддержке|в\ партн[её]рстве\ с)\b
    [^.!?]{2,80}(?P<stop>\.?)$""")
_SPONSORED = word_set("""brought sponsored supported powered funded paid published produced copublished coproduced
    copublié copubliée coédition gesponsert sponsorisé sponsorisée sponsorizzato sponsorizzata gesponsord sponsrat
    sponsoreret sponset sponsorowany presented possible association partnership collaboration cooperation support
    präsentiert unterstützt gefördert ermöglicht unterstützung kooperation zusammenarbeit partnerschaft partenariat
    présenté présentée offert offerte soutien soutenu soutenue colaboración alianza asociación presentado presentada
    patrocinado patrocinada apoyo patrocinio collaborazione offerto offerta presentato presentata sostegno contributo
    parceria colaboração apresentado apresentada apoio patrocínio oferecido oferecida samenwerking aangeboden mogelijk
    samarbete samarbejde samarbeid presenteras præsenteres presenteres yhteistyössä współpracy prezentowany spolupráci
    podpoře поддержке партнерстве партнёрстве""")  #: one of them stands on each line that names a sponsor

#: who pays, in a sentence of a letter on itself
_PAYS = regex(r"""(?ix)
    \b(?:brought\ to\ you\ by|(?:sponsored|supported|powered|funded|presented|underwritten)\ by|made\ possible\ by
    |(?:sponsert|präsentiert|unterstützt|gesponsert|ermöglicht)(?:\ von)?
    |von\b.{2,60}\b(?:präsentiert|unterstützt|gesponsert)
    |(?:offerte?|présentée?|sponsorisée?|soutenue?|parrainée?)\ par
    |(?:patrocinad[oa]|presentad[oa]|ofrecid[oa])\ por|(?:offert[oa]|sponsorizzat[oa]|presentat[oa]|sostenut[oa])\ da\w*
    |(?:oferecid[oa]|patrocinad[oa]|apresentad[oa]|apoiad[oa])\ p(?:or|el[oa])
    |(?:gesponsord|aangeboden|mogelijk\ gemaakt)\ door|(?:presenteras|sponsras|sponsrat)\ av
    |(?:præsenteres|sponsoreret|sponsoreres)\ af
    |(?:presenteres|sponset|sponses)\ av|(?:tukee|tarjoaa|sponsoroi)|(?:sponsoruje|wspiera)
    |(?:podporuje|sponzoruje|přináší)
    |(?:при\ поддержке|спонсор\w*|за\ підтримки)|(?:katkılarıyla|sponsorluğunda|támogatja|támogatásával))(?!\w)""")
#: one of these words stands in all that it finds
_PAYING = _SPONSORED | word_set("""underwritten sponsert sponsorisée parrainé parrainée ofrecido ofrecida sostenuto
    sostenuta apoiado apoiada sponsras sponsoreres sponses tukee tarjoaa sponsoroi sponsoruje wspiera podporuje
    sponzoruje přináší поддержке спонсор спонсоры підтримки katkılarıyla sponsorluğunda támogatja támogatásával""")
#: words by which a letter speaks of itself, and what it calls itself
_OWN = word_set("""this today tonight morning evening week weekend our your dieser diese dieses diesen heutige heutiger
    heutigen unser unsere cet cette ce notre votre jour aujourd hui semaine este esta hoy nuestro nuestra semana questo
    questa oggi odierno odierna nostra nostro hoje nossa nosso dit deze vandaag onze dagens denna detta denne dette
    veckans ukens ugens vår vårt vores tämän päivän viikon dzisiejsze dzisiejszy dzisiejsza dzisiejszego ten nasz dnešní
    tento toto naše dnešný этот сегодняшний сегодняшняя наш сьогоднішній bu bugünkü mai ez monday tuesday wednesday
    thursday friday saturday sunday""")
_LETTERS = word_set("""newsletter note letter briefing brief digest edition issue email e-mail bulletin episode podcast
    roundup dispatch post ausgabe rundbrief folge édition numéro lettre infolettre épisode boletín edición número
    episodio edizione numero lettera puntata edição boletim episódio nieuwsbrief editie nummer aflevering nyhetsbrev
    brev utgåva utgave nyhedsbrev udgave avsnitt uutiskirje uutiskirjeen jakson numeron wydanie biuletyn numer odcinek
    vydání číslo zpravodaj выпуск рассылка письмо випуск розсилка bülten bültenimiz sayımız hírlevél hírlevelünket""")
#: on a line of its own in capitals, with a name behind
_LABEL = regex(r"""(?x)(?:IN\ PARTNERSHIP|TOGETHER|IN\ ASSOCIATION)\ WITH|A\ (?:MESSAGE|WORD|NOTE)\ FROM
    (?:\ OUR\ (?:SPONSORS?|PARTNERS?))?
    |(?:MESSAGE|WERBUNG|ANZEIGE)\ (?:FROM|VON)|ZUSAMMEN\ MIT|EINE\ NACHRICHT\ VON|UN\ MESSAGE\ DE
    |AVEC\ LE\ SOUTIEN\ DE
    |UN\ MENSAJE\ DE|JUNTO\ A|UN\ MESSAGGIO\ DA|INSIEME\ A|UMA\ MENSAGEM\ DE|EEN\ BERICHT\ VAN|SAMEN\ MET
    |TILLSAMMANS\ MED|SAMMEN\ MED|YHDESSÄ|RAZEM\ Z|SPOLU\ S|ВМЕСТЕ\ С|РАЗОМ\ З|НАШ\ ПАРТН[ЕЁ]Р""")
_NAME_ENDS = regex(r"[.!?:;–—(]\s|\s-\s")


#: labels over what somebody paid for: whole lines, folded
_PROMOTED = phrase_set("""sponsored, promoted, sponsored content, sponsored post, sponsored article, paid content,
    paid post, paid for, partner content, partner post, promoted content, brand content, branded content, advertorial,
    ad, advert, advertisement, anzeige, werbung, gesponsert, gesponserter inhalt, gesponserter beitrag,
    bezahlter inhalt, bezahlte anzeige, partnerinhalt, publireportage, publicité, contenu sponsorisé, sponsorisé,
    contenu partenaire, contenu de marque, publirédactionnel, publicidad, patrocinado, contenido patrocinado,
    contenido de marca, publirreportaje, contenido promocionado, pubblicità, sponsorizzato, contenuto sponsorizzato,
    contenuto promozionale, publicidade, conteúdo patrocinado, conteúdo de marca, publieditorial, advertentie,
    gesponsord, gesponsorde inhoud, betaalde inhoud, partnercontent, annons, sponsrat, sponsrat innehåll, annonse,
    annonce, sponset, sponset innhold, betalt innhold, betalt indhold, sponsoreret, sponsoreret indhold, reklame,
    mainos, kaupallinen yhteistyö, maksettu mainos, reklama, materiał sponsorowany, artykuł sponsorowany,
    treść sponsorowana, komerční sdělení, komerční článek, sponzorováno, inzerce, inzercia, pr článok,
    hirdetés, szponzorált tartalom, támogatott tartalom, publicitate, conținut sponsorizat, реклама,
    на правах рекламы, партнёрский материал, партнерский материал, спонсорский материал, спонсоровано,
    партнерський матеріал, на правах реклами, платена публикация, διαφήμιση, χορηγούμενο, προωθούμενο, reklam,
    sponsorlu, sponsorlu içerik, ilan, iklan, konten berbayar, quảng cáo, إعلان, محتوى ممول, محتوى برعاية, פרסומת,
    תוכן שיווקי, תוכן ממומן, تبلیغات, विज्ञापन, प्रायोजित, বিজ্ঞাপন, โฆษณา, 広告, pr, スポンサー,
    スポンサーコンテンツ, 推广, 推廣, 广告, 廣告, 광고, 협찬, 광고 콘텐츠""")
_LABEL_LONGEST = 40  #: characters


def labels_promoted(line: str) -> bool:
    """The label over an advertisement: "SPONSORED", "[Anzeige]", "Paid content"."""
    return len(line) <= _LABEL_LONGEST and line.strip(" []()-–—:·•|").casefold() in _PROMOTED


def names_sponsor(line: str) -> bool:
    """Who pays, and at most what they sell; no sentence on whom others pay."""
    if len(line) > _WITH_AD:
        return False
    if _is_label(line):
        return True
    said = line_words(line)
    if _PAYING.isdisjoint(said):
        return False
    if not _SPONSORED.isdisjoint(said) and len(line) <= _LONGEST:
        paid = _SPONSOR.match(line)
        if paid is not None and (not paid["stop"] or not PIECES.isdisjoint(line_words(paid["piece"] or ""))):
            return True
    return _pays_letter(line)


def sponsor_of(line: str) -> str:
    """The name in a line that says who pays and nothing of what they sell; else ""."""
    if not names_sponsor(line) or line[-1] in "!?":
        return ""
    paid = _LABEL.match(line) if _is_label(line) else _PAYS.search(line[: _LEAD + _VERB])
    name = line[paid.end() :].strip(" :.") if paid else ""
    return name if name and not _NAME_ENDS.search(name) else ""


def _pays_letter(line: str) -> bool:
    """A sentence of a letter on itself, or one in capitals over words in small ones."""
    paid = _PAYS.search(line[: _LEAD + _VERB])
    if paid is None or paid.start() > _LEAD or paid.end() >= len(line):
        return False
    words = line_words(line[: paid.start()])
    if len(words) > _WORDS:
        return False
    shouted = line[: paid.end()].isupper() and not line.isupper()
    letter = not _LETTERS.isdisjoint(words)
    return (letter and not _OWN.isdisjoint(words)) or (shouted and (not words or letter))


def _is_label(line: str) -> bool:
    return len(line) <= _LEAD and line[-1] not in ".!?" and line.isupper() and _LABEL.match(line) is not None
