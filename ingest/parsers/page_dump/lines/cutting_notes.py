"""What services that send cuttings, and data bases, add below an article: whose licence the copy has.

"Copied under licence. No further copying is allowed", "Ritaglio stampa ad uso esclusivo del destinatario".
"""

from __future__ import annotations

from ingest.parsers.page_dump.text.tables import line_starts

_SHORTEST, _LONGEST = 20, 480  #: characters of such a note
#: how notes begin that speak of the copy, and what may not be done with it
_NOTES = line_starts(
    r"""
    this (?:article|content|cutting|clipping|copy|document|item|material|work|text|extract|
    report)\b.{0,60}\bunder (?:a )?licen[cs]e\b
    this (?:article|content|cutting|clipping|copy|document|item|material|work|text|extract|report) (?:may|must|can|
    is)\b.{0,40}\b(?:not|only)\b.{0,40}\b(?:copied|forwarded|redistributed|photocopied|passed on|recipient|addressee)
    copyright in (?:this|the) (?:article|text|story|cutting|item)\b.{0,60}\b(?:belongs?|remains?|held|owned|rests)
    it may be read by the (?:addressee|recipient) only\b
    (?:copied|reproduced|supplied|distributed|provided) (?:here )?(?:under (?:a )?licen[cs]e|
    with the permission of the publisher)\b
    no further cop(?:ying|ies)\b | you may only copy or communicate\b | licensed (?:copy|by copyright agency|
    by (?:the )?nla)\b
    copyright material\b.{0,40}\b(?:licen[cs]e|copying)
    (?:dieser|diese|dieses|der vorliegende|die vorliegende|das vorliegende) (?:presse)?(?:artikel|beitrag|text|kopie|
    ausschnitt|clipping|dokument|inhalte?) (?:darf|dürfen|ist|wurde|wird)\b.{0,80}\b(?:weitergegeben|weitergeleitet|
    weiterverbreitet|vervielfältigt|lizen[zs]|lizenziert)
    die weitergabe (?:an dritte|dieses|des artikels|des ausschnitts)\b | das urheberrecht an (?:diesem|
    dem) (?:artikel|text|beitrag)\b
    (?:cet article|ce document|ce texte|cette coupure|cette copie|ce certificat) (?:ne (?:peut|doit)|est|
    a été)\b.{0,80}\b(?:reproduit|diffusé|transmis|copié|licence|usage exclusif)
    copie (?:autorisée|réalisée|effectuée) (?:par|avec|sous)\b | reproduction et diffusion (?:interdites|soumises|
    autorisées)\b
    coupure de presse (?:destinée|réservée|à usage)\b | le droit d['’]auteur (?:de|sur) cet article\b
    (?:este|esta) (?:artículo|documento|recorte|texto|copia|noticia) (?:no (?:puede|podrá|debe)|se (?:facilita|
    entrega|suministra)|está)\b.{0,80}\b(?:reproduc|copia|reenvia|licencia|distribu|difund)
    recorte de prensa (?:para|de) uso\b | los derechos de (?:autor|reproducción) de (?:este|esta)\b
    ritaglio (?:di )?stampa (?:ad|per) (?:esclusivo )?uso\b | non riproducibile\b
    (?:questo|il presente) (?:articolo|ritaglio|documento|testo) (?:non (?:può|deve|potrà)|è)\b.{0,80}\b(?:riprodott|
    copiat|inoltrat|licenza|diffus)
    i diritti d['’]autore (?:di|su) questo articolo\b
    (?:este|esta|o presente) (?:artigo|recorte|cópia|notícia|texto) (?:não (?:pode|deve|poderá)|é|
    está)\b.{0,80}\b(?:reproduzid|copiad|encaminhad|reencaminhad|licença|distribuíd)
    recorte de imprensa para uso\b
    dit (?:artikel|knipsel|document|bericht) (?:mag|is|wordt)\b.{0,80}\b(?:gekopieerd|doorgestuurd|verspreid|licentie|
    verveelvoudigd|vermenigvuldigd)
    het auteursrecht (?:op|van) dit artikel\b
    (?:den här artikeln|denna artikel|detta klipp|detta pressklipp|den här texten) (?:får|är|
    levereras)\b.{0,80}\b(?:kopieras|vidarebefordras|spridas|licens)
    (?:denne artikkelen|denne artikel|denne artiklen|dette klippet|dette utklippet|dette udklip) (?:må|kan|er|
    leveres)\b.{0,80}\b(?:kopieres|videresendes|spres|spredes|deles|lisens|licens)
    (?:tätä artikkelia|tätä leikettä|tämä artikkeli|tämä leike) (?:ei |saa|on)\b.{0,80}\b(?:kopioida|välittää|
    levittää|lisenss)
    (?:ten|niniejszy) (?:artykuł|wycinek|dokument|materiał|tekst) (?:nie może|może|jest|został)\b.{0,80}\b(?:kopiowan|
    powielan|rozpowszechnian|licencj|przekazywan)
    (?:tento|tato) (?:článek|výstřižek|dokument|text|článok|výstrižok) (?:nesmí|nesmie|je|byl|bol|smí|
    smie)\b.{0,80}\b(?:kopírov|šířen|šířit|šíren|licenc|předáv|rozmnož)
    (?:эта статья|данная статья|настоящая статья|эта вырезка|данная вырезка|данный материал|эта копия) (?:не (?:может|
    подлежит|должна|должен)|предоставл\w+)\b.{0,80}(?:копиров|распростран|передач|передан|лиценз|тиражиров)
    """
)


def is_cutting_note(line: str) -> bool:
    """Whether the line is such a note."""
    if not _SHORTEST <= len(line) <= _LONGEST:
        return False
    bare = line.lstrip("*([_ ")
    pattern = _NOTES.get(bare[:3].lower())
    return pattern is not None and pattern.match(bare) is not None
