"""AsciiDoc: the header (title, writers, revision, attributes) and the text without its markup."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, Final

from ingest.encoding import head_text, plain
from ingest.parsers import light_markup
from ingest.parsers.contract import Context, Parser
from ingest.parsers.front_matter import RULES, Rendered
from ingest.parsers.light_markup import Links, blocks, unmarked
from ingest.patterns import regex
from store.model import Article, Rejected

_TITLE: Final = regex(r"[=#][ \t]+(\S.*)$")
_ATTRIBUTE: Final = regex(r":(!?[\w-]{1,60}!?):(?:[ \t]+(.*))?$")
_WRITER: Final = regex(r"([^\W\d_][^<>;:]{1,80}?)(?:\s*<([^<>\s]{1,200})>)?$")
_REVISION: Final = regex(r"(?:v?\d[\w.]{0,20},[ \t]*|v[\d.]{1,20}$)?([^:]{0,40}\d{4}[^:]{0,20}(?::\d\d)*)?(?::.*)?$")
_OPENING = regex(
    r"\s*(?://[^\n]*\n\s*|:!?[\w-]{1,60}!?:[^\n]*\n\s*)*=[ \t]+\S[^\n]*\n"
    r"(?:[^\n:=][^\n]*\n){0,2}(?P<below>:[\w!-]{1,60}:)?"
)
_FENCE: Final = regex(r"(-{4,}|\.{4,}|={4,}|\*{4,}|_{4,}|\+{4,}|/{4,}|--|\|={3,}|`{3}.*)$")
_LEFT_OUT: Final = ("/", "+")  #: fences around what no reader is shown
_HEADING: Final = regex(r"={2,6}[ \t]+(\S.*?)(?:(?<![ \t])[ \t]+=+)?$")
_MACRO: Final = regex(r"(?:image|video|audio|include|toc|ifdef|ifndef|endif|ifeval)::")
_BREAK: Final = regex(r"(?:'{3,}|<{3,})$")  #: a rule, a new page
_BLOCK_ATTRIBUTES: Final = regex(r"\[[^\[\]]*\]$|\[\[[^\[\]]*\]\]$")
_ITEM: Final = regex(r"^[ \t]*(?:\*{1,5}|-|\.{1,5}|\d{1,3}\.|<\d+>)[ \t]+(?:\[[ x*]\][ \t]+)?")
_TERM: Final = regex(r"^(\S[^\n]{0,200}?):{2,4}(?=\s|$)")
_LINK: Final = regex(
    r"(?:link:)?((?:https?|mailto|ftp):[^\s\[\]]{1,2000}|(?<=link:)[^\s\[\]]{1,500})\[([^\[\]]{0,1000})\]"
)
_CROSS: Final = regex(r"<<[^<>,\n]{1,200}(?:,([^<>\n]{1,300}))?>>|xref:[^\s\[\]]{1,300}\[([^\[\]]{0,300})\]")
_NOTE: Final = regex(r"footnote(?:ref)?:[\w-]{0,40}\[([^\[\]]{0,2000})\]")
_INLINE: Final = regex(
    r"(?:image|icon|kbd|btn|menu|indexterm):[^\s\[\]]{0,500}\[[^\[\]]{0,500}\]|\(\(\([^()]{0,200}\)\)\)"
)
_ROLE: Final = regex(r"\[[.#%][^\[\]\n]{1,60}\](?=[*_#`])")
_CHARACTER: Final = regex(r"\{([a-z-]{2,13})\}")
#: Characters by name: https://docs.asciidoctor.org/asciidoc/latest/attributes/character-replacement-ref/
_CHARACTERS: Final = {
    "empty": "",
    "blank": "",
    "zwsp": "",
    "wj": "",
    "sp": " ",
    "nbsp": " ",
    "amp": "&",
    "lt": "<",
    "gt": ">",
    "quot": '"',
    "apos": "'",
    "lsquo": "‘",
    "rsquo": "’",
    "ldquo": "“",
    "rdquo": "”",
    "deg": "°",
    "plus": "+",
    "vbar": "|",
    "startsb": "[",
    "endsb": "]",
    "caret": "^",
    "tilde": "~",
    "asterisk": "*",
    "backslash": "\\",
    "backtick": "`",
    "two-colons": "::",
    "two-semicolons": ";;",
    "cpp": "C++",
}
_SUFFIXES: Final = (".adoc", ".asciidoc", ".asc")


def sniff(head: bytes, name: str) -> bool:
    """A title behind "= " and an attribute, ":name:", around it; with the suffix a title or an attribute."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not start.startswith((b"=", b":", b"//")):
        return False
    if name.lower().endswith(_SUFFIXES):
        return True
    found = _OPENING.match(head_text(start))
    return found is not None and (found["below"] is not None or start.startswith(b":"))


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    yield from light_markup.documents(stream, context, "asciidoc", _top, _rendered)


def render(text: str) -> Rendered:
    """The text without its markup."""
    lines = text.split("\n")
    _, title, below = _top(lines)
    return _rendered(lines[below:], title)


def _top(lines: list[str]) -> tuple[dict[str, str], str, int]:
    """What the header says, its title, and the line at which the text begins."""
    meta: dict[str, str] = {}
    title, at, behind = "", 0, 0
    while at < len(lines):
        line = lines[at]
        if attribute := _ATTRIBUTE.match(line):
            name = attribute[1].lower()
            meta.setdefault(name.removeprefix("jbake-").removeprefix("page-"), (attribute[2] or "").strip())
        elif not title and (found := _TITLE.match(line)):
            title = found[1].strip()
        elif title and line and not line.startswith("//") and behind < 2 and not meta.keys() - {"author", "email"}:
            if not _name_or_day(line, behind, meta):
                break
            behind += 1
        elif line and not line.startswith("//"):
            break
        elif title and not line:
            return meta, title, at
        at += 1
    return meta, title, at


def _name_or_day(line: str, behind: int, meta: dict[str, str]) -> bool:
    """Whether a line below the title names its writers, or below these its revision; takes what it says."""
    names = [_WRITER.match(part.strip()) for part in line.split(";")]
    if not behind and all(names) and not line.endswith((".", "!", "?")) and (len(names) > 1 or len(line) <= 100):
        meta["author"] = ";".join(found[1].strip() for found in names if found)
        return True
    found = _REVISION.match(line)
    if found and (found[1] or line.startswith("v")) and len(line) <= 100:
        meta["revdate"] = (found[1] or "").strip()
        return True
    return False


def _rendered(lines: list[str], title: str) -> Rendered:
    links = Links()
    texts = (_shown(_ITEM.sub("", block, count=1), links) for block in blocks(list(_kept(lines)), _starts))
    body = plain("\n\n".join(text for text in texts if text))
    return Rendered(title=plain(_shown(title, Links())), body=body, links=links.all())


def _starts(line: str) -> bool:
    return _ITEM.match(line) is not None or _TERM.match(line) is not None or "\t" in line


def _kept(lines: list[str]) -> Iterator[str]:
    """The lines that are shown."""
    hidden = ""
    last = {line: at for at, line in enumerate(lines)}
    for at, line in enumerate(lines):
        fence = _FENCE.match(line)
        if hidden:
            hidden = "" if line == hidden else hidden
        elif fence:
            hidden = line if line[0] in _LEFT_OUT and at < last[line] else ""  # one that never ends hides nothing
            yield ""
        elif heading := _HEADING.match(line):
            yield from ("", heading[1], "")
        elif line.startswith("//") or _MACRO.match(line) or _BLOCK_ATTRIBUTES.match(line) or _ATTRIBUTE.match(line):
            continue
        elif line == "+" or _BREAK.match(line):
            yield ""
        else:
            yield _cells(line)


def _cells(line: str) -> str:
    """A row of a table with tabs between its cells; a block's title without its full stop."""
    if line.startswith("|"):
        return "\t".join(cell.strip() for cell in line[1:].split("|"))
    return line[1:] if line[:1] == "." and line[1:2] not in (" ", ".", "") else line


def _shown(text: str, links: Links) -> str:
    """A paragraph as its reader sees it."""
    text = _NOTE.sub(r" (\1)", text)
    text = _CROSS.sub(lambda found: found[1] or found[2] or "", _INLINE.sub("", text))
    text = _LINK.sub(lambda found: links.add(found[1], found[2].split(",")[0].rstrip("^")), text)
    text = _TERM.sub(r"\1:", _ROLE.sub("", text))
    for doubled in ("**", "__", "``"):
        text = text.replace(doubled, doubled[0])
    text = unmarked(text, "*_`#").removesuffix(" +").strip()
    return _CHARACTER.sub(lambda found: _CHARACTERS.get(found[1], found[0]), text) if "{" in text else text


PARSER = Parser(name="asciidoc", version=2, suffixes=_SUFFIXES, sniff=sniff, parse=parse, rules=RULES)
