import unittest

from gradescope_utils.autograder_utils.json_test_runner import JSONTestRunner


def penalty(results):
    results["score"] *= 1.0


if __name__ == "__main__":
    suite = unittest.defaultTestLoader.discover("tests")
    with open("/autograder/results/results.json", "w") as f:
        runner = JSONTestRunner(
            visibility="after_due_date",
            stdout_visibility="hidden",
            stream=f,
            failure_prefix="Not yet: ",
            post_processor=penalty,
        )
        runner.run(suite)
