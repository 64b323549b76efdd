"""Before anything is read: what tools added or broke is undone; what is no news is turned away."""
