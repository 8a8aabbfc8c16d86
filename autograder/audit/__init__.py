"""Testing a suite: with right and wrong programs, fresh seeds, and mutants of the reference."""
