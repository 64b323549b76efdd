"""How query texts are read: trees, notes, errors with their exact words, and that nothing else is ever raised."""

from __future__ import annotations

import importlib.util
import random
import string
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.grammar import ParseOptions, clauses, explain_words, has_dates, parse, positive_units, render, scores
from search.query import And, AtLeast, Everything, Near, Not, Nothing, Or, Phrase, Wildcard, Word
from store.errors import QueryError

TODAY = date(2020, 3, 15)
OWN = ParseOptions(today=TODAY)


BAD_HAS = '"has:red" is not known: has: takes title, byline, link, date, ...; searched as text'
TWO_READINGS = (
    "03/04/2020 has two readings: 2020-03-04 or 2020-04-03; write one of them, or set --date-order: line 1, column 6"
)
BACKWARDS = '"2020" (2020-01-01) is after "2019" (2019-12-31): no day lies between them: line 1, column 6'
CONTRADICTION = (
    "the dates contradict each other: not before 2020-01-01 and not after 2019-12-31 leaves no day: line 1, column 18"
)
NO_DATE = (
    '"soon" is not a date: dates look like 2019, 2019-03, 2019-03-05, 2019..2020-03, -7d, today or "last week": '
    "line 1, column 6"
)
NEARBY = '[words like "econ*" in the title] together with ["crisis" or its inflected forms] within 5 words'


def load(name):
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


generate = load("generate")


def reading(query, **options):
    return render(parse(query, ParseOptions(today=TODAY, **options)).node)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("a b", "a AND b"),
        ("a AND b OR c", "(a AND b) OR c"),
        ("a (b OR c) NOT d", "a AND (b OR c) AND NOT d"),
        ("merger OR takeover NOT bid", "merger OR (takeover AND NOT bid)"),
        ("NOT NOT a", "a"),
        ("- a", "a"),
        ("a -b -(c d)", "a AND NOT b AND NOT (c AND d)"),
        ("a –b", "a AND NOT b"),
        ("fox-it", '"fox it"'),
        ("--from", "from"),
        ('\ufeff"a b" \u200b(c) \u2060-d', '"a b" AND c AND NOT d'),
        ("a\u00a0b", "a AND b"),
        ("«a b»", '"a b"'),
        ('"a b"~3', '"a b"~3'),
        ("crude w/5 oil pre/2 price", "((crude w/5 oil) pre/2 price)"),
        ("a w/3 (b OR c)", "(a w/3 (b OR c))"),
        ("a NEAR/3 b w/p c", "((a w/3 b) w/p c)"),
        ("a near/0 b", "(a w/1 b)"),
        ("title:(a OR b) c", "(title:a OR title:b) AND c"),
        ("hd=a by:b pub:c", "title:a AND byline:b AND source:c"),
        ("title:caps(Apple)", "title:caps(apple)"),
        ("caps(Tim Cook)", "caps(tim) AND caps(cook)"),
        ('caps("Tim Cook")', 'caps("tim cook")'),
        ("atleast3 strike", "atleast3(strike)"),
        ("atleast3(a OR b)", "atleast3((a OR b))"),
        ("a^2 (b c)^0.5", "(a)^2 AND (b AND c)^0.5"),
        ("roam~ roam~1 roam~0", 'roam~2 AND roam~1 AND "roam"'),
        ("econ*-pol?cy", '"econ* pol?cy"'),
        ("a***b ?*?", 'a*b AND "??*"'),
        ("words>800 words:1..2 wc<=9", "words:801.. AND words:1..2 AND words:..9"),
        ("words > 800", "words:801.."),
        ("words:[100 TO 200] words:[* TO 9] wc:5-7", "words:100..200 AND words:..9 AND words:5..7"),
        ("id:5,7 words>=1,000", "(id:5 OR id:7) AND words:1000.."),
        ('"profit"-loss (a)-b', '"profit" AND loss AND a AND NOT b'),
        ("site:https://BBC.co.uk/x site:*.org la:en-US", 'site:"BBC.co.uk" AND site:"org" AND language:"en"'),
        ("newer_than:7d", "date:2020-03-08.."),
        ("older_than:1y", "date:..2019-03-14"),
        (
            "year:2019 date:2018–2020 date:2019-01-01/2019-03-31",
            "date:2019-01-01..2019-12-31 AND date:2018-01-01..2020-12-31 AND date:2019-01-01..2019-03-31",
        ),
        ("id:N4 id:7", 'native_id:"N4" AND id:7'),
        ("la=German", 'language:"de"'),
        ("title:*", "has:title"),
        ("link:*", "has:link"),
        ("place:*", "has:dateline OR has:place"),
        ("\\OR \\(a\\) \\atleast2", "or AND a AND \\atleast2"),
        ('"AND"', '"and"'),
        ("date from 20190201 to 20190301", "date:2019-02-01..2019-03-01"),
        ("http://a.org/b", '"http a org b"'),
        ("cafe\u0301 İ", "cafe AND i"),
        ("\u2068Ann\u2069", "ann"),
    ],
)
def test_reading(query, expected):
    assert reading(query) == expected


@pytest.mark.parametrize(
    ("query", "code", "column", "text"),
    [
        ('a "b c', "closed-quote", 3, "the quote that was opened here is closed at the end"),
        ("(oil", "closed-bracket", 1, "the bracket that was opened here is closed at the end"),
        ("oil) gas", "stray-bracket", 4, "this bracket closes nothing: it is left out"),
        ("autor:x", "unknown-field", 1, 'there is no field "autor": searched as text; did you mean "author:"?'),
        ("qqqqq:x", "unknown-field", 1, 'there is no field "qqqqq": searched as text'),
        ("a OR b c", "mixed-and-or", 1, "AND binds before OR here; brackets make it plain"),
        ("a or b", "lower-case-operator", 3, '"or" is searched as a word; OR in capitals means either'),
        ("a AND", "dangling-operator", 3, '"AND" has nothing to join: it is left out'),
        ("OR", "no-words", 1, "only operators and signs: searched as words"),
        ("+?!", "no-words", 1, "there is no word to search for"),
        ("C++", "signs-dropped", 1, 'only letters and digits are searched: "C++" is read as "c"'),
        ("who won?", "question-mark", 5, '"?" stands for one more character: leave it out to find "won" itself'),
        ("a w/5 (b c)", "not-an-operand", 3, '"w/5" takes words, phrases and OR-groups: it is read as AND'),
        ("a w/0 b", "distance-zero", 3, '"w/0": the smallest distance is 1, side by side'),
        ("has:red", "bad-value", 5, BAD_HAS),
        ("oil !gas", "exclamation-mark", 5, '"!" leaves nothing out: -gas does'),
        ("headline(oil)", "field-call", 1, '"headline(" is searched as a word: the field is headline:(...)'),
        ("a NEAR b", "near-without-number", 3, '"NEAR" is searched as a word: write how near, NEAR/5'),
        ("words:many", "bad-value", 7, '"many" is not a number: write words>800, words:100..200; searched as text'),
        ("title:", "empty-field", 1, '"title:" has no value: it is left out'),
        ("word~7", "fuzzy-distance", 1, "a fuzzy word may differ in 1 or 2 letters: 2 is taken"),
        ("fox-it~1", "fuzzy-ignored", 1, "~ takes one word without wildcards: it is left out here"),
        ("a^0", "boost-zero", 4, "a boost is larger than 0: it is left out"),
        ("atleast2(a b)", "atleast-and", 1, '"atleast2" is asked of each part that AND joins'),
        ("(" * 33 + "a", "too-deep", 33, "brackets deeper than 32 are left out"),
        ("z" * 256, "long-word", 1, "no word of more than 255 characters can be found"),
        ("a " * 1025, "too-many-words", 2049, "only the first 1,024 words and values are searched"),
    ],
)  # fmt: skip
def test_note(query, code, column, text):
    notes = parse(query, OWN).notes
    found = next(note for note in notes if note.code == code)

    assert (found.text, found.line, found.column) == (text, 1, column)
    with pytest.raises(QueryError) as caught:
        parse(query, ParseOptions(today=TODAY, strict=True))
    assert (caught.value.line, caught.value.column) == (1, notes[0].column)


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("oil\n date:2019-13", "2019-13 is not a date: there is no month 13: line 2, column 7"),
        ("date:2019-02-29", "2019-02-29 is not a date: that month has no day 29: line 1, column 6"),
        ("date:03/04/2020", TWO_READINGS),
        ("date:2020..2019", BACKWARDS),
        ("since:2020 until:2019", CONTRADICTION),
        ("date:soon", NO_DATE),
    ],
)  # fmt: skip
def test_date_error(query, message):
    with pytest.raises(QueryError) as caught:
        parse(query, OWN)

    assert str(caught.value) == message
    assert caught.value.exit_code == 2


def test_notes_are_few_and_say_how_many_more():
    notes = parse("autor:x " * 500, OWN).notes

    assert len(notes) == 6
    assert notes[-1].text == "and 495 more notes"


def test_empty_and_everything():
    assert parse("", OWN).node == parse(" \n\x00", OWN).node == parse("*", OWN).node == Everything()
    assert parse("NOT *", OWN).node == Nothing()


def test_strict_takes_a_clean_query():
    assert parse("oil AND (gas OR coal)", ParseOptions(today=TODAY, strict=True)).notes == ()


def test_walkers():
    node = parse('title:oil w/3 "a b" -gas date:2019 atleast2(coal OR p*)', OWN).node
    units = positive_units(node)

    assert [unit.scope for unit in units[:1]] == ["title"]
    assert [type(unit) for unit in units] == [Word, Phrase, Word, Wildcard]
    assert has_dates(node)
    assert [type(leaf) for leaf in clauses(node, positive=True)][::2] == [Near, AtLeast]
    assert not scores(parse("-oil date:2019", OWN).node)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("rebel", '"rebel" or its inflected forms'),
        ('a OR "b c" -d', '"a" or its inflected forms, or (the phrase "b c", and not "d" or its inflected forms)'),
        ("words>800 is:undated", "number of words from 801 on, and without a date"),
        ("date:2019-03-05", "published of 2019-03-05"),
        ("title:econ* w/5 crisis", NEARBY),
    ],
)  # fmt: skip
def test_explained_in_plain_words(query, expected):
    assert explain_words(parse(query, OWN).node) == expected


def check(text, options=OWN):
    """Any text is read; what is written canonically reads the same."""
    try:
        node = parse(text, options).node
    except QueryError:
        return
    explain_words(node)
    if options.dialect == "backfile":
        assert parse(render(node), OWN).node == node


def test_random_texts_are_read():
    rng = random.Random(20_000)
    for text in generate.texts(rng, 5000):
        check(text)
    for dialect in ("factiva", "lexis"):
        for text in generate.texts(rng, 1000):
            check(text, ParseOptions(today=TODAY, dialect=dialect))


def test_marks_of_direction_alone_are_no_words():
    for text in ("\u061c:\u2066", "\u061c AND \u2066", "\u200e"):
        check(text)
    assert parse("\u061c:\u2066", OWN).node == Nothing()


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters() | st.sampled_from('"()*?~^:-\\ANDORTw/5'), max_size=80))
def test_any_text_is_read(text):
    check(text)


def test_random_trees_are_written_and_read():
    """A tree of the generator may have no notation of its own, but its text is always read."""
    for tree in generate.trees(random.Random(3), 500):
        try:
            explain_words(tree)
            check(render(tree))
        except QueryError:
            continue


@pytest.mark.parametrize(
    "unit",
    ["(", "price oil ", '"a ', "caps(", "atleast2(", "NOT ", "a w/5 ", "title:", "a: ", "autor:x ", "*", "a OR b ",
     "\\", ")", "(a ", "date ", "words > ", "~", "a^2", "or ", "\ud800", "\u202e(", "w/", "-(", "a,", "date(", "x/n3/"],
)  # fmt: skip
@pytest.mark.parametrize("dialect", ["backfile", "factiva", "lexis"])
def test_hostile_text_takes_linear_time(unit, dialect):
    options = ParseOptions(today=TODAY, dialect=dialect)

    def cost(size):
        text = unit * (size // len(unit))
        best = 9.0
        for _ in range(2):
            start = time.process_time()
            check_only(text, options)
            best = min(best, time.process_time() - start)
        return best

    assert cost(32_000) <= 10 * cost(8_000) + 0.05


def check_only(text, options):
    try:
        parse(text, options)
    except QueryError:
        return


def test_a_thousand_characters_take_two_milliseconds():
    """Measured 0.9 ms on the machine it was written on; the floor allows for a loaded one."""
    rng = random.Random(5)
    text = " ".join(rng.choice(string.ascii_lowercase) * 5 + " OR b w/3 c" for _ in range(62))[:1000]
    best = min(_timed(text) for _ in range(5))

    assert best < 0.008


def _timed(text):
    start = time.process_time()
    parse(text, OWN)
    return time.process_time() - start


def test_tree_is_flat():
    assert parse("a b (c d)", OWN).node == And(tuple(Word(word) for word in "abcd"))
    assert parse("a OR (b OR c)", OWN).node == Or(tuple(Word(word) for word in "abc"))
    assert parse("-(-a)", OWN).node == Word("a")
    assert parse("-a", OWN).node == Not(Word("a"))
