"""Course, assignment, rubric: typed, read from files, errors with file and line."""
