"""What the bench's page says beside its tables."""

TITLE = """# How fast is it, and how often is it right?

`make bench` runs our grader, plain pytest and three other graders over the same submissions, on one machine
and one after another, and writes the tables below; nobody types a figure. Speed alone would flatter a grader
that gives wrong marks, so every table says how many marks were right.
"""

PLOT = "![Submissions a minute, and the part of the marks that are right, for each grader]({name})"

ABOUT = {
    "Thirty submissions of one question": [
        "Question 2 of assignment 4: ten checks (three public, seven hidden), 13 points. Ten right programs",
        "in different styles, ten with one mistake, ten that are unfinished, broken or hostile. A mark is",
        "right if it is the one in the bench's table of lost items. A figure with two more behind it is the",
        "median of several runs with the smallest and the largest.",
        "",
    ],
    "Trivial submissions": [
        "Four checks of sums of rows; every submission is right. The slower graders get a part of the class.",
        "",
    ],
    "Thirty submissions of all of assignment 4": [
        "All 53 checks, calls and training cut short (`--quick`); two graders, the same suite. A mark is",
        "right if the task that is broken lost points, and no other (but those that call it, where it cannot",
        "be loaded or ends the process).",
        "",
    ],
    "Where the processor seconds go": [
        "Averages over right programs and wrong ones, counted inside the processes. *Ours* is what neither",
        "the suite nor the student's code uses.",
        "",
    ],
    "A whole class": [
        "Made-up submissions, right and wrong, through one command. Memory is that of all processes",
        "together, shared pages counted once.",
        "",
    ],
}

REMARKS = """## What was measured, and how

- The checks of the other graders are the same formulas with the same bounds, on the inputs that our suite
  draws: they are recorded once and read from a file. So the others do not pay for drawing inputs; ours does,
  once a class for what passes, and once more for what fails. After a failure ours also looks for the smallest
  failing input and for a known misconception, which the others do not.
- Each grader has an environment of its own with the same torch. Ours and plain pytest share one.
- otter-grader, gradescope-utils, pytest and the same suite in process run one command a submission, as many
  at a time as there are cores; nbgrader grades its whole class in one command and one at a time, because its
  gradebook is one file. Ours takes one command for the class and uses all cores.
- otter-grader grades a notebook of one cell: it refuses a module where the tests bring modules of their own.
- A submission gets 45 seconds of a grader without limits of its own (60 for all of assignment 4). nbgrader's
  limit is a cell's; it was set to 8 seconds, so that a loop in seven cells takes about as long. Ours has the
  limits of the assignment.
- All but ours run with 4 GiB of address space, so that the memory bomb ends in an exception; without that
  bound it would take the machine.
- "peak MB" is looked at up to four times a second and counts shared pages once; a short peak can be missed.
- A submission without a mark counts as a wrong mark.
- The hostile programs are plain Python of a few lines, not made for any of these graders: a tensor that
  agrees with everything, a module that replaces torch's comparisons, a function that walks up the stack and
  replaces functions with usual names.

## What it says, and what it does not

Most of what a grader costs here is the import of torch, once a submission; ours imports it once a run and
forks. That pays in a class and not for a single submission. A program that leaves, loops or lies can take the
mark of a grader that runs it in its own process, and does here. The other graders are good at what this page
does not measure, such as notebooks marked by hand. All were used as their manuals say, but somebody who knows
one of them better may get more out of it.
"""
