"""How much each feature says for or against a block: a logistic regression, fitted by bench/train_html.py."""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType

# fitted
BIAS = -3.437
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "after": 0.744,
        "after_title": 1.251,
        "article": -0.375,
        "aside": 0.606,
        "at_first": 0.544,
        "at_title": 0.224,
        "bad": -1.104,
        "before": 0.210,
        "before_title": -0.561,
        "bio": -0.350,
        "bold": -2.576,
        "byline": 0.025,
        "call": -0.980,
        "caption": 0.500,
        "colon": 0.702,
        "credit": -1.014,
        "date": -0.565,
        "dek": 0.959,
        "described": 1.317,
        "div": -0.322,
        "done": -1.197,
        "ends": 1.037,
        "figure": 0.109,
        "footer": -0.504,
        "form": 0.178,
        "good": 0.200,
        "grand": -0.222,
        "great": 0.563,
        "h1": -0.366,
        "header": -0.133,
        "heading": 0.365,
        "heart": -0.299,
        "heart_depth": -1.166,
        "hidden": 0.399,
        "inside": 0.434,
        "lead": -0.357,
        "least": 2.245,
        "letter": -1.141,
        "li": -0.671,
        "like_title": -0.307,
        "lines": -1.644,
        "link_item": 0.551,
        "linked": -0.719,
        "lower": 0.189,
        "main": -0.076,
        "marked": 0.511,
        "mass": 1.067,
        "mass2": 0.411,
        "mean": 0.269,
        "meta": -2.093,
        "most": -1.708,
        "nav": -0.265,
        "near_box": -1.406,
        "near_caption": -1.901,
        "next": -0.234,
        "order": 0.218,
        "p": 0.531,
        "parent": -0.774,
        "past_last": -2.290,
        "path": 2.618,
        "prev": 0.087,
        "quote": 1.157,
        "quote_mark": 0.700,
        "read": -1.532,
        "repeat": -4.002,
        "sentences": 0.580,
        "short_open": 0.135,
        "size": 0.987,
        "standfirst": 1.357,
        "stated": -0.240,
        "table": -0.314,
        "title": -0.730,
        "to_first": 1.282,
        "tweet": 0.999,
        "unstated": -1.099,
        "upper": 0.144,
        "url": 1.285,
        "vote0": 0.412,
        "vote1": 0.125,
        "window": 0.586,
    }
)
# end


def score(row: Mapping[str, float]) -> float:
    """The chance that a block with these features is part of the article, 0 to 1."""
    return 1.0 / (1.0 + math.exp(-BIAS - sum(weight * row[name] for name, weight in WEIGHTS.items())))
