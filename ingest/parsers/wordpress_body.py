"""The text of a WordPress post: blocks or the classic editor's lines, shortcodes, pictures and players."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from ingest.markup import paragraphs, text_of
from ingest.parsers.post_figures import Mark, without, without_figures
from ingest.parsers.post_markup import without_note_marks
from ingest.patterns import regex

_BLOCK = regex(r"<!--\s*(/?)wp:([a-z][\w/-]{0,100})[^<>]{0,100000}?(/?)-->")
_MORE = regex(r"<!--\s*(?:more|nextpage|noteaser)\b[^<>]{0,200}-->", re.IGNORECASE)
#: Blocks without a word of the story: what is to be pressed, filled in, or listed anew each time the page is shown.
_BLOCKS_ASIDE = regex(
    r"(?:core/)?(?:buttons?|file|search|social-links?|latest-[\w-]+|categories|archives|tag-cloud|calendar|rss|loginout"
    r"|navigation[\w-]*|query[\w-]*|comments?[\w-]*|post-[\w-]+|site-[\w-]+|gallery|image|video|audio|embed)$"
    r"|core-embed/|jetpack/(?!markdown)|newspack-(?:blocks|ads|popups)/"
)
_CODE = regex(r"\[(/?)([A-Za-z][\w-]{0,60})((?:[\s=/][^\[\]]{0,4000})?)\]")
#: Values as shortcodes have them: quoted, plain ones behind a name of some length, an address, a long number.
_QUOTED = regex(r"(?:^|\s)[\w-]+=[\"'“”„″«&]|^=[\"'“”&]?https?:")
_VALUE = regex(r"\s+[\w-]+=[\w/#.-]")
_PLACE = regex(r"[\s=]+[\"'“”&]?(?:https?:|//|\d{5}|\?)")
#: Shortcodes that stand for a picture, a player, a form or a list: what they enclose is no text of the story.
_ASIDE: Final = frozenset(
    {"caption", "wp_caption", "gallery", "playlist", "audio", "video", "embed", "wpvideo", "videopress", "iframe"}
    | {"youtube", "vimeo", "dailymotion", "soundcloud", "spotify", "tweet", "instagram", "facebook", "scribd", "gist"}
    | {
        "img",
        "googlemaps",
        "map",
        "slideshow",
        "slideshare",
        "ted",
        "flickr",
        "poll",
        "polldaddy",
        "crowdsignal",
        "rss",
    }
    | {"contact-form", "contact-form-7", "contact-field", "gravityform", "ninja_form", "formidable", "mc4wp_form"}
    | {"ad", "ads", "adsense", "adrotate", "toc", "sitemap", "archives", "subscribe", "jetpack_subscription_form"}
    | {"vc_raw_html", "vc_raw_js", "rev_slider", "layerslider", "display-posts", "related_posts", "recent-posts"}
)
#: Those of them that stand inside of a line too.
_CERTAIN: Final = frozenset({"gallery", "playlist", "toc", "contact-form", "adsense", "adrotate", "sitemap", "vc_row"})
_LONG: Final = 3  #: letters of a name
#: Shortcodes of page builders that set their content apart, as a box or a column.
_BOXES = regex(r"(?:vc|et_pb|fusion|av|tdc?|mk|nectar|cs|su)_|\b(?:column|row|section|tab|toggle|box|heading)")
_TAGS = regex(r"(<[A-Za-z/!?][^<>]*>)")
_NAME = regex(r"</?([A-Za-z][\w-]*)")
_BLANK_LINE = regex(r"\n\s*\n")
_SET_APART: Final = frozenset(
    {"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody"}
    | {"tfoot", "tr", "td", "th", "caption", "colgroup", "col", "section", "article", "aside", "header", "footer"}
    | {"blockquote", "figure", "figcaption", "hr", "br", "pre", "form", "fieldset", "address", "main", "nav"}
    | {"details", "summary", "center", "script", "style", "iframe", "object", "noscript"}
)
_EMBEDDED = regex(
    r"https?://(?:[\w-]+\.)*(?:youtube\.com|youtu\.be|vimeo\.com|twitter\.com|x\.com|instagram\.com|facebook\.com|fb\.watch"
    r"|tiktok\.com|soundcloud\.com|spotify\.com|dailymotion\.com|flickr\.com|flic\.kr|scribd\.com|slideshare\.net|ted\.com"
    r"|reddit\.com|tumblr\.com|wordpress\.tv|videopress\.com|bsky\.app|issuu\.com|mixcloud\.com|giphy\.com)/\S*$"
)


def story(content: str) -> str:
    """The markup of the story alone, its paragraphs marked: what ``text`` makes text of, with its links."""
    has_blocks = "<!-- wp:" in content
    markup = _MORE.sub(" ", content.replace("\r\n", "\n").replace("\r", "\n"))
    if has_blocks:
        markup = without(markup, _block_marks(markup), _replaced_block)
    markup = _shortcodes(markup) if "[" in markup else markup
    return _with_paragraphs(without_figures(without_note_marks(markup)), breaks=not has_blocks)


def text(markup: str) -> str:
    """The text; an address alone in its paragraph is the place of a player."""
    found = text_of(markup)
    if "http" not in found:
        return found
    return paragraphs("\n\n".join("\n".join(_shown(part)) for part in found.split("\n\n")))


def _shown(paragraph: str) -> Iterator[str]:
    return (line for line in paragraph.split("\n") if not ("http" in line and _EMBEDDED.match(line.strip())))


def _block_marks(markup: str) -> Iterator[Mark]:
    for found in _BLOCK.finditer(markup):
        yield found.start(), found.end(), found[2], bool(found[1])
        if found[3]:
            yield found.end(), found.end(), found[2], True


def _replaced_block(name: str, inside: str) -> str | None:
    del inside
    return "\n\n" if _BLOCKS_ASIDE.match(name) else None


def _shortcodes(markup: str) -> str:
    """Shortcodes that stand for something else go with what they enclose, others leave it; brackets of text stay."""
    found = list(_CODE.finditer(markup))
    closed: dict[str, list[int]] = {}
    for code in found:
        if code[1]:
            closed.setdefault(code[2].lower(), []).append(code.start())
    ends = {code.start(): code.end() for code in found if code[1]}
    kept, last = [], 0
    for code in found:
        name = code[2].lower()
        if code.start() < last or not _is_shortcode(code, closed):
            continue
        after = closed.get(name, [])
        place = bisect_left(after, code.end())
        end = ends[after[place]] if place < len(after) and not code[1] else code.end()
        before = markup[max(last, code.start() - 1) : code.start()]
        quoted = next((stop for stop in (code.end(), end) if before == "[" and markup[stop : stop + 1] == "]"), 0)
        if quoted:  # [[gallery]] shows [gallery]
            kept.append(f"{markup[last : code.start() - 1]}{markup[code.start() : quoted]}")
            last = quoted + 1
            continue
        kept.append(markup[last : code.start()])
        last = end if name in _ASIDE and not code[3].endswith("/") else code.end()
        kept.append("\n\n" if name in _ASIDE or _BOXES.search(name) else "")
    kept.append(markup[last:])
    return "".join(kept)


def _is_shortcode(code: re.Match[str], closed: dict[str, list[int]]) -> bool:
    """Not an editor's "[sic]" or "[map of the port]": it is closed, has values, or a name that no word is."""
    name, values = code[2], code[3]
    if code[1] or name.lower() in closed or _QUOTED.search(values):
        return True
    if values.strip(" /"):
        return bool(len(name) >= _LONG and _VALUE.match(values)) or bool(name in _ASIDE and _PLACE.match(values))
    if values.endswith("/") or name in _CERTAIN or ("_" in name and name.islower()):
        return True
    line = code.string[code.string.rfind("\n", 0, code.start()) + 1 : code.end() + 1]
    return name in _ASIDE and line.strip() == code[0] and code.string[code.end() : code.end() + 1] in ("", "\n")


def _with_paragraphs(markup: str, *, breaks: bool) -> str:
    """Empty lines as paragraphs; with ``breaks``, line ends inside of text as line breaks, as WordPress shows them."""
    parts = _TAGS.split(markup)
    names = [_name(part) if number % 2 else "" for number, part in enumerate(parts)]
    verbatim = 0
    for number, part in enumerate(parts):
        if names[number] == "pre":
            verbatim = max(0, verbatim + (-1 if part.startswith("</") else 1))
        if number % 2 or "\n" not in part:
            continue
        told = part
        if number == 0 or names[number - 1] in _SET_APART:
            told = told.lstrip()
        if number + 1 == len(parts) or names[number + 1] in _SET_APART:
            told = told.rstrip()
        lines = "<br>" if breaks or verbatim else " "
        parts[number] = "<p>".join(piece.replace("\n", lines) for piece in _BLANK_LINE.split(told))
    return "".join(parts)


def _name(tag: str) -> str:
    found = _NAME.match(tag)
    return found[1].lower() if found else ""
