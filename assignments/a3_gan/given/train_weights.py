"""Train the leaderboard's generator with your own `gan_train_step`: run this beside `training.py`.

Change what you like (steps, discriminator, loss, a penalty, averaged weights): only the file counts.
"""

import sys
from pathlib import Path

import torch
from safetensors.torch import save_file
from torch import nn

sys.path[:0] = [str(Path.cwd()), str(Path(__file__).resolve().parents[1])]

from training import gan_train_step  # noqa: E402  (your own)

from given.steps import Generator, pieces  # noqa: E402

STEPS = int(sys.argv[1]) if len(sys.argv) > 1 else 3000


def main() -> None:
    """Play the game and write `weights/a3.safetensors`."""
    noise = torch.Generator().manual_seed(0)
    torch.manual_seed(0)
    G = Generator()
    D = nn.Sequential(nn.Linear(1, 64), nn.SiLU(), nn.Linear(64, 64), nn.SiLU(), nn.Linear(64, 1))
    opt_g = torch.optim.Adam(G.parameters(), lr=5e-4, betas=(0.5, 0.99))
    opt_d = torch.optim.Adam(D.parameters(), lr=1e-3, betas=(0.5, 0.99))
    for step in range(STEPS):
        zs = [torch.randn(256, 2, generator=noise) for _ in range(3)]
        d_losses, g_loss = gan_train_step(G, D, opt_g, opt_d, pieces(256, noise), zs, n_critic=2)
        if step % 500 == 0:
            print(f"step {step}: discriminator {d_losses[-1]:.3f}, generator {g_loss:.3f}")
    Path("weights").mkdir(exist_ok=True)
    save_file(G.state_dict(), "weights/a3.safetensors")


if __name__ == "__main__":
    main()
