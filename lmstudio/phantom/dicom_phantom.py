"""A synthetic film as a DICOM file, compressed without loss, of a patient that there is not."""

from pathlib import Path

import imagecodecs
import pydicom
from pydicom.dataset import FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.uid import (
    UID,
    DigitalXRayImageStorageForPresentation,
    ExplicitVRLittleEndian,
    JPEGLSLossless,
    generate_uid,
)

from lmstudio.phantom.sample import Phantom


def write(path: Path, made: Phantom, *, syntax: UID = ExplicitVRLittleEndian) -> None:
    """Write a phantom as a radiograph (DX) with its pixels and its spacing.

    Args:
        path: of the file.
        made: the phantom.
        syntax: not compressed, JPEG 2000 without loss, or JPEG-LS without loss.
    """
    film = _described(made)
    film.PixelData = made.pixels.tobytes()
    film["PixelData"].VR = "OB"
    if syntax == JPEGLSLossless:
        # pydicom itself would want another library for it.
        film.PixelData = encapsulate([imagecodecs.jpegls_encode(made.pixels)])
        film["PixelData"].is_undefined_length = True
        film.file_meta.TransferSyntaxUID = syntax
    elif syntax != ExplicitVRLittleEndian:
        film.compress(syntax, generate_instance_uid=False)
    film.save_as(path, enforce_file_format=True)


def _described(made: Phantom) -> pydicom.Dataset:
    """Everything but the pixels."""
    film = pydicom.Dataset()
    film.file_meta = FileMetaDataset()
    film.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    film.SOPClassUID = DigitalXRayImageStorageForPresentation
    for keyword in ("SOPInstanceUID", "StudyInstanceUID", "SeriesInstanceUID"):
        setattr(film, keyword, generate_uid())
    film.PatientName, film.PatientID = "Phantom^Synthetic", "PHANTOM"
    film.Modality = "DX"
    film.PixelSpacing = [round(made.spacing.y_mm, 8), round(made.spacing.x_mm, 8)]
    film.PixelSpacingCalibrationType = "FIDUCIAL"
    film.Rows, film.Columns = made.pixels.shape
    film.SamplesPerPixel, film.PixelRepresentation = 1, 0
    film.PhotometricInterpretation = "MONOCHROME2"
    film.BitsAllocated, film.BitsStored, film.HighBit = 8, 8, 7
    return film
