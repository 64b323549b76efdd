"""One file (or folder) per kind of document; each has one ``PARSER``. The table is in ``ingest.formats``."""
