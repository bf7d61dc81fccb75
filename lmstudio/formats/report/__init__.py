"""Reports of films as PDF: the film with its tracing, and what was measured on it.

``report_contents`` is what a report tells, ``report_pdf`` writes it: ``film_page``, ``life_size`` and
``table_pages`` of each film, ``subject_pages`` of films laid over each other, ``observer_pages`` of two readings.
They draw on a ``pdf_paper``, the one place that knows the library fpdf2. The library is loaded when a report is
written.
"""
