"""Your sign is that of dx/dz. dz/dx has exp(S x_1) on its diagonal."""

KILLED_BY = "6.8"

def coupling_log_det(x, S):
    return -(S @ x[: S.shape[1]]).sum()
