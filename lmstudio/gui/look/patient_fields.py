"""Age and sex of a patient, as norms depend on them, in two fields."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QSpinBox

from lmstudio.analysis.measurements.judgement import UNKNOWN_PATIENT, Patient
from lmstudio.analysis.measurements.norms import Sex
from lmstudio.language import tr

OLDEST = 130
_NOT_KNOWN = -1
"""Below the first year of life, which is an age."""
_SEXES = (None, Sex.FEMALE, Sex.MALE)


class PatientFields:
    """The two fields; who makes them lays them out.

    Attributes:
        age: in whole years.
        sex: of the patient.
    """

    def __init__(self) -> None:
        self._shown = UNKNOWN_PATIENT
        self.age = QSpinBox(minimum=_NOT_KNOWN, maximum=OLDEST, suffix=tr(" years"))
        self.age.setSpecialValueText(tr("age?"))
        self.age.setAccessibleName(tr("Age of the patient"))
        self.sex = QComboBox()
        self.sex.addItems([tr("sex?"), tr("female"), tr("male")])
        self.sex.setAccessibleName(tr("Sex of the patient"))
        self.show(UNKNOWN_PATIENT)

    @property
    def patient(self) -> Patient:
        """What stands in the fields; an age that was shown keeps its months until another one is entered."""
        years, known = self.age.value(), self._shown.age
        entered = None if years == _NOT_KNOWN else float(years)
        return Patient(known if years == _whole(known) else entered, _SEXES[self.sex.currentIndex()])

    def show(self, patient: Patient) -> None:
        """Show a patient, and tell nobody that anything was entered."""
        self._shown = patient
        with QSignalBlocker(self.age), QSignalBlocker(self.sex):
            self.age.setValue(_whole(patient.age))
            self.sex.setCurrentIndex(_SEXES.index(patient.sex))


def _whole(age: float | None) -> int:
    return _NOT_KNOWN if age is None else min(int(age), OLDEST)
