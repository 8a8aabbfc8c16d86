"""You count the shift in the diagonal. (M x)_i does not depend on x_i: the diagonal of M is 0."""

KILLED_BY = "6.9"

def autoregressive_log_det(x, M, A):
    return -(A @ x).sum() - (M @ x).sum()
