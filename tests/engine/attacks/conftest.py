"""The course in this folder is material for attacks, not tests."""

collect_ignore_glob = ["course/*"]
