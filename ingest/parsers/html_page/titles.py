"""The headline without the site's name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from html import unescape
from itertools import islice
from urllib.parse import urlsplit

from ingest.parsers.html_page import jsonld, kickers
from ingest.parsers.html_page.facts import Facts, heading_text, line
from ingest.parsers.html_page.logos import INDEX, is_logo
from ingest.parsers.html_page.page import Element
from ingest.parsers.html_page.page_numbers import without_page
from ingest.parsers.html_page.title_words import (
    are_short_forms,
    is_addressed,
    is_long_unparted,
    is_placed,
    is_retold,
    likeness,
    telling_words,
    words_of,
)
from ingest.patterns import regex
from store.model import Evidence

SEPARATOR = regex(r"\s*[：｜]\s*|\s+[|–—·•»›:/-]+\s+|\s*[|»]\s*|\s*[-–—:]\s+(?=\S)|--")
_TITLE_LEAST = 15  #: letters; a shorter end of a longer title may be anything
_RUBRIC = regex(r"\s*[:|]\s+|\s+[-–—/]\s+")  #: what stands between a rubric and the headline
_MAIN = ("h1", "json-ld:headline", "meta:og:title")
_DESCRIPTIONS = ("og:description", "description", "twitter:description")
_SENTENCE = 4  #: words; a shorter title may be any page's
_ALIKE = 0.5  #: share of common words from which two titles are versions of one
_MOST = 0.8  #: share of a title's words that another has, of which it is a short form
_UNLIKE = 0.25  #: and up to which they are two headlines
_LONGEST_HEADING = 200  #: code points; a longer heading holds more than the headline
_CUT_WORDS = 3  #: a title that goes on for more words has a subtitle, the shorter one was not cut
_PLUGIN = regex(  # writes JSON-LD, og:title and title tag of one text, for search engines
    r"yoast-schema-graph|rank-math-schema|aioseo-schema"
)
_STEM = 4  #: letters that a word of a heading and one of an address begin with
_LESSER_LEAST = 8  #: letters of a lesser heading that is the headline
_PARTS = regex(r"\s+[|»–—·-]\s+|\s*[｜]\s*|(?<=[\u3040-\u9fff])[_|](?=[\u3040-\u9fff])")
_SOURCE = regex(r"\s?[(（\[【][^()（）\[\]【】]{2,30}[)）\]】](?=$|\s[-–—|]\s)")
_LONGEST = 1000  #: code points of a title that is looked at for the site's name
_MAX_CUTS = 20  #: separators of a title tag looked at
_MAX_LESSER = 200  #: lesser headings looked at
_LETTERS = regex(r"[\W_]+")  #: combining accents among them


def plain(text: str) -> str:
    """Letters and digits only, case and accents folded: what two spellings of one title share."""
    return _remembered(text) if len(text) <= _LONGEST else _folded(text)


def _folded(text: str) -> str:
    folded = text.casefold()
    return _LETTERS.sub("", folded if folded.isascii() else unicodedata.normalize("NFKD", folded))


@lru_cache(maxsize=500)  # a page's few titles and names are asked for again and again
def _remembered(text: str) -> str:
    return _folded(text)


def host_word(url: str) -> str:
    """The site's own part of a host name, letters only: "https://www.n-tv.de/x" -> "ntv"."""
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    return plain(host.rsplit(".", 1)[0]) if "." in host else plain(host)


def strip_site(
    title: str, names: Sequence[str], url: str, others: Sequence[str] = (), headings: Sequence[str] = ()
) -> str:
    """Cut the site's name (or a rubric before it) off either end of a title.

    A tail goes if it is the site's name or host, or if what stays is another of the page's titles, but not one that the
    page's ``headings`` have: og:title cuts headlines short for sharing.
    """
    if len(title) > _LONGEST:
        return title
    known = {plain(name) for name in names if name}
    host = host_word(url)
    rest = {plain(other) for other in others}
    shown = {plain(heading) for heading in headings if heading.count(" ") >= _SENTENCE}
    title = _without_source(title, {*rest, *shown})
    cuts = [(m.start(), m.end()) for m in SEPARATOR.finditer(title)]
    for start, end in cuts:
        head, tail = title[:start], title[end:]
        own = _is_sentence(tail) or tail[:1].islower()  # a site's name has a capital
        told = own and plain(title) in shown and not _is_site(tail, known, host)
        if told or any(plain(title[:other]) in shown for other, _ in cuts if other > start):
            continue
        if plain(head) in rest and plain(head) and len(plain(head)) >= len(plain(tail)) / 2:
            return head.strip()
        if plain(tail) in rest and _is_site(head, known, host):
            return tail.strip()
    for start, end in reversed(cuts):
        if _is_site(title[end:], known, host) and plain(title[:start]):
            return strip_site(title[:start].strip(), names, url, others, headings)
    for start, end in cuts:
        if _is_site(title[:start], known, host) and plain(title[end:]):
            return title[end:].strip()
    return title


def _without_source(title: str, others: Collection[str]) -> str:
    """A title without the brackets at its end in which a portal names whose it is, where another title has the rest."""
    found = _SOURCE.search(title)
    return title[: found.start()].rstrip() if found and plain(title[: found.start()]) in others else title


def _is_site(text: str, known: set[str], host: str) -> bool:
    word = plain(text)
    if not word:
        return False
    if word in known or (word.endswith("com") and word[:-3] in known):  # "CNN.com" of CNN
        return True
    if host and (word == host or (len(word) > 3 and word.removesuffix("com").removesuffix("de") == host)):
        return True
    return len(word) > 3 and (
        host.endswith(word) or any(name.startswith(word) or word.startswith(name) for name in known if len(name) > 3)
    )


def headline(facts: Facts) -> tuple[str, Evidence | None]:
    """The page's title and where it was read.

    JSON-LD names the headline outright; og:title comes next, then the heading. Each loses to the same title without
    its rubric, and to the same title that it cuts short.
    """
    found = _candidates(facts)
    if not found:
        return "", None
    rule = _editors(facts, found)
    shared = found.get("meta:og:title", "")
    if plain(found[rule]) == plain(shared):
        rule = "meta:og:title"  # the same title in the spelling meant for readers
    for other in _MAIN:
        if other in found and (_is_rubric_free(found, other, rule) or _is_cut(found[rule], found[other])):
            rule = other
    rule = "h1" if _is_readers(facts, found) else rule
    text = kickers.without_place(facts, _shared_end(found, rule))
    if text.islower() or text.isupper():
        mixed = (t for t in found.values() if plain(t) == plain(text) and not (t.islower() or t.isupper()))
        text = next(mixed, text)
    text = unescape(text) if "&" in text else text  # escaped twice
    return text, Evidence(field="title", rule=f"html:{rule}", text=found[rule][:300])


def _editors(facts: Facts, found: Mapping[str, str]) -> str:
    """The rule whose title the editors wrote for the reader, where JSON-LD and og:title differ.

    The title tag is written for search engines: a heading that og:title shares beats JSON-LD that goes with the tag;
    an og:title all its own beats what JSON-LD, heading and tag share. One that twitter:title has too is for sharing,
    and so is another wording of the heading that the page's address is made of.
    """
    first = next(iter(found))
    words = {rule: plain(text) for rule, text in found.items()}
    stated, shared, tag = words.get("json-ld:headline"), words.get("meta:og:title"), words.get("title")
    if not stated or not shared or stated == shared:
        return first
    heading = words.get("h1", "")
    rubric = shared.endswith(stated) and heading.endswith(stated) and heading != stated
    if rubric or heading == shared != tag:
        return "meta:og:title"
    alone = shared != words.get("meta:twitter:title", stated) and stated == heading == tag
    alone = alone and shared not in heading  # a piece of the headline is no other one
    alone = alone and not is_retold(facts.url, found["h1"], found["meta:og:title"])
    return "meta:og:title" if alone and _is_about(facts, found["meta:og:title"]) else first


def _is_readers(facts: Facts, found: Mapping[str, str]) -> bool:
    """Whether the page's one heading is the headline although no statement has it.

    JSON-LD and og:title of different words, or a JSON-LD headline that is the title tag's and quite another than the
    heading, are written for machines; where there is no JSON-LD, a heading that og:title begins says all of it. The
    page's address may be made of the heading, and its first words the place that the others set apart.
    """
    heading, stated, shared = found.get("h1", ""), found.get("json-ld:headline", ""), found.get("meta:og:title", "")
    if len(facts.headings) != 1 or not (_is_sentence(heading) or is_long_unparted(heading)):
        return False
    other = plain(heading) == plain(jsonld.text(facts.article.get("alternativeHeadline")))  # the rest is for searches
    other = other or is_placed(stated or shared, heading) or are_short_forms((stated, shared), heading)
    other = other or (stated + shared != "" and all(is_addressed(facts.url, heading, t) for t in (stated, shared) if t))
    if other or not stated:
        return other or (shared != "" and len(heading) <= _LONGEST_HEADING and _is_fuller(facts, found))
    if plain(heading) == plain(shared) == plain(found.get("title", "")):
        return plain(heading).startswith(plain(stated)) and plain(heading) != plain(stated)
    if any(plain(text) in plain(heading) for text in (stated, shared) if text):
        return False
    if shared and plain(shared) != plain(stated):
        return all(likeness(one, two) < _ALIKE for one, two in ((stated, shared), (stated, heading), (shared, heading)))
    short = len(words_of(stated)) + _CUT_WORDS < len(words_of(heading)) and _is_within(stated, heading)
    short = short or (likeness(stated, heading) >= _UNLIKE and _PLUGIN.search(facts.page.source) is not None)
    tag = plain(found.get("title", ""))
    # the tag and the heading say the one, what portals and apps are fed with the other
    within = words_of(stated) < words_of(heading) and _is_within(stated, heading)
    fed = plain(stated) == plain(shared) and (tag == plain(heading) or within)
    tagged = plain(stated) == tag or _is_short(found.get("title", ""), stated)
    return fed or (tagged and (short or likeness(stated, heading) < _UNLIKE))


def _is_short(tag: str, title: str) -> bool:
    """Whether a title tag is a title without its end: "Ferry stops" of "Ferry stops for good on Friday"."""
    return tag.count(" ") >= _CUT_WORDS - 1 and plain(title).startswith(plain(tag))


def _is_fuller(facts: Facts, found: Mapping[str, str]) -> bool:
    """Whether og:title begins or retells the heading, or has some of its words, as one of both and the tag say."""
    heading, shared = found["h1"], found["meta:og:title"]
    if heading.startswith(shared) and not heading[len(shared) : len(shared) + 1].isalnum():
        return True
    tagged = plain(heading) == plain(found.get("title", ""))
    told = (tagged or likeness(heading, shared) < _ALIKE) and _tells_of(facts, heading, shared)
    short = plain(shared) == plain(found.get("title", "")) and words_of(shared) < words_of(heading)
    return told or ((tagged or short) and _is_within(shared, heading))


def _is_sentence(title: str) -> bool:
    return len(title.split()) >= _SENTENCE


def _is_within(title: str, longer: str) -> bool:
    """Whether nearly all of a title's words are in another, which does not merely begin or end with it."""
    mine, theirs, own = plain(title), plain(longer), words_of(title)
    return len(own & words_of(longer)) >= _MOST * len(own) and not (theirs.startswith(mine) or theirs.endswith(mine))


def _tells_of(facts: Facts, heading: str, other: str) -> bool:
    """Whether a heading has a longer word of another title or of the descriptions: a site's slogan has none."""
    texts = [other, *(text for name in _DESCRIPTIONS for text in facts.meta.get(name, ()))]
    mine = telling_words(heading)
    return any(not mine.isdisjoint(telling_words(text)) for text in texts)


def _is_about(facts: Facts, title: str) -> bool:
    """Whether a title is a sentence that has a word of the page's other statements: no slogan of the site."""
    return len(title.split()) >= _SENTENCE and _tells_of(facts, title, next(iter(facts.headings), ""))


def _is_rubric_free(found: Mapping[str, str], other: str, rule: str) -> bool:
    """Whether the other title is this one without its rubric; a rubric that two main titles show is kept."""
    if not _is_core(found[other], found[rule]):
        return False
    holders = [name for name in _MAIN if name in found and plain(found[name]) == plain(found[rule])]
    return len(holders) < 2 or other == "meta:og:title"


def _shared_end(found: Mapping[str, str], rule: str) -> str:
    """The title without its rubric, where another has quite another rubric before the same words."""
    own = found[rule]
    for cut in islice(_RUBRIC.finditer(own), _MAX_CUTS):
        end, rubric = own[cut.end() :], set(re.findall(r"\w+", own[: cut.start()].casefold()))
        for other in _MAIN if len(plain(end)) >= _TITLE_LEAST else ():
            title = found.get(other, "")
            words = re.findall(r"\w+", title.removesuffix(end).casefold()) if title.endswith(end) else []
            if words and rubric.isdisjoint(words) and not end[0].islower():
                return end
    return own


def _is_core(title: str, longer: str) -> bool:
    """Whether the title is the longer one without the rubric before it, behind which a headline has a capital."""
    mine, theirs = plain(title), plain(longer)
    runs_on = title[:1].isupper() and longer.endswith(title[:1].lower() + title[1:])
    return mine != theirs and theirs.endswith(mine) and len(mine) >= _TITLE_LEAST and not runs_on


def _is_cut(title: str, longer: str) -> bool:
    """Whether the title is the beginning of the longer one, cut off: with a mark or by a few words."""
    mine, theirs = plain(title), plain(longer)
    if mine == theirs or not mine or not theirs.startswith(mine):
        return False
    missing = len(longer.split()) - len(title.split())
    return missing <= _CUT_WORDS or title.endswith(("…", "..."))


def _candidates(facts: Facts) -> dict[str, str]:
    """The page's titles without the site's name, by rule, the one to prefer first."""
    title_tag = line(facts.page.tree.findtext(".//title") or "")
    names, host = facts.names, host_word(facts.url)
    stated = {
        "meta:og:title": unescape(facts.first("og:title")[1]),
        "json-ld:headline": _named(facts),
        "meta:dc:title": facts.first("dc:title")[1],
        "meta:twitter:title": unescape(facts.first("twitter:title")[1]),
        "title": title_tag,
    }
    shown = {plain(text) for text in (stated["meta:og:title"], title_tag) if text.count(" ") >= _SENTENCE}
    claimed = shown & {plain(heading) for heading in facts.headings}  # a whole headline that the page calls its site
    known = ({plain(name) for name in names} | {host}) - claimed
    logos = _logos_beside(facts, title_tag)
    lesser = _lesser_heading(facts, title_tag)
    tag = plain(title_tag)
    only = _is_sentence(lesser) and not any(plain(h) in tag or plain(lesser) in plain(h) for h in facts.headings)
    everything = [*stated.values(), *(text for text in facts.headings if text not in logos), *[lesser] * only]
    found = {
        rule: without_page(
            strip_site(text, names, facts.url, [o for o in everything if o != text], facts.headings), facts.headings
        )
        for rule, text in stated.items()
        if plain(text) and plain(text) not in known
    }
    shared = found.get("meta:og:title", "")
    stems = [{word for word in words_of(text) if len(word) >= _STEM} for text in (lesser, shared)]
    others = lesser and shared and "json-ld:headline" not in found and stems[0].isdisjoint(stems[1])
    if others or _is_sites_end(facts, shared, title_tag):  # the site's own, the same on all its pages
        del found["meta:og:title"]
    heading = _heading(facts, found, known, title_tag)
    if heading:
        found["h1"] = strip_site(kickers.without(facts, heading, found.values()), names, facts.url, [])
    first = "" if found else next(map(heading_text, facts.page.tree.iter("h2", "h3")), "")
    if first:
        found["h2"] = first
    if set(found) == {"title"}:
        found["title"] = _lesser_heading(facts, title_tag) or _first_part(found["title"])
    order = ("json-ld:headline", "meta:og:title", "meta:dc:title", "h1", "meta:twitter:title", "title", "h2")
    return {rule: found[rule] for rule in order if rule in found}


def _logos_beside(facts: Facts, title_tag: str) -> set[str]:
    """The headings that are the site's logo where another has the rest of the title tag: "Site: Headline"."""
    lesser = _lesser_heading(facts, title_tag)
    headings = islice(facts.page.tree.iter("h1"), _MAX_LESSER if lesser else 0)
    logos = {heading_text(h) for h in headings if is_logo(h) or (_is_sentence(f"{lesser} .") and _leads_away(h))}
    return logos - {lesser}


def _leads_away(heading: Element) -> bool:
    """Whether a short heading is a link to a folder that no word of it names: that of a blog, not of an entry."""
    links = [link.get("href").strip() for link in heading.iter("a") if link.get("href")]
    words = [word for word in map(plain, heading_text(heading).split()) if len(word) >= _STEM]
    if len(links) != 1 or len(words) >= _SENTENCE or not INDEX.sub("/", links[0]).endswith("/"):
        return False
    path = plain(urlsplit(links[0]).path)
    return not any(word[:_STEM] in path for word in words)


def _is_sites_end(facts: Facts, shared: str, title_tag: str) -> bool:
    """Whether og:title is what the title tag has behind the page's headline, shorter than that: the site's name."""
    if not shared or not plain(title_tag).endswith(plain(shared)):
        return False
    headings = (*facts.headings, _lesser_heading(facts, title_tag))
    own = (text for text in headings if _is_sentence(text) and len(plain(text)) > len(plain(shared)))
    return any(plain(text) + plain(shared) == plain(title_tag) for text in own)


def _named(facts: Facts) -> str:
    """JSON-LD's headline; its name where the page's heading is that: encyclopedias have a summary for a headline."""
    stated, name = (jsonld.text(facts.article.get(field)) for field in ("headline", "name"))
    headings = {plain(heading) for heading in facts.headings}
    return name if plain(name) in headings and plain(stated) not in headings else stated


def _heading(facts: Facts, found: Mapping[str, str], known: set[str], title_tag: str) -> str:
    """The h1 that another title confirms, else the headline that the title tag shares, else the first h1 of no site."""
    confirmed = {plain(text) for text in found.values()}
    lesser = _lesser_heading(facts, title_tag)
    sites = known | (_site_ends(facts, title_tag, lesser) - {plain(lesser)})
    headings = [h for h in facts.headings if plain(h) and (plain(h) not in sites or plain(h) in confirmed - known)]
    parts = [part for part in map(plain, SEPARATOR.split(title_tag)) if part]
    sure = (h for h in headings if plain(h) in confirmed or plain(h) in parts)
    found_first = headings[0] if headings else ""
    return next(sure, "") or (found_first if plain(lesser) in plain(found_first) else lesser)


def _site_ends(facts: Facts, title_tag: str, lesser: str) -> set[str]:
    """The site's name as headings may have it: a link to the front page, a logo, an end of the title tag.

    The last part of the tag is the site's where it is no longer than the rest; both are where a lesser heading has it.
    """
    logos = {plain(heading_text(h)) for h in islice(facts.page.tree.iter("h1"), _MAX_LESSER) if is_logo(h)}
    parts = [part for part in map(plain, SEPARATOR.split(title_tag)) if part]
    if len(parts) < 2:
        return logos
    last = {parts[-1]} if lesser or len(parts[-1]) <= max(map(len, parts[:-1])) else set()
    return logos | last | ({parts[0]} if lesser else set())


def _lesser_heading(facts: Facts, title_tag: str) -> str:
    """The h2 to h4 with all that stands before or behind one of the title tag's separators, as in old blogs."""
    cuts = list(islice(SEPARATOR.finditer(title_tag), _MAX_CUTS))
    ends = {plain(end) for cut in cuts for end in (title_tag[: cut.start()], title_tag[cut.end() :])}
    ends |= {plain(title_tag)} if title_tag.count(" ") >= _SENTENCE else set()
    for heading in islice(facts.page.tree.iter("h2", "h3", "h4"), _MAX_LESSER if ends else 0):
        words = plain(text := heading_text(heading))
        if len(words) >= _LESSER_LEAST and words in ends:
            return text
    return ""


def _first_part(title: str) -> str:
    """A page's only title, in the title tag: the part with the most words, the first of equals."""
    parts = [part.strip() for part in _PARTS.split(title) if plain(part)]
    return max(parts, key=lambda part: len(part.split())) if parts else title
