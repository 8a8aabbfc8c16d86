"""You multiply the probabilities and take the logarithm at the end. The product of some hundred
of them is zero in floating point: add logarithms."""

KILLED_BY = "2.4"


class BigramLM(BigramLM):
    def log_prob(self, ids):
        return self.probs[ids[:-1], ids[1:]].prod().log()
