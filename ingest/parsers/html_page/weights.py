"""How much each feature says for or against a block: a logistic regression, fitted by bench/train_html.py."""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType

# fitted
BIAS = -2.686
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "after": 0.671,
        "after_title": 1.175,
        "article": -0.423,
        "aside": 0.517,
        "at_first": 0.543,
        "at_title": 0.136,
        "bad": -1.072,
        "before": 0.175,
        "before_title": -0.773,
        "bio": -0.336,
        "bold": -2.677,
        "byline": -0.035,
        "call": -0.999,
        "caption": 0.496,
        "colon": 0.643,
        "credit": -0.997,
        "date": -0.590,
        "dek": 0.874,
        "described": 1.342,
        "div": -0.422,
        "done": -1.220,
        "ends": 1.004,
        "figure": 0.035,
        "footer": -0.489,
        "form": 0.179,
        "good": 0.120,
        "grand": -0.159,
        "great": 0.528,
        "h1": -0.213,
        "header": -0.171,
        "heading": 0.269,
        "heart": -0.365,
        "heart_depth": -1.247,
        "hidden": 0.338,
        "inside": 0.356,
        "lead": -0.296,
        "least": 2.351,
        "letter": -1.087,
        "li": -0.759,
        "like_title": -0.483,
        "lines": -1.681,
        "link_item": 0.524,
        "linked": -0.766,
        "lower": 0.126,
        "main": -0.074,
        "marked": 0.518,
        "mass": 1.035,
        "mass2": 0.376,
        "mean": 0.256,
        "meta": -2.185,
        "most": -1.839,
        "nav": -0.281,
        "near_box": -1.422,
        "near_caption": -1.946,
        "next": -0.227,
        "order": 0.235,
        "p": 0.415,
        "parent": -0.772,
        "past_last": -2.335,
        "path": 2.625,
        "prev": 0.106,
        "quote": 1.108,
        "quote_mark": 0.699,
        "read": -1.589,
        "repeat": -4.107,
        "sentences": 0.633,
        "short_open": 0.105,
        "size": 0.917,
        "standfirst": 1.229,
        "stated": -0.261,
        "table": -0.293,
        "title": -1.097,
        "to_first": 1.211,
        "tweet": 1.000,
        "unstated": -1.143,
        "upper": 0.116,
        "url": 1.276,
        "vote0": 0.373,
        "vote1": 0.139,
        "window": 0.528,
    }
)
# end


def score(row: Mapping[str, float]) -> float:
    """The chance that a block with these features is part of the article, 0 to 1."""
    return 1.0 / (1.0 + math.exp(-BIAS - sum(weight * row[name] for name, weight in WEIGHTS.items())))
