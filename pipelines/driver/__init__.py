"""What runs once, on the driver: the loop, the mill that places the work, the Ray session, training."""
