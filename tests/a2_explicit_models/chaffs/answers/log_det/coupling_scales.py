"""You add the scales. The log-determinant adds their logarithms, S x_1."""

KILLED_BY = "6.8"

def coupling_log_det(x, S):
    return (S @ x[: S.shape[1]]).exp().sum()
