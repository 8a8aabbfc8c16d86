"""Generated submissions of a made-up class, as Gradescope exports them, for grading in earnest."""

from datetime import timezone
from pathlib import Path

import yaml
from term_plan import ASSIGNMENTS, Plan

from autograder.course.load import load_assignment
from autograder.course.model import Place
from autograder.publish.archive import write_zip
from autograder.publish.samples import partly, styled
from autograder.publish.starter import starter_texts


def write_export(plan: Plan, folder: Path, short: str) -> None:
    """One zip: correct programs in several styles, misconceptions, halves, bare starters."""
    from autograder.judge import programs

    name = ASSIGNMENTS[short]
    place, assignment = Place(folder, name), load_assignment(folder, name)
    texts, starter = programs.reference_texts(place), starter_texts(place)
    chaffs = programs.variants(place, "chaff")
    kinds = [styled(place, texts, index) for index in range(3)]
    kinds += [programs.with_variant(texts, chaff) for chaff in chaffs[:: max(1, len(chaffs) // 12)]]
    kinds += [partly(texts, starter, assignment), starter]
    root, files, metadata = f"assignment_{short}_export", {}, {}
    for index, (sid, moment) in enumerate(plan.times[name, "programming"].items()):
        person = next(p for p in plan.people if p.sid == sid)
        key = f"submission_{1001 + index}"
        at = moment.astimezone(timezone.utc)
        metadata[key] = {
            ":submitters": [{":name": person.name, ":sid": sid, ":email": person.email}],
            ":created_at": f"{at:%Y-%m-%d %H:%M:%S}.000000000 Z",
        }
        for module, text in kinds[index % len(kinds)].items():
            files[f"{root}/{key}/{module}.py"] = text.encode()
    files[f"{root}/submission_metadata.yml"] = yaml.safe_dump(metadata).encode()
    write_zip(folder / "exports" / "inbox" / f"{short}.zip", files)
