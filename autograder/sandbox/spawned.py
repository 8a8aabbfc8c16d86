"""A worker as a plain child process: connects to the judge that started it and serves."""

import socket
import sys
import tempfile

import torch

from autograder.sandbox import wire, worker


def main(port: int) -> None:
    """Connect to loopback `port`, show the token from standard input, serve."""
    torch.set_num_threads(1)
    token = sys.stdin.buffer.read()
    connection = socket.create_connection(("127.0.0.1", port))
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    connection.sendall(token)
    with tempfile.TemporaryDirectory():
        worker.run(wire.Channel(connection, judge=False), {"isolation": "plain child process"})


if __name__ == "__main__":
    main(int(sys.argv[1]))
