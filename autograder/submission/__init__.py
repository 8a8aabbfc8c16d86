"""Folders, zips, notebooks and Gradescope exports in one normal form."""
