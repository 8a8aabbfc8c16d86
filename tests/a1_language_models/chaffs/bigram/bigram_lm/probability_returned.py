"""You return the probability, not its logarithm. For long sequences it is zero."""

KILLED_BY = "2.4"


class BigramLM(BigramLM):
    def log_prob(self, ids):
        return self.probs[ids[:-1], ids[1:]].prod()
