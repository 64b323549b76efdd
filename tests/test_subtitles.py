"""Subtitles and transcripts: their text without times and marks, rolling captions once, paragraphs, speakers."""

from __future__ import annotations

import io
from itertools import pairwise

import pytest

from ingest import formats
from ingest.parsers import spoken, subtitles
from ingest.parsers.contract import Context
from store.errors import ParseError
from store.model import Article
from tests.every_format import LINES, SRT, VTT
from tests.mutate import check, mutations
from tests.mutate import read as read_any


def read(text: str | bytes) -> Article:
    data = text if isinstance(text, bytes) else text.encode()
    (found,) = subtitles.parse(io.BytesIO(data), Context(name="x"))
    assert isinstance(found, Article)
    return found


def srt(*cues: tuple[float, float, str]) -> str:
    return "\n\n".join(f"{n}\n{clock(a)} --> {clock(b)}\n{text}" for n, (a, b, text) in enumerate(cues, 1))


def clock(seconds: float) -> str:
    return f"00:{int(seconds) // 60:02}:{int(seconds) % 60:02},{round(seconds % 1 * 1000):03}"


def vtt(*cues: str, header: str = "WEBVTT", step: float = 2) -> str:
    """Cues of two seconds one after the other."""
    times = (f"{clock(n * step)[3:]} --> {clock(n * step + step)}".replace(",", ".") for n in range(len(cues)))
    return "\n\n".join(
        [header, *(f"{time} align:start position:0%\n{cue}" for time, cue in zip(times, cues, strict=True))]
    )


@pytest.mark.parametrize("text", [SRT, VTT, SRT.replace("\n", "\r\n"), f"\ufeff{SRT}"])
def test_what_is_said_runs_on(text):
    found = read(text)

    assert found.body == " ".join(LINES)
    assert (found.title, found.published, found.language) == ("", None, "en")


def test_a_paragraph_begins_at_a_pause_and_not_between_sentences():
    pause = spoken.PAUSE
    text = srt((0, 2, "One."), (2.5, 4, "Two."), (4 + pause, 9, "Three"), (9.2, 10, "goes on."))

    assert read(text).body == "One. Two.\n\nThree goes on."


def test_a_long_speech_has_paragraphs_too():
    body = read(vtt(*(f"{line}\nThat is so." for line in LINES * 9))).body

    assert {len(part) // spoken.LONG for part in body.split("\n\n")[:-1]} == {1}
    assert all(part.endswith(".") for part in body.split("\n\n"))
    unpunctuated = read(vtt(*(["words and more words without an end"] * 99))).body
    assert max(map(len, unpunctuated.split("\n\n"))) < 2 * spoken.LONG + 99


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("<i>Good</i> <b>evening</b>", "Good evening"),
        ('<font color="#ff0000">Good</font> evening', "Good evening"),
        ("{\\an8}Good evening", "Good evening"),
        ("<c.yellow.bg_blue>Good</c> evening", "Good evening"),
        ("Good<00:00:01.000><c> evening</c>", "Good evening"),
        ("Johnson &amp; Sons&nbsp;&lt;here&gt;", "Johnson & Sons <here>"),
        ("5 < 6 and 7 > 3", "5 < 6 and 7 > 3"),
    ],
)
def test_marks_are_no_text(printed, text):
    assert read(vtt(printed)).body == text


def test_numbers_names_notes_and_styles_are_no_text():
    text = """WEBVTT Kind: captions
Language: de-AT
Title: Der Hafen

STYLE
::cue { color: white }

NOTE written by hand
over two lines

opening
00:01.000 --> 00:02.000 line:0
Guten Abend.

NOTE not said

42
00:02.000 --> 00:03.000
Es ist

acht Uhr.
"""
    found = read(text)

    assert found.body == "Guten Abend. Es ist acht Uhr."
    assert (found.title, found.language) == ("Der Hafen", "de")


def test_years_that_are_said_are_text():
    assert read(srt((0, 1, "It was in"), (1, 2, "1990"), (2, 3, "or later."))).body == "It was in 1990 or later."


def test_cues_without_blank_lines():
    first, second, third = (f"00:00:0{n},000 --> 00:00:0{n + 1},000" for n in range(3))
    text = f"{first}\nOne.\n{second}\nTwo.\n3\n{third}\nThree."

    assert read(text).body == "One. Two. Three."


ROLLED = ("the cranes stand still", "and nobody knows why", "said the union today", "in the southern port")


@pytest.mark.parametrize(
    "cues",
    [
        # as converters of a video site's own captions write them: a line stays when the next one appears below
        [
            " \n" + ROLLED[0],
            ROLLED[0] + "\n ",
            *(f"{a}\n{b}" for a, b in pairwise(ROLLED)),
            ROLLED[3],
        ],
        # live captions of three lines that scroll
        [*("\n".join(ROLLED[max(0, n - 2) : n + 1]) for n in range(4))],
        # words that appear one by one
        [" ".join(ROLLED).rsplit(" ", n)[0] for n in range(16, 0, -1)] + [" ".join(ROLLED)],
    ],
)
def test_rolling_captions_are_said_once(cues):
    assert read(vtt(*cues)).body == " ".join(ROLLED)


def test_repeats_of_a_speaker_stay():
    cues = ["Again.", "Again.", *(f"{line}" for line in LINES), *(f"Then {line}" for line in LINES), "And", "so", "on."]

    assert read(vtt(*cues)).body.startswith("Again. Again. Dock")


def test_voices():
    found = read(
        vtt(
            "<v Miriam Ward>It was dark.</v>",
            "<v Miriam Ward>And cold.",
            "<v.loud Reporter>Who\n<v Bo Dahl>Me.",
            "Only me.",
        )
    )

    assert found.body == "Miriam Ward: It was dark. And cold.\n\nReporter: Who\n\nBo Dahl: Me. Only me."
    assert [(mention.kind, mention.name) for mention in found.mentions] == [
        ("PERSON", "Miriam Ward"),
        ("PERSON", "Bo Dahl"),
    ]


def test_names_before_most_cues_are_speakers():
    found = read(vtt("Miriam Ward: It was dark.", "Miriam Ward: And cold: minus two.", "Bo Dahl: Yes.", "It was."))

    assert found.body == "Miriam Ward: It was dark. And cold: minus two.\n\nBo Dahl: Yes. It was."
    assert [mention.name for mention in found.mentions] == ["Miriam Ward", "Bo Dahl"]


def test_signs_of_another_speaker():
    cues = [
        "&gt;&gt; It was dark. &gt;&gt; Where?",
        "- On the mole.\n- Alone?",
        "MAYOR: No,",
        "we said:",
        "nobody -\n- was there.",
    ]

    assert read(vtt(*cues)).body.split("\n\n") == [
        "It was dark.",
        "Where?",
        "- On the mole.",
        "- Alone?",
        "MAYOR: No, we said: nobody - - was there.",
    ]


def test_scripts_without_spaces():
    assert read(vtt("港湾労働者は火曜日の夜に", "仕事に戻ることに同意した。", "I agree.", "今日")).body == (
        "港湾労働者は火曜日の夜に仕事に戻ることに同意した。 I agree. 今日"
    )


@pytest.mark.parametrize("coding", ["utf-8-sig", "utf-16", "cp1252"])
def test_encodings(coding):
    text = srt(
        *((n, n + 1, "Die Kräne stehen für die Öffentlichkeit still, und das ist nicht schön.") for n in range(9))
    )

    assert "Kräne stehen für die Öffentlichkeit" in read(text.encode(coding)).body


@pytest.mark.parametrize(
    "data",
    [SRT.encode(), VTT.encode(), SRT.encode("utf-16"), b"WEBVTT\n\n00:01.000 --> 00:02.000\nx", SRT[2:].encode()],
)
def test_it_is_told_by_content(data):
    found = formats.detect(data[:8192], "no-suffix")

    assert found is not None
    assert found.name == "subtitles"


@pytest.mark.parametrize(
    "text", ["1\nThe first line\n", "WEBVTTX is a word", "At 10:00:00 --> the end", "12:00\n00:00:01\n", "a --> b"]
)
def test_other_texts_are_left_to_others(text):
    assert not subtitles.sniff(text.encode(), "x.srt")


@pytest.mark.parametrize("text", ["WEBVTT\n", "WEBVTT\n\n00:01.000 --> 00:02.000\n<i></i>\n", "nothing with a time"])
def test_nothing_is_said(text):
    with pytest.raises(ParseError) as caught:
        read(text)

    assert caught.value.ledger_code == "empty-document"


def test_a_broken_time_costs_no_words():
    text = SRT.replace("00:00:00,000 --> 00:00:02,000", "00:00:00,0 -> 00:00:x", 1).replace("02,000 -->", "0x -->", 1)

    assert all(word in read(text).body for word in " ".join(LINES).split())


def test_broken_ones():
    rolled = vtt(*(f"{a}\n{b}" for a, b in pairwise(ROLLED)), "<v Ann Lee>&gt;&gt; Yes.")
    for broken in mutations(rolled.encode(), 200):
        check(read_any(subtitles.PARSER, broken))


def test_sbv_of_youtube():
    first = "0:00:00.160,0:00:02.389\ngood evening\n\n0:00:02.399,0:00:04.789\nthe river\nrose\n\n"
    text = f"{first}0:00:09.000,0:00:10.000\nby 1,000 feet\n"

    assert subtitles.sniff(text.encode(), "x.sbv")
    assert read(text).body == "good evening the river rose\n\nby 1,000 feet"
    assert not subtitles.sniff(b"0:00:00.160,0:00:02.389,a table\n", "x.csv")
