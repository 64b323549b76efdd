"""How long a line is, how it begins and how it ends, in any script."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from ingest.patterns import regex

#: scripts that set no spaces between words: Thai, Lao, Burmese, Khmer, those of East Asia
CJK = regex("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_SOUTH_EAST = regex("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_CLOSERS = "\"'”’»«)]›」』）】*“‘"
QUOTES = frozenset('"“”„«»「」『』')
_TITLE = 1.4  #: Latin letters that one of a headline of South-East Asia counts for
_HEADLINE = 92  #: characters of a headline of Thai or Lao at most
_THAI = 70  #: characters of a line of Thai or Lao that is taken for a paragraph
#: numbers of notes behind a sentence, which saved pages set on its line: "were vacant.2", "was shown.1,4-6"
_NOTED, _NOTES = (
    regex(r"(?<=[^\W\d_]{4}[.!?])\d{1,2}(?:[,–-]\d{1,2}){0,4}$|(?<=[.!?][\"”’])\d{1,2}(?:[,–-]\d{1,2}){0,4}$"),
    16,
)
_ENDS = ".!?…。！？؟।۔။។։"
WORD = regex(r"[^\W\d_]+")
_TOKEN = regex(r"[^\W_]+")
DIGIT = regex(r"\d")
_MEET = regex(r"(?:[^\W\d_]{3}|\d)[.!?] [^\W\d_a-zß-ÿа-яёα-ω]")
_MARKS = regex("[\u2010-\u2027\u2030-\u205e«»·©]")
_BOUNDS = (10, 20, 35, 55, 80, 120, 180, 300)
_SPACE = 32
#: Latin-1 -> itself, or a space for all that is no letter (no letter and no digit); the same folded; "A" for a capital,
#: "a" for another letter
_LETTERS = bytes(c if WORD.match(chr(c)) else _SPACE for c in range(256))
_LETTERS_DIGITS = bytes(c if _TOKEN.match(chr(c)) else _SPACE for c in range(256))
_LOW = bytes(ord(low) if len(low := chr(c).casefold()) == 1 and low <= "\xff" else c for c in range(256))
_FOLDED_LETTERS, _FOLDED = _LETTERS.translate(_LOW), _LETTERS_DIGITS.translate(_LOW)
_CASES = bytes((65 if chr(c).isupper() else 97) if WORD.match(chr(c)) else _SPACE for c in range(256))
_NO_LETTER = bytes(c for c in range(256) if not WORD.match(chr(c)))
_NO_TOKEN = bytes(c for c in range(256) if c != 10 and not _TOKEN.match(chr(c)))
_NO_DIGIT = bytes(c for c in range(256) if c != 10 and not DIGIT.match(chr(c)))
#: UTF-8 with spaces for the signs of ASCII that are no letters (no letters and no digits)
_WIDE_LETTERS = bytes(c if c > 127 or chr(c).isalpha() else _SPACE for c in range(256))
_WIDE_TOKENS = bytes(c if c > 127 or chr(c).isalnum() else _SPACE for c in range(256))
#: lines whose measures are kept: each step asks again, and a site prints the same menu on every page; with more of them
#: the processor's own caches hold less of what is asked for
KEPT = 1024


@lru_cache(maxsize=KEPT)
def width(text: str) -> int:
    """Length as Latin letters would count: a character of East Asia says as much as two and a half, one of South-East
    Asia, where vowels are characters too, as almost two.
    """
    if narrow(text) is not None:
        return len(text)
    probe = text[:400]
    wide = len(CJK.findall(probe))
    if not wide:
        return len(text)
    more = 1.5 * wide - 0.7 * len(_SOUTH_EAST.findall(probe))
    return len(text) + int(more * len(text) / len(probe))


def title_width(text: str) -> int:
    """The width of a headline: in South-East Asia they have more characters than paragraphs make one think."""
    return int(len(text) * _TITLE) if narrow(text) is None and _SOUTH_EAST.search(text) else width(text)


def holds_any(text: str, signs: Iterable[str]) -> bool:
    """Whether one of the signs stands in the text. A plain loop takes less than half the time of ``any``."""
    for sign in signs:  # noqa: SIM110
        if sign in text:
            return True
    return False


def holds_two(text: str) -> bool:
    """The end of one sentence and the start of the next; "Mr. Lee" is none."""
    return _MEET.search(text) is not None


@dataclass(frozen=True, slots=True)
class Signs:
    """Pieces of text of which one is looked for, and those of them that ASCII can hold."""

    every: tuple[str, ...]
    ascii: tuple[str, ...]


def signs_of(*pieces: str) -> Signs:
    return Signs(pieces, tuple(piece for piece in pieces if piece.isascii()))


def holds_sign(text: str, signs: Signs) -> bool:
    """``holds_any``, with few questions to the many lines that are ASCII."""
    return holds_any(text, signs.ascii if text.isascii() else signs.every)


#: length -> its bin, 0 to 8
size_bin: Callable[[int], int] = partial(bisect_right, _BOUNDS)


@lru_cache(maxsize=KEPT)
def ending(text: str) -> str:
    """How a line ends: "." for a sentence, ":" "," "~" for cut off, "" for nothing."""
    if text[-1:].isdigit() and (noted := _NOTED.search(text, max(0, len(text) - _NOTES))) and len(text) >= _THAI:
        text = text[: noted.start()]
    bare = text[-6:].rstrip(_CLOSERS + " ")
    last = bare[-1:] or text[-1:]
    if "\u0e00" <= last <= "\u0eff" and len(text) >= _THAI:  # Thai and Lao have no full stops
        return "."
    if last in _ENDS:
        return "~" if bare.endswith(("...", "…")) else "."
    if last in ":：":
        return ":"
    return "," if last in ",;、，" else ""


def title_ending(text: str) -> str:
    """How a line ends that can be a headline: "" for one of Thai or Lao, which may be as long as a short paragraph."""
    return "" if len(text) <= _HEADLINE and "\u0e00" <= text[-1:] <= "\u0eff" else ending(text)


def opening(text: str) -> str:
    first = text[:1]
    if first in "\"'“‘„«»「『":
        return "q"
    if first.isalpha():
        return "l" if first.islower() else "U"
    if first.isdigit():
        return "d"
    return "-" if first in "-–—•*·>›»+" else "("


def unmarked(text: str) -> str:
    """With spaces for quotes and dashes: in many languages ASCII but for those, and read much faster so."""
    text = _without_quotes(text)
    return text if text.isascii() else _MARKS.sub(" ", text)


def _without_quotes(text: str) -> str:
    for mark in "“”’–—…‘„":  # the commonest; to replace a sign that is not there costs next to nothing
        text = text.replace(mark, " ")
    return text


@lru_cache(maxsize=512)
def narrow(line: str) -> bytes | None:
    """``_narrow`` of a line, kept while a page is read."""
    return _narrow(line)


def _narrow(text: str) -> bytes | None:
    """One byte a character, with spaces for quotes and dashes; None where it holds letters beyond Latin-1."""
    if text.isascii():
        return text.encode()
    text = _without_quotes(text)
    try:
        return text.encode("latin-1")
    except UnicodeEncodeError as error:
        if not _MARKS.match(text, error.start):
            return None
    try:
        return _MARKS.sub(" ", text).encode("latin-1")
    except UnicodeEncodeError:
        return None


def _folded(text: str) -> bytes | None:
    """``_narrow`` with "ss" for the sharp s, which ``_LOW`` cannot fold; None also where folding leaves Latin-1."""
    return _sharp(_narrow(text))


def _sharp(thin: bytes | None) -> bytes | None:
    if thin is None or thin.isascii():
        return thin
    return None if b"\xb5" in thin else thin.replace(b"\xdf", b"ss")


def words(text: str) -> list[str]:
    """Runs of letters, in order. Four times as fast as the pattern where no rare signs stand between them."""
    thin = _narrow(text)
    if thin is not None:
        return thin.translate(_LETTERS).decode("latin-1").split()
    found = unmarked(text).encode("utf-8", "replace").translate(_WIDE_LETTERS).decode().split()
    return found if "".join(found).isalpha() else WORD.findall(text)


def tokens(text: str) -> list[str]:
    """Runs of letters and digits, in order."""
    thin = _narrow(text)
    if thin is not None:
        return thin.translate(_LETTERS_DIGITS).decode("latin-1").split()
    found = unmarked(text).encode("utf-8", "replace").translate(_WIDE_TOKENS).decode().split()
    return found if "".join(found).isalnum() else _TOKEN.findall(text)


def folded_words(text: str) -> list[str]:
    """The ``words`` of the folded text, in one step where it is Latin-1 but for quotes and dashes."""
    thin = _folded(text)
    return words(text.casefold()) if thin is None else thin.translate(_FOLDED_LETTERS).decode("latin-1").split()


@lru_cache(maxsize=256)
def line_words(line: str) -> list[str]:
    """The ``folded_words`` of a whole line, kept while a page is read: cues, language and headline ask for them."""
    thin = _sharp(narrow(line))
    return words(line.casefold()) if thin is None else thin.translate(_FOLDED_LETTERS).decode("latin-1").split()


def is_small(word: str) -> bool:
    """Begins with a small letter; Georgian, which Unicode has for small, is written without capitals."""
    return word[0].islower() and not "\u10d0" <= word[0] <= "\u10ff"


def bare_fold(text: str) -> str:
    """Folded, with one letter for the i's of all languages, as patterns see them that ignore case."""
    folded = text.casefold()
    return folded if folded.isascii() else folded.replace("i\u0307", "i").replace("ı", "i")


def letters(line: str) -> int:
    """How many letters it holds."""
    thin = narrow(line)
    return len("".join(WORD.findall(line))) if thin is None else len(thin.translate(None, _NO_LETTER))


def has_digit(line: str, end: int | None = None) -> bool:
    """Whether a digit stands among the first ``end`` characters, or in the whole line."""
    thin = narrow(line)
    return DIGIT.search(line[:end]) is not None if thin is None else bool(thin[:end].translate(None, _NO_DIGIT))


def has_figure(text: str) -> bool:
    """Whether a digit of any kind stands in it, raised ones too."""
    return has_digit(text) or (not text.isascii() and any(map(str.isdigit, text)))


def has_cjk(line: str) -> bool:
    return narrow(line) is None and CJK.search(line) is not None


def folded_tokens(text: str) -> list[str]:
    """The ``tokens`` of the folded text."""
    thin = _folded(text)
    return tokens(text.casefold()) if thin is None else thin.translate(_FOLDED).decode("latin-1").split()


def squashed(lines: Sequence[str]) -> list[str]:
    """Of each line its letters and digits, folded; the lines hold no newline."""
    thin = _folded("\n".join(lines)) if lines else None
    if thin is None:
        return ["".join(folded_tokens(line)) for line in lines]
    return thin.translate(_LOW, _NO_TOKEN).decode("latin-1").split("\n")


def with_digits(lines: Sequence[str]) -> list[bool]:
    """Of each line whether a digit stands in it; the lines hold no newline."""
    thin = _narrow("\n".join(lines)) if lines else None
    if thin is None:
        return [DIGIT.search(line) is not None for line in lines]
    return list(map(bool, thin.translate(None, _NO_DIGIT).split(b"\n")))


def capitals(line: str, end: int | None = None) -> tuple[int, int]:
    """(words that begin with a capital, all words) of the first ``end`` characters, or of the whole line."""
    thin = narrow(line)
    if thin is None:
        found = words(line[:end])
        return sum([word[0].isupper() for word in found]), len(found)
    shape = b" " + thin[:end].translate(_CASES)
    upper = shape.count(b" A")
    return upper, upper + shape.count(b" a")
