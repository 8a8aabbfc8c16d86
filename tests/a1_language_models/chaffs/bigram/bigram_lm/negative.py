"""You return the negative log-likelihood."""

KILLED_BY = "2.4"


class BigramLM(BigramLM):
    def log_prob(self, ids):
        return -self.probs[ids[:-1], ids[1:]].log().sum()
