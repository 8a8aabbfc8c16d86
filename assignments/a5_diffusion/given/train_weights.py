"""Train the leaderboard's denoiser with your own `training_loss`: run `python given/train_weights.py`.

It needs your `training.py` and `schedule.py`. Change what you like (steps, learning rate, weights of the
steps, averaged weights): only the file counts.
"""

import sys
from pathlib import Path

import torch
from safetensors.torch import save_file

sys.path[:0] = [str(Path.cwd()), str(Path(__file__).resolve().parents[1])]

from schedule import make_schedule  # noqa: E402  (your own)
from training import training_loss  # noqa: E402  (your own)

from given.blobs import STEPS as T  # noqa: E402
from given.blobs import Denoiser, blobs  # noqa: E402

STEPS = int(sys.argv[1]) if len(sys.argv) > 1 else 4000


def main() -> None:
    """Minimise the simple loss and write `weights/a5.safetensors`."""
    generator = torch.Generator().manual_seed(0)
    torch.manual_seed(0)
    torch.set_default_dtype(torch.float64)
    schedule = make_schedule("cosine", T)
    model = Denoiser()
    optimiser = torch.optim.Adam(model.parameters(), lr=2e-3)
    for step in range(STEPS):
        loss = training_loss(model, blobs(256, generator), generator, schedule)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        if step % 500 == 0:
            print(f"step {step}: loss {loss.item():.3f}")
    Path("weights").mkdir(exist_ok=True)
    save_file({name: value.float() for name, value in model.state_dict().items()}, "weights/a5.safetensors")


if __name__ == "__main__":
    main()
