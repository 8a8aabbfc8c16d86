"""Who got what, from whom, when and why: the store, the late policy, marks and exports."""
