"""Old gradescope-utils suites as they are: over the wire where they only call, else inside a worker."""
