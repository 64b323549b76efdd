"""Files that are known and not read: what they are, and what a person can do to have them read."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Final

from ingest.compound_head import SIGNATURE, first_names
from ingest.encoding import head_text
from ingest.patterns import regex

#: Code of a document that is not read -> why.
REASONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "empty": "the file is empty",
        "list": "says of files beside it what they are, and is read with them; it has no text of its own",
        "not-news": "not a news document, by its suffix",
        "clippings": "places marked in books on a Kindle, no articles",
        "binary": "a binary file of a kind that is not read",
        "unknown-format": "no format fits; --format names one",
    }
)
#: (where its signature stands, the signature, what such a file is); the signatures are the formats' own
_SIGNATURES: Final[tuple[tuple[int, bytes, str], ...]] = (
    (0, b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive: unpack it first"),
    (0, b"Rar!\x1a\x07", "a RAR archive: unpack it first"),
    (0, b"MSCF", "a cabinet archive: unpack it first"),
    (0, b"!BDN", "an Outlook data file (.pst, .ost): take its mails out (readpst -e -b -o AN-EMPTY-FOLDER FILE)"),
    (0, b"PARE", "an encrypted Parquet table: write it without encryption"),
    (0, b"ARROW1", "an Arrow table: export it as CSV or JSON Lines"),
    (0, b"FEA1", "a Feather table: export it as CSV or JSON Lines"),
    (0, b"\x89HDF\r\n\x1a\n", "an HDF5 file: export its table as CSV or JSON Lines"),
    (0, b"\x93NUMPY", "an array of numpy: export it as CSV or JSON Lines"),
    (0, b"\x80\x03", "an object of Python (pickle): export its table as CSV or JSON Lines"),
    (0, b"\x80\x04\x95", "an object of Python (pickle): export its table as CSV or JSON Lines"),
    (0, b"\x80\x05\x95", "an object of Python (pickle): export its table as CSV or JSON Lines"),
    (0, b"RDX2\n", "data of R: export its table as CSV or JSON Lines"),
    (0, b"RDX3\n", "data of R: export its table as CSV or JSON Lines"),
    (0, b"X\n\0\0\0", "data of R: export its table as CSV or JSON Lines"),
    (0, b"<stata_dta>", "data of Stata: export them as CSV"),
    (0, b"$FL2", "data of SPSS: export them as CSV"),
    (0, b"\xff\xd8\xff", "a picture: make text of it first (OCR)"),
    (0, b"\x89PNG\r\n\x1a\n", "a picture: make text of it first (OCR)"),
    (0, b"GIF8", "a picture: make text of it first (OCR)"),
    (0, b"II*\0", "a picture: make text of it first (OCR)"),
    (0, b"MM\0*", "a picture: make text of it first (OCR)"),
    (0, b"\0\0\0\x0cjP  ", "a picture: make text of it first (OCR)"),
    (0, b"AT&TFORM", "a DjVu scan: make text of it first (OCR)"),
    (0, b"\x78\x9f\x3e\x22", "a package of Outlook (winmail.dat): save what is attached in it"),
    (0, b"ITSF", "a help file (CHM): unpack it first"),
    (60, b"BOOKMOBI", "an e-book for the Kindle: convert it to EPUB"),
    (0, b"ZIM\x04", "an offline copy of a site (ZIM): unpack it first"),
    (0, b"bplist00", "settings or a link kept by macOS"),
    (0, b"ID3", "sound"),
    (0, b"OggS", "sound or film"),
    (4, b"ftyp", "sound or film"),
)  # fmt: skip
_WORD: Final = "an old Word document (.doc): save it as DOCX (LibreOffice: soffice --headless --convert-to docx FILE)"
_WORKBOOK: Final = "an old Excel workbook under another name: let its name end in .xls"
#: A stream of a compound file -> what the file is.
_COMPOUND: Final[Mapping[str, str]] = {
    "WordDocument": _WORD,
    "PowerPoint Document": "old slides (.ppt): save them as PDF or text",
    "Workbook": _WORKBOOK,
    "Book": _WORKBOOK,
    "EncryptedPackage": "an Office document with a password: save it without one",
}
_OTHER_COMPOUND: Final = "an old Office document (.doc, .ppt ...): save it as DOCX or text"
_OF_WORD: Final = slice(512, 514)  #: where Word has its first stream, and how that begins
_CLIPPINGS: Final = "==========\n"  #: between the entries that a Kindle writes
#: An entry: the book's title, a line with the place and the moment of marking, in whatever language, an empty line.
_CLIPPING = regex(r"\ufeff?[^\n]{1,300}\n- [^\n|]{3,120}(?:\|[^\n|]{3,120}){1,2}\n\s*\n")
_SLIDES = b"ppt/"  #: the folder of a presentation, in a zip


def unread(head: bytes) -> str:
    """What a file is that starts with these bytes, "" for one that is not known."""
    if head.startswith(b"PK\x03\x04") and _SLIDES in head:
        return "slides (.pptx): save them as PDF or text"
    if head.startswith(SIGNATURE):
        return _WORD if head[_OF_WORD] == b"\xec\xa5" else kind_of(first_names(head))
    return next((kind for at, signature, kind in _SIGNATURES if head.startswith(signature, at)), "")


def kind_of(names: Collection[str]) -> str:
    """What a compound file with these streams is that is not read."""
    return next((kind for name, kind in _COMPOUND.items() if name in names), _OTHER_COMPOUND)


def is_clippings(head: bytes) -> bool:
    """Whether a text is what a Kindle keeps of marked places: "My Clippings.txt"."""
    if b"==========" not in head:
        return False
    text = head_text(head).replace("\r\n", "\n")
    return _CLIPPINGS in text and _CLIPPING.match(text) is not None
