"""Train the leaderboard's model with your own `cross_entropy`: run this beside your `losses.py`.

Change what you like (steps, batches, your own schedule and optimiser): only the file counts.
"""

import math
import sys
from pathlib import Path

import torch
from safetensors.torch import save_file

sys.path[:0] = [str(Path.cwd()), str(Path(__file__).resolve().parents[1])]

from losses import cross_entropy  # noqa: E402  (your own)

from given.sentences import CharacterModel, encoded, sentences  # noqa: E402

STEPS = int(sys.argv[1]) if len(sys.argv) > 1 else 1500


def main() -> None:
    """Minimise the cross-entropy and write `weights/a1.safetensors`."""
    generator = torch.Generator().manual_seed(0)
    torch.manual_seed(0)
    model = CharacterModel()
    texts, _ = sentences(20000, seed=0)
    optimiser = torch.optim.Adam(model.parameters(), lr=4e-3)
    for step in range(STEPS):
        chosen = torch.randint(0, len(texts), (64,), generator=generator)
        ids = encoded([texts[i] for i in chosen])
        loss = cross_entropy(model(ids[:, :-1]), ids[:, 1:], ignore_index=0)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        if step % 100 == 0:
            print(f"step {step}: {loss.item() / math.log(2):.3f} bits per character")
    Path("weights").mkdir(exist_ok=True)
    save_file(model.state_dict(), "weights/a1.safetensors")


if __name__ == "__main__":
    main()
