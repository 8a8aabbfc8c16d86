"""You split the text at white space before you train. There are no pre-tokens in this
assignment: pairs may contain a space."""

KILLED_BY = "1.3"

from collections import Counter


def train_bpe(data, num_merges):
    words = [[bytes([b]) for b in word] for word in data.split()]
    merges = []
    while len(merges) < num_merges:
        counts = Counter(pair for word in words for pair in zip(word, word[1:]))
        if not counts:
            break
        pair = counts.most_common(1)[0][0]
        merges.append(pair)
        for n, word in enumerate(words):
            out, i = [], 0
            while i < len(word):
                if tuple(word[i : i + 2]) == pair:
                    out.append(pair[0] + pair[1])
                    i += 2
                else:
                    out.append(word[i])
                    i += 1
            words[n] = out
    return merges
