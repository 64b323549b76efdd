"""Page dumps with ``--fast``: pages of the usual build in one pass over their lines; others are read the usual way."""
