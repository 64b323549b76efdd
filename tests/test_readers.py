"""Archives and compressed files: read by content, nested, bounded; hostile ones are refused and named."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import random
import tarfile
import zipfile
import zlib

import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest import limits, readers
from ingest.archives import BombError
from store.errors import ParseError


def zipped(members, compression=zipfile.ZIP_DEFLATED):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return buffer.getvalue()


def tarred(members, mode="w"):
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode=mode) as archive:
        for name, data in members:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return buffer.getvalue()


def read(data, label="/in/file"):
    """(label after the root, kind, content or code) of every item; a bomb ends its archive as the worker does it."""
    steps = readers.items(io.BytesIO(data), label, len(data))
    out = []
    try:
        item = next(steps, None)
    except ParseError as error:
        return [("", "document", error.ledger_code)]
    while item is not None:
        bomb = None
        content = item.code
        if item.kind == "document":
            try:
                content = item.stream.read()
            except BombError as error:
                bomb, content = error, error.ledger_code
            except ParseError as error:
                content = error.ledger_code
        out.append((item.label.removeprefix(label), item.kind, content))
        try:
            item = steps.throw(bomb) if bomb else next(steps, None)
        except ParseError:
            break
    return out


TEXT = b"A short article.\n" * 20


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress, zstandard.compress])
def test_a_compressed_file_is_the_document(pack):
    assert read(pack(TEXT)) == [("", "document", TEXT)]


def with_dictionary(pieces, *, packed=False):
    """Pieces packed one by one with a dictionary that stands before them, as the Archive Team packs its WARC files."""
    words = zstandard.ZstdCompressionDict(TEXT * 8)
    told = zstandard.compress(words.as_bytes()) if packed else words.as_bytes()
    packer = zstandard.ZstdCompressor(dict_data=words)
    return b"]*M\x18" + len(told).to_bytes(4, "little") + told + b"".join(map(packer.compress, pieces))


def test_a_file_packed_with_a_dictionary_of_its_own():
    for packed in (False, True):
        assert read(with_dictionary([TEXT, b"two"], packed=packed)) == [("", "document", TEXT + b"two")]


def test_a_dictionary_that_is_damaged_or_a_bomb_is_told():
    frame = zstandard.compress(bytes(limits.RECORD_BYTES + 1))
    bomb = b"]*M\x18" + len(frame).to_bytes(4, "little") + frame
    damaged = with_dictionary([TEXT], packed=True)

    assert read(bomb)[0][2] == "bomb"
    assert read(damaged[:12] + b"xxxx" + damaged[16:])[0][2] == "damaged"
    assert read(damaged[:20])[0][2] == "damaged"
    assert read(tarred([("a.zst", damaged[:20]), ("b.txt", TEXT)]))[1:3] == [
        ("!a.zst", "rejected", "damaged"),
        ("!b.txt", "document", TEXT),
    ]


@pytest.mark.parametrize("pack", [bytes, gzip.compress, bz2.compress, lzma.compress, zstandard.compress])
@pytest.mark.parametrize("archive", [zipped, tarred])
def test_members_of_archives(archive, pack):
    data = pack(archive([("a/1.txt", TEXT), ("a/2.txt", b"two")]))

    assert read(data) == [
        ("", "open", ""),
        ("!a/1.txt", "document", TEXT),
        ("!a/2.txt", "document", b"two"),
        ("", "close", ""),
    ]


def test_nested_archives_to_depth_three():
    inner = zipped([("x.txt", TEXT)])
    three = tarred([("b.zip", zipped([("c.zip", inner)]))])
    four = zipped([("a.tar", three)])

    assert ("!b.zip!c.zip!x.txt", "document", TEXT) in read(three)
    assert ("!a.tar!b.zip!c.zip", "rejected", "too-deep") in read(four)
    assert read(gzip.compress(gzip.compress(gzip.compress(gzip.compress(TEXT))))) == [("", "rejected", "too-deep")]


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "..\\x.txt", "C:\\x.txt", "a" * 300 + ".txt"])
@pytest.mark.parametrize("archive", [zipped, tarred])
def test_names_of_members_are_labels(archive, name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    found = read(archive([(name, TEXT)]))

    assert found[1][1:] == ("document", TEXT)
    assert not list(tmp_path.iterdir())


def test_links_and_devices_in_a_tar_are_skipped():
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        for name, kind in (
            ("l", tarfile.SYMTYPE),
            ("h", tarfile.LNKTYPE),
            ("c", tarfile.CHRTYPE),
            ("f", tarfile.FIFOTYPE),
        ):
            info = tarfile.TarInfo(name)
            info.type = kind
            info.linkname = "/etc/passwd"
            archive.addfile(info)

    assert [(kind, code) for _, kind, code in read(buffer.getvalue())[1:-1]] == [("skipped", "not-regular")] * 4


def test_a_repeated_name_stays_two_documents():
    with pytest.warns(UserWarning, match="Duplicate name"):
        data = zipped([("x.txt", b"1"), ("x.txt", b"2")])

    assert [label for label, kind, _ in read(data) if kind == "document"] == ["!x.txt", "!x.txt (2)"]


def test_hidden_members_are_left_out():
    data = zipped([("__MACOSX/._x", b"1"), (".DS_Store", b"2"), ("a/.git/x", b"3"), ("x.txt", b"4")])

    assert [label for label, kind, _ in read(data) if kind == "document"] == ["!x.txt"]


def zeros(count, pack):
    packer = pack()
    return b"".join(packer.compress(bytes(limits.MiB)) for _ in range(count)) + packer.flush()


BOMBS = {
    "gzip": lambda: zeros(64, lambda: zlib.compressobj(9, wbits=31)),
    "bzip2": lambda: zeros(64, bz2.BZ2Compressor),
    "xz": lambda: zeros(64, lzma.LZMACompressor),
    "zstd": lambda: zstandard.compress(bytes(64 * limits.MiB)),
    "zip": lambda: zipped([("x.txt", bytes(64 * limits.MiB))]),
    "tar.gz": lambda: gzip.compress(tarred([("x.txt", bytes(64 * limits.MiB))])),
    "gzip of gzip": lambda: gzip.compress(zeros(64, lambda: zlib.compressobj(9, wbits=31))),
}


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_are_stopped(name):
    found = read(BOMBS[name]())

    assert "bomb" in [code for _, _, code in found]
    assert found[-1][2] == "bomb"


def test_many_overlapping_entries_are_a_bomb():
    """A zip whose directory names the same bytes a thousand times: where Python itself sees it, each is refused."""
    data = zipped([("x.txt", bytes(200_000))])
    start = data.index(b"PK\x01\x02")
    end = data.index(b"PK\x05\x06")
    entry = data[start:end]
    count = 1_000
    tail = bytearray(data[end:])
    tail[8:12] = count.to_bytes(2, "little") * 2
    tail[12:16] = (len(entry) * count).to_bytes(4, "little")

    found = read(data[:start] + entry * count + bytes(tail))

    refused = [each for each in found if each[1:] == ("rejected", "damaged")]
    assert found[-1][1:] == ("close", "bomb") or len(refused) >= count - 1


def test_a_name_record_of_megabytes_is_refused():
    info = tarfile.TarInfo("././@LongLink")
    info.type = tarfile.GNUTYPE_LONGNAME
    info.size = 1_000_000
    data = info.tobuf(tarfile.GNU_FORMAT) + b"a" * 1_000_448

    assert read(data)[-1] == ("", "close", "bomb")


def test_lying_sizes_in_a_zip_are_damage():
    data = bytearray(zipped([("x.txt", TEXT)], zipfile.ZIP_STORED))
    at = data.index(b"PK\x01\x02") + 20
    data[at : at + 8] = (10).to_bytes(4, "little") * 2

    assert ("!x.txt", "rejected", "damaged") in read(bytes(data))


def test_a_password_is_named():
    data = bytearray(zipped([("x.txt", TEXT), ("y.txt", TEXT)]))
    data[data.index(b"PK\x01\x02") + 8] |= 1

    assert ("!x.txt", "rejected", "encrypted") in read(bytes(data))
    assert ("!y.txt", "document", TEXT) in read(bytes(data))


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_a_cut_file_is_damage_not_an_empty_document(pack):
    data = pack(random.Random(1).randbytes(50_000))

    assert read(data[: len(data) // 2]) == [("", "document", "damaged")]


def test_what_comes_before_the_damage_is_delivered():
    lines = b"".join(b"line %d\n" % n for n in range(100_000))
    data = gzip.compress(random.Random(1).randbytes(200_000) + lines)
    (item,) = [i for i in readers.items(io.BytesIO(data[:-5_000]), "/x.gz", len(data)) if i.kind == "document"]
    got = item.stream.read(200_000)
    while True:
        try:
            got += item.stream.read(1000)
        except ParseError:
            break

    assert len(got) > 300_000


def test_bytes_behind_a_gzip_file_do_not_spoil_it():
    assert read(gzip.compress(TEXT) + b"rubbish") == [("", "document", TEXT)]


def test_a_docx_is_one_document():
    data = zipped([("[Content_Types].xml", b"<x/>"), ("word/document.xml", b"<y/>")])

    assert read(data) == [("", "document", data)]


def test_one_record_beyond_the_limit_is_refused_by_read_and_by_line(monkeypatch):
    monkeypatch.setattr(limits, "RECORD_BYTES", 1000)
    leaf = readers.Leaf(io.BytesIO(b"x" * 5000), 100)  # type: ignore[arg-type]
    with pytest.raises(ParseError, match="larger than"):
        leaf.readline()
    leaf = readers.Leaf(io.BytesIO(b"x" * 5000), 100)  # type: ignore[arg-type]
    with pytest.raises(ParseError, match="larger than"):
        leaf.read()


@given(
    st.binary(max_size=300),
    st.sampled_from([b"", b"\x1f\x8b\x08", b"PK\x03\x04", b"BZh9", b"\xfd7zXZ\x00", b"\x28\xb5\x2f\xfd"]),
)
def test_any_bytes_are_read_or_refused(data, magic):
    read(magic + data)


def test_a_zip_of_a_newer_version_is_refused():
    data = bytearray(zipped([("a.txt", TEXT)]))
    place = data.index(b"PK\x01\x02")
    data[place + 6] = 64

    assert read(bytes(data))[-1][1:] == ("close", "unsupported")


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_mutated_archives_never_raise(data):
    kinds = [zipped, tarred, lambda m: gzip.compress(tarred(m)), lambda m: bz2.compress(tarred(m))]
    base = bytearray(data.draw(st.sampled_from(kinds))([("a.txt", TEXT), ("b/c.txt", b"x" * 700)]))
    for _ in range(data.draw(st.integers(1, 4))):
        base[data.draw(st.integers(0, len(base) - 1))] = data.draw(st.integers(0, 255))
    found = read(bytes(base[: data.draw(st.integers(1, len(base)))]))

    opened = [label for label, kind, _ in found if kind == "open"]
    assert sorted(opened) == sorted(label for label, kind, _ in found if kind == "close")


def test_what_a_browser_saved_beside_a_page_is_skipped_in_a_zip_too():
    members = [
        ("a/Cranes_files/frame.html", b"<p>Buy</p>"),
        ("a/Cranes_files/deep/x.js", b"x"),
        ("a/Cranes.html", b"<p>Cranes</p>"),
        ("b/Cranes_files/alone.html", b"<p>Alone</p>"),
    ]

    assert read(zipped(members))[1:-1] == [
        ("!a/Cranes_files/frame.html", "skipped", "page-part"),
        ("!a/Cranes_files/deep/x.js", "skipped", "page-part"),
        ("!a/Cranes.html", "document", b"<p>Cranes</p>"),
        ("!b/Cranes_files/alone.html", "document", b"<p>Alone</p>"),
    ]


def test_a_zip_member_without_a_name_costs_nothing() -> None:
    """Zipfile asks for the last character of every name, and what stood behind such a member was lost."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        nameless = zipfile.ZipInfo("x")
        nameless.filename = "AA\0\0"
        archive.writestr(nameless, b"one")
        archive.writestr("b.txt", b"two")
    data = bytearray(packed.getvalue())
    for at in (26, data.index(b"PK\x01\x02") + 28):  # its name becomes an empty extra field
        data[at : at + 4] = b"\0\0\4\0"
    items = list(readers.items(io.BytesIO(data), "/a.zip", len(data)))

    assert [item.label for item in items if item.kind == "document"] == ["/a.zip!", "/a.zip!b.txt"]
