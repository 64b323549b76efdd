"""Lists of other articles, and lines that point to one."""
