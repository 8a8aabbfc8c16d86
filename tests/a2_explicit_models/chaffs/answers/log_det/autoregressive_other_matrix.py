"""You add up M x. The scales come from A."""

KILLED_BY = "6.9"

def autoregressive_log_det(x, M, A):
    return -(M @ x).sum()
