"""You apply S to the last numbers of x. It acts on x_1, the first."""

KILLED_BY = "6.8"

def coupling_log_det(x, S):
    return (S @ x[-S.shape[1] :]).sum()
