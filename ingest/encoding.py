"""Bytes to text: byte order mark, then the declared encoding, then UTF-8, then a detector; nothing is lost in silence.

Two lies are so common that they are corrected: a declared one-byte encoding over bytes that are valid UTF-8 (a page
converted without its header), and "iso-8859-1" or "ascii" for what is windows-1252 (the WHATWG Encoding Standard reads
them so as well).
"""

from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from ingest.patterns import regex
from ingest.unlabelled import east_asian, one_byte, seven_bits, typed_in_asia

REPLACEMENT = "\ufffd"

_BOMS = (  # UTF-32 first: its little-endian mark starts with UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_LABELS: Mapping[str, str] = MappingProxyType(
    {
        "ascii": "cp1252",
        "us-ascii": "cp1252",
        "latin-1": "cp1252",
        "latin1": "cp1252",
        "iso-8859-1": "cp1252",
        "iso8859-1": "cp1252",
        "iso_8859-1": "cp1252",
        "iso-8859-8-i": "iso8859-8",
        "iso-8859-9": "cp1254",
        "iso8859-9": "cp1254",
        "l5": "cp1254",
        "iso-8859-11": "cp874",
        "iso8859-11": "cp874",
        "tis-620": "cp874",
        "windows-874": "cp874",
        "dos-874": "cp874",
        "koi": "koi8-r",
        "koi8": "koi8-r",
        "koi8-ru": "koi8-u",
        "shift_jis": "cp932",
        "shift-jis": "cp932",
        "sjis": "cp932",
        "windows-31j": "cp932",
        "euc-kr": "cp949",
        "euc_kr": "cp949",
        "ks_c_5601-1987": "cp949",
        "ks_c_5601-1989": "cp949",
        "ksc_5601": "cp949",
        "windows-949": "cp949",
        "iso-ir-149": "cp949",
        "cseuckr": "cp949",
        "gb2312": "gb18030",
        "gbk": "gb18030",
        "gb_2312": "gb18030",
        "gb_2312-80": "gb18030",
        "big5": "big5hkscs",
        "cn-big5": "big5hkscs",
        "unicode": "utf-16",
        "utf-16le": "utf-16-le",
        "utf-16be": "utf-16-be",
        "macintosh": "mac-roman",
    }
)  #: labels met in pages, and Python's names of what they mean -> the superset that readers use for them (WHATWG
#: Encoding Standard, section 4.2)

_NOT_TEXT = frozenset({"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined", "utf-7", "mbcs", "oem"})

_CANDIDATES = (
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "mac_roman"),
    *("iso8859_2", "iso8859_5", "iso8859_7", "koi8_r", "cp866", "cp874"),
    *("cp932", "euc_jp", "cp949", "gb18030", "big5hkscs"),
)  #: what the detector may answer: legacy encodings in real use, not every codec that Python has

_SAMPLE = (
    32_768  #: bytes with evidence that the detector is shown; its answer does not change beyond that, its time does
)
_SCARCE = 10  #: fewer high bytes than this are no evidence for a detector; windows-1252 is the commonest by far

_TAG = regex(rb"<[^<>]{1,2000}>")

_ESCAPED = regex("[\udc80-\udcff]")
_SURROGATE = regex("[\ud800-\udfff]")
_EVIDENCE = regex(rb"[\x80-\xff][^\n]{0,2047}\n?")  #: and what stands before it on its line, at most ...
_BEFORE = 2048  #: ... so many bytes
_LEAD_BYTES = regex(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_ODD = frozenset({"Cc", "Cn", "Co"})  #: categories that text read with the wrong width is full of
_CONTROL = regex(rb"[\x01-\x08\x0b\x0e-\x1f]")
_HIGH = bytes(range(0x80, 0x100))


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text without NUL and without lone surrogates; line ends and composition are as they were."""

    text: str
    encoding: str  #: Python's name of the codec, e.g. "utf-8", "cp1252", "utf-16-le"
    replaced: int  #: bytes that do not belong to the encoding, and NULs: each stands as U+FFFD in the text


@dataclass(slots=True)
class Noted:
    """How the largest piece of text that was decoded while one was noting was read."""

    encoding: str = ""
    replaced: int = 0
    size: int = 0  #: bytes

    def __str__(self) -> str:
        return f"{self.encoding}, {self.replaced} replaced" if self.replaced else self.encoding


_NOTED: ContextVar[Noted | None] = ContextVar("noted", default=None)


@contextmanager
def noting() -> Iterator[Noted]:
    """While it lasts, what ``decode`` and ``note`` are told of is noted: a document's parser decodes deep inside."""
    noted = Noted()
    token = _NOTED.set(noted)
    try:
        yield noted
    finally:
        _NOTED.reset(token)


def note(encoding: str, size: int, replaced: int = 0) -> None:
    """Tell of text that was decoded elsewhere, by a library."""
    noted = _NOTED.get()
    if noted is not None and size > noted.size:
        noted.encoding, noted.size, noted.replaced = encoding, size, replaced


def decode(data: bytes, declared: str = "") -> Decoded:
    """``declared`` is what the document says of itself (header, XML declaration, meta tag). Never fails."""
    found = _decoded(data, declared)
    note(found.encoding, len(data), found.replaced)
    return found


@lru_cache(maxsize=1)  # one after the other, all sniffers ask for the same bytes
def _head(head: bytes) -> Decoded:
    """The first bytes of a document, without what may be half a character of UTF-32."""
    return _decoded(head[: len(head) // 4 * 4], "")


def head_text(head: bytes) -> str:
    """The first bytes of a document as text."""
    return _head(head).text


def is_wide(head: bytes) -> bool:
    """Whether the first bytes of a document are UTF-16 or UTF-32, with a mark or without."""
    return wide_codec(head) != ""


def wide_codec(head: bytes) -> str:
    """The codec of a document in UTF-16 or UTF-32 by its first bytes, "" for any other."""
    name = _head(head).encoding
    return name if name.startswith(("utf-16", "utf-32")) else ""


def _decoded(data: bytes, declared: str) -> Decoded:
    for mark, name in _BOMS:
        if data.startswith(mark) and not (name.startswith("utf-16") and _is_plain(data[2:4096])):
            return _read(data[len(mark) :], name)
    told = _wide(data) or seven_bits(data)
    if told:
        return _read(data, told)
    name = codec_of(declared)
    utf8 = _strict(data, "utf-8")
    if utf8 is not None and (not name or name == "utf-8" or not _is_multibyte(name) or utf8.isascii()):
        # without a zero there is nothing to clean: this decoder makes no surrogates
        return Decoded(utf8, "utf-8", 0) if b"\0" not in data else _cleaned(utf8, "utf-8", 0)
    if name and name != "utf-8" and not name.startswith(("utf-16", "utf-32")):
        text = _strict(data, name)
        if text is not None:
            return _cleaned(text, name, 0)
    if utf8 is not None:
        return _cleaned(utf8, "utf-8", 0)
    return _read(data, _guess(data, name))


def _is_plain(sample: bytes) -> bool:
    """Bytes behind a mark of UTF-16 that are nearly all ASCII, without one zero: the mark is damage."""
    high = len(sample) - len(sample.translate(None, _HIGH))
    return len(sample) > 16 and b"\0" not in sample and high * 10 < len(sample)


def codec_of(label: str) -> str:
    """Python's codec for an encoding label, "" if it is not one for text."""
    key = label.strip().strip("\"'").lower().removeprefix("x-")  # "x-sjis", "x-cp1251": not registered
    key = _LABELS.get(key, key)
    if not key or len(key) > 40:
        return ""
    try:
        with suppress(UnicodeError):
            b"text".decode(key)  # refuses codecs that are not for text (hex, zip, rot13)
        name = codecs.lookup(key).name
    except (LookupError, ValueError):
        return ""
    name = name.replace("_", "-") if name.startswith(("utf", "unicode", "raw")) else name
    return "" if name in _NOT_TEXT else _LABELS.get(name, name)


def clean(text: str) -> tuple[str, int]:
    """Replace NULs and lone surrogates (which JSON escapes can hold) by U+FFFD. Returns the text and how many."""
    if text.isascii() and "\0" not in text:
        return text, 0
    lone = 0
    try:
        text.encode()  # refuses lone surrogates a hundred times as fast as a pattern finds them
    except UnicodeEncodeError:
        text, lone = _SURROGATE.subn(REPLACEMENT, text)
    nuls = text.count("\0")
    return (text.replace("\0", REPLACEMENT) if nuls else text), lone + nuls


def plain(text: str) -> str:
    """Text as the archive holds it: NFC, newlines for line ends, no NUL, no lone surrogate."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = clean(text)[0]
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def _read(data: bytes, name: str) -> Decoded:
    """Decode with one codec, whatever is in the data."""
    text = _strict(data, name)
    if text is not None:
        return _cleaned(text, name, 0)
    try:
        text, bad = _ESCAPED.subn(REPLACEMENT, data.decode(name, "surrogateescape"))
    except UnicodeDecodeError:  # a codec of several bytes that stumbles over an ASCII byte
        text = data.decode(name, "replace")
        bad = text.count(REPLACEMENT)
    return _cleaned(text, name, bad)


def _cleaned(text: str, name: str, bad: int) -> Decoded:
    text, more = clean(text)
    return Decoded(text, name, bad + more)


def _strict(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        return None


def _is_multibyte(name: str) -> bool:
    """A codec that refuses most random bytes: when it fits, that is evidence."""
    return name.startswith(("utf", "cp932", "cp949", "euc", "gb", "big5", "shift", "iso2022", "hz", "johab"))


def _wide(data: bytes) -> str:
    """UTF-16 or UTF-32 without its mark, told by where zero bytes stand and whether letters come out; "" = neither."""
    sample = data[:4096]
    if b"\0" not in sample or len(sample) < 4 or sample.count(0) >= len(sample) * 0.9:
        return ""
    if sample.count(0) * 4 < len(sample) and not _CONTROL.search(sample):
        return ""  # text with some stray zeros: the halves of wide letters would show as control characters
    zero = [sample[i::4].count(0) for i in range(4)]
    quarter = len(sample) / 4 * 0.9
    if zero[2] > quarter and zero[3] > quarter:
        name = "utf-32-le"
    elif zero[0] > quarter and zero[1] > quarter:
        name = "utf-32-be"
    else:
        name = "utf-16-le" if zero[0] + zero[2] < zero[1] + zero[3] else "utf-16-be"
    text = _strict(sample[: len(sample) // 4 * 4], name)
    odd = text is None or any(unicodedata.category(c) in _ODD and c not in "\t\n\r\f" for c in text)
    return "" if odd else name


def _guess(data: bytes, declared: str) -> str:
    """The codec for bytes that are not UTF-8 and not cleanly what was declared."""
    high = len(data) - len(data.translate(None, _HIGH))
    in_sequences = sum(len(m) for m in _LEAD_BYTES.findall(data[: 16 * _SAMPLE]))
    if in_sequences * 2 > min(high, 16 * _SAMPLE):  # UTF-8 with a few broken places
        return "utf-8"
    if declared and declared != "utf-8" and not declared.startswith(("utf-16", "utf-32")):
        return declared
    sample = _telling(data)
    found = east_asian(sample) or typed_in_asia(sample) or one_byte(sample)
    return found or ("cp1252" if high < _SCARCE else _by_letters(sample))


def _telling(data: bytes) -> bytes:
    """What of the text a detector is shown: markup left out, of a long text the lines with evidence."""
    if b"<" in data:
        data = _TAG.sub(b" ", _without_scripts(data[: 16 * _SAMPLE]))
    if len(data) <= _SAMPLE:
        return data
    sample, done = bytearray(), 0
    for found in _EVIDENCE.finditer(data):
        line = data.rfind(b"\n", done, found.start()) + 1
        sample += data[max(done, line, found.start() - _BEFORE) : found.end()]
        done = found.end()
        if len(sample) >= _SAMPLE:
            break
    return bytes(sample)


def _without_scripts(data: bytes) -> bytes:
    """Without what stands between <script> and </script>. Linear, as a pattern would not be."""
    low, kept, at = data.lower(), [], 0
    while (opens := low.find(b"<script", at)) >= 0 and (closes := low.find(b"</script", opens)) >= 0:
        kept.append(data[at:opens])
        at = closes
    return b" ".join([*kept, data[at:]])


def _by_letters(sample: bytes) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - 30 ms, rarely needed

    best = from_bytes(sample, cp_isolation=list(_CANDIDATES), preemptive_behaviour=False).best()
    return best.encoding if best is not None else "cp1252"
