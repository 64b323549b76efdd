"""The walk: fixed order, nothing opened, what is no plain file is named at once."""

from __future__ import annotations

import os
import socket
import time

import pytest

from ingest.walk import check_roots, walk
from store.errors import UsageError


def labels(found, root):
    return [os.path.relpath(f.label, root) for f in found]


def test_order_is_by_the_bytes_of_names(tmp_path):
    for name in ("b.txt", "a/z.txt", "a/é.txt", "a.txt", "Z.txt", "a/b/c.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")

    assert labels(walk([str(tmp_path)]), tmp_path) == ["Z.txt", "a/b/c.txt", "a/z.txt", "a/é.txt", "a.txt", "b.txt"]


def test_fifo_socket_and_link_are_skipped_at_once(tmp_path):
    os.mkfifo(tmp_path / "fifo")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "socket"))
        (tmp_path / "link").symlink_to("/etc/hostname")
        (tmp_path / "loop").symlink_to("loop")
        began = time.monotonic()
        found = list(walk([str(tmp_path)]))

    assert time.monotonic() - began < 1
    assert [f.code for f in found] == ["not-regular"] * 4
    assert {f.reason for f in found} == {"a FIFO", "a socket", "a symbolic link, not followed"}


def test_a_fifo_as_an_argument_does_not_block(tmp_path):
    os.mkfifo(tmp_path / "fifo")

    assert [f.code for f in walk([str(tmp_path / "fifo")])] == ["not-regular"]


def test_links_are_followed_on_request_and_loops_end(tmp_path):
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "up").symlink_to("..")
    (tmp_path / "a" / "self").symlink_to(".")
    (tmp_path / "a" / "x.txt").write_text("x")
    (tmp_path / "z.txt").symlink_to("a/x.txt")

    assert labels(walk([str(tmp_path)], follow=True), tmp_path) == ["a/x.txt", "z.txt"]


def test_deep_folders_do_not_exhaust_the_stack(tmp_path):
    # relative steps: the path as a whole is longer than one call takes only far beyond this depth
    deep = tmp_path
    for _ in range(900):
        deep = deep / "d"
        deep.mkdir()
    (deep / "x.txt").write_text("x")

    assert len(list(walk([str(tmp_path)]))) == 1


def test_hidden_files_and_our_own_archive_are_left_out(tmp_path):
    for name in (".hidden", ".git/config", "a.txt", "articles.db", "articles.db-wal", "articles.db.lock"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    (tmp_path / "articles.db.index" / "tantivy").mkdir(parents=True)
    (tmp_path / "articles.db.index" / "tantivy" / "meta.json").write_text("{}")

    assert labels(walk([str(tmp_path)], leave_out=tmp_path / "articles.db"), tmp_path) == ["a.txt"]


def test_overlapping_arguments_are_walked_once(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "x.txt").write_text("x")
    roots = [str(tmp_path / "in"), str(tmp_path), str(tmp_path / "in" / "x.txt")]

    assert labels(walk(roots), tmp_path) == ["in/x.txt"]


def test_a_name_that_is_not_utf8_stays_readable_and_openable(tmp_path):
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(path, "wb") as stream:  # noqa: PTH123
        stream.write(b"x")

    (found,) = walk([str(tmp_path)])

    assert found.label.endswith("caf\\xe9.txt")
    assert os.fsencode(found.path) == path


def test_a_folder_that_vanishes_is_reported(tmp_path):
    (tmp_path / "gone").mkdir()
    steps = walk([str(tmp_path), str(tmp_path / "gone")])
    (tmp_path / "gone").rmdir()

    assert [f.code for f in steps] == ["vanished"]


def test_missing_paths_are_refused_before_anything_is_done(tmp_path):
    with pytest.raises(UsageError, match="no such file or folder"):
        check_roots([str(tmp_path), str(tmp_path / "nothing")])


@pytest.mark.parametrize("folder", ["Cranes_files", "Cranes-Dateien", "Cranes_fichiers", "Cranes.files"])
def test_what_a_browser_saved_beside_a_page_is_a_part_of_it(tmp_path, folder):
    (tmp_path / folder / "deep").mkdir(parents=True)
    for name in ("frame.html", "a.js", "deep/b.html"):
        (tmp_path / folder / name).write_text("<p>Buy</p>", encoding="utf-8")
    alone = [found.code for found in walk([str(tmp_path)])]
    (tmp_path / "Cranes.htm").write_text("<p>Cranes</p>", encoding="utf-8")
    beside = {found.label.removeprefix(f"{tmp_path}/"): found for found in walk([str(tmp_path)])}

    assert alone == ["", "", ""]
    assert beside.pop("Cranes.htm").code == ""
    assert {found.code for found in beside.values()} == {"page-part"}
    assert {found.reason for found in beside.values()} == {"a part of the saved page Cranes.htm"}
