"""HTML pages about a run: one for the class, one a student; offline and safe to open."""
