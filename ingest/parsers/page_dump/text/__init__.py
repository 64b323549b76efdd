"""Decoded text as lines: their words and shapes, and their places in the document."""
