"""Train the leaderboard's layers with your own `Flow`: run `python given/train_weights.py` beside `flows.py`.

Change what you like (steps, learning rate, batches): only the file counts.
"""

import sys
from pathlib import Path

import torch
from safetensors.torch import save_file

sys.path[:0] = [str(Path.cwd()), str(Path(__file__).resolve().parents[1])]

from flows import Flow  # noqa: E402  (your own)

from given.ring import bends, ring  # noqa: E402

STEPS = int(sys.argv[1]) if len(sys.argv) > 1 else 2000


def main() -> None:
    """Maximise the likelihood and write `weights/a2.safetensors`."""
    generator = torch.Generator().manual_seed(0)
    torch.manual_seed(0)
    layers = bends().double()
    flow = Flow(list(layers))
    optimiser = torch.optim.Adam(layers.parameters(), lr=5e-3)
    for step in range(STEPS):
        mean = flow.log_prob(ring(256, generator)).mean()
        optimiser.zero_grad()
        (-mean).backward()
        optimiser.step()
        if step % 200 == 0:
            print(f"step {step}: {mean.item():.3f} nats")
    Path("weights").mkdir(exist_ok=True)
    save_file({name: value.float() for name, value in layers.state_dict().items()}, "weights/a2.safetensors")


if __name__ == "__main__":
    main()
