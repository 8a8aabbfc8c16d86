"""Sentences of known probability, and the model of characters whose weights go on the leaderboard."""

import math
import random

import torch
from torch import Tensor, nn

ALPHABET = "_ .abcdefghijklmnopqrstuvwxyz"  # the first stands before and after every sentence
DETERMINERS = {"one": {"the": 5, "a": 3, "each": 1}, "many": {"the": 5, "some": 3, "two": 1}}
ADJECTIVES = {"small": 4, "tall": 3, "quiet": 2, "green": 1}
NOUNS = {"cat": 8, "dog": 6, "bird": 5, "farmer": 4, "river": 3, "teacher": 2, "machine": 1, "violin": 1}
ALONE = {"sleep": 4, "sing": 3, "wait": 2, "grow": 1}
WITH_OBJECT = {"see": 6, "like": 4, "chase": 3, "paint": 2, "remember": 1}
FORMS = {"clause": {"no": 4, "yes": 1}, "adjective": {"no": 3, "yes": 2}, "object": {"no": 2, "yes": 3}}


class Writer:
    """Writes one sentence, choice by choice; subject and verb agree, also across a clause between them.

    No sentence can be written in two ways, so its log probability is the sum over the choices, `log_p`.
    """

    def __init__(self, source: random.Random) -> None:
        self.source = source
        self.words: list[str] = []
        self.log_p = 0.0

    def pick(self, weights: dict[str, int]) -> str:
        """One of the keys, with probability proportional to its weight."""
        (choice,) = self.source.choices(list(weights), list(weights.values()))
        self.log_p += math.log(weights[choice] / sum(weights.values()))
        return choice

    def noun_phrase(self) -> str:
        """For instance `the small cat that sleeps`; returns "one" or "many"."""
        number = self.pick({"one": 3, "many": 2})
        self.words.append(self.pick(DETERMINERS[number]))
        if self.pick(FORMS["adjective"]) == "yes":
            self.words.append(self.pick(ADJECTIVES))
        self.words.append(self.pick(NOUNS) + "s" * (number == "many"))
        if self.pick(FORMS["clause"]) == "yes":
            self.words.append("that")
            self.verb_phrase(number)
        return number

    def verb_phrase(self, number: str) -> None:
        """For instance `sees a bird`."""
        has_object = self.pick(FORMS["object"]) == "yes"
        self.words.append(self.pick(WITH_OBJECT if has_object else ALONE) + "s" * (number == "one"))
        if has_object:
            self.noun_phrase()

    def sentence(self) -> str:
        """For instance `the cat that sees two dogs sleeps.`"""
        self.verb_phrase(self.noun_phrase())
        return " ".join(self.words) + "."


def sentences(n: int, seed: int) -> tuple[list[str], Tensor]:
    """n sentences, and the natural logarithm of each one's probability (n,)."""
    source = random.Random(seed)
    writers = [Writer(source) for _ in range(n)]
    return [writer.sentence() for writer in writers], torch.tensor([writer.log_p for writer in writers])


def encoded(texts: list[str]) -> Tensor:
    """The numbers (n, T) of the characters: a 0, the sentence, and zeros up to the longest."""
    rows = [torch.tensor([0, *map(ALPHABET.index, text)]) for text in texts]
    return nn.utils.rnn.pad_sequence(rows, batch_first=True)


class CharacterModel(nn.Module):
    """A small recurrent model of characters: logits[:, t] are about the character ids[:, t + 1]."""

    def __init__(self) -> None:
        super().__init__()
        self.embed = nn.Embedding(len(ALPHABET), 24)
        self.read = nn.GRU(24, 96, batch_first=True)
        self.guess = nn.Linear(96, len(ALPHABET))

    def forward(self, ids: Tensor) -> Tensor:
        """ids: (B, T), int64. Returns logits (B, T, number of characters)."""
        logits: Tensor = self.guess(self.read(self.embed(ids))[0])
        return logits
