"""What the cues of subtitles say: without tags, rolling lines once, in paragraphs by pause and speaker."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from ingest.bylines import authors
from ingest.patterns import regex

PAUSE: Final = 3.0  #: seconds without a cue, behind which a paragraph begins; inside of one speech they are fewer
LONG: Final = 800  #: code points, beyond which a paragraph ends with its sentence though nobody pauses; twice: anywhere
ROLLING: Final = 5  #: where one cue in so many repeats what stood there, captions roll; elsewhere repeats are speech
SCREEN: Final = 4  #: lines that a screen shows at most
LABELLED: Final = 2  #: where one cue in so many begins with "Name: ", that is who speaks

_VOICE = regex(r"<v(?:\.[^\s<>]{0,80})?[ \t]+([^<>]{1,200})>")
_TAG = regex(r"</?[A-Za-z][^<>]{0,300}>|<[\d:.]{1,20}>|\{\\[^{}]{0,200}\}")
_TURN = regex(r"(?:^|(?<=[.!?\"”’)\]] ))>{2,3} ?")  #: another speaker, in captions of American television
_DASH = regex(r"[-–—] ?(?=[^\W_])")
_LABEL = regex(r"([^\W\d_][\w.'’()-]{0,30}(?: [\w.'’()-]{1,30}){0,4}) ?: (?=\S)")
_CLOSES = regex(r"[.!?…。！？][\"'”’»)\]]*$")
_UNSPACED = regex("[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")  #: Chinese and Japanese set no spaces between words


@dataclass(frozen=True, slots=True)
class Cue:
    """Lines as they stand in the file, tags included, shown from ``start`` to ``end`` (seconds)."""

    start: float
    end: float
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Utterance:
    """Words of one speaker on one line."""

    start: float  #: of its cue, seconds
    end: float
    text: str
    speaker: str = ""  #: "" = not said
    turn: bool = False  #: whether somebody else begins to speak


def said(cues: Sequence[Cue]) -> list[Utterance]:
    """All that is said, in order; what only stays on the screen is said once."""
    shown = [found for cue in cues if (found := list(_utterances(cue)))]
    fresh = [*shown[:1], *(_fresh(before, now) for before, now in pairwise(shown))]
    repeats = sum(len(new) < len(now) or new[0] is not now[0] for new, now in zip(fresh, shown, strict=True))
    return _with_labels(fresh if repeats * ROLLING >= len(shown) else shown)


def paragraphs(utterances: Sequence[Utterance]) -> Iterator[str]:
    """Sentences run on; a paragraph begins at a pause or a change of speaker, whose name stands before it if known."""
    text = speaker = ""
    end = 0.0
    for each in utterances:
        changed = each.speaker not in {"", speaker}
        rested = each.start - end >= PAUSE
        full = len(text) > LONG and (len(text) > 2 * LONG or _CLOSES.search(text[-9:]) is not None)
        if text and (changed or each.turn or rested or full):
            yield text
            text = ""
        if changed:
            speaker = each.speaker
            text = f"{speaker}: {each.text}"
        else:
            text = _joined(text, each.text)
        end = each.end
    if text:
        yield text


def speakers(utterances: Sequence[Utterance]) -> tuple[str, ...]:
    """The names of persons among the speakers, in the order in which they first speak."""
    named = dict.fromkeys(each.speaker for each in utterances)
    return tuple(name for name in named if " " in name and authors(name) == (name,))


def _utterances(cue: Cue) -> Iterator[Utterance]:
    speaker = ""
    for line in cue.lines:
        parts = _VOICE.split(line)  # text, name, text, name, text
        for name, part in zip(["", *parts[1::2]], parts[::2], strict=True):
            speaker = " ".join(html.unescape(name).split()).strip('"- ') or speaker
            text = " ".join(html.unescape(_TAG.sub("", part)).split())
            for number, words in enumerate(_TURN.split(text)):
                if words.strip():
                    turn = number > 0 or _is_dash(words)
                    yield Utterance(cue.start, cue.end, words.strip(), speaker, turn)


def _is_dash(words: str) -> bool:
    """A dash that opens what another speaker says, and not the second half of a sentence."""
    dash = _DASH.match(words)
    return dash is not None and not words[dash.end()].islower()


def _fresh(before: Sequence[Utterance], now: list[Utterance]) -> list[Utterance]:
    """``now`` without the last lines of ``before``, if it begins with them: the very same list if it does not."""
    for count in range(min(len(before), SCREEN), 0, -1):
        rest = _beyond([word for each in before[-count:] for word in each.text.split()], now)
        if rest is not None:
            return rest
    return now


def _beyond(words: Sequence[str], now: Sequence[Utterance]) -> list[Utterance] | None:
    """What follows these words, None where it does not begin with all of them."""
    for number, each in enumerate(now):
        own = each.text.split()
        same = min(len(own), len(words))
        if own[:same] != words[:same]:
            return None
        words = words[same:]
        if not words:
            rest = [replace(each, text=" ".join(own[same:]), turn=False)] if own[same:] else []
            return [*rest, *now[number + 1 :]]
    return None


def _with_labels(cues: Sequence[Sequence[Utterance]]) -> list[Utterance]:
    """The utterances with their speakers where most cues name them; a name in capitals begins a turn anyway."""
    labels = [[_LABEL.match(each.text) if not each.speaker else None for each in cue] for cue in cues]
    told = sum(any(label and _is_name(label[1]) for label in found) for found in labels)
    found: list[Utterance] = []
    for each, label in zip((u for cue in cues for u in cue), (label for row in labels for label in row), strict=True):
        if label and told * LABELLED >= len(cues) and _is_name(label[1]):
            found.append(replace(each, speaker=label[1], text=each.text[label.end() :]))
        elif label and label[1].isupper():
            found.append(replace(each, turn=True))
        else:
            found.append(each)
    return found


def _is_name(label: str) -> bool:
    """Each word begins as a name does: "Miriam Ward", "Q", "SPEAKER 2"."""
    return all(not word[0].islower() for word in label.split())


def _joined(text: str, more: str) -> str:
    apart = text and not (_UNSPACED.match(text[-1]) and _UNSPACED.match(more))
    return f"{text} {more}" if apart else text + more
