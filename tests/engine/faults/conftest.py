"""The course in this folder is material for broken submissions, not tests."""

collect_ignore_glob = ["course/*"]
