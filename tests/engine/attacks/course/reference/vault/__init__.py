"""What an attacker must not read."""
