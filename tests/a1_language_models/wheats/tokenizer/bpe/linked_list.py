"""A doubly linked list of tokens with the set of places of each pair."""

from collections import defaultdict


class Node:
    def __init__(self, token):
        self.token = token
        self.prev = self.next = None


def chain(tokens):
    nodes = [Node(t) for t in tokens]
    for a, b in zip(nodes, nodes[1:]):
        a.next, b.prev = b, a
    return nodes[0] if nodes else None


def walk(head):
    while head is not None:
        yield head
        head = head.next


def join(node):
    node.token += node.next.token
    node.next = node.next.next
    if node.next is not None:
        node.next.prev = node


def train_bpe(data, num_merges):
    head = chain([bytes([b]) for b in data])
    merges = []
    for _ in range(num_merges):
        counts = defaultdict(int)
        for node in walk(head):
            if node.next is not None:
                counts[node.token, node.next.token] += 1
        if not counts:
            break
        best = max(counts.values())
        pair = next(p for p in counts if counts[p] == best)
        for node in walk(head):
            if node.next is not None and (node.token, node.next.token) == pair:
                join(node)
        merges.append(pair)
    return merges


def encode(text, merges):
    head = chain([bytes([b]) for b in text.encode()])
    number = {bytes([b]): b for b in range(256)}
    for i, (left, right) in enumerate(merges):
        for node in walk(head):
            if node.next is not None and node.token == left and node.next.token == right:
                join(node)
        number[left + right] = 256 + i
    return [number[node.token] for node in walk(head)]
