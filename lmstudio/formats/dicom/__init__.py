"""DICOM objects with the points of films."""
