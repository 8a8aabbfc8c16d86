"""Every constant of judgement in one place; `docs/validity.md` says why each has its value."""

ALPHA = 1e-9  # false failures allowed to one stochastic check
TOLERANCE = 1e-5  # of the sum of absolute terms: float32 answers stay below 5e-7
EXAMPLES = 25  # per property; the wrong programs that show at all show within twenty
COURSE_SEED = 20260601  # the same cases for every submission; changes with the course's version
SEED_OF_WORKERS = 7  # what the student's global generators start from at each example
IMPORT_SECONDS = 20.0  # one module's top level
SECOND_TIMEOUT = 2.0  # seconds a call gets once the same function has missed its deadline
QUICK_CALL = 1.0  # seconds a call gets in a demonstration, which shall not wait for loops
LINES_SHOWN = 40  # a message is never longer than a screen
ENTRIES_SHOWN = 64  # larger tensors are described, not printed
KEPT_EXAMPLES = 8  # examples a property that diagnosis compares with each chaff
MATCH = 1e-6  # relative: a student's value that equals a chaff's
