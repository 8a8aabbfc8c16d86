"""One-dimensional convolutions over the pixels; the class is one more constant channel."""

import torch
from torch import nn


class VAE(nn.Module):
    likelihood = "bernoulli"
    channels = 1

    def __init__(self, data_dim, latent_dim, hidden):
        super().__init__()
        self.data_dim = data_dim
        self.conv = nn.Conv1d(self.channels, 4, kernel_size=3, padding=1)
        self.to_code = nn.Linear(4 * data_dim, 2 * latent_dim)
        self.from_code = nn.Linear(latent_dim, 4 * data_dim)
        self.deconv = nn.ConvTranspose1d(4 + self.channels - 1, 1, kernel_size=3, padding=1)
        self.pixel_bias = nn.Parameter(torch.zeros(data_dim))

    def _encode_channels(self, channels):
        h = torch.nn.functional.gelu(self.conv(channels)).flatten(1)
        return tuple(torch.tensor_split(self.to_code(h), 2, dim=1))

    def _decode_channels(self, z, extra=()):
        h = torch.nn.functional.gelu(self.from_code(z)).view(len(z), 4, self.data_dim)
        return self.deconv(torch.cat([h, *extra], dim=1)).squeeze(1) + self.pixel_bias

    def encode(self, x):
        return self._encode_channels(x.unsqueeze(1))

    def decode(self, z):
        return self._decode_channels(z)


class CVAE(VAE):
    channels = 2

    def __init__(self, data_dim, latent_dim, hidden, n_classes):
        super().__init__(data_dim, latent_dim, hidden)
        self.label = nn.Embedding(n_classes, data_dim)

    def encode(self, x, y):
        return self._encode_channels(torch.stack([x, self.label(y)], dim=1))

    def decode(self, z, y):
        return self._decode_channels(z, [self.label(y).unsqueeze(1)])
