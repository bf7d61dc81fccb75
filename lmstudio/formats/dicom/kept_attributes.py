"""What a de-identified DICOM film keeps of its source: everything else is left out.

The basic profile of PS3.15 (annex E, table E.1-1) lists what has to go. This is the other way round, so that
nothing can be forgotten, private attributes and those of later editions among them: numbers without which the film
cannot be shown or measured, and codes of which all values are known. No free text is kept.
"""

from collections.abc import Mapping

NUMBERS = (
    "BitsAllocated",
    "DistanceSourceToDetector",
    "DistanceSourceToPatient",
    "DistanceSourceToEntrance",
    "EstimatedRadiographicMagnificationFactor",
    "Exposure",
    "ExposureInuAs",
    "ExposureTime",
    "FieldOfViewDimensions",
    "FieldOfViewOrigin",
    "FieldOfViewRotation",
    "ImagerPixelSpacing",
    "InstanceNumber",
    "KVP",
    "NominalScannedPixelSpacing",
    "PixelAspectRatio",
    "PixelIntensityRelationshipSign",
    "PixelPaddingRangeLimit",
    "PixelPaddingValue",
    "PixelSpacing",
    "RelativeXRayExposure",
    "RescaleIntercept",
    "RescaleSlope",
    "SeriesNumber",
    "WindowCenter",
    "WindowWidth",
    "XRayTubeCurrent",
)
"""Attributes of numbers."""

_YES_NO = frozenset({"YES", "NO"})
_PARTS = frozenset(
    {
        "ABDOMEN",
        "ANKLE",
        "CHEST",
        "CSPINE",
        "ELBOW",
        "FEMUR",
        "FOOT",
        "HAND",
        "HEAD",
        "HIP",
        "JAW",
        "KNEE",
        "LSPINE",
    }
    | {"NECK", "PELVIS", "SHOULDER", "SKULL", "SPINE", "TSPINE", "WRIST"}
)
_SIDES = frozenset({"L", "R", "U", "B"})
CODES: Mapping[str, frozenset[str]] = {
    "BodyPartExamined": _PARTS,
    "BurnedInAnnotation": _YES_NO,
    "ConversionType": frozenset({"DV", "DI", "DF", "WSD", "SD", "SI", "DRW", "SYN"}),
    "DetectorType": frozenset({"DIRECT", "SCINTILLATOR", "STORAGE", "FILM"}),
    "ImageLaterality": _SIDES,
    "ImageType": frozenset({"ORIGINAL", "DERIVED", "PRIMARY", "SECONDARY", ""}),
    "Laterality": _SIDES,
    "LossyImageCompression": frozenset({"00", "01"}),
    "Modality": frozenset({"CR", "DX", "IO", "PX", "RG", "XA", "RF", "OT", "MG", "SC"}),
    "PatientOrientation": frozenset({"A", "P", "L", "R", "H", "F", "AL", "AR", "PL", "PR", ""}),
    "PixelIntensityRelationship": frozenset({"LIN", "LOG", "DISP"}),
    "PresentationIntentType": frozenset({"FOR PRESENTATION", "FOR PROCESSING"}),
    "PresentationLUTShape": frozenset({"IDENTITY", "INVERSE"}),
    "RescaleType": frozenset({"US", "OD", "HU"}),
    "VOILUTFunction": frozenset({"LINEAR", "LINEAR_EXACT", "SIGMOID"}),
    "ViewPosition": frozenset({"AP", "PA", "LL", "RL", "RLD", "LLD", "RLO", "LLO", "LATERAL"}),
}
"""Attributes of codes, and the values that are kept; another value is left out with its attribute."""

CODE_SEQUENCES = ("AnatomicRegionSequence", "ViewCodeSequence", "PatientOrientationCodeSequence")
"""Sequences of codes that stand in a dictionary: kept with the meaning that it gives them."""

DATES = ("StudyDate", "SeriesDate", "AcquisitionDate", "ContentDate")
"""Dates that are moved, all of one patient by as many days."""

UIDS = ("SOPInstanceUID", "StudyInstanceUID", "SeriesInstanceUID", "FrameOfReferenceUID")
"""Identifiers that get another one, the same wherever they stand."""

EMPTY = (
    "AccessionNumber",
    "PatientBirthDate",
    "PatientSex",
    "ReferringPhysicianName",
    "StudyID",
    "StudyTime",
    "Manufacturer",
)
"""Attributes that have to be there, without a value (type 2)."""
