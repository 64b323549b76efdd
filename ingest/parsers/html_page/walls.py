"""Whether a page shows only the beginning of its story: what it states, what stands below the text, how that ends."""

from __future__ import annotations

from ingest.parsers.html_page.body import Chosen
from ingest.parsers.html_page.facts import Facts
from ingest.paywalls import breaks_off, is_short, is_wall, tells_rest
from store.model import Evidence

_BELOW = 6  #: blocks below the text in which a wall stands
_TIERS = ("article:content_tier", "og:article:content_tier", "lb_tier")  #: Facebook's name for it, and others' after it
_LEAST, _TIMES = 100, 2  #: words that a page states for its story, and how many times those that it shows


def cut_off(known: Facts, chosen: Chosen, text: str) -> Evidence | None:
    """Why the text is taken for a part of the story; None where nothing says so.

    A page that is not free to read may show all to who saved it: it must also break off, or state that it has more
    words. A wall alone says so of a text of a paragraph or two, and where it tells how much is left.
    """
    stated, wall = _not_free(known), _wall(chosen)
    if not (stated or wall):
        return None
    words = str(known.article.get("wordCount") or "").strip()
    more = stated and words.isdecimal() and int(words) >= max(_LEAST, _TIMES * _words(text))
    if not (more or breaks_off(text) or (wall and (is_short(text) or tells_rest(wall, text)))):
        return None
    return Evidence(field="truncated", rule="html:paywall" if wall else "html:not-free", text=(wall or stated)[:300])


def _words(text: str) -> int:
    """As pages count them: in scripts that set none apart, signs."""
    return max(len(text.split()), sum(sign >= "\u0e00" for sign in text))


def _not_free(known: Facts) -> str:
    """Where the page states that its story is not free to read, as printed; "" where it does not."""
    free = known.article.get("isAccessibleForFree")
    if str(free).strip().lower().rsplit("/", 1)[-1] in {"false", "no"}:
        return f"isAccessibleForFree: {free}"
    name, tier = known.first(*_TIERS)
    return f"{name}: {tier}" if tier.lower() == "locked" else ""


def _wall(chosen: Chosen) -> str:
    """What the page asks for right below its text; "" where it asks for nothing."""
    last = max((block.order for block in chosen.kept), default=-1)
    below = (block for block in chosen.blocks if block.order > last and not block.place.hidden)
    shown = [" ".join(block.text.split()) for _, block in zip(range(_BELOW), below, strict=False)]
    return next((text for text in shown if is_wall(text)), "")
