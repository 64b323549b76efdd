"""Who wrote the story: which of the lines that name people says so."""
