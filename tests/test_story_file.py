"""Files of the CNN and Daily Mail corpus, and the head of a page that the corpus keeps in its texts."""

from __future__ import annotations

import io
import json

import pytest

from ingest.parsers import json_records, story_file
from ingest.parsers.contract import Context
from store.model import Article, Rejected

NAME = "0001d1afc246a7964130f43ae940af6bc6c57f01.story"
CNN = """MARLOW, England (CNN) -- A trooper was shot on Tuesday night, police said.

"We are looking for two men," Chief Ann Dole said.

@highlight

NEW: Trooper is stable

@highlight

Police look for two men
"""
HEAD = """By
Jill Dole

and Sam J. Webb

PUBLISHED:

14:11 EST, 25 October 2013

|

UPDATED:

15:36 EST, 26 October 2013
"""
MAIL = f"{HEAD}\nThe bishop of Marlow is ill.\n\nHe said so on Monday.\n\n@highlight\n\nBishop is ill\n"


def read(text: str, name: str = NAME) -> Article:
    data = text.encode()
    assert story_file.sniff(data[:8192], name)
    (found,) = story_file.parse(io.BytesIO(data), Context(name=name))
    assert isinstance(found, Article)
    return found


def joined(lines: str) -> str:
    """As the corpus's tables have them: a full stop behind each line that has none."""
    held = [line for line in lines.split("\n") if line]
    return " ".join(line if line.endswith((".", '"')) else f"{line} ." for line in held)


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_text_and_highlights_are_kept_apart(ends: str) -> None:
    found = read(CNN.replace("\n", ends))

    assert found.body.split("\n\n") == CNN.split("\n\n")[:2]
    assert found.subtitle == "NEW: Trooper is stable · Police look for two men"
    assert (found.dateline, found.credit, found.native_id) == ("MARLOW, England", "CNN", NAME.removesuffix(".story"))


@pytest.mark.parametrize(
    ("begins", "dateline", "credit"),
    [
        ("(CNN) -- A trooper", "", "CNN"),
        ("(CNN)A trooper", "", "CNN"),
        ("NEW YORK (Reuters) - A trooper", "NEW YORK", "Reuters"),
        ("A trooper (34) was shot", "", ""),
        ("A trooper", "", ""),
    ],
)
def test_place_and_agency_before_the_first_sentence(begins: str, dateline: str, credit: str) -> None:
    found = read(CNN.replace("MARLOW, England (CNN) -- A trooper", begins))
    assert (found.dateline, found.credit) == (dateline, credit)


def test_the_head_of_the_page_is_no_text() -> None:
    found = read(MAIL)

    assert found.body == "The bishop of Marlow is ill.\n\nHe said so on Monday."
    assert (found.byline, found.authors) == ("Jill Dole and Sam J. Webb", ("Jill Dole", "Sam J. Webb"))
    assert found.published
    assert found.modified
    assert (found.published.value, found.modified.value) == ("2013-10-25T14:11", "2013-10-26T15:36")
    assert [(e.field, e.rule) for e in found.evidence if e.field in {"byline", "published", "modified"}] == [
        (name, "story:head-of-text") for name in ("byline", "published", "modified")
    ]


@pytest.mark.parametrize(
    ("head", "names", "day"),
    [
        (HEAD, ("Jill Dole", "Sam J. Webb"), "2013-10-25"),
        ("By\nAssociated Press\nPUBLISHED:\n14:11 EST, 25 October 2013\n|\n", (), "2013-10-25"),
        ("By\nJ. R. Dole for MailOnline\nFollow @@jrdole\n", ("J. R. Dole",), ""),
        ("By\nDaily Mail Reporter\nLast updated at 10:13 AM on 29th November 2011\n", (), "2011-11-29"),
        ("By\nAnna Dole\nCREATED:\n08:03 GMT, 7 January 2013\n", ("Anna Dole",), "2013-01-07"),
    ],
)
@pytest.mark.parametrize("write", [str, joined], ids=["lines", "joined"])
def test_forms_of_the_head(head: str, names: tuple[str, ...], day: str, write) -> None:
    found = read(write(f"{head}\nThe bishop of Marlow is ill. He said so on Monday.\n"))

    assert found.body == "The bishop of Marlow is ill. He said so on Monday."
    assert found.authors == names
    assert (found.published.value[:10] if found.published else "") == day


def test_a_head_without_a_name_is_left_alone() -> None:
    text = "By . PUBLISHED: . 14:11 EST, 25 October 2013 . and so on . It was late ."
    assert read(text).body == text


@pytest.mark.parametrize("text", ["By\n\nNow it was late.", "By . the way . it was late", "By the river. It was late."])
def test_a_text_that_begins_with_by(text: str) -> None:
    assert "late" in read(text).body


def test_records_of_the_corpus_are_read_alike() -> None:
    text = joined(f"{HEAD}\nThe bishop of Marlow is ill. He said so on Monday.")
    record = json.dumps({"article": text, "highlights": "Bishop is ill .", "id": NAME.removesuffix(".story")})
    (found,) = json_records.parse(io.BytesIO(record.encode()), Context(name="test.jsonl"))

    assert isinstance(found, Article)
    assert found.body == "The bishop of Marlow is ill. He said so on Monday."
    assert found.authors == ("Jill Dole", "Sam J. Webb")
    assert found.published
    assert found.published.value == "2013-10-25T14:11"


@pytest.mark.parametrize(
    ("text", "reason"), [("\n\n@highlight\n\nBishop ill", "only highlights"), ("\n \n", "no text")]
)
def test_files_without_a_text_are_told(text: str, reason: str) -> None:
    (found,) = story_file.parse(io.BytesIO(text.encode()), Context(name=NAME))

    assert isinstance(found, Rejected)
    assert found.reason.startswith(reason)
