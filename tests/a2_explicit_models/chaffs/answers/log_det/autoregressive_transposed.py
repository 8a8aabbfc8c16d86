"""You multiply by the transpose of A. Row i of A holds the weights of (A x)_i."""

KILLED_BY = "6.9"

def autoregressive_log_det(x, M, A):
    return -(A.T @ x).sum()
