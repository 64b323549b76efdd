"""LaTeX: the preamble's title, writers and day, and the text that a reader sees."""

from __future__ import annotations

import io
import time

import pytest

from ingest import formats
from ingest.parsers import latex
from ingest.parsers.contract import Context
from store.model import Article, Rejected
from tests.every_format import LINES

TEX = rf"""% a comment
\documentclass[12pt]{{article}}
\usepackage[utf8]{{inputenc}}
\title{{Strike {{ends}} in \textbf{{Marr\'ena}}\thanks{{A note}}}}
\author{{Ilse Moor\thanks{{of the Post}} \and Tom Reed}}
\date{{3 November 2016}}
\begin{{document}}
\maketitle
{LINES[0]}\footnote{{It \emph{{rained}}.}} % not this
See \href{{https://harbour.example/c}}{{the contract}}~\cite{{x}} and 40\,\% --- ``so''.

\section*{{What was agreed}}\label{{a}}
\begin{{quote}}
{LINES[1]}
\end{{quote}}
\begin{{figure}}[h]\centering\includegraphics[width=1cm]{{a.png}}\caption{{A picture}}\end{{figure}}
\begin{{itemize}}
\item one
\item[b)] two
\end{{itemize}}
\[ x = y^2 \]
\begin{{thebibliography}}{{9}}\bibitem{{x}} A book.\end{{thebibliography}}
\end{{document}}
Not this.
"""


def read(text: str) -> Article | Rejected:
    assert formats.detect(text.encode()[:8192], "noname") is latex.PARSER
    [found] = latex.parse(io.BytesIO(text.encode()), Context(name="noname"))
    return found


def test_a_document():
    found = read(TEX)

    assert isinstance(found, Article)
    assert (found.title, found.authors) == ("Strike ends in Marréna", ("Ilse Moor", "Tom Reed"))
    assert found.published is not None
    assert (found.published.value, found.published.rule) == ("2016-11-03", "latex:date")
    said = f"{LINES[0]} (It rained.) See the contract and 40 % — “so”."
    assert found.body == f"{said}\n\nWhat was agreed\n\n{LINES[1]}\n\none\n\nb) two"
    assert [(link.title, link.url) for link in found.links] == [("the contract", "https://harbour.example/c")]


def test_no_day_is_today_and_a_preamble_alone_is_no_article():
    found = read(TEX.replace("3 November 2016", r"\today"))
    assert isinstance(found, Article)
    assert found.published is None

    found = read("\\documentclass{article}\n\\newcommand{\\x}{y}\n")
    assert isinstance(found, Rejected)
    assert found.code == "not-an-article"


@pytest.mark.parametrize(
    "piece", ["\\a{", "\\a[", "{", "}", "$$", "\\[", "\\begin{figure}", "\\item", "\\\\", "%", "\\'{", "\\section{a}"]
)
def test_hostile_commands_take_no_time(piece):
    begun = time.process_time()
    text = f"\\documentclass{{a}}\n\\title{{x\n\\begin{{document}}{piece * 20_000}"
    assert list(latex.parse(io.BytesIO(text.encode()), Context(name="x")))
    assert time.process_time() - begun < 4.0


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        (r"\begin{multicols}{2}Rain fell.\end{multicols}", "Rain fell."),
        (r"\begin{minipage}[t]{0.5\textwidth}Rain fell.\end{minipage}", "Rain fell."),
        (r"\begin{wrapfigure}{r}{4cm}\caption{A boat}\end{wrapfigure}Rain fell.", "Rain fell."),
        ("Rain fell. % so\n\nThe sun rose.", "Rain fell.\n\nThe sun rose."),
        ("Rain\n% so\nfell.", "Rain fell."),
        (r"Stra\ss{}e \LaTeX{} and \textcolor{red}{\emph{red} ink}", "Straße LaTeX and red ink"),
        (r"\href{https://x.example/}{the \emph{whole} report}", "the whole report"),
        (r"\foreignlanguage{french}{\og mot\fg{}} \verb|a b|", "« mot » a b"),
    ],
)
def test_what_a_reader_sees(tex, text):
    found = read(f"\\documentclass{{article}}\n\\begin{{document}}\n{tex}\n\\end{{document}}\n")

    assert isinstance(found, Article)
    assert found.body == text


def test_where_writers_work_is_no_writer():
    found = read(TEX.replace(r"\and Tom Reed", r"\\ Harbour Post \and Tom Reed \\ Ashby University"))

    assert isinstance(found, Article)
    assert found.authors == ("Ilse Moor", "Tom Reed")
