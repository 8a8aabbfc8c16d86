"""You leave impossible transitions out of the sum. Their log probability is minus infinity, and
so is the sequence's."""

KILLED_BY = "2.5"


class BigramLM(BigramLM):
    def log_prob(self, ids):
        p = self.probs[ids[:-1], ids[1:]]
        return p[p > 0].log().sum()
