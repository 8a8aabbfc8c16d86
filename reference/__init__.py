"""The solutions, one package an assignment; never handed to students."""
