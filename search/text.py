"""The one analysis contract: what a word is, on every engine and in every query.

Same characters, same words as SQLite's FTS5 tokenizer ``unicode61 remove_diacritics 2``, so that the full-text table
in the file (which hand-written SQL, sqlite-utils and Datasette search too) and every other engine see the same words.
"""
