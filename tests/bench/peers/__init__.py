"""The graders of the race, a file each: how one is installed, given the assignment, run and read."""
