"""Stories that page builders cut into boxes of one kind, of which an extractor finds the first one."""

from __future__ import annotations

import pytest
from lxml import html

from ingest.parsers.html_page.blocks import split
from ingest.parsers.html_page.twins import with_twins

TEXT = [
    "The council of Harrow voted on Monday to rebuild the old bridge over the river, officials of the town said.",
    "Work begins in June and will cost four million, most of which the county pays, the mayor told reporters.",
    "The ferry keeps running until the bridge opens, and nobody on the island has to drive around the lake again.",
    "Those who live on the far bank have waited for nine years, said the woman who sells the tickets for the boat.",
    "The builders of the new bridge want to keep two arches of the old one for those who fish there in the summer.",
    "A vote on the colour of the railing was put off until the autumn, as neither side had brought its paint along.",
]


@pytest.mark.parametrize("known", [0.3, 0.6])
def test_the_second_box_is_kept_whether_its_first_paragraph_was_or_not(known: float) -> None:
    first, second = ("".join(f"<p>{text}</p>" for text in part) for part in (TEXT[:3], TEXT[3:]))
    page = f"<div class=body-part>{first}</div><div class=ad></div><div class=body-part>{second}</div>"
    found = split(html.fromstring(f"<html><body><main>{page}</main></body></html>"))
    scores = [0.95, 0.95, 0.95, known, 0.3, 0.2]

    assert min(with_twins(found, [[0.0, 1.0]] * len(found), scores)) > 0.5
