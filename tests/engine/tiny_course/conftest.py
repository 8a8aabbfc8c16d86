"""The course in this folder is material for tests, not tests."""

collect_ignore_glob = ["*"]
