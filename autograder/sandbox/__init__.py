"""The worker: its process, its wire, the layers around it."""
