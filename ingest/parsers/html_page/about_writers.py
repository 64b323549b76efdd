"""Headings over what a page says of the writer of its text."""

from __future__ import annotations

import re

from ingest.patterns import regex

_ABOUT = regex(
    r"(?:about the (?:author|writer|reporter)s?|(?:über (?:den|die)|zum|zur|zu den) autor(?:in|en|innen)?"
    r"|à propos de l['’]auteure?"
    r"|sobre (?:el|la|o|a) autora?|sull['’]autore|over de auteur|om (?:författaren|forfatteren|skribenten)|об авторе"
    r"|sobre (?:la firma|los autores|las autoras|os autores)|acerca de(?:l autor| la autora)|à propos des auteurs"
    r"|gli autori|o autor(?:ze|ce|zy)|tentang penulis|yazar hakkında|关于作者|글쓴이 소개|लेखक के बारे में"
    r"|about (?:our|this) (?:author|writer|reporter)s?"
    r"|この記事を書いた人|この記事の筆者|作者简介|기자 소개|author|autor(?:in)?|auteure?|autore|autora)\s?[:：]?",
    re.IGNORECASE,
)


def is_about_writer(text: str) -> bool:
    """Whether a line is a heading such as "About the author"."""
    return _ABOUT.fullmatch(" ".join(text.split())) is not None
