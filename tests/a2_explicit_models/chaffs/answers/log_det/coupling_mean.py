"""You average. A determinant is a product, its logarithm a sum."""

KILLED_BY = "6.8"

def coupling_log_det(x, S):
    return (S @ x[: S.shape[1]]).mean()
