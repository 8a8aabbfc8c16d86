"""One hand-in in all the shapes that students find."""

from pathlib import Path

import pytest
from hand_ins import MEANS, STARTER, SUMS, folder, notebook, of, packed, told

from autograder.course.model import Assignment
from autograder.submission.read import read_submission


def test_plain_folder(tmp_path: Path, toy: Assignment) -> None:
    root = folder(tmp_path / "doe", sums_DOT_py=SUMS, means_DOT_py=MEANS, notes_DOT_pdf="%PDF")
    submission = read_submission(root, toy)
    assert submission.key == "doe" and submission.problem == ""
    assert list(submission.sources) == ["sums", "means"]
    assert submission.sources["sums"].text == SUMS
    assert told(submission) == {} and submission.left_out[0].path == "notes.pdf"


def test_wrapped_and_messy_zip(tmp_path: Path, toy: Assignment) -> None:
    crlf = b"\xef\xbb\xbf" + SUMS.replace("\n", "\r\n").encode()
    path = packed(
        tmp_path / "doe.zip",
        ("hw/Final/sums.py", crlf),
        ("hw/Final/means (1).ipynb", notebook("!pip install torch\n" + MEANS)),
        ("hw/Final/utils.py", "X = 1\n"),
        ("hw/Final/tools/plots.py", "Y = 1\n"),
        ("hw/.DS_Store", b"\0"),
        ("__MACOSX/hw/Final/._sums.py", b"\0\0"),
        ("hw/Final/__pycache__/sums.cpython-311.pyc", b"\0"),
        ("hw/Final/.ipynb_checkpoints/means-checkpoint.ipynb", "{}"),
    )
    submission = read_submission(path, toy)
    assert submission.problem == "" and told(submission) == {}
    assert submission.sources["sums"].text == SUMS
    assert submission.sources["means"].filename == "means (1).ipynb"
    assert "def mean(x)" in submission.sources["means"].text
    assert set(submission.sources) == {"sums", "means", "utils", "tools", "tools.plots", "plots"}
    assert submission.sources["tools.plots"].filename == "tools/plots.py"


@pytest.mark.parametrize(
    ("sums", "means"),
    [
        ("SUMS.PY", "Means.py"),
        ("Doe_Jane_Assgn4_Question1.ipynb", "Doe_Jane_Assgn4_Question2.ipynb"),
        ("a4 q1.py", "a4 q2.py"),
        ("DoeJaneSums.py", "doe-means-final.py"),
        ("Copy of sums.ipynb", "means - Copy.py"),
        ("first.py", "second.ipynb"),
        ("means_helper_sums.py", "Question 2.py"),
        ("hw/part_1/code.py", "hw/part_2/code.ipynb"),
    ],
)
def test_names_that_students_use(toy: Assignment, sums: str, means: str) -> None:
    texts = {sums: SUMS, means: MEANS}
    files = {name: notebook(text) if name.endswith("ipynb") else text for name, text in texts.items()}
    submission = of(files, toy)
    assert submission.sources["sums"].filename == Path(sums).name
    assert submission.sources["means"].filename == Path(means).name
    assert told(submission) == {}


def test_renamed_modules_stay_importable(toy: Assignment) -> None:
    second = MEANS.replace("from sums", "from doe_q1")
    submission = of({"doe_q1.py": SUMS, "doe_q2.py": second}, toy)
    assert submission.sources["doe_q1"].text == "from sums import *\n"
    assert "doe_q2" not in submission.sources


def test_equal_claims_take_the_exact_name_else_the_newest(toy: Assignment) -> None:
    other = SUMS.replace("x @ w", "(x * w).sum(1)")
    exact = of({"sums.py": SUMS, "sums (1).py": other, "means.py": MEANS}, toy, **{"sums (1)": 9.0})
    assert exact.sources["sums"].text == SUMS
    assert told(exact) == {"sums (1).py": "`sums.py` was taken for sums instead"}
    newest = of({"sums_a.ipynb": notebook(SUMS), "sums_b.ipynb": notebook(other)}, toy, sums_b=5.0)
    assert newest.sources["sums"].filename == "sums_b.ipynb"
    assert "sums_a.ipynb" in told(newest)


def test_module_before_notebook_unless_it_is_the_starter(toy: Assignment) -> None:
    both = of({"sums.py": SUMS, "sums.ipynb": notebook(SUMS)}, toy)
    assert both.sources["sums"].filename == "sums.py"
    assert told(both) == {"sums.ipynb": "`sums.py` was taken for sums instead"}
    starter = of({"sums.py": STARTER, "notebooks/sums.ipynb": notebook(SUMS), "means.py": MEANS}, toy)
    assert starter.sources["sums"].filename == "sums.ipynb" and told(starter) == {}
    handed_out = of({"sums.py": SUMS, "notebooks/sums.ipynb": notebook(STARTER)}, toy)
    assert handed_out.sources["sums"].filename == "sums.py" and told(handed_out) == {}
    only = of({"sums.py": STARTER, "notebooks/sums.ipynb": notebook(STARTER)}, toy)
    assert only.sources["sums"].filename == "sums.py" and only.problem == ""


def test_reexported_question_is_no_starter(toy: Assignment) -> None:
    submission = of({"sums.py": "from mine import *\n", "mine.py": SUMS, "means.py": MEANS}, toy)
    assert submission.sources["sums"].filename == "sums.py"
    assert submission.sources["mine"].text == SUMS and told(submission) == {}


def test_helper_whose_name_has_a_question_in_it(toy: Assignment) -> None:
    files = {"sums.py": "from sums_utils import total\n", "sums_utils.py": "def total(x):\n    return x\n"}
    submission = of(files, toy)
    assert submission.sources["sums"].filename == "sums.py"
    assert "sums_utils" in submission.sources


def test_one_notebook_with_everything(toy: Assignment) -> None:
    submission = of({"homework.ipynb": notebook(SUMS + "\n" + MEANS)}, toy)
    assert {s.filename for s in submission.sources.values()} == {"homework.ipynb"}
    assert set(submission.sources) == {"sums", "means"}


def test_names_that_would_shadow(toy: Assignment) -> None:
    names = ["conftest", "torch", "math", "sitecustomize", "autograder", "given", "reference", "Random"]
    files: dict[str, str | bytes] = {f"{name}.py": "X = 1\n" for name in names}
    submission = of({**files, "sums.py": SUMS, "my plots.py": "X = 1\n", "torch/nn.py": "X = 1\n"}, toy)
    assert set(submission.sources) == {"sums", "nn"}
    assert told(submission)["torch.py"] == "its name would stand in for the module `torch`"
    assert set(told(submission)) == {*files, "my plots.py"}


def test_question_may_have_the_name_of_an_installed_module(toy: Assignment) -> None:
    renamed = toy.__class__(
        "t", "T", questions=(toy.questions[0].__class__("attr", "A", toy.questions[0].tasks),)
    )
    assert set(of({"attr.py": SUMS}, renamed).sources) == {"attr"}


def test_weights(toy: Assignment) -> None:
    files: dict[str, str | bytes] = {"sums.py": SUMS, "weights/vae.safetensors": b"\x08" * 9}
    assert of(files, toy).weights == {"vae.safetensors": b"\x08" * 9}
    many = {**files, **{f"weights/{i}.safetensors": b"1" for i in range(9)}}
    assert len(of(many, toy).weights) == 8


def test_nothing_usable(tmp_path: Path, toy: Assignment) -> None:
    (tmp_path / "empty").mkdir()
    empty = read_submission(tmp_path / "empty", toy)
    assert empty.problem == (
        "There is no Python file or notebook in the submission. "
        "Hand in sums.py, means.py, or notebooks of the same names."
    )
    assert "None of the files (x.py)" in of({"x.py": "y = 1\n"}, toy).problem
    archive = folder(tmp_path / "rar", work_DOT_rar="Rar!")
    assert "a .rar file cannot be opened" in read_submission(archive, toy).problem
    assert "cannot be opened" in read_submission(tmp_path / "nowhere.zip", toy).problem
    (tmp_path / "none.zip").write_bytes(b"")
    assert "the file is empty" in read_submission(tmp_path / "none.zip", toy).problem
    (tmp_path / "text.zip").write_text("not a zip at all")
    assert "not a zip file" in read_submission(tmp_path / "text.zip", toy).problem
    assert "neither Python" in read_submission(folder(tmp_path, a_DOT_pdf="x") / "a.pdf", toy).problem


def test_single_files(tmp_path: Path, toy: Assignment) -> None:
    root = folder(tmp_path, sums_DOT_py=SUMS, Doe_Question2_DOT_ipynb=notebook(MEANS))
    assert set(read_submission(root / "sums.py", toy).sources) == {"sums"}
    assert set(read_submission(root / "Doe_Question2.ipynb", toy).sources) == {"means"}


def test_zip_inside_a_folder(tmp_path: Path, toy: Assignment) -> None:
    root = tmp_path / "submission_7"
    root.mkdir()
    packed(root / "hw.zip", ("hw/sums.py", SUMS), ("../means.py", MEANS))
    submission = read_submission(root, toy)
    assert set(submission.sources) == {"sums"}
    assert told(submission) == {"hw.zip/../means.py": "its path leads out of the submission"}
