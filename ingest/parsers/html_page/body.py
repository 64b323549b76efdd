"""The article's text."""

from __future__ import annotations

from ingest.parsers.html_page.page import Page


def body(page: Page) -> str:
    """Paragraphs separated by a blank line."""
    import trafilatura  # noqa: PLC0415 - 300 ms, loaded with the first page

    text = trafilatura.extract(page.source, include_comments=False, favor_recall=True, fast=True) or ""
    return "\n\n".join(part.strip() for part in text.split("\n") if part.strip())
