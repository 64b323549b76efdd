"""Who may print an article again, and from whom it was taken: notes of non-profit newsrooms below their stories."""

from __future__ import annotations

from ingest.parsers.page_dump.text.measure import line_words
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_LONGEST = 480  #: characters of such a note
#: one of these stands in each
_SIGNS = word_set("""commons cc republish republished republishing republishers republié republiée republier republica
    republicar republicado republicada republicados republique republiquen ripubblicare ripubblicato ripubblicata
    ripubblicazione nachdruck weiterverwendung weiterveröffentlichung überpubliceren herpubliceren ompublicera
    przedruk przedruku reprodukować conversation""")
#: the article itself, or all of the site's
_OWN = (
    r"(?:(?:this|our) (?:\w+ )?(?:article|articles|story|stories|work|text|report|piece|content|journalism)"
    r"|(?:dieser|dieses|unsere?) (?:\w+ )?(?:artikel|text|beitrag|beiträge|inhalte|texte|werk)"
    r"|(?:cet|cette|ce|nos|notre) (?:article|articles|texte|textes|contenu|contenus|œuvre)"
    r"|(?:este|esta|nuestros?|nuestras?) (?:artículos?|textos?|reportajes?|contenidos?|obra|notas?|nota)"
    r"|(?:este|esta|nossos?|nossas?) (?:artigos?|textos?|reportage(?:m|ns)|conteúdos?|obra)"
    r"|(?:quest['’]?[oa]?|i nostri) ?(?:articol[oi]|testo|testi|opera|contenut[oi])"
    r"|(?:dit|deze|onze) (?:artikel|artikelen|tekst|verhaal|inhoud)|(?:denna|den här|våra) (?:artikel\w*|text\w*)"
    r"|(?:ten|niniejszy) (?:artykuł|tekst))"
)
_LICENSED = regex(rf"(?i)\b{_OWN}\b.{{0,90}}?(?:\bcreative[- ]commons\b|\bcc[ -]by\b|(?-i:\bThe Conversation\b))")
_ALONE = regex(
    r"(?i)(?:(?:bajo|sous|unter|under|sob|con|met|licensed under|published under)\s)?(?:an?|una?|une|einer|the)?\s?"
    r"(?:licen[cs][eia]a?|lizenz|licenza|licentie)?\s?(?:creative[- ]commons|cc[ -]by)[\w .,()/-]{0,90}"
    r"(?:licen[cs][eia]a?|lizenz|licenza|licentie)?\.?$"
)
#: who reads is told what to do: "You may republish this article, so long as ...", "Republish our articles for free"
_AGAIN = regex(
    r"""(?ix)^(?:you\ (?:may|can|are\ (?:free|welcome)\ to)|want\ to|feel\ free\ to|(?:please\ )?)\ ?
        republish(?:ing)?\ (?:this|our|it|\w+\ articles)\b
    |\b(?:our|this)\ (?:\w+\ )?(?:stories|articles|story|article|content)\ (?:may|can)\ be\ republished\b
    |^(?:puedes?|puede|pueden|podés)\ (?:volver\ a\ publicar|republicar)\b
    |^republi(?:ca|que|quen|car)\ (?:est[ea]|nuestr|noss)|^(?:vous\ pouvez\ )?republie[rz]\ (?:cet|nos)\b
    |^(?:puoi\ )?ripubblica(?:re|te)?\ (?:quest|i\ nostri)
    |\bcount\ traffic\ to\ republishers\b
    |^(?:for\ )?republishing\ (?:guidelines|policy|terms)\b
    |^(?:this\ )?(?:article|story)\ (?:is|was)\ (?:first\ |originally\ )?republished\ (?:from|with)\b"""
)


def is_licence(line: str) -> bool:
    """Such a note; no sentence of a story that tells of licences, which does not speak of itself."""
    if len(line) > _LONGEST or _SIGNS.isdisjoint(line_words(line)):
        return False
    return (_LICENSED.search(line) or _AGAIN.search(line) or _ALONE.match(line)) is not None
