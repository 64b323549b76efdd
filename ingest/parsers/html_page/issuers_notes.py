"""What an office says of itself below each of its releases: what it is for, in which other forms they can be had."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.parsers.html_page import furniture
from ingest.parsers.html_page.blocks import Block
from ingest.patterns import regex

_LONGEST = 500  #: code points of such a note
_FORMS = regex(  # who cannot read it as it is, and who employs all alike
    r"""(?ix)\bth(?:is|ese)\s(?:information|document|release|publication|materials?|notice)\b.{0,120}
    \bin(?:to)?\s(?:an?\s|other\s)?(?:alternat(?:e|ive)|accessible|different|another|other)\s(?:formats?|languages?)\b
    |\breasonable\saccommodations?\b(?=.{0,300}(?:contact|coordinator|@|\d{3}[-.\s]\d{4}))
    |\b(?:is|are)\san?\sequal[\s-]opportunity\s(?:employer|provider|lender)\b|\b(?:ADA|Title\sVI)\s(?:\w+\s){0,2}coordinator\b
    |\b(?:en|dans\sdes?)\s(?:médias?\ssubstituts?|formats?\s(?:adaptés?|accessibles?|de\ssubstitution))\b
    |\ben\s(?:otro\sidioma|(?:un\s)?formatos?\salternativos?|formatos?\saccesibles?)\b
    |\bin\s(?:barrierefreie[rn]?|leichter)\s(?:form|fassung|sprache)\b.{0,80}\b(?:verfügbar|erhältlich|anfordern|bestellen)
    |\bin\s(?:een\s)?(?:toegankelijke|alternatieve)\s(?:vorm|versie)\b"""
)
_OFFICE = (
    r"(?:agency|department|authority|regulator|body|office|ministry|commission|bureau|steward|trustee|non-?profit|charity"
    r"|organi[sz]ation)"
)
_MISSION = regex(  # what the office is for
    rf"""(?ix)(?:The\s|Le\s|La\s|L['’]|Les\s|El\s|Los\s|Il\s|Lo\s|O\s|A\s|De\s|Het\s|Der\s|Die\s|Das\s)?(?-i:[^\W\d_a-zß-ÿ])[^.!?]{{3,120}}?
    (?:\s(?:is|are)\s(?:the|an?)\s(?:[\w’'-]+\s){{0,5}}?{_OFFICE}\s(?:that\sis\s|which\sis\s)?(?:charged|tasked|responsible|entrusted|mandated|dedicated|committed)\b
    |\sworks?\sto\s(?:preserve|protect|ensure|conserve|promote|improve|provide|keep)\b|[’']s?\smission\sis\sto\b
    |\sist\s(?:die|das|der|als)\s(?:[\w-]+\s){{0,4}}?\w*(?:behörde|amt|anstalt|stelle|ministerium|einrichtung)\b.{{0,40}}(?:zuständig|verantwortlich|beauftragt|für)
    |\sest\s(?:l['’]|le\s|la\s|un\s|une\s)(?:[\w-]+\s){{0,3}}?(?:établissement|organisme|autorité|agence|administration|opérateur|ministère)\b.{{0,60}}(?:chargée?|responsable|a\spour\smission)
    |\sa\spour\smission\sd(?:e\s|['’])
    |\ses\s(?:el|la|un|una)\s(?:[\w-]+\s){{0,3}}?(?:organismo|agencia|entidad|institución|autoridad|órgano)\b.{{0,60}}(?:encargad[oa]|responsable)
    |\stiene\s(?:como|por)\smisión\b
    |\sè\s(?:l['’]|il\s|la\s|un\s|una\s)?(?:[\w-]+\s){{0,3}}?(?:ente|agenzia|autorità|organismo|istituto)\b.{{0,60}}(?:prepost[oa]|incaricat[oa]|responsabile)
    |\sé\s(?:o|a|um|uma)\s(?:[\w-]+\s){{0,3}}?(?:órgão|agência|entidade|autarquia|autoridade)\b.{{0,60}}(?:responsável|encarregad[oa])
    |\sis\s(?:de|het|een)\s(?:[\w-]+\s){{0,3}}?(?:toezichthouder|instantie|organisatie|uitvoeringsorganisatie|autoriteit)\b.{{0,60}}(?:die|verantwoordelijk|belast)
    |\s(?:är|er)\s(?:den|det|en)\s(?:[\w-]+\s){{0,3}}?(?:myndighet\w*|styrelse\w*|direktorat\w*|organisation\w*)\b.{{0,60}}(?:som|ansvar\w*)
    |\sjest\s(?:[\w-]+\s){{0,3}}?(?:organem|urzędem|instytucją|agencją)\b.{{0,60}}(?:odpowiedzialn\w+|powołan\w+))
    |(?:The\s)?mission\sof\s(?:the\s)?(?-i:[^\W\d_a-zß-ÿ])[^.!?]{{3,120}}?\sis\sto\b"""
)
_QUOTES = ("“", "„", "«", '"', "「")


def without(found: Sequence[Block], kept: list[Block]) -> list[Block]:
    """The text without such notes at its end; what an office is for goes where the page says that it is a release.

    Also where the note stands out in italics.
    """
    end = len(kept)
    release: bool | None = None
    while end > 1 and len(kept[end - 1].text) <= _LONGEST and not any(map(kept[end - 1].text.__contains__, _QUOTES)):
        last = kept[end - 1]
        if not _FORMS.search(last.text):
            if not _MISSION.match(last.text):
                break
            release = _is_release(found, kept) if release is None else release
            if not (release or last.emphasised * 10 >= 9 * len(last.text)):
                break
        end -= 1
    return kept[:end]


def _is_release(found: Sequence[Block], kept: Sequence[Block]) -> bool:
    """Whether a line above the text says that it is a release: "News release", on the way to the page or alone."""
    return any(furniture.is_genre(block.text) for block in found[: kept[0].order])
