"""Who wrote it: names without "By", roles and places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ingest.parsers.html_page import (
    accounts,
    houses,
    jsonld,
    marked,
    nearby,
    owner,
    reporters,
    signed,
    signed_in_text,
    site_name,
)
from ingest.parsers.html_page.blocks import Block
from ingest.parsers.html_page.body import Chosen
from ingest.parsers.html_page.facts import Facts, is_discussion, line, shown
from ingest.parsers.html_page.first_names import is_first_name
from ingest.parsers.html_page.names import is_address, names_of
from ingest.parsers.html_page.page import Element
from ingest.parsers.html_page.persons import is_caseless, is_person
from ingest.parsers.html_page.titles import host_word, plain
from ingest.parsers.html_page.zone import headline_place, label
from ingest.parsers.page_dump.names import roles
from ingest.patterns import regex
from store.model import Evidence

_Answer = tuple[tuple[str, ...], str, Evidence | None]

_META = tuple(
    """author parsely-author article:author og:article:author dc.creator dc:creator dcterms.creator sailthru.author
    content_author author_name cxenseparse:author dcsext.author byl byline article:byline og:author article.author
    authors""".split()  # noqa: SIM905
)
_MARKUP = regex(r"<[^<>]{1,200}>")
_LINE_END = regex(r"\s*\n\s*")
_SOURCE = regex(
    r"(?<![a-z])(?:sources?|quellen?|fuentes?|fontes?|fonti|bron(?:nen)?|kilder?|källa|lähde|źródło)(?![a-z])"
)
_AGENCY = regex(rf"(?i)(?:the\s)?(?:{roles.AGENCY_NAMES}|agenc(?:y|ies)|agences?|agencias?|agenturen|agenzi[ae])")
_STATED = 2000  #: code points of stated names that are looked at
_OVER, _BELOW = 12, 40  #: elements above and below the headline in which its byline stands
_RUNNING, _OPENING = 12, 2  #: words of a paragraph; those of a text above which its writer stands
_ISSUED = "is whose release it is, not who wrote it"
_WRITTEN_BY = regex(r"(?i)^\W*(?:written|verfasst|geschrieben|escrito|écrit|scritto|geschreven|napisane|author|autor)")


def authors(
    facts: Facts, top: Sequence[Element], chosen: Chosen, title: str = ""
) -> tuple[tuple[str, ...], str, Evidence | None]:
    """(names, byline as printed, evidence). ``top`` are the elements that may hold a byline, in page order."""
    names, byline, evidence = _found(facts, top, chosen, title)
    names = _without_outlet(names, {plain(name) for name in facts.names} | {host_word(facts.url)})
    people, bodies = _stated(facts)
    sites = site_name.sites(facts)
    issued = _issued(chosen, title, [name for name in (*people, *bodies) if houses.is_house(name, sites)])
    persons = reporters.without_issuers(names, (name for _, name in issued), chosen.text, bodies)
    if persons or not (names or issued):
        return persons, byline, evidence
    byline = byline or next((text for text, _ in issued), "")
    told = byline or "; ".join(names)
    return (), byline, Evidence(field="authors", rule="html:byline", text=told[:300], accepted=False, reason=_ISSUED)


def _issued(chosen: Chosen, title: str, own: Sequence[str] = ()) -> list[tuple[str, str]]:
    """Lines that say whose release the text is, and the names in them."""
    start, end = nearby.title_place(chosen.blocks, title), chosen.kept[-1].order if chosen.kept else 0
    return list(reporters.issuers(chosen.blocks, max(0, start), end, own))


def _without_outlet(names: tuple[str, ...], sites: set[str]) -> tuple[str, ...]:
    """The names without the outlet's own beside a person: "Ann Lee, CNN", "Ann Lee, USA" of USA Today."""
    houses = [n for n in names if any(plain(n) == site or (len(n) > 2 and site.startswith(plain(n))) for site in sites)]
    kept = tuple(name for name in names if name not in houses)
    return kept if any(len(name.split()) > 1 for name in kept) else names


def _found(facts: Facts, top: Sequence[Element], chosen: Chosen, title: str) -> _Answer:
    people, bodies = _stated(facts)
    printed = marked.printed(top, title, {plain(name) for name in facts.names})
    sites = site_name.sites(facts)
    near = _beside_login(people, top, title)
    login, printed = bool(near), near or printed
    poster = None if people else nearby.first_poster(facts)
    if poster:
        return _answer(poster[1], poster[0], "first-post", poster[0])
    rule, stated = ("json-ld:author", people) if people else _tagged(facts, sites)
    sure = bool(people) and not (login or houses.are_houses(people, sites))
    asked = sure or (bool(stated) and not (people or login))
    other = _reporter(stated, printed, chosen, (top, title)) if asked else None
    if sure or other:
        return other or _confirmed(people, printed, "json-ld:author")
    house = login or (bool(stated) and all(houses.is_house(name, sites) for name in stated))
    # a name in capitals may be a desk's, but beside a login it is the writer's
    unnamed = house or (bool(bodies) and all(houses.is_house(name, sites) for name in bodies))
    known = _is_any_writer if unnamed else is_person
    persons = [(text, names) for text, names in printed if known(names[0]) and not houses.are_houses(names, sites)]
    doubted = house or (rule == "meta:author" and not _is_printed(stated, top))  # often the owner's or the designer's
    beside = None if stated and not doubted else signed.over_desk(chosen.blocks, title)
    beside = beside if beside or (stated and not doubted) else nearby.beside_title(chosen.blocks, top, title)
    desk = beside if _is_houses(beside, sites) else None
    beside = None if desk else beside
    named = persons or (printed and not people and not houses.are_houses(printed[0][1], sites))
    below = None
    nobody = house or (doubted and not any(is_first_name(name.split()[0]) for name in stated))
    if not (named or _is_sure(beside)) and (nobody or not stated):
        below = _signed(facts, chosen, title, alone=nobody or all(houses.is_house(name, sites) for name in bodies))
        below = None if stated and _is_houses(below, sites) else below
    if below is None and (nobody or (bodies and not stated)) and not (named or _is_sure(beside)):
        below = _beside_headline(top, chosen, title)
    agency = [] if below or _is_sure(beside) else _agencies(stated or bodies, printed, top, sites)
    if stated and not (doubted and (persons or agency or (beside and not house) or _is_sure(beside) or below)):
        return _confirmed(stated, printed, rule)
    shown = persons or agency or ([] if bodies or beside or below else printed)
    if shown:
        whole = _wider(shown[0][1], shown) or shown[0][1]
        return _answer(whole, shown[0][0], "byline", shown[0][0])
    if bodies and not (_is_sure(beside) or below):
        return _answer(bodies, "", "json-ld:author", "; ".join(bodies))
    return _unmarked(facts, top, chosen, title, (beside, below or (None if stated else desk)))


def _reporter(
    people: Sequence[str],
    printed: Sequence[tuple[str, list[str]]],
    chosen: Chosen,
    place: tuple[Sequence[Element], str],
) -> _Answer | None:
    """The byline of others than the persons stated, where the page prints these nowhere or as its editors."""
    top, title = place
    known = reporters.is_shown(people, _down_to_text(chosen, title))
    over = None if known else signed.above(chosen.blocks, title)
    over = None if over and any(_keys(over[1]) & _keys(names) for _, names in printed) else over  # a box of the theme
    start = headline_place(top, title)
    over = over if over or known else reporters.linked(printed, top[start : start + _BELOW])
    found = reporters.instead(people, printed, chosen.blocks, over)
    return _answer(found[1], found[0], "byline", found[0]) if found else None


def _down_to_text(chosen: Chosen, title: str) -> Sequence[Block]:
    """The blocks from the headline to the first paragraphs: one shown only below the text may have entered it."""
    start = max(0, nearby.title_place(chosen.blocks, title) - _OVER)
    runs = [block.order for block in chosen.kept if len(block.tokens) > _RUNNING][:_OPENING]
    return chosen.blocks[start : runs[-1] + 1] if len(runs) == _OPENING else chosen.blocks


def _beside_login(people: Sequence[str], top: Sequence[Element], title: str) -> list[tuple[str, list[str]]]:
    """The bylines at the headline where they name persons and the one stated name is a word: who entered the text."""
    if len(people) != 1 or " " in people[0] or not people[0].isascii():
        return []
    start = headline_place(top, title)
    near = marked.printed(top[max(0, start - _OVER) : start + _BELOW], title, set())
    others = [name for _, names in near for name in names]
    known = any(map(is_person, others)) or any(map(is_caseless, others))
    return near if known and plain(people[0]) not in "|".join(map(plain, others)) else []


def _is_houses(byline: nearby.Byline | None, sites: set[str]) -> bool:
    """Whether a byline names nobody but the outlet and agencies."""
    return byline is not None and all(houses.is_house(name, sites) or houses.is_agencys(name) for name in byline[1])


def _agencies(
    stated: Sequence[str], printed: Sequence[tuple[str, list[str]]], top: Sequence[Element], sites: set[str]
) -> list[tuple[str, list[str]]]:
    """The printed bylines of agencies alone, where the statement names the outlet and nobody else.

    What an agency's own box calls the source is none: the outlet says there that it made a text of the agency's.
    """
    if not stated or not all(houses.is_house(name, sites) and not _is_agency(name) for name in stated):
        return []
    named = [(text, [name for name in names if name.casefold() not in roles.PLACES]) for text, names in printed]
    found = [(text, names) for text, names in named if names and all(map(_is_agency, names))]
    sources = {shown(each) for each in top if found and _SOURCE.search(label(each))}
    return [(text, names) for text, names in found if sources.isdisjoint((text, *names))]


def _is_agency(name: str) -> bool:
    return name.casefold() in roles.AGENCIES or _AGENCY.fullmatch(name) is not None


def _is_any_writer(name: str) -> bool:
    """Whether a name is a person's, also one in capitals or in a script without them."""
    loud = name.isupper() and is_person(name.title())
    return loud or marked.is_writer(name) or (is_caseless(name) and not houses.is_house(name, set()))


def _confirmed(stated: Sequence[str], printed: Sequence[tuple[str, list[str]]], rule: str) -> _Answer:
    """What is stated, with the byline that prints it; or that byline's names, where they are more."""
    byline = next((text for text, names in printed if _keys(names) & _keys(stated)), "")
    if all(name.islower() and name.isascii() for name in stated):  # a login of the same letters
        spelt = next((names for _, names in printed if _keys(names) == _keys(stated)), None)
        stated = spelt or stated
    wider = _wider(stated, printed)
    if wider and rule.startswith("json-ld"):
        return _answer(wider, byline, "byline", byline)
    return _answer(wider or stated, byline, rule, "; ".join(stated))


def _signed(facts: Facts, chosen: Chosen, title: str, *, alone: bool) -> nearby.Byline | None:
    """A byline in words alone, between headline and text or below the text; ``alone``: a name without a label too."""
    if is_discussion(facts):
        return None
    sites = site_name.sites(facts)
    found = signed.above(chosen.blocks, title, alone=alone, sites=sites) or signed_in_text.in_dateline(chosen.text)
    found = found or signed_in_text.inside(chosen.kept, sites)
    found = found or (signed_in_text.over_text(chosen.blocks, chosen.kept) if alone else None)
    found = found or signed.below(chosen.blocks, chosen.kept, alone=alone, sites=sites)
    found = (
        found or signed_in_text.at_end(chosen.kept) or (signed.in_box(chosen.blocks, chosen.kept) if alone else None)
    )
    odd = (plain(name) in plain(title) or houses.is_agencys(name) for name in found[1]) if found else ()
    return found if found and not any(odd) else None


def _beside_headline(top: Sequence[Element], chosen: Chosen, title: str) -> nearby.Byline | None:
    """A person's name near the headline that a day, a role or its box tells to be the writer's, or one of a note."""
    found = nearby.beside_day(chosen.blocks, top, title) or nearby.with_role(chosen.blocks, title)
    found = found or nearby.lone_name(chosen.blocks, title) or signed.told_of(chosen.blocks, chosen.kept)
    return found if _is_sure(found) else None


def _is_sure(beside: nearby.Byline | None) -> bool:
    return beside is not None and any(map(is_person, beside[1]))


def _unmarked(
    facts: Facts,
    top: Sequence[Element],
    chosen: Chosen,
    title: str,
    near: tuple[nearby.Byline | None, nearby.Byline | None],
) -> _Answer:
    """What stands near the headline or below the text without markup for it."""
    beside, below = near
    first, other = (beside, below) if _is_sure(beside) else (below, beside)
    for rule, found in (
        ("near-title", first),
        ("near-title", other),
        ("near-title", nearby.beside_day(chosen.blocks, top, title)),
        ("near-title", nearby.with_role(chosen.blocks, title)),
        ("near-title", nearby.lone_name(chosen.blocks, title)),
    ):
        if found:
            return _answer(found[1], found[0], rule, found[0])
    if _issued(chosen, title):
        return (), "", None
    found = nearby.labelled(top) or accounts.account(top, chosen.blocks)
    if found:
        return _answer(found[1], found[0], "byline", found[0])
    told = signed.told_of(chosen.blocks, chosen.kept)
    if told:
        return _answer(told[1], told[0], "near-title", told[0])
    mine, found = owner.owner(facts, chosen, title), nearby.in_comments(facts)
    if mine:
        return _answer(mine[1], "", "site-owner", mine[0])
    return _answer(found[1], found[0], "byline", found[0]) if found else ((), "", None)


def _answer(names: Sequence[str], byline: str, rule: str, text: str) -> _Answer:
    return tuple(names), byline, Evidence(field="authors", rule=f"html:{rule}", text=text[:300])


def _tagged(facts: Facts, sites: set[str]) -> tuple[str, list[str]]:
    """Names in the meta tags: not the site's own, no addresses."""
    for name in _META:
        contents = [c for c in facts.meta.get(name, ()) if not is_address(c) and not c.startswith("(")]
        contents = [c for c in contents if plain(c) not in sites and plain(c.rsplit(".", 1)[0]) not in sites]
        flip = name.startswith("dc")
        found = marked.unique(n for c in contents for n in ([_flip(c)] if flip and "," in c else names_of(c)))
        if found:
            return f"meta:{name}", found
    for number in "12":
        if _WRITTEN_BY.search(facts.first(f"twitter:label{number}")[1]):
            found = names_of(facts.first(f"twitter:data{number}")[1])
            if found and plain(found[0]) not in sites:
                return f"meta:twitter:data{number}", found
    return "", []


def _wider(people: Sequence[str], printed: Sequence[tuple[str, list[str]]]) -> list[str]:
    """A printed byline that has all the stated names and more persons."""
    for _, names in printed:
        if _keys(people) < _keys(names) and all(map(marked.is_writer, names)):
            return names
    return []


def _keys(names: Iterable[str]) -> set[str]:
    return {plain(name) for name in names}


def _is_printed(names: Sequence[str], top: Sequence[Element]) -> bool:
    """Whether the page shows the first of these names anywhere near the article."""
    wanted, start = plain(names[0]), names[0][:1].casefold()
    pieces = (piece for element in top for piece in (element.text, element.tail) if piece)
    return any(start in piece.casefold() and wanted in plain(piece) for piece in pieces if not piece.isspace())


def _flip(name: str) -> str:
    """Dublin Core's "Brazil, Rachel" -> "Rachel Brazil"."""
    last, _, first = name.partition(",")
    return line(f"{first} {last}")


def _stated(facts: Facts) -> tuple[list[str], list[str]]:
    """JSON-LD's authors: people, and organisations."""
    by_id = {node["@id"]: node for node in facts.nodes if isinstance(node.get("@id"), str) and node.get("name")}
    people: list[str] = []
    bodies: list[str] = []
    pages = (node for node in facts.nodes if "WebPage" in jsonld.types(node))
    holders = [facts.article, *pages]
    for item in _flat(next((value for node in holders if (value := node.get("author") or node.get("creator"))), None)):
        node = by_id.get(str(item.get("@id")), item) if isinstance(item, dict) else {"name": item}
        raw = _named(node.get("name")) or " ".join(jsonld.texts([node.get("givenName"), node.get("familyName")]))
        (bodies if "Organization" in "".join(jsonld.types(node)) else people).extend(names_of(raw))
    return marked.unique(people), marked.unique(bodies)


def _named(value: object) -> str:
    """A stated name without markup; several as one byline."""
    if isinstance(value, list):
        return ", ".join(jsonld.texts(value))
    value = value[:_STATED].strip() if isinstance(value, str) else value
    if isinstance(value, str) and ("\n" in value or "<" in value):
        return jsonld.text(_MARKUP.sub(" ", _LINE_END.sub(", ", value)))
    name = jsonld.text(value)
    last, _, first = name.partition(", ")
    turned = first and " " not in last + first and is_first_name(first) and not is_first_name(last)
    return _flip(name) if turned else name


def _flat(value: object) -> Iterable[object]:
    if isinstance(value, list):
        for item in value:
            yield from _flat(item)
    elif value:
        yield value
