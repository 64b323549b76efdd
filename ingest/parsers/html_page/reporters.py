"""Reporters whom a page prints where its data name somebody else: the editor, or whose account entered the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from ingest.dates import find_dates
from ingest.parsers.html_page import furniture, houses, made_by
from ingest.parsers.html_page.blocks import Block
from ingest.parsers.html_page.facts import shown
from ingest.parsers.html_page.names import names_of
from ingest.parsers.html_page.nearby import Byline
from ingest.parsers.html_page.page import Element
from ingest.parsers.html_page.persons import is_person
from ingest.parsers.html_page.titles import plain
from ingest.parsers.page_dump.names.byline_names import byline_of
from ingest.parsers.page_dump.source.firms import COMPANY
from ingest.patterns import regex

_EDITOR = regex(  # who edited or entered it, behind the label of that work: "Penulis: Ann Lee | Editor: Bob Roy"
    r"(?i)(?<![^\W_])(?:(?:online|web|digital|copy|managing)[\s-])?"
    r"(?:editor[ae]?|edited by|editado por|edició|edición|penyunting|redaktur|(?:online-?)?redaktion|"
    r"redaktor(?:ka)?|opracował[ae]?|oprac\.|editör|biên tập|redigering|"
    r"redigert av|redigeret af|(?:uploaded|entered) by)\s*[:：]?\s+(?P<name>[^\W\d_][^|:;,()\d]{3,60})"
)
_LABELLED = 200  #: code points of a line with the label
_RELEASE = regex(  # whose release it is: "Pressemitteilung von: Spree GmbH", "Communiqué de presse de Ovalie SA"
    r"(?i)(?:(?:eine?\s)?(?:presse|medien)-?(?:mitteilung|meldung|information|bericht)\s(?:der firma|von|der)|"
    r"(?:an?\s)?(?:press|news|media)\s?release\s(?:from|by|of)|(?:news\s|content\s)?provided\sby|released\sby|issued\sby|"
    r"communiqué(?:\sde\spresse)?\s(?:de|par|d['’])|(?:nota|comunicado)\sde\s(?:prensa|imprensa)\sd[eao]|"
    r"comunicato\sstampa\s(?:di|da|a\scura\sdi)|persbericht\svan|informacja\sprasowa\s(?:firmy|od)|"
    r"pressmeddelande\sfrån|pressemeddelelse\sfra|pressemelding\sfra|original-content\svon)\s*:?\s*(?P<name>(?-i:[^\W_a-zß-ÿ]).{2,80}?)"
    r"(?:[,;]\s(?:übermittelt|verbreitet|transmitted|distributed|transmis|trasmesso)\s.{2,40})?"
)
_LABEL = regex(  # the same on a line over the name
    r"(?i)(?:(?:news|content|press\srelease|release)\s)?(?:provided|issued|released|distributed)\sby\s?:?|(?:presse|medien)-?(?:mitteilung|meldung)\svon\s?:?"
    r"|communiqué(?:\sde\spresse)?\sde\s?:?|comunicato\sstampa\s(?:di|da)\s?:?|nota\sde\sprensa\sde\s?:?"
)
_SOURCE = regex(r"SOURCE:?\s(?P<name>[^\W_a-zß-ÿ].{2,80})")  #: how wires of firms end a release
_WIRE = regex(  # what wires of firms print in the dateline
    r"[/(](?:PR\s?Newswire|BUSINESS WIRE|Business Wire|GLOBE NEWSWIRE|GlobeNewswire|ACCESSWIRE|ACCESS Newswire|CNW|ots"
    r"|OTS|EQS(?:-News)?|EIN ?Presswire(?:\.com)?|NewMediaWire|Marketwired|PRWEB|APO Group|lifePR|openPR|pressebox)"
    r"(?:[/-][^()/]{1,30})?[/)]"
)
_FIRM = regex(  # a firm's legal form in its name: what begins with it tells of itself
    COMPANY.pattern
    + r"|^(?:株式会社|有限会社|合同会社|一般社団法人|公益財団法人|\(주\)|㈜|주식회사)"
    + r"|(?:株式会社|有限公司|有限責任公司|合同会社|\(주\)|㈜)$",
    re.IGNORECASE,
)
_BARS = regex(r"\s+[|·•–—-]\s+|:\s+")  #: between the parts of such a line
_DATELINE, _LINES = 400, 3  #: code points of a text's start with its dateline; lines of a block that are looked at
_KIND, _LEAST = 12, 4  #: letters of a firm's kind, "GmbH & Co. KG", and of its name
_DAY = regex(r"[\s|·•,–—-]*(?=\d|(?:[A-Z][a-z]{2,8}\.?\s)\d)|\s[|·•–—-]\s")
_DATED = regex(r"\d{4}|\d[.:/]")
_BYLINE, _HOUSE = 120, 40  #: code points of a byline, and of an outlet's line below it
_ENDS = '.!?:…"”“»'
_NOTE, _BEFORE = (
    500,
    3,
)  #: code points of a note on the writer, words before the name: "Our correspondent Ann Lee is ..."
_IS = regex(
    r"(?:,[^.,]{2,60},)?\s(?:is|can be|covers|reports|writes|works|teaches|ist|berichtet|schreibt|arbeitet|lehrt|leitet"
    r"|studierte?|arbeitete|schrieb|worked|wrote|has\s(?:been|written|worked|covered)|a\s(?:travaillé|écrit)|trabajó|ha\s(?:lavorato|scritto)"
    r"|est|écrit|couvre|travaille|enseigne|es|escribe|trabaja|cubre|è|scrive|lavora|schrijft|werkt|är|skriver|arbetar|er"
    r"|jest|pisze|é|escreve)\s"
)
_REACH = regex(  # how a note on reaching the writer begins, before the name: "Reach Ann Lee at ann@ledger.example"
    r"""(?ix)\W{0,3}(?:you\scan\s)?(?:reach|contact|e-?mail|write\s(?:to)?|follow|message|text|get\sin\stouch\swith|have\sa\stip\sfor
    |(?:(?:sie|ihr)\s(?:können|könnt)\s)?(?:erreichen\ssie|schreiben\ssie|kontakt(?:\szu(?:[rm])?)?|mail\san)
    |(?:vous\spouvez\s)?(?:contacte[rz]|écri(?:vez|re)\sà|joindre|suivez|suivre)|(?:puedes?\s)?(?:escrib[ae]r?\sa|contact[ae]r?\s(?:a|con)|sígu[ae]\sa)
    |(?:puoi\s)?(?:scriv(?:ere|i|ete)\sa|contatta(?:re)?|segui(?:re)?)|(?:escreva\s(?:a|para)|fale\scom|siga)|(?:mail|volg|bereik)
    |(?:mejla|kontakta|kontakt|följ|følg|skriv\still)|(?:napisz\sdo|kontakt\sz)|(?:napište|pište)|(?:пишите|напишите|связаться\sс|написать))
    \s?:?\s"""
)
_REACHED = regex(
    r"@|\d{3}|https?:|(?i:\b(?:twitter|facebook|instagram|bluesky|mastodon|threads|linkedin|telegram|signal|x)\b)"
)
AUTHOR_PAGE = regex(
    r"(?i)/(?:authors?|autore?[ns]?|auteurs?|profil|penulis|yazar(?:lar)?|h[oö]fundar|forfattere?|f[oö]rfattare|skribenter"
    r"|kirjoittajat?|signataires?|journalistes?|periodistas?|giornalist[ai]|redakteure?)/[^/?#]+|^(?:https://medium\.com)?/@[\w.-]+(?=[/?]|$)"
)  #: where a name links to
_NEAR = 8  #: blocks around the headline and around the text's end in which a release names its firm


def instead(
    stated: Sequence[str], printed: Sequence[tuple[str, list[str]]], blocks: Sequence[Block], above: Byline | None
) -> Byline | None:
    """The byline of others than the persons stated, whom the page does not print or only as its editors.

    ``above``: a labelled byline right above the text.
    """
    wanted = {plain(name) for name in stated}
    others = [(text, names) for text, names in (*printed, *([above] if above else ())) if _are_others(names, wanted)]
    if not others or (above is None and not wanted <= _editors(blocks)):
        return None
    return others[0] if above is None else above if above in others else None


def linked(printed: Sequence[tuple[str, list[str]]], top: Sequence[Element]) -> Byline | None:
    """The byline each name of which leads to its writer's page, the longest. ``top``: what is at the headline."""
    anchors = (element for element in top if element.tag == "a" and AUTHOR_PAGE.search(element.get("href") or ""))
    known = {plain(shown(anchor)) for anchor in anchors}
    fit = [(text, names) for text, names in printed if known and known.issuperset(map(plain, names))]
    return max(fit, key=lambda byline: len(byline[1]), default=None)


def _are_others(names: Sequence[str], wanted: set[str]) -> bool:
    persons = all(is_person(name) and not houses.is_house(name, set()) for name in names)
    return persons and not wanted & set(map(plain, names))


def is_shown(names: Iterable[str], blocks: Sequence[Block]) -> bool:
    """Whether a page shows one of these names anywhere."""
    wanted = [(name.split()[-1].casefold(), plain(name)) for name in names if name.strip()]
    return any(
        last in text and whole in plain(text) for text in (b.text.casefold() for b in blocks) for last, whole in wanted
    )


def is_byline_of(text: str, names: Iterable[str]) -> bool:
    """Whether a line is a writer's name and nothing else, or a byline with it: labelled, or with the day at its end."""
    if len(text) > _BYLINE or text[-1] in _ENDS:
        return False
    wanted = set(map(plain, names)) - {""}
    whole = plain(text)
    if whole in wanted:
        return True
    if not any(name in whole for name in wanted):
        return False
    dated = any(map(whole.startswith, wanted)) and text[-1].isdigit()
    return byline_of(text)[0] != "" or (dated and find_dates(text) != [])


def is_house_line(text: str) -> bool:
    """Whether a short line is an outlet's, an agency's or a job's: "Tribune News Service", "Our Correspondent"."""
    return len(text) <= _HOUSE and text[-1] not in _ENDS and houses.is_house(text, set())


def issuers(blocks: Sequence[Block], first: int, last: int, own: Sequence[str] = ()) -> Iterator[tuple[str, str]]:
    """(line, name) of who issued a press release, as portals print it near the headline or the ends of the text.

    ``first`` and ``last`` are block numbers; ``own``: the site's names that are stated as writers, whose release it is
    where a line says no more than that it is one.
    """
    places = dict.fromkeys((*range(max(0, first - _NEAR), first + _NEAR), *range(last, last + _NEAR)))
    near = [blocks[place] for place in places if place < len(blocks)]
    yield from _beside_genre(near, own)
    lines = [text.strip() for block in near for text in block.text.split("\n")[:_LINES]]
    for text, below in pairwise((*lines, "")):
        whole = f"{text} {below}" if _LABEL.fullmatch(text) else text
        found = (_RELEASE.fullmatch(whole) or _SOURCE.fullmatch(whole)) if len(whole) <= _LABELLED else None
        if found and found["name"][-1] not in "?!:" and not _DATED.search(found["name"]):
            yield whole, found["name"].strip(" .")


def _beside_genre(near: Sequence[Block], own: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The link on a line that says what it is: "9 May | River Works | Tiedote", "Press Release: River Works"."""
    for block in near:
        names = [shown(link) for link in block.links[:_LINES]] if len(block.text) <= _LABELLED else []
        for text in block.text.split("\n")[:_LINES] if names or (own and len(block.text) <= _LABELLED) else ():
            parts = [part.strip() for part in _BARS.split(text)]
            if furniture.is_genre(_DAY.split(text, maxsplit=1)[0]):
                yield from ((text, name) for name in own)
            if any(map(furniture.is_genre, parts)):
                yield from ((text, name) for name in names if name in parts and not furniture.is_genre(name))


def issue_lines(byline: str) -> set[str]:
    """The lines that a byline of an issuer may stand on, label and name each on its own: none of them is text."""
    found = _RELEASE.fullmatch(byline)
    return {byline[: found.start("name")].strip(), found["name"].strip(), byline} if found else set()


def without_issuers(names: Sequence[str], issued: Iterable[str], text: str, bodies: Iterable[str]) -> tuple[str, ...]:
    """The writers without whose release it is: a firm or an office writes none, it is the release's source.

    ``issued``: names of issuers; ``bodies``: organisations stated as writers, which a wire's ``text`` is a release of.
    """
    spread = [*bodies, *filter(COMPANY.search, names)] if _WIRE.search(text[:_DATELINE]) else []
    spread += [name for name in names if text.startswith(name) and _FIRM.search(name)]
    firms = [word for name in (*issued, *spread) if (word := plain(name))]
    kept = (name for name in names if not furniture.is_genre(name))
    return tuple(name for name in kept if not any(_is_same(plain(name), firm) for firm in firms))


def _is_same(name: str, firm: str) -> bool:
    """Whether two names are one but for what kind of firm it is: "Spree Technik", "Spree Technik GmbH"."""
    longer, shorter = (name, firm) if len(name) >= len(firm) else (firm, name)
    return longer.startswith(shorter) and len(longer) - len(shorter) <= _KIND and len(shorter) >= _LEAST


def names_editor(text: str) -> bool:
    """Whether a short line is the label of an editor's work and a name: "Editor: Siti Aminah"."""
    found = _EDITOR.match(text) if ":" in text or "：" in text else None
    return found is not None and found.end() == len(text)


def _editors(blocks: Sequence[Block]) -> set[str]:
    """The names, letters only, that short lines of the page have behind the label of an editor."""
    found: set[str] = set()
    for block in blocks:
        for match in _EDITOR.finditer(block.text) if len(block.text) <= _LABELLED else ():
            found.update(map(plain, names_of(match["name"])))
    return found


def without_notes(text: str, names: Iterable[str], byline: str = "") -> str:
    """A text without last paragraphs on its writers, or with their names alone: "Ann Lee is a reporter at ..."."""
    shown = [(name, name.title() if name.isupper() else name) for name in names]
    wanted = [name for name, spelt in shown if is_person(spelt) and not houses.is_house(name, set())]
    paragraphs = text.split("\n\n")
    kept = len(paragraphs)
    while (
        kept > 1
        and wanted
        and (
            paragraphs[kept - 1] == byline
            or _is_about(paragraphs[kept - 1], wanted)
            or (kept < len(paragraphs) and made_by.is_note(paragraphs[kept - 1]))  # who helped stands above
        )
    ):
        kept -= 1
    return "\n\n".join(paragraphs[:kept]) if kept < len(paragraphs) and kept > len(paragraphs) - kept else text


def _is_about(text: str, names: Sequence[str]) -> bool:
    """Whether a paragraph tells of one of these persons, or is their names and one or two short lines below."""
    first, *rest = text.split("\n", _LINES)
    signed = is_byline_of(first, names) and len(rest) < _LINES and all(len(each) <= _HOUSE for each in rest)
    return signed or any(_tells_of(text, name) for name in names)


def _tells_of(text: str, name: str) -> bool:
    begins = _REACH.match(text) if len(text) <= _LABELLED else None
    if begins and text.startswith((name, name.split(maxsplit=1)[0]), begins.end()):
        return _REACHED.search(text, begins.end()) is not None
    start, _, rest = text[:_NOTE].partition(name)
    return len(text) <= _NOTE and len(start.split()) <= _BEFORE and _IS.match(rest) is not None
