"""Searches as the public Factiva and Nexis guides print them: each is read unchanged, or says what it cannot do.

Sources: Factiva help on connectors and operators, its Developer's Kit on search statements and ranges, ProQuest's guide
to Factiva; Nexis Uni, Lexis Advance and lexis.com help on connectors, commands, sections and dates.
"""

from __future__ import annotations

from datetime import date

import pytest

from search.engine import open_engine
from search.grammar import ParseOptions, parse, render
from search.query import Nothing, Request
from search.scan import matches
from search.sync import sync
from store.errors import QueryError
from tests import conformance
from tests.archives import stored

TODAY = date(2020, 3, 15)

FACTIVA = [
    ("technology spending and canada", '"technology spending" AND "canada"', ""),
    ("merger or acquisition", '"merger" OR "acquisition"', ""),
    ("software not spreadsheets", '"software" AND NOT "spreadsheets"', ""),
    (
        "releases and (university or instruction, or courses)",
        '"releases" AND ("university" OR "instruction" OR "courses")',
        "",
    ),
    ("atleast5 microsoft", 'atleast5("microsoft")', ""),
    ("atleast10 Olympics and atleast10 Winter Games", 'atleast10("olympics") AND atleast10("winter games")', ""),
    ("atleast10 (Olympics and Winter Games)", 'atleast10("olympics") AND atleast10("winter games")', "atleast-and"),
    ("vodafone same telecommunications", '("vodafone" w/p "telecommunications")', ""),
    ("president w/2 bush", '("president" pre/2 "bush")', ""),
    ("world Cup adj5 rugby", '("world cup" pre/5 "rugby")', ""),
    ("carrefour near5 retail sales", '("carrefour" w/5 "retail sales")', ""),
    ("boeing 747/N30/british airways", '("boeing 747" w/30 "british airways")', ""),
    ("lockheed N4 stock", '("lockheed" w/4 "stock")', ""),
    ("toyota/F50/", '"toyota"', "first-words"),
    ("toyota/F50/ and japan", '"toyota" AND "japan"', "first-words"),
    ("engineer$3", '("engineer" OR engineer? OR engineer?? OR engineer???)', ""),
    ("chariot* or cat?", "chariot* OR cat?", ""),
    ("general electric and wc>1000", '"general electric" AND words:1001..', ""),
    ("bill clinton or gore and george bush", '"bill clinton" OR ("gore" AND "george bush")', "mixed-and-or"),
    ("closing date and (bid or bids)", '"closing date" AND ("bid" OR "bids")', ""),
    ("c++ and object-oriented programming", '"c" AND "object oriented programming"', ""),
    ('"peas and carrots"', '"peas and carrots"', ""),
    ("bill clinton's 'economic plan'", '"bill clinton s economic plan"', ""),
    ("president % clinton", '"president * clinton"', ""),
    ("date from 19990201 to 19990301", "date:1999-02-01..1999-03-01", ""),
    ("oil and date after 19990201", '"oil" AND date:1999-02-02..', ""),
    ("oil date from -7 to -1", '"oil" AND date:2020-03-08..2020-03-14', ""),
    ("oil and date after -14", '"oil" AND date:2020-03-02..', ""),
    ("upd after 19990201 and oil", 'added:1999-02-02.. AND "oil"', ""),
    ("hl=northern ireland and td=peace agreement", 'title:"northern ireland" AND body:"peace agreement"', ""),
    ("hd=clinton", 'title:"clinton"', ""),
    ('hd="central bank" and la=en', 'title:"central bank" AND language:"en"', ""),
    ("fds=IBM", "NOT *", "codes nothing-left"),
    ("rst=(TPLUS or TMNB) and oil", '(source:"tplus" OR source:"tmnb") AND "oil"', "names-not-codes"),
    ("rst=nyt", 'source:"nyt"', "names-not-codes"),
    ("hd=(apple or oil) and (ns=(c18 or c11) or in=i1)", 'title:"apple" OR title:"oil"', "codes"),
    ("oil not rst=wsj", '"oil" AND NOT source:"wsj"', "names-not-codes"),
    ("by=smith and pub=guardian", 'byline:"smith" AND source:"guardian"', ""),
    ("se=business and clm=opinion", 'section:"business"', "codes"),
    ("co=ibm and ric=IBM.N", 'entity:"ibm"', "names-not-codes codes"),
    ("an=j000000020020827dy8r00001", 'native_id:"j000000020020827dy8r00001"', ""),
    ("communicat* and (cell* or phone)", 'communicat* AND (cell* OR "phone")', ""),
    ("Nokia AND emerging markets", '"nokia" AND "emerging markets"', ""),
    ("online banking AND (retail or consumer)", '"online banking" AND ("retail" OR "consumer")', ""),
    ("vodafone same telecommunications same europe", '(("vodafone" w/p "telecommunications") w/p "europe")', ""),
    ("(oil or gas) near10 (price$ or cost$)", '(("oil" OR "gas") w/10 (price* OR cost*))', ""),
    ("hlp=oil near5 price", '(hlp:"oil" w/5 hlp:"price")', ""),
    ("hd=oil prices and hlp=opec", 'title:"oil prices" AND hlp:"opec"', ""),
    (
        "oil w/5 price not (hd=(market talk or brief))",
        '("oil" pre/5 "price") AND NOT (title:"market talk" OR title:"brief")',
        "",
    ),
    ("oil, gas and coal", '"oil gas" AND "coal"', ""),
    ("wom?n same market", '(wom?n w/p "market")', ""),
    (
        "atleast3 climate change and atleast2 (carbon or emission$)",
        'atleast3("climate change") AND atleast2(("carbon" OR emission*))',
        "",
    ),
    ("oil w/ price", '("oil" pre/1 "price")', ""),
    ("pd=20190201", "date:2019-02-01..2019-02-01", ""),
    ("oil and pd>20190101", '"oil" AND date:2019-01-02..', ""),
]

LEXIS = [
    (
        "recycl! W/10 packag! OR container AND fast food",
        "(recycl* w/10 (packag* OR container)) AND (fast pre/1 food)",
        "",
    ),
    ("land trust AND Ohio", "(land pre/1 trust) AND ohio", ""),
    ("business loss w/10 tax deduction", "((business pre/1 loss) w/10 (tax pre/1 deduction))", ""),
    ("marvin W/SEG marvin", "(marvin w/999999 marvin)", ""),
    ("fiduciary near/1 duty near/10 breach", "((fiduciary w/1 duty) w/10 breach)", ""),
    ("fiduciary onear/1 duty", "(fiduciary pre/1 duty)", ""),
    ("capital but not gains", "capital AND NOT gains", ""),
    ("trust AND NOT charitable AND bhopal", "trust AND NOT (charitable AND bhopal)", ""),
    ("trust and not name(manville)", "trust AND NOT entity:manville", ""),
    ("allcaps(RICO) and money /5 launder!", "allcaps(rico) AND (money w/5 launder*)", ""),
    ("caps(Apple)", "caps(apple)", ""),
    ("nocaps(apple)", "nocaps(apple)", ""),
    ("Atleast5(caps(Apple Computer))", "atleast5((caps(apple) pre/1 caps(computer)))", ""),
    (
        "Hlead(allcaps(RICO) and atleast5(allcaps(RICO))",
        "hlp:allcaps(rico) AND atleast5(hlp:allcaps(rico))",
        "closed-bracket",
    ),
    (
        "Hlead(Caps(Apple)) and atleast10(Caps(Apple)) and term(new products #85plus#) and length > 2000",
        "hlp:caps(apple) AND atleast10(caps(apple)) AND (entity:new pre/1 entity:products) AND words:2001..",
        "relevance",
    ),
    ("length(>1200)", "words:1201..", ""),
    ("overtime pre/3 compensation", "(overtime pre/3 compensation)", ""),
    ("overtime pre/p compensation", "(overtime pre/75 compensation)", "about"),
    ("overtime +p compensation", "(overtime pre/75 compensation)", "about"),
    ("overtime pre/s compensation", "(overtime pre/25 compensation)", "about"),
    ("vicious w/3 dog", "(vicious w/3 dog)", ""),
    ("vicious /3 dog", "(vicious w/3 dog)", ""),
    ("dog w/para bite", "(dog w/p bite)", ""),
    ("dog w/sent bite", "(dog w/s bite)", ""),
    ("dog /seg bite", "(dog w/999999 bite)", ""),
    ("dog near/s bite", "(dog w/s bite)", ""),
    ("cat not/5 dog", "NOT (cat w/5 dog) AND cat", "not-near"),
    ("cat not w/seg dog", "NOT (cat w/999999 dog) AND cat", "not-near"),
    (
        "bankrupt! w/25 discharg! and student or college or education! w/5 loan",
        "(bankrupt* w/25 discharg*) AND ((student OR college OR education*) w/5 loan)",
        "",
    ),
    ("rico not w/5 puerto", "NOT (rico w/5 puerto) AND rico", "not-near"),
    ("BODY (Hispanic or latino)", "body:hispanic OR body:latino", ""),
    ("BYLINE (murrow, edward r.)", "((byline:murrow pre/1 byline:edward) pre/1 byline:r)", ""),
    ("DATE (date is 24/09/1999)", "date:1999-09-24..1999-09-24", ""),
    ("DATE (previous year)", "date:2019-01-01..2019-12-31", ""),
    ("date is 24/09/1999", "date:1999-09-24..1999-09-24", ""),
    ("oil and date aft 1/13/1997", "oil AND date:1997-01-14..", ""),
    ("oil and date aft 13/1/97 and date bef 1/31/97", "oil AND date:1997-01-14.. AND date:..1997-01-30", ""),
    ("oil and date > 1/31/1997", "oil AND date:1997-02-01..", ""),
    ("oil and date(geq (1/13/2019) and leq (12/31/2019))", "oil AND date:2019-01-13.. AND date:..2019-12-31", ""),
    ("oil and date(>2019)", "oil AND date:2020-01-01..", ""),
    ("plural(jobs) w/5 cut!", "(jobs w/5 cut*)", "number-ignored"),
    ("headline(oil w/5 price!)", "(title:oil w/5 title:price*)", ""),
    ("HEADLINE(oil) AND LENGTH(>500)", "title:oil AND words:501..", ""),
    ("hlead(oil) and publication(guardian)", "hlp:oil AND source:guardian", ""),
    (
        "publication(new york times) and byline(smith)",
        "((source:new pre/1 source:york) pre/1 source:times) AND byline:smith",
        "",
    ),
    ("language(english)", 'language:"en"', ""),
    ("load-date(geq (01/01/2019))", "added:2019-01-01..", ""),
    ("subject(oil)", "entity:oil", ""),
    ("jur**", '("jur" OR jur? OR jur??)', ""),
    ("bank**", '("bank" OR bank? OR bank??)', ""),
    ("wom*n", "wom?n", ""),
    ("ATLEAST10(climate)", "atleast10(climate)", ""),
    ("(oil or gas) w/10 (price! or cost!)", "((oil OR gas) w/10 (price* OR cost*))", ""),
    ("oil price! w/p (opec or saudi arabia)", "((oil pre/1 price*) w/p (opec OR (saudi pre/1 arabia)))", ""),
    ("mental health AND california AND budget", "(mental pre/1 health) AND california AND budget", ""),
    ("title(oil) and graphic(chart)", "title:oil", "codes"),
    ("terms(oil)", "entity:oil", ""),
]


def read(query, dialect):
    return parse(query, ParseOptions(today=TODAY, dialect=dialect))


@pytest.mark.parametrize(("query", "expected", "notes"), FACTIVA)
def test_factiva(query, expected, notes):
    parsed = read(query, "factiva")

    assert render(parsed.node) == expected
    assert " ".join(dict.fromkeys(note.code for note in parsed.notes)) == notes


@pytest.mark.parametrize(("query", "expected", "notes"), LEXIS)
def test_lexis(query, expected, notes):
    parsed = read(query, "lexis")

    assert render(parsed.node) == expected
    assert " ".join(dict.fromkeys(note.code for note in parsed.notes)) == notes


FOUND = [
    ("factiva", "hd=(apple or oil) and wc>5 not juice", [13, 16]),
    ("factiva", "central % chose", [11]),
    ("factiva", "hlp=oil near2 rose", [16]),
    ("factiva", "strike$1 and date after -1", [12]),
    ("factiva", "the strike$1 began", [12]),
    ("factiva", "date from -1 to -0", [12, 13]),
    ("lexis", "HLEAD(apple) AND LENGTH > 5 AND NOT juice", [13]),
    ("lexis", "merger w/seg rival", [4]),
    ("lexis", "at w/seg talk", []),
    ("lexis", "oil w/seg oil", [16]),
    ("lexis", "oil not w/5 price", []),
    ("lexis", "central** w/3 smil!", [11]),
    ("lexis", "governor pre/s smiled", [11]),
    ("lexis", "company(apple) and BODY (cook)", [24]),
    ("lexis", "DATE(previous year) and title(rebels or legal)", [1]),
    ("lexis", "graphic(chart)", []),
]


@pytest.mark.parametrize(("dialect", "query", "expected"), FOUND)
def test_what_the_reference_finds(dialect, query, expected):
    node = read(query, dialect).node

    assert [article.id for article in conformance.ARTICLES if matches(node, article)] == expected


@pytest.mark.parametrize("name", ["tantivy", "whoosh", "fts5"])
def test_engines_find_the_same(name, tmp_path):
    archive = stored(tmp_path / "a.db", conformance.ARTICLES)
    engine = open_engine(name, archive)
    sync(archive, engine)
    for dialect, query, expected in FOUND:
        page = engine.search(Request(node=read(query, dialect).node, limit=100))
        assert sorted(hit.id for hit in page.hits) == expected, query
    engine.close()
    archive.close()


def test_a_query_of_foreign_fields_only_finds_nothing_and_says_so():
    parsed = read("ns=c18 or ns=c11", "factiva")

    assert parsed.node == Nothing()
    assert [note.code for note in parsed.notes] == ["codes", "nothing-left", "codes"]


@pytest.mark.parametrize(
    ("dialect", "query"), [("factiva", "oil date before 02/01/1999"), ("lexis", "date aft 2/1/99")]
)
def test_a_day_with_two_readings_is_refused_in_every_dialect(dialect, query):
    with pytest.raises(QueryError, match="1999-01-02 or 1999-02-01"):
        read(query, dialect)

    parse(query, ParseOptions(today=TODAY, dialect=dialect, date_order="mdy"))


def test_many_fields_and_pairs_are_read_without_deep_recursion():
    read("hd=a near5 " * 3000, "factiva")
    read("a** " * 3000, "lexis")
    read("not/5 " * 3000, "lexis")
