"""Landmark Studio: put anatomical landmarks on x-rays.

A reader opens a folder of films, clicks the landmarks on a few, trains, and corrects the predictions on the
rest. This module is the map; it imports nothing.

Layers (each imports only from those below it; import-linter checks it)::

    gui | cli              the window, in ten rooms; the command line
    bench                  protocols, seeds, tables of results
    session                the open project: loads, saves, undo; no Qt, no torch
    learning | formats     the network and its training (torch); the project file, tables, DICOM in and out
    analysis | phantom     arithmetic on sets of points; made-up films with exact truth
    imaging                any file -> pixels and spacing
    core                   values and arithmetic: numpy and the standard library only
    parts                  what the program is made of, and under which licences
    errors | paths         every error a user can meet; where files lie
    language               texts in the language of the reader

Rooms of the window (each imports only from those below it)::

    window                 the main window: panels, menus, keys, status, guide
    files                  projects, films and tables in and out, each with its dialog
    landmarks | review     the landmarks of the film and their list; the review queue, networks, history of edits
    analysis               (beside them) measurements of the film, with norms, errors and their lines on it
    films | canvas | training   the list of films; the film with what lies over it; the one long job
    document               the open project (Document), the film shown, selection, view, pen and queue: a Desk
    look                   colours, icons, layouts, notices, jobs, language

Rooms of learning: ``finetuning`` (learning a project's landmarks), ``pretraining`` (x-rays without labels),
``prediction`` (where a network sees landmarks), ``network`` (the U-Net and its weights files).

Rooms of the command line: ``work`` (films and points in and out), ``networks`` (train, predict, pre-train),
``figures`` (how far predictions are from the truth), ``checks`` (whether the program works here).

Every change of a project is an edit, what differs between two projects (``core.edit``), with a kind from one table
(``core.edit_kinds``). ``Session.do`` saves it and puts it into the history, which the project file keeps;
``Document.do`` does the same in the window and tells everybody. A new undoable thing is one function from a
project, or an image, to the next, and one row in the table of kinds.

Glossary (one word for one thing):

* *landmark*: a named anatomical point of a schema. *point*: where it is on one film.
* *location prior*: where on films a landmark usually lies, in shares of their sides.
* *annotation*: all points of one film. *film*: one x-ray image.
* *reader*: the person who places and corrects points.
* *confirm*: say that a predicted point is right. *correct*: move a predicted point.
* *pre-train*: learn x-rays without labels, by denoising diffusion unless said otherwise. *fine-tune*: learn
  landmarks. *start*: the weights that it begins with. *rival*: another way to learn them, in benchmarks alone.
* *radial error*: distance between a point and the truth. *MRE*: its mean. *SDR*: success detection rate, the
  share of points within a threshold.
* *spacing*: millimetres per pixel, with its origin. Coordinates: see ``lmstudio.core.geometry``.
"""

__version__ = "0.16.0"
