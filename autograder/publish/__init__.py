"""What is published: starters, zips, handouts, bundles."""
