"""How a file says that it is an archive of this program, and of which schema. Standard library only."""

from __future__ import annotations

from typing import Final

APPLICATION_ID: Final = 0x4246494C  #: "BFIL", in bytes 68-71 of the file (PRAGMA application_id)
SCHEMA_VERSION: Final = 5  #: PRAGMA user_version; one more for each function of store.migrations.MIGRATIONS
