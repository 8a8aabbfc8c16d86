"""You add the scales. The log-determinant adds their logarithms, −(A x)_i."""

KILLED_BY = "6.9"

def autoregressive_log_det(x, M, A):
    return (-(A @ x)).exp().sum()
