"""The keypoint formats of computer vision."""
