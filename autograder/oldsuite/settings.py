"""How a run of an old suite is set up, and its bounds."""

from autograder.grading.jobs import Job, Setting

TEST_SECONDS = 60.0  # of processor time that one test may take, its set-up included
TOTAL_SECONDS = 1800.0  # of all tests, where nothing else is said
LEAST_SECONDS = 2.0  # that a test gets, however many others have looped
MEMORY = 1 << 30  # bytes beyond what a worker starts with


class OldSetting(Setting, frozen=True):
    """`root` is the suite's folder."""

    inside: bool = False
    test_seconds: float = TEST_SECONDS


class OldJob(Job, frozen=True):
    """One hand-in, the names of all its files, and folders that its judge must not read."""

    handed_in: tuple[str, ...] = ()
    barred: tuple[str, ...] = ()
