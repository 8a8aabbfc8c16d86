"""You average. A determinant is a product, its logarithm a sum."""

KILLED_BY = "6.9"

def autoregressive_log_det(x, M, A):
    return -(A @ x).mean()
