"""Your sum begins with the third token. The second one, given the first, counts as well."""

KILLED_BY = "2.4"


class BigramLM(BigramLM):
    def log_prob(self, ids):
        return self.probs[ids[1:-1], ids[2:]].log().sum()
