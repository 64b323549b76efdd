"""Digests: the messages of a list or a group within the text of one (RFC 1153), each taken out as the mail it was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.message import Message
from typing import Final

from ingest.parsers import mail_text
from ingest.parsers.page_dump.text.mail_head import kind_of
from ingest.patterns import regex

_BELOW_CONTENTS: Final = regex(r"^-{70}[ \t]*\n", re.MULTILINE)
_BETWEEN: Final = regex(r"(?:^|\n)[ \t]*\n-{30}[ \t]*\n(?=[ \t]*\n)")
_NUMBER: Final = regex(r"Message: \d{1,5}[ \t]*\n")
_OF_MIME: Final = regex(r"^(?:Content-|MIME-)[^\n]*\n(?:[ \t][^\n]*\n)*", re.MULTILINE | re.IGNORECASE)
_NEEDED: Final = {"sender", "subject"}


def messages(text: str, digest: Message) -> Iterator[Message]:
    """The messages in the text of a digest, each of the digest's list; none in other mail."""
    contents = _BELOW_CONTENTS.search(text) if "-" * 70 in text else None
    if contents is None:
        return
    listed = mail_text.header(digest, "List-ID")
    for piece in _BETWEEN.split(text[contents.end() :]):
        head, _, body = _NUMBER.sub("", piece.strip(), count=1).partition("\n\n")
        if {kind_of(line) for line in head.split("\n")} >= _NEEDED:
            head = _OF_MIME.sub("", f"List-ID: {listed}\n{head}\n" if listed else f"{head}\n")
            yield mail_text.read(f"{head}\n{body}".encode("utf-8", "replace"))


def is_digest(message: Message) -> bool:
    """Whether the messages attached are those of a digest, whose own text lists them."""
    return any(part.get_content_type() == "multipart/digest" for part in message.walk())
