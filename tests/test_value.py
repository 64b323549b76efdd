"""Light frozen values behave as frozen dataclasses do."""

from __future__ import annotations

import pickle

import pytest

from search.query import And, Everything, Nothing, Or, Phrase, Word
from search.value import replace

A, B = Word("a"), Word("b", exact=True)


def test_fields_by_position_and_name_with_defaults() -> None:
    assert (B.text, B.scope, B.exact, B.case) == ("b", "text", True, "")
    assert repr(B) == "Word(text='b', scope='text', exact=True, case='')"


def test_equal_means_same_class_and_same_fields() -> None:
    assert Word("a") == A
    assert And((A, B)) != Or((A, B))
    assert Everything() != Nothing()
    assert A != "a"
    assert len({And((A, B)), And((Word("a"), B)), Or((A, B))}) == 2


def test_frozen() -> None:
    with pytest.raises(AttributeError):
        A.text = "c"  # type: ignore[misc]
    with pytest.raises(AttributeError):
        del A.text


def test_replace_and_pickle() -> None:
    assert replace(B, text="c") == Word("c", exact=True)
    assert pickle.loads(pickle.dumps(Phrase((A, B)))) == Phrase((A, B))


def test_match_by_position() -> None:
    match And((A, B)):
        case Or():
            found = None
        case And((first, Word(text, _, exact))):
            found = (first, text, exact)

    assert found == (A, "b", True)


@pytest.mark.parametrize(
    ("args", "given"), [((), {}), (("a", "text", False, "", 1), {}), (("a",), {"text": "b"}), (("a",), {"x": 1})]
)
def test_wrong_arguments(args: tuple[object, ...], given: dict[str, object]) -> None:
    with pytest.raises(TypeError):
        Word(*args, **given)
