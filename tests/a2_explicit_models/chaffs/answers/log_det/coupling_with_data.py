"""You put x_2 into the log-determinant. dz_2/dx_2 is exp(S x_1), whatever x_2 is."""

KILLED_BY = "6.8"

def coupling_log_det(x, S):
    return (S @ x[: S.shape[1]]).sum() + x[S.shape[1] :].abs().log().sum()
