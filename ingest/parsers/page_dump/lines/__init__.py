"""What a line is for by its own words: labels, furniture, notices, captions, requests."""
