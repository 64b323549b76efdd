"""Page dumps: last paragraphs with words that sites use too, captions signed in other ways, rights of writers."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.captions import is_labelled_caption
from ingest.parsers.page_dump.source.rights import is_copyright
from tests.ferry_page import BODY, FOOT, HEAD, STORY, article


@pytest.mark.parametrize(
    "last",
    [
        "The engine was repaired on May 9. The sign of the ferry is back, slightly crooked. The fare is now $23.",
        'A spokeswoman said: "The crew was told that consent would be needed. No application has come for the ferry."',
        "The council will donate the old engine to a school. Its crew of six keeps the bell of the ferry.",
    ],
)
@pytest.mark.parametrize(
    "note", ["Ann Lee covers the river for the Post.\n", "Share this article\nHave your say below.\n"]
)
def test_a_last_paragraph_tells_more_of_the_story_to_nobody(last: str, note: str) -> None:
    page = HEAD + "\n\n".join([*STORY, last]) + f"\n\n{note}{FOOT}"
    assert article(page).body.split("\n\n")[-1] == last


@pytest.mark.parametrize(
    "offer",
    [
        "Sign up for the news of the ferry. We send you a letter on each Friday with all that the council does.",
        "Subscribe to our letter on the ferry and its crew. You can leave it at any time.",
    ],
)
def test_what_speaks_to_readers_is_no_last_paragraph(offer: str) -> None:
    assert offer not in article(HEAD + "\n\n".join([*STORY, offer]) + f"\n\n{FOOT}").body


def test_the_rights_of_its_writer_name_no_letter() -> None:
    top = "The Quay Letter\n\nSubscribe\nSign in\n\nShare this post\n\n"
    top += "The Quay Letter\nThe old ferry looks for a new job\n"
    buttons = "Copy link\nFacebook\nEmail\nMore\n\n"
    buttons += "The old ferry looks for a new job\n\nAfter a hundred years the boat rests.\n\n"
    found = article(
        f"{top}{buttons}Rosa Achebe\nSep 14, 2023\n\n41\n\nShare\n\n{BODY}\n© 2023 Rosa Achebe\nPrivacy ∙ Terms\n"
    )
    assert (found.source, found.authors) == ("The Quay Letter", ("Rosa Achebe",))


@pytest.mark.parametrize("credit", ["Photo by Malik Odom", "Foto: Malik Odom"])
def test_a_caption_under_its_credit_close_below_the_writer(credit: str) -> None:
    top = f"River Post\nHome | News\n\nFerry stays on the river\nPriya Roy, Staff Writer | October 11, 2019\n{credit}\n"
    assert article(f"{top}The old engine stands in its shed.\n\n{BODY}").body == BODY.strip()


@pytest.mark.parametrize("label", ["[사진=은파군 제공]", "［写真＝川辺町提供］"])
def test_credits_of_east_asia_in_square_brackets(label: str) -> None:
    assert is_labelled_caption(f"지난 20일 옛 분교 운동장에서 문다인 교사가 아이들과 연을 날리고 있다. {label}")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "Copyright - Unless otherwise stated all contents of this site are © 2018 - River Media Ltd - All Rights",
            True,
        ),
        ("Copyright law was changed last year, and the writers of the valley went to court over it on Monday.", False),
    ],
)
def test_notes_on_rights(line: str, told: bool) -> None:
    assert is_copyright(f"{line} Reserved - Full details can be found in the Terms of the site." * told or line) is told


@pytest.mark.parametrize("verb", ["READ", "LIRE", "LÄS"])
def test_a_title_behind_a_verb_and_a_bar(verb: str) -> None:
    title = "Remote school on the river gets its first tower"
    found = article(HEAD + "\n\n".join([*STORY[:2], f"{verb} | {title}", *STORY[2:]]) + f"\n\n{FOOT}")
    assert [link.title for link in found.links] == [title]
    assert title not in found.body


def test_a_stamp_with_its_source_and_photographer_dates_the_story() -> None:
    stamp = "22/11/2020 - 04:30 - Fonte: Agência Norte - Foto: Ana Silva"
    top = f"Notícia Exata\nHome | News\n\nFerry stays on the river for one more year\n{stamp}\n"
    found = article(f"{top}Compartilhe essa publicação\n\n{BODY}")
    assert found.published
    assert found.published.value == "2020-11-22T04:30"
