"""DICOM films: the file, its pixels, its display windows."""
