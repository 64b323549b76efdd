"""Whether a page is one article: index, section, search and login pages are not."""

from __future__ import annotations

from ingest.parsers.html_page.facts import Facts


def not_an_article(known: Facts, text: str) -> str:
    """Why the page is no article, "" if it is one."""
    if not text.strip():
        return "No running text was found in the page."
    return ""
