"""Train the leaderboard's model with your own `elbo`: run `python given/train_weights.py` beside `elbo.py`.

Change what you like (steps, learning rate, batches, your own bound): only the file counts.
"""

import sys
from pathlib import Path

import torch
from safetensors.torch import save_file

sys.path[:0] = [str(Path.cwd()), str(Path(__file__).resolve().parents[1])]

from elbo import elbo  # noqa: E402  (your own)

from given.pictures import PictureVAE, pictures  # noqa: E402

STEPS = int(sys.argv[1]) if len(sys.argv) > 1 else 4000


def main() -> None:
    """Maximise the bound and write `weights/a4.safetensors`."""
    generator = torch.Generator().manual_seed(0)
    torch.manual_seed(0)
    model = PictureVAE().double()
    data = pictures(2000, generator)
    optimiser = torch.optim.Adam(model.parameters(), lr=2e-3)
    for step in range(STEPS):
        x = data[torch.randint(0, len(data), (128,), generator=generator)]
        eps = torch.randn(1, len(x), model.latent_dim, generator=generator, dtype=torch.float64)
        bound = elbo(x, model, eps)[0].mean()
        optimiser.zero_grad()
        (-bound).backward()
        optimiser.step()
        if step % 500 == 0:
            print(f"step {step}: {bound.item():.3f} nats")
    Path("weights").mkdir(exist_ok=True)
    save_file({name: value.float() for name, value in model.state_dict().items()}, "weights/a4.safetensors")


if __name__ == "__main__":
    main()
