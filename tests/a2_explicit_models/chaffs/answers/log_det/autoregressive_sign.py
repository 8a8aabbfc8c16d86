"""Your sign is that of dx/dz. The diagonal of dz/dx is exp(−(A x)_i)."""

KILLED_BY = "6.9"

def autoregressive_log_det(x, M, A):
    return (A @ x).sum()
