"""A heap of candidate merges, ordered by rank and then by place, with dead entries skipped."""

import heapq


def encode(text, merges):
    ranks = {pair: r for r, pair in enumerate(merges)}
    tokens = [bytes([b]) for b in text.encode("utf-8")]
    following = list(range(1, len(tokens) + 1))
    before = list(range(-1, len(tokens) - 1))
    heap = []

    def offer(i):
        if i >= 0 and following[i] < len(tokens):
            rank = ranks.get((tokens[i], tokens[following[i]]))
            if rank is not None:
                heapq.heappush(heap, (rank, i))

    for i in range(len(tokens)):
        offer(i)
    while heap:
        rank, i = heapq.heappop(heap)
        j = following[i] if tokens[i] is not None else len(tokens)
        if j >= len(tokens) or (tokens[i], tokens[j]) != tuple(merges[rank]):
            continue
        tokens[i], tokens[j] = tokens[i] + tokens[j], None
        following[i] = following[j]
        if following[i] < len(tokens):
            before[following[i]] = i
        offer(before[i])
        offer(i)
    number = {a + b: 256 + r for r, (a, b) in enumerate(merges)}
    return [number.get(t, t[0]) for t in tokens if t is not None]
