"""You give the mean per token. The log probability of a sequence is the sum."""

KILLED_BY = "2.4"


class BigramLM(BigramLM):
    def log_prob(self, ids):
        return self.probs[ids[:-1], ids[1:]].log().mean()
