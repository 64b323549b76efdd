"""The small words inside names: "van", "de la", "bin"."""

from __future__ import annotations

from ingest.parsers.page_dump.text.tables import word_set

PARTICLES = word_set("""van von de der den del della di da dos das du la le el al bin ibn ben abu zu zum zur af av ter
    ten te st dal do e y ul ur bint lo degli des d' vom im 't het op dela delos wa ole arap ould aït ait binte binti bte
    ap ab ferch vander vanden thor mac ní nic""")
