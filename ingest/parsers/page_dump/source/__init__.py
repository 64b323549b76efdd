"""The publication, and the agency that a story is credited to."""
