"""Made-up films for the tests: arrays, DICOM files around them, and pydicom's own sample files."""

from pathlib import Path
from typing import Any

import data_store
import numpy as np
import pydicom
from numpy.typing import NDArray
from pydicom.dataset import FileMetaDataset
from pydicom.uid import UID, DigitalXRayImageStorageForPresentation, ExplicitVRLittleEndian, generate_uid

RADIOGRAPHS = Path(data_store.__file__).parent / "data"
SMALL_FILES = Path(pydicom.__file__).parent / "data" / "test_files"
PATIENT = "Quux^Zebedee"


def ramp(height: int = 12, width: int = 20, *, top: int = 4095) -> NDArray[np.uint16]:
    """(H, W) uint16 from 0 to ``top``, no two rows or columns alike."""
    values = np.arange(height * width, dtype=np.float64) * top / (height * width - 1)
    return np.rint(values).astype(np.uint16).reshape(height, width)


def dataset(pixels: NDArray[Any], **attributes: Any) -> pydicom.Dataset:
    """A DX image of ``pixels`` (H, W) or (H, W, 3), with a patient; ``attributes`` are added or replaced."""
    made = pydicom.Dataset()
    made.file_meta = FileMetaDataset()
    made.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    made.SOPClassUID = DigitalXRayImageStorageForPresentation
    made.SOPInstanceUID = generate_uid()
    made.PatientName = PATIENT
    made.Modality = "DX"
    made.Rows, made.Columns = pixels.shape[:2]
    made.SamplesPerPixel = 1 if pixels.ndim == 2 else pixels.shape[2]
    made.PhotometricInterpretation = "MONOCHROME2" if pixels.ndim == 2 else "RGB"
    if pixels.ndim == 3:
        made.PlanarConfiguration = 0
    bits = pixels.dtype.itemsize * 8
    made.BitsAllocated, made.BitsStored, made.HighBit = bits, bits, bits - 1
    made.PixelRepresentation = 1 if pixels.dtype.kind == "i" else 0
    made.PixelData = pixels.tobytes()
    made["PixelData"].VR = "OB" if bits == 8 else "OW"
    for keyword, value in attributes.items():
        setattr(made, keyword, value)
    return made


def lut_item(entries: NDArray[Any], *, first: int, bits: int, explanation: str = "") -> pydicom.Dataset:
    """An item of a VOI or modality LUT sequence."""
    item = pydicom.Dataset()
    item.add_new("LUTDescriptor", "SS" if first < 0 else "US", [len(entries) % 65536, first, bits])
    item.add_new("LUTData", "US", [int(entry) for entry in entries])
    if explanation:
        item.LUTExplanation = explanation
    return item


def write(made: pydicom.Dataset, path: Path, *, syntax: UID | None = None) -> Path:
    """``path``, with ``made`` written to it; compressed where ``syntax`` says so."""
    if syntax is not None and syntax.is_compressed and not syntax.is_deflated:
        made.compress(syntax, generate_instance_uid=False)
    elif syntax is not None:
        made.file_meta.TransferSyntaxUID = syntax
    made.save_as(path, enforce_file_format=True)
    return path
