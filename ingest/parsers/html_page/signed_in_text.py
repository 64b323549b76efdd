"""Writers that the text itself names: East Asian reporters in a dateline or at the end, "Millford - By Ann Lee."."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ingest.parsers.html_page import eastern
from ingest.parsers.html_page.blocks import Block
from ingest.parsers.html_page.facts import line
from ingest.parsers.html_page.first_names import is_first_name
from ingest.parsers.html_page.persons import is_caseless
from ingest.parsers.html_page.titles import plain
from ingest.parsers.page_dump.names.arabic_names import beside_town
from ingest.parsers.page_dump.names.byline_names import bare_names, is_name
from ingest.patterns import regex

_Byline = tuple[str, list[str]]
_START = 120  #: code points of the text's start in which a dateline stands
_HAN = "\u3005\u4e00-\u9fff"
_JOB = "(?:见习|实习|特约|本报|通讯)?(?:记者|記者|通讯员|通訊員|实习生|實習生|特派员)"
_CHINESE = regex(  # "新华社兰州8月14日电（记者 丁向荣、李红）"
    rf"[(（](?:[{_HAN}]{{2,6}}?)??{_JOB}[\s:：]*(?P<names>[{_HAN}]{{2,4}}(?:[、，\s]+(?:{_JOB}[\s:：]*)?[{_HAN}]{{2,4}}){{0,5}})"
    r"(?:\s?文/?图|\s?摄影报道)?[)）]"
)
_TAIWANESE = regex(  # "〔記者林明宏／雲林報導〕", "（中央社記者林明宏台北14日電）", "記者林明宏／雲林報導"
    rf"[〔（(【\[]?(?:[{_HAN}]{{2,4}}[社報])?\s?(?:特派)?記者\s?(?P<names>[{_HAN}]{{2,4}}(?:、[{_HAN}]{{2,4}}){{0,3}})"
    rf"[／/][{_HAN}]{{2,6}}?(?:即時|綜合|特稿)?報[導道]"
    rf"|[（(]中央社記者(?P<wire>[{_HAN}]{{3}})[{_HAN}]{{2,6}}\d{{1,2}}日(?:專)?電[)）]"
)
_KOREAN = regex(  # "(부산=연합뉴스) 조정호 기자 = ", "[부산=조정호 기자]", "[동해신문 조정호·김민수 기자]"
    r"\A\s?[(\[【]\S{2,10}[=ㅣ|\s]\s?(?P<inside>[\uac00-\ud7af]{2,4}(?:[·,]\s?[\uac00-\ud7af]{2,4}){0,3})\s?"
    r"(?:선임|인턴)?(?:기자|특파원)[)\]】]|"
    r"[(\[【]\S{2,8}=[^()\[\]]{2,12}[)\]】]\s*(?P<names>[\uac00-\ud7af]{2,4}(?:[·,]\s?[\uac00-\ud7af]{2,4}){0,3})\s?"
    r"(?:선임|인턴)?(?:기자|특파원)\s?="
)
_PARTS = regex(rf"[、，,·\s]+(?:{_JOB}[\s:：]*)?")
_CLOSING = regex(
    r"[。」』][(（【［](?P<name>[^()（）【】［］]{3,24})[)）】］]$"
)  #: behind a Japanese text's last sentence
_NO_NAME = regex(
    "終|完|続|略|参照|無料|予約|中止|休|税|円|不明|別|順|料|関連|共同|時事|通信|提供|配信|制作|敬称|編集部"
)
_UPPER = r"[^\W\d_a-zß-ÿ][\w.'’-]*"
_NAME = rf"{_UPPER}(?:\s(?:(?:de|del|van|von|der|den|di|da|le|la|zu)\s){{0,2}}{_UPPER}){{1,3}}"
_BY = rf"(?:Von|By|Par|Por|Di|Door|VON|BY)\s+(?P<names>{_NAME}(?:(?:,\s|\s(?:und|and|et|y|e|en)\s){_NAME}){{0,3}})"
_AT_START = regex(  # "Millford - By Ann Lee. "
    rf"(?:[A-ZÄÖÜ][\w./ -]{{2,40}}?\s?(?:[–—.:-]|--)\s)?{_BY}\s?(?:[.:–—]|-(?=\s))\s"
)
_AT_END = regex(rf"[.!?…“”\"»«)]\s{_BY}\.?$")  #: "... the council said. By Ann Lee"
_IN_BRACKETS = regex(  # with an agency or the initials: "... said. (Ann Lee) / (ale/c't)", "(Ann Lee, dpa)"
    rf"[.!?…“”\"»«]\s?[(\[](?P<names>{_NAME}(?:(?:,\s|\s(?:und|and|et|y|e|en)\s|/){_NAME}){{0,2}})"
    r"(?:(?:,\s|/|\s(?:mit|with)\s)[\w/]{2,12})?[)\]]"
    r"(?:\s?/?\s?[(\[][\w/'’,. -]{2,16}[)\]])?\.?$"
)
_TOWN_FIRST = regex(
    rf"(?P<town>{_UPPER}(?:[\s-](?:(?:de|del|la|el|am|an|der|sur|di)\s){{0,2}}{_UPPER}){{0,2}})\s?(?:[-–—]|[/|])\s(?P<names>{_UPPER}\s.{{3,80}})"
)
_CASELESS_TOWN = regex(
    r"(?P<town>[^\s\d.!?:،,]{2,16}(?:\s[^\s\d.!?:،,]{2,16})?)\s?[-–—]\s(?P<names>[^\d.!?:«»\"]{5,80})"
)
_CASELESS_AND = regex(r"\s?[,،]\s|\s(?:و|اور|और|एवं|व|ও|এবং|and|და|և)\s|\s[וو](?=\S)")
#: what no name has in Hindi and Marathi, Urdu and Persian, Hebrew: such lines are sub-heads
_GRAMMAR = frozenset(
    """की का के को से में पर है हैं ने नहीं भी चा ची चे ला आहे کی کا کے کو سے میں پر ہے ہیں نے نہیں در از به با را برای که این است
    شد     של על את עם אל לא הוא היא זה כל אין יש""".split()  # noqa: SIM905
)
_DASHES = regex(r"\s[-–—|/]\s|[-–—|/،]\s|\s?[|/]\s?")
_DASHED = regex(rf"[.!?…]\s?[-–—]{{1,2}}\s?(?P<names>{_NAME})$")  #: behind a quotation mark it is whose words they are
_SIGNED = 60  #: code points of a text's end with Chinese reporters in brackets
_BRACKETS = 30  #: those with Japanese ones
_OPENING = 3  #: paragraphs of a text whose last words may be its byline
_LAST = 3  #: paragraphs at a text's end of which one may close with its writer's name
_SIGNS = '.!?…“”"»« '
_RUNNING = 12  #: words of a paragraph
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LINE = 120  #: code points of a line with a byline


def in_dateline(text: str) -> _Byline | None:
    """The reporters that an East Asian text names before its first sentence."""
    start = text[:_START]
    taiwan = _TAIWANESE.search(start) if "記者" in start else None
    found = taiwan or _CHINESE.search(start) or _KOREAN.search(start)
    if found is None:
        return None
    told = found.groupdict()
    names = told["names"] or told.get("wire") or told.get("inside") or ""
    return line(found.group()), _PARTS.split(names.strip())


def inside(kept: Sequence[Block], sites: Collection[str] = ()) -> _Byline | None:
    """The byline that the text's first words are, after the place, or the last words of its first paragraphs.

    Also the names behind the outlet's, one of ``sites``, before the first colon: "Rivers - River Post - Ann Lee: ".
    """
    for number, block in enumerate(kept[:_OPENING]):
        text = line(block.text)
        if number == 0 and (named := _behind_outlet(text, sites)):
            return named
        start = _AT_START.match(text[: 2 * _LINE]) if number == 0 else None
        found = start or _AT_END.search(text[-_LINE:])
        names = list(bare_names(found["names"].rstrip("."))) if found else []
        if found and names:
            return found.group().strip(" .:–—-"), names
    return None


def _behind_outlet(text: str, sites: Collection[str]) -> _Byline | None:
    head, colon, _ = text[:_LINE].partition(":")
    parts = [part.strip() for part in _DASHES.split(head)] if colon else []
    if len(parts) < 2 or not any(plain(part.strip("()[] ")) in sites for part in parts[:-1]):
        return None
    names = list(bare_names(parts[-1]))
    return (line(head), names) if names and all(map(is_name, names)) else None


def over_text(blocks: Sequence[Block], kept: Sequence[Block]) -> _Byline | None:
    """The writers whom papers in scripts without capitals put behind the town over a text: "الكرك - منى البطوش"."""
    heads = [*blocks[max(0, kept[0].order - 1) : kept[0].order], *kept[:_OPENING]] if kept else []
    for head in heads:
        caseless = head.text > "\u0590" and not head.linked
        bold = caseless and head.emphasised * 10 >= 9 * len(head.text)
        names = beside_town(line(head.text)) if caseless else ()
        names = names or (_beside_town_elsewhere(line(head.text)) if bold else ())
        runs = any(len(text.tokens) > _RUNNING for text in blocks[head.order + 1 : head.order + 2])
        if names and runs and head.place.tag not in _HEADINGS:
            return line(head.text), list(names)
    return None


def behind_town(text: str) -> tuple[str, ...]:
    """The writers behind the town that they write from: "Madrid - Ana Ruiz y Luis Gil", "LYON / Anne Roux"."""
    found = _TOWN_FIRST.fullmatch(text)
    names = bare_names(found["names"]) if found and not is_first_name(found["town"].split()[0]) else ()
    return names if all(" " in name and is_first_name(name.split()[0]) for name in names) else ()


def _beside_town_elsewhere(text: str) -> tuple[str, ...]:
    """The same in other scripts without capitals, of a town in one or two words: "रांची - अनुराधा सोरेन"."""
    found = _CASELESS_TOWN.fullmatch(text) if len(text) <= _LINE else None
    if found is None:
        return ()
    parts = tuple(_CASELESS_AND.split(found["names"]))
    told = (parts, (found["names"],)) if _GRAMMAR.isdisjoint(text.split()) else ()
    return next((names for names in told if all(map(is_caseless, names))), ())


def at_end(kept: Sequence[Block]) -> _Byline | None:
    """The name in brackets behind the last sentence of a text: "……という。（岡部理沙）", "... said. (Ann Lee)"."""
    last = kept[-1].text.rstrip() if kept else ""
    chinese = _CHINESE.search(last[-_SIGNED:]) if last[-1:] in "）)" and last > "" else None
    if chinese and last.endswith(chinese.group()):
        return chinese.group(), _PARTS.split(chinese["names"].strip())
    if _CLOSING.search(last[-_BRACKETS:]) is None:
        return _in_brackets(kept) or _behind_dash(kept) or _in_last_run(kept)
    return bracketed(last[-_BRACKETS:])


def bracketed(text: str) -> _Byline | None:
    """The names in the brackets that close a Japanese text, or are a line of their own: "（編集委員・岡部理沙）"."""
    found = _CLOSING.search(f"。{text}")
    if found is None or _NO_NAME.search(found["name"]):
        return None
    names = list(eastern.parted(found["name"]) or eastern.japanese(found["name"]))
    return (found.group()[1:], names) if names else None


def _in_brackets(kept: Sequence[Block]) -> _Byline | None:
    """Persons in brackets behind the text's last sentence, or one of the two before it: lists of links stand below."""
    for block in kept[: -_LAST - 1 : -1]:
        found = _IN_BRACKETS.search(line(block.text)[-_LINE:])
        names = list(bare_names(found["names"].replace("/", ", "))) if found else []
        if found and names and is_first_name(names[0].split()[0]):
            return line(found.group().strip(_SIGNS + "()[]")), names
    return None


def _in_last_run(kept: Sequence[Block]) -> _Byline | None:
    """A person in bold or italics behind the last sentence of a text, on its line: "... she said. <i>Ann Lee</i>"."""
    run = line(kept[-1].bold[-1]) if kept and kept[-1].bold else ""
    text = line(kept[-1].text) if run else ""
    if not text.endswith(run) or text[: -len(run)].rstrip()[-1:] not in tuple(_SIGNS.strip()):
        return None
    names = list(bare_names(run.strip("()[] -–—")))
    return (run, names) if names and is_first_name(names[0].split()[0]) else None


def _behind_dash(kept: Sequence[Block]) -> _Byline | None:
    """A person behind a dash, or "By", at the end of the text's last paragraph: "... the mayor said. — Ann Lee"."""
    last = line(kept[-1].text)[-_LINE:] if kept else ""
    said = kept[-1].text.lstrip()[:1] in _SIGNS if kept else True  # a quotation's dash stands before its speaker
    found = (None if said else _DASHED.search(last)) or _AT_END.search(last)
    names = list(bare_names(found["names"].rstrip("."))) if found else []
    return (
        (line(found.group().strip(_SIGNS)), names) if found and names and is_first_name(names[0].split()[0]) else None
    )
