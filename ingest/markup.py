"""HTML fragments in records (``body_html`` and the like) to plain text, in linear time and without a tree."""

from __future__ import annotations

import html
import re
from typing import AnyStr

from ingest.encoding import plain
from ingest.patterns import regex

_KNOWN = regex(
    r"</?(?:p|div|br|span|a|b|i|u|em|strong|ul|ol|li|h[1-6]|table|tr|td|img|figure|blockquote|section|article|font|hr"
    r"|body|html|pre|su[bp]|small|center|d[ltd]|figcaption|iframe|s|del|ins|code|q|cite|abbr|strike|t[hbf]|thead|tbody"
    r"|main|header|footer|aside|address|details|summary)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_HTML = """
a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br
button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed
fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image
img input ins isindex kbd label legend li link main map mark marquee math menu meta meter nav nobr noembed noframes
noscript object ol optgroup option output p param picture plaintext pre progress q rp rt ruby s samp script search
section select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th
thead time title tr track tt u ul var video wbr xmp
"""
HTML_ELEMENTS = frozenset(_HTML.split())  #: of the HTML Living Standard, and what older pages have
#: a tag whose attributes may have ">" in quotation marks; where those are not closed, up to the first ">"
_TAG = regex(r"<(/?)([A-Za-z][\w:-]*+)(?:(?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+>|[^<>]*+>)")
#: a soft hyphen, which a reader sees at a line's end alone and which would part the word in two for a search
_SOFT_HYPHEN = regex("\u00ad|&shy;?|&#0*173;|&#[xX]0*[aA][dD];")
_SOFT_SIGNS = ("\u00ad", "&shy", "173;", "ad;", "AD;")
#: how signs are to be read, printed small above them: <ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>
_READING = regex(r"<r[tp]\b[^<>]{0,300}>[^<]*(?:</r[tp]\s*>)?|</?r(?:uby|b)\b[^<>]{0,300}>", re.IGNORECASE)
_OTHER = regex(r"<[!?/][^<>]*>")
_BLOCKS = frozenset(
    {"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "section", "article", "blockquote", "figure"}
    | {"header", "footer", "aside", "figcaption", "dl", "hr", "pre", "body", "main", "nav", "address", "hl2", "block"}
)
_PARTED = regex(
    r"<(?:p|div|br|h[1-6]|ul|ol|li|dl|d[td]|table|tr|section|article|blockquote|pre|hr|figure|body)[\s/>]",
    re.IGNORECASE,
)  #: what parts paragraphs and lines
_LINE_END = regex(r"(<[^<>]*>)|\n")  #: outside of tags
_LINES = frozenset({"br", "li", "tr", "dt", "dd"})
_CELLS = frozenset({"td", "th"})
#: Code, and pictures with their captions.
_HIDDEN = ("script", "style", "noscript", "template", "iframe", "svg", "figure")
_SPACE = regex(r"[ \t\r\f\v\u00a0]{2,}|[\t\r\f\v\u00a0]")  # a lone space stays: most of a text are such
_ODD_SPACES = ("  ", "\t", "\r", "\f", "\v", "\u00a0")
_AROUND_LINE = regex(r" \n ?|\n ")
_BLANK = regex(r"\n{3,}")


def has_markup(text: str) -> bool:
    """Whether a text holds HTML tags (and not only a "<")."""
    return "<" in text and _KNOWN.search(text) is not None


def text_of(markup: str) -> str:
    """The text: blocks become paragraphs; scripts, comments and pictures with captions go; entities are resolved."""
    markup = _without(legible(markup), "<!--", "-->")
    lower = markup.lower()
    if "<pre" in lower:
        markup = _with_lines_kept(markup, lower)
        lower = markup.lower()
    for name in _HIDDEN:
        if f"<{name}" in lower:
            markup = _without(markup, f"<{name}", f"</{name}>")
            lower = markup.lower()
    kept = _SPACE.sub(" ", markup.replace("\n", " "))
    kept = _OTHER.sub("", _TAG.sub(_break, kept)) if "<" in kept else kept
    return paragraphs(plain(html.unescape(kept)))


def legible(source: str) -> str:
    """Markup or text without soft hyphens and without the readings above Japanese and Chinese signs."""
    if any(sign in source for sign in _SOFT_SIGNS):
        source = _SOFT_HYPHEN.sub("", source)
    return _READING.sub("", source) if "</ruby" in source or "</RUBY" in source else source


def _with_lines_kept(markup: str, lower: str) -> str:
    """The line ends of <pre> as <br>. ``lower``: the markup in small letters."""
    parts, last = [], 0
    while len(lower) == len(markup) and (start := lower.find("<pre", last)) >= 0:
        end = lower.find("</pre", start)
        inside = markup[start:] if end < 0 else markup[start:end]
        parts += [markup[last:start], inside.replace("\n", "<br>")]
        last = start + len(inside)
    return "".join((*parts, markup[last:]))


def paragraphs(text: str) -> str:
    """Trimmed lines, one blank line between paragraphs."""
    if any(space in text for space in _ODD_SPACES):  # looking is ten times faster than replacing nothing
        text = _SPACE.sub(" ", text)
    if " \n" in text or "\n " in text:
        text = _AROUND_LINE.sub("\n", text)
    if "\n\n\n" in text:
        text = _BLANK.sub("\n\n", text)
    return text.strip()


def without_open_comment(data: AnyStr) -> AnyStr:
    """A page whose last comments are never closed: a reader would hide all that follows, so the marks go."""
    opening, closing, nothing = ("<!--", "-->", "") if isinstance(data, str) else (b"<!--", b"-->", b"")
    start = data.find(opening, data.rfind(closing) + 1)
    return data[:start] + data[start:].replace(opening, nothing) if start >= 0 else data


def with_quote_closed(page: bytes) -> bytes:
    """A page whose last attribute is never closed: a reader would take all that follows as its value."""
    quote = page.rfind(b'="')
    tag = page.rfind(b"<", 0, quote) if quote >= 0 and page.find(b'"', quote + 2) < 0 else -1
    following = page.find(b"<", quote) if tag >= 0 and page.find(b">", tag, quote) < 0 else -1
    return page[:following] + b'">' + page[following:] if following >= 0 else page


def body_text(text: str) -> str:
    """A body as a record has it, markup or not, as paragraphs. Lines are paragraphs where no blank line parts them."""
    if not has_markup(text):
        body = paragraphs(legible(plain(html.unescape(text) if "&" in text and ";" in text else text)))
    elif "\n" not in text or _PARTED.search(text):
        return text_of(_without_pictures(text))
    else:  # words in bold and links, in lines as plain text has them
        body = text_of(_LINE_END.sub(lambda found: found[1] or "<br>", text))
    if "\n" not in body or "\n\n" in body:
        return body
    lines = body.split("\n")
    wrapped = sum(45 <= len(line) <= 100 for line in lines[:-1]) * 10 >= len(lines[:-1]) * 8
    return body if wrapped and len(lines) > 4 else "\n\n".join(lines)


def _without_pictures(markup: str) -> str:
    """The markup without pictures and captions; tables, which WordPress sets into figures, and quotations stay."""
    if "<figure" not in markup and "<FIGURE" not in markup:
        return markup
    from ingest.parsers.post_figures import without_figures  # noqa: PLC0415 - which compares by the text of markup

    return without_figures(markup)


def markdown_markup(text: str) -> str:
    """HTML of Markdown."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only for such posts

    return str(MarkdownIt("commonmark", {"html": True}).enable("table").render(text))


def _break(tag: re.Match[str]) -> str:
    name = tag[2].lower()
    if name in _BLOCKS:
        return "\n\n"
    if name in _LINES and not (tag[1] and name != "tr"):
        return "\n"
    return " " if name in _CELLS else ""


def _without(text: str, opening: str, closing: str) -> str:
    """Cut from ``opening`` to ``closing``, letter case aside; what is never closed loses only its opening mark."""
    lower = text.lower()
    if len(lower) != len(text):  # "İ" grows when lowered; letter case then counts
        lower = text
    position = lower.find(opening)
    if position < 0:
        return text
    parts, last = [], 0
    while position >= 0:
        end = lower.find(closing, position)
        parts.append(text[last:position])
        if end < 0:
            last = position + len(opening)
            break
        last = end + len(closing)
        position = lower.find(opening, last)
    parts.append(text[last:])
    return "".join(parts)
