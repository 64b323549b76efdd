"""What a page says of how a text was made: who else contributed, points above it that a machine drew from it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.parsers.html_page.blocks import Block
from ingest.parsers.page_dump.names import roles
from ingest.parsers.page_dump.text.measure import holds_any
from ingest.patterns import regex

_NOTE = 300  #: code points of a note on who contributed
_CONTRIBUTED = regex(
    r"\bcontributed\s(?:to\s(?:this|the)\s(?:report|story|article)|(?:to\s)?(?:the\s)?reporting)\b"
    r"|(?:^|[.!?]\s)additional\sreporting\sby\b"
    r"|^\W{0,3}with\s(?:an?\s|additional\s|other\s)?(?:reports?|reporting|files|inputs?|contributions?)\s(?:from|by)\b[^.]*\.?$",
    re.IGNORECASE,
)
_UPPER = r"(?-i:[^\W\d_a-zß-ÿа-яёα-ώ])[\w.'’-]*"
_PEOPLE = (  # names and nothing else: "Ann Lee in Helena and Bob Roy"
    rf"{_UPPER}(?:,?\s(?:(?:and|und|et|y|e|en|og|och|i|a|и|і|та|ve|de|du|des|van|von|der|à|in|at|of|the|for|from)\s){{0,2}}{_UPPER}){{0,14}}\W*$"
)
_HELPED = regex(  # who helped, as a line of its own: a label and names, or "with the help of" and names
    r"^\W{0,3}(?:(?:contribut(?:ing|ors?)(?:\s(?:reporters?|writers?|to\sthis\s(?:report|story|article)))?|(?:additional|further)\sreporting"
    r"|(?:weitere\s)?mitarbeit|mitwirkung|collaborations?|ont\s(?:collaboré|contribué|participé)|collaborazione|hanno\scollaborato"
    r"|colaboraci(?:ón|ones)|colaboraron|colaboração|colaboraram|medewerking|medverkande|medarbetare|medvirkende|avustaja"
    r"|współpraca|spolupráce|közreműködött|colaborare|при\sучастии|за\sучасті|katkıda\sbulunan(?:lar)?|katkılar|kontributor|取材協力|협력)"
    r"\s?[:：]\s?\S.*$"
    r"|(?:with\s(?:the\s)?(?:help|assistance|collaboration|contributions?)\s(?:of|from|by)|reporting\s(?:assistance|contributed)\s(?:by|from)"
    r"|unter\smitarbeit\svon|(?:unter\s)?mitwirkung\svon|avec\s(?:la\s(?:collaboration|contribution|participation)\s|l['’]aide\s)(?:de|d['’])"
    r"|con\s(?:la\s)?(?:colaboración|información|informaciones|reportes?|aportes?)\sde|con\s(?:la\scollaborazione|il\scontributo)\sdi"
    r"|com\s(?:a\s)?(?:colaboração|contribuição|reportagem)\sd[eao]s?|(?:met|m\.m\.v\.)\s(?:medewerking|bijdragen|hulp)\svan"
    r"|med\s(?:bidrag|hjälp|hjelp|hjælp)\s(?:från|fra|av|af)|we\swspółpracy\sz|ve\sspolupráci\ss|при\sучастии|за\sучасті)\s?"
    + _PEOPLE
    # names first: "Luc Petit a contribué à cet article"
    + r"|[^.!?]{4,120}\s(?:a|ont)\s(?:également\s)?(?:contribué|participé|collaboré)\sà\s(?:cet|ce|cette)\s[\w-]+\W*$"
    r"|[^.!?]{4,120}\s(?:contribuy(?:ó|eron)|colabor(?:ó|aron)|contribu(?:iu|íram)|colabor(?:ou|aram))"
    r"\s(?:a|en|para|com|n)\s?(?:este|esta)\s[\w-]+\W*$"
    r"|(?:(?:a|alla|per)\squest[oa]\s\w+\s)?ha(?:nno)?\s(?:collaborato|contribuito)\s(?:a\squest[oa]\s\w+|[^.!?]{4,80})\W*$"
    r"|(?:an|zu)\sdiese[mr]\s(?:artikel|text|beitrag|bericht|recherche|geschichte)\s(?:hat|haben|hatte|hatten)\s[^.!?]{4,120}\s(?:mitge\w+|beigetragen)\W*$"
    r"|(?:aan|voor)\sdi[te]\s(?:artikel|verhaal|stuk|reportage)\swerkten?\s[^.!?]{4,120}\smee\W*$)",
    re.IGNORECASE,
)
_THIS = (  # the piece that a note stands below
    r"(?:this\s(?:story|article|report|series|piece|reporting|investigation|coverage|project)"
    r"|dies(?:er|e|es|em)?\s(?:artikel|text|beitrag|recherche|bericht|reportage|stück|serie)|die\srecherchen?"
    r"|(?:cet(?:te)?|ce)\s(?:article|enquête|reportage|série|texte|papier)"
    r"|est[ea]\s(?:artículo|reportaje|texto|nota|historia|investigación|serie|trabajo|reportagem|artigo|matéria|investigação)"
    r"|quest[oa](?:\s|['’]\s?)(?:articolo|inchiesta|reportage|servizio|testo)"
    r"|d(?:it|eze)\s(?:artikel|verhaal|onderzoek|reportage|serie|stuk)"
    r"|(?:den|det|denne|dette)\s(?:här\s|her\s)?(?:artikeln|artikkelen|artikel|artiklen|saken|reportaget?|reportasjen|granskningen)"
    r"|(?:ten\s|niniejszy\s)?(?:artykuł|tekst|reportaż)|(?:t(?:ento|ato|oto)\s)?(?:článek|text|reportáž)"
    r"|(?:эт[аои]т?\s)?(?:материал|статья|текст|расследование)|(?:ц(?:ей|я)\s)?(?:матеріал|стаття|текст))"
)
_MADE_WITH = (  # how it came to be: with whom, with whose money
    r"(?:(?:co-?)?produced|(?:co-?)?funded|supported|co-?reported|co-?published|made\spossible|brought\sto\syou)\s(?:\w+\s)?(?:by|with|through|in|as|thanks)"
    r"|(?:reported|published|created|written|developed)\s(?:in\s(?:partnership|collaboration|cooperation)|with\s(?:the\s)?(?:support|help|funding)|as\spart\sof)"
    r"|(?:comes|came)\s(?:to\syou\s)?(?:from|through|via)\s"
    r"|in\s(?:zusammenarbeit|kooperation)\smit|im\srahmen\s(?:de[rs]|eine[rs])|gefördert|finanziert|mit\s(?:unterstützung|förderung)|teil\seiner\s(?:kooperation|recherche)"
    r"|en\s(?:partenariat|collaboration|coopération)\savec|avec\s(?:le\ssoutien|l['’](?:aide|appui))|grâce\sau\ssoutien|dans\sle\scadre|produite?\spar|financée?\spar"
    r"|producid[oa]\s(?:por|en|con)|en\s(?:alianza|colaboración|asociación)\scon|con\sel\s(?:apoyo|financiamiento)|gracias\sal\sapoyo|como\sparte\sde|en\sel\smarco\sde"
    r"|produzid[oa]\s(?:por|em|pel[oa]|com)|em\s(?:parceria|colaboração)\scom|com\s(?:o\s)?apoio"
    r"|in\scollaborazione\scon|con\sil\s(?:sostegno|contributo|supporto)|grazie\sal\ssostegno|nell['’]ambito\sd|prodott[oa]\sda"
    r"|in\ssamenwerking\smet|met\s(?:steun|ondersteuning)\svan|mede\smogelijk\sgemaakt"
    r"|i\ssam(?:arbete|arbeid|arbejde)\smed|med\s(?:stöd|støtte)\s(?:av|fra|från|af)"
    r"|we\swspółpracy\sz|dzięki\swsparciu|przy\swsparciu|w\sramach|ve\sspolupráci\ss|s\spodporou|díky\spodpoře|v\srámci"
    r"|в\s(?:сотрудничестве|партн[её]рстве|рамках)|при\sподдержке|у\s(?:співпраці|партнерстві)|за\sпідтримки|в\sмежах"
)
_PRODUCED = regex(  # "This story was produced by the River News Exchange, ...", "Reporting for it was supported by ..."
    rf"^\W{{0,3}}{_THIS}\s(?:[\w'’-]+\s){{0,5}}?(?:{_MADE_WITH})"
    r"|^\W{0,3}(?:reporting|support|funding)\s(?:for|of)\sth(?:is|e)\s(?:story|article|report|series|project|coverage)\s(?:was|is|came|comes)\b",
    re.IGNORECASE,
)
_CREDIT = 50  #: code points of a line of agencies
_WITH = regex(
    r"^(?:with|mit|avec|con|com|med|met|z|s|per)\s(?:(?:material|informationen|agenturmaterial|inputs?|reports?|files"
    r"|información|informações|informações|informazioni|reporting)\s(?:von|der|from|by|de|da|di|des?)\s)?",
    re.IGNORECASE,
)
_NAMED = regex(roles.AGENCY_NAMES, re.IGNORECASE)
_PARTS = regex(r"\s?[,/;&+()]\s?|\s(?:and|und|et|y|e|i|og|och|en|a)\s|\s")
_LETTERS, _INITIALS = regex(r"[A-Z]{2,5}"), regex(r"[^\W\d_A-Z]{2,4}")  #: of an agency, and of a writer
_MACHINES, _FEW_TIMES = 120, 3  #: code points of such a note; times that a text has the words of its points
_SIGNS = ("AI", "A.I.", "KI", "IA", "artificial")
_MACHINE = regex(
    r"\b(?:AI|A\.I\.)[\s-](?:assisted|generated|powered)\b.{0,20}\b(?:summar|overview|key points|takeaways)"
    r"|\bsummar\w+\b.{0,30}\b(?:generated|created|produced|made|written)\b.{0,12}\b(?:AI|artificial intelligence)\b"
    r"|^\W*(?:AI|A\.I\.)[\s-](?i:summary|overview|key\s(?:points|takeaways)|samenvatting|sammanfattning|sammendrag|streszczenie)\W*$"
    r"|^\W*KI-(?i:zusammenfassung|überblick|sammendrag)\W*$|^\W*(?i:résumé|resumen|resumo|riassunto|sintesi)\s(?:(?:par|con|por|da|generado\spor)\s(?:la\s|l['’])?)?IA\W*$"
    r"|^\W*(?:AI\s?(?:要約|摘要|总结|요약)|краткое\sсодержание\sот\sИИ)\W*$"
    r"|\bKI[\s-](?:generiert|gestützt|unterstützt)|\bmit (?:hilfe von )?KI (?:erstellt|zusammengefasst|generiert)"
    r"|\b(?:résumé|resum(?:en|o))\b.{0,40}\bIA\b|\bAI-(?:gegenereerd|genereret|genererad|generert)",
)
_RULE = regex(r"[\W_]{3,}")
_ENDS = ".!?:…\"”“»’'"


def without_machines(found: Sequence[Block], kept: Sequence[Block]) -> list[Block]:
    """Without a box of points above the text that says that a machine made it: "AI-assisted summary"."""
    notes = (b for b in found if len(b.text) <= _MACHINES and holds_any(b.text, _SIGNS) and _MACHINE.search(b.text))
    says = next(notes, None)
    for box in says.place.chain[:2] if says is not None else ():
        told = {block.order for block in kept if box in block.place.chain}
        size = sum(len(block.tokens) for block in kept if block.order in told)
        if told and size * _FEW_TIMES <= sum(len(block.tokens) for block in kept):
            return [block for block in kept if block.order not in told]
    return list(kept)


def without_last_run(kept: list[Block]) -> list[Block]:
    """The text without the last words of its last paragraph, in italics or bold, that say who else contributed."""
    last = kept[-1] if kept else None
    run = " ".join(last.bold[-1].split()) if last is not None and last.bold else ""
    if last is None or not run or not last.text.endswith(run) or len(run) == len(last.text) or not is_note(run):
        return kept
    text = last.text[: -len(run)].rstrip(" \n–—-([")
    return [*kept[:-1], replace(last, text=text)] if text and text[-1] in _ENDS else kept


def is_note(text: str) -> bool:
    """Whether a text's last paragraph is a rule or says who else contributed."""
    if _RULE.fullmatch(text) or _is_agencies(text):
        return True
    helped = _CONTRIBUTED.search(text) is not None or _HELPED.match(text) is not None
    return len(text) <= _NOTE and (helped or _PRODUCED.match(text) is not None)


def _is_agencies(text: str) -> bool:
    """Whether a line is agencies or initials, with a word for "with" or not: "- with AAP", "(dpa/jk)", "(ph, mw)"."""
    if len(text) > _CREDIT:
        return False
    bare = text.strip(" ()[]–—-.*")
    told = _WITH.sub("", bare)
    if _NAMED.fullmatch(told) or (text[0] in "-–—" and _LETTERS.fullmatch(bare)):
        return True
    parts = [part for part in _PARTS.split(told) if part]
    agencies = [part for part in parts if part.casefold() in roles.AGENCIES]
    short = all(part in agencies or _INITIALS.fullmatch(part) for part in parts)
    return bool(parts) and short and (bool(agencies) or (text[0] in "([" and text[-1] in ")]"))
