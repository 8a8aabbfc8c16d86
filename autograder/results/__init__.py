"""Outcomes added up by the rubric: scorecards, and Gradescope's results.json."""
